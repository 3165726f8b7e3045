import type { Scale } from "./Scale.ts";
import { ticks } from "./ticks.ts";

interface TimeAxisProperties {
	readonly scale: Scale;
	/** Where the line lies, and down to where years are marked. */
	readonly y: number;
	readonly height: number;
}

/** A line with years. */
export function TimeAxis({ scale, y, height }: TimeAxisProperties) {
	return (
		// biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
		<g aria-hidden="true">
			<path className="axis-line" d={`M0 ${y}H${scale.width}`} />
			{ticks(scale).map((year) => {
				const x = scale.toX(`${year}-01-01`);
				return (
					<g key={year} transform={`translate(${x},${y})`}>
						<path className="axis-year" d={`M0 0V${height - y}`} />
						<text className="axis-name" x="4" y="15">
							{year}
						</text>
					</g>
				);
			})}
		</g>
	);
}
