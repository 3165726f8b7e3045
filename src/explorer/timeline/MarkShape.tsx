import { markOf } from "../model/mark.ts";
import { useModel } from "../model/useModel.ts";
import { type Mark, type Markable, RADIUS } from "./layMarks.ts";

interface MarkShapeProperties {
	readonly mark: Mark<Markable>;
	/** Of a lane. */
	readonly height: number;
}

/** A point in time with the sign of its type; a span as a bar, open where its end is not known. */
export function MarkShape({ mark: { item, x, width, isSpan }, height }: MarkShapeProperties) {
	const { path, hue } = markOf(useModel().get(item.entity.type)?.place);
	const middle = height / 2;
	const states = {
		"data-hue": hue,
		"data-modality": item.modality ?? undefined,
		"data-status": item.eventStatus ?? undefined,
	};
	if (!isSpan)
		return (
			<path className="mark-point" d={path} transform={`translate(${x},${middle}) scale(${RADIUS})`} {...states} />
		);
	const [top, bottom] = [2, height - 2];
	const radius = Math.min((bottom - top) / 2, 6);
	const from = item.possiblyFrom === null ? openAt(x, -1, { top, bottom }) : closedAt(x, 1, { top, bottom, radius });
	const until =
		item.possiblyUntil === null
			? openAt(x + width, 1, { top, bottom })
			: closedAt(x + width, -1, { top, bottom, radius });
	return <path className="mark-span" d={`M${from.down.join("L")}L${until.up.join("L")}Z`} {...states} />;
}

interface Edges {
	readonly top: number;
	readonly bottom: number;
}

interface End {
	/** Corners from above to below, and from below to above. */
	readonly down: readonly string[];
	readonly up: readonly string[];
}

/** An arrow that goes on. */
function openAt(x: number, direction: number, { top, bottom }: Edges): End {
	const inner = x - direction * 6;
	return both([`${inner},${top}`, `${x},${(top + bottom) / 2}`, `${inner},${bottom}`]);
}

/** Cut corners, which are as good as round ones at this size. */
function closedAt(x: number, inwards: number, { top, bottom, radius }: Edges & { readonly radius: number }): End {
	const cut = radius / 2.5;
	return both([
		`${x + inwards * cut},${top}`,
		`${x},${top + cut}`,
		`${x},${bottom - cut}`,
		`${x + inwards * cut},${bottom}`,
	]);
}

function both(corners: readonly string[]): End {
	return { down: corners, up: corners.toReversed() };
}
