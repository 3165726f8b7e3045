import { markOf } from "../../model/mark.ts";
import { useModel } from "../../model/useModel.ts";
import { type Mark, type Markable, RADIUS } from "./layMarks.ts";

/** So much larger is the ring around a date on which sources disagree. */
const RING = 1.45;

interface MarkShapeProperties {
	readonly mark: Mark<Markable>;
	/** Of a lane. */
	readonly height: number;
}

const CUT = 2.4;

/** A point in time with the sign of its type; a span as a bar, open where its end is not known. */
export function MarkShape({ mark: { item, x, width, isSpan }, height }: MarkShapeProperties) {
	const { path, hue } = markOf(useModel().get(item.entity.type)?.place);
	const states = {
		"data-hue": hue,
		"data-modality": item.modality ?? undefined,
		"data-status": item.eventStatus ?? undefined,
	};
	if (!isSpan) {
		const at = (radius: number) => `translate(${x},${height / 2}) scale(${radius})`;
		return (
			<>
				{item.dateDisputed && <circle className="mark-disputed" r={1} transform={at(RADIUS * RING)} />}
				<path className="mark-point" d={path} transform={at(RADIUS)} {...states} />
			</>
		);
	}
	const edges = { top: 2, bottom: height - 2 };
	const from = item.possiblyFrom === null ? openEnd(x, -1, edges) : closedEnd(x, -1, edges);
	const until = item.possiblyUntil === null ? openEnd(x + width, 1, edges) : closedEnd(x + width, 1, edges);
	return (
		<>
			{item.dateDisputed && (
				<rect className="mark-disputed" x={x - 2} width={width + 4} y={0.5} height={height - 1} rx={3} />
			)}
			<path className="mark-span" d={`M${[...from, ...until.toReversed()].join("L")}Z`} {...states} />
		</>
	);
}

interface Edges {
	readonly top: number;
	readonly bottom: number;
}

/** Corners from above to below. An arrow that goes on, to the left (-1) or to the right (1). */
function openEnd(x: number, outwards: -1 | 1, { top, bottom }: Edges): readonly string[] {
	const inner = x - outwards * 6;
	return [`${inner},${top}`, `${x},${(top + bottom) / 2}`, `${inner},${bottom}`];
}

/** Cut corners, which are as good as round ones at this size. */
function closedEnd(x: number, outwards: -1 | 1, { top, bottom }: Edges): readonly string[] {
	const inner = x - outwards * CUT;
	return [`${inner},${top}`, `${x},${top + CUT}`, `${x},${bottom - CUT}`, `${inner},${bottom}`];
}
