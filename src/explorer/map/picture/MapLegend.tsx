import { useSpeech } from "../../SpeechContext.ts";
import { radiusOf } from "./drawMap.ts";

interface MapLegendProperties {
	readonly scale: number;
	readonly most: number;
	readonly hasRoute: boolean;
	readonly hasDisputed: boolean;
}

/** What the circles and lines mean. */
export function MapLegend({ scale, most, hasRoute, hasDisputed }: MapLegendProperties) {
	const { words } = useSpeech();
	const counts = [...new Set([1, Math.round(most / 3), most])].filter((count) => count > 0);
	return (
		<ul className="plain map-legend" aria-label={words.legend}>
			{counts.map((count) => {
				const radius = radiusOf(count, scale);
				const size = 2 * radius + 2;
				return (
					<li key={count}>
						<svg width={size} height={size} viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`} aria-hidden="true">
							<circle className="map-core" r={radius} />
						</svg>
						{words.meetingsCount(count)}
					</li>
				);
			})}
			<li>
				<svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
					<circle className="map-all" r="9" />
					<circle className="map-core" r="5" />
				</svg>
				{words.legendUnsure}
			</li>
			{hasDisputed && (
				<li>
					<svg width="24" height="24" viewBox="-12 -12 24 24" aria-hidden="true">
						<circle className="mark-disputed" r="10" />
						<circle className="map-core" r="7" />
					</svg>
					{words.disputed.place}
				</li>
			)}
			{hasRoute && (
				<li>
					<svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true">
						<path className="leg-line leg-unsure" d="M0 5h34" />
					</svg>
					{words.legendRoute}
				</li>
			)}
			<li>
				<svg width="24" height="10" viewBox="0 0 24 10" aria-hidden="true">
					<path className="border border-disputed" d="M0 5h24" />
				</svg>
				{words.legendDisputed}
			</li>
		</ul>
	);
}
