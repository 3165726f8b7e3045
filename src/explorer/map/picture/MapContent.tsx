import { type KeyboardEvent, type MouseEvent, memo, useMemo } from "react";
import { disputedOf, withMarks } from "../../parts/marks/listMarks.ts";
import { findNext } from "../../picture/findNext.ts";
import type { Seen } from "../../picture/Picture.tsx";
import { focusMark, useTabStop } from "../../picture/useTabStop.ts";
import { useSpeech } from "../../SpeechContext.ts";
import type { Located } from "../MeetingPlaces.ts";
import { drawRoute, type Host, numbersOf } from "../route.ts";
import { boundsOf, type Country, type DrawnMark, drawMap } from "./drawMap.ts";
import { MarkShape } from "./MarkShape.tsx";

interface MapContentProperties extends Seen {
	readonly located: readonly Located[];
	readonly hosts: readonly Host[];
	readonly countries: readonly Country[];
	readonly selected: string | undefined;
	/** The radius of the circle for one meeting. */
	readonly scale: number;
	readonly onSelect: (id: string | undefined) => void;
}

/** Marks, names and the route of a series. Not made anew while the map is only moved. */
export const MapContent = memo(function MapContent(properties: MapContentProperties) {
	const { located, hosts, countries, selected, zoom, scale, reveal, approach, onSelect } = properties;
	const speech = useSpeech();
	const { words } = speech;
	const { marks, names, route } = useMemo(() => {
		const drawing = drawMap({ places: located, zoom, scale, selected, countries });
		return { marks: drawing.marks, names: drawing.countries, route: drawRoute(hosts, drawing.marks) };
	}, [located, hosts, zoom, scale, selected, countries]);
	const stop = useTabStop(
		marks.map(({ id }) => id),
		marks.find(({ places }) => places.some(({ id }) => id === selected))?.id,
	);
	/** Of several places under one mark, each time the next: some lie too close to ever stand apart. */
	const choose = ({ places }: DrawnMark) => {
		const current = places.findIndex(({ id }) => id === selected);
		onSelect(places[(current + 1) % places.length]?.id);
		if (places.length > 1) approach(boundsOf(places));
	};
	const describe = ({ places, count, disputed }: DrawnMark) =>
		withMarks(
			words.markNamed(places.map(({ place }) => place.name).join(", "), count),
			{ disputed: disputedOf({ placeDisputed: disputed }) },
			speech,
		);
	const onMarkKey = (event: KeyboardEvent, mark: DrawnMark) => {
		if (event.key === "Enter" || event.key === " ") choose(mark);
		else if (event.shiftKey) return;
		else {
			const next = findNext(marks, mark.at, event.key);
			if (!next) return;
			reveal(next.place.at);
			focusMark(event.currentTarget, next.id);
		}
		event.preventDefault();
	};
	return (
		<>
			{/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: it takes no focus. */}
			<g aria-hidden="true">
				{names.map(({ name, at }) => (
					<text key={name} className="country-name" x={at.x} y={at.y} textAnchor="middle">
						{name}
					</text>
				))}
				{route.map(({ id, line, head, unsure }) => (
					<g key={id} data-leg={id}>
						<path className={unsure ? "leg-line leg-unsure" : "leg-line"} d={line} />
						<path className="leg-head" d={head} />
					</g>
				))}
			</g>
			{marks.map((mark) => (
				// biome-ignore lint/a11y/useSemanticElements: there are no buttons in SVG.
				<g
					key={mark.id}
					className="map-mark"
					transform={`translate(${mark.at.x},${mark.at.y})`}
					role="button"
					tabIndex={mark.id === stop.id ? 0 : -1}
					aria-pressed={mark.places.some(({ id }) => id === selected)}
					data-node={mark.id}
					data-places={mark.places.map(({ id }) => id).join(" ")}
					onClick={(event: MouseEvent) => {
						event.stopPropagation();
						choose(mark);
					}}
					onFocus={() => stop.moveTo(mark.id)}
					onKeyDown={(event) => onMarkKey(event, mark)}
				>
					<title>{describe(mark)}</title>
					<MarkShape mark={mark} numbers={numbersOf(hosts, mark)} />
				</g>
			))}
		</>
	);
});
