import { type DrawnMark, NAME_GAP, ROOM_FOR_COUNT } from "./drawMap.ts";

interface MarkShapeProperties {
	readonly mark: DrawnMark;
	/** Of the sessions that a series held there. */
	readonly numbers: readonly string[];
}

const LEAST_REACH = 14;
const MOST_NUMBERS = 6;
/** Between a circle and the ring around it. */
export const RING = 3;

/** Around the origin: a circle for all meetings, filled as far as they are asserted, with its name below, and left of it the numbers of sessions. */
export function MarkShape({
	mark: { radius, core, count, disputed, name, place, places },
	numbers,
}: MarkShapeProperties) {
	const written = numbers.length > MOST_NUMBERS ? [...numbers.slice(0, MOST_NUMBERS), "…"] : numbers;
	return (
		<>
			<circle className="map-reach" r={Math.max(LEAST_REACH, radius)} />
			{disputed && <circle className="mark-disputed" r={radius + RING} />}
			{core < radius && <circle className="map-all" r={radius} />}
			{core > 0 && <circle className="map-core" r={core} />}
			{radius >= ROOM_FOR_COUNT && (count > 1 || places.length > 1) && (
				<text className={core < ROOM_FOR_COUNT ? "map-count map-count-dark" : "map-count"} y="4" textAnchor="middle">
					{count}
				</text>
			)}
			{written.length > 0 && (
				<text className="map-numbers" x={-radius - 5} y="4" textAnchor="end">
					{written.join(", ")}
				</text>
			)}
			<text
				className={name === undefined ? "map-name map-name-late" : "map-name"}
				y={radius + NAME_GAP}
				textAnchor="middle"
			>
				{name ?? place.place.name}
			</text>
		</>
	);
}
