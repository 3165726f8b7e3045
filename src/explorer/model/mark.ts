/**
 * How a type is drawn, from its place in the schema: shapes and colours alternate in different rhythms, so that no two of
 * the first 56 types look the same, and each differs from the others by its shape for those who see no colours.
 */
export interface Mark {
	/** Outline around the origin, within a circle of radius 1. */
	readonly path: string;
	/** Number of the colour, `--hue-0` to `--hue-7` in the style sheet (after Okabe and Ito). */
	readonly hue: number;
}

const HUES = 8;

/** Of no known place: grey and round, until the schema has been read. */
export function markOf(place: number | undefined): Mark {
	if (place === undefined) return { path: CIRCLE, hue: HUES - 1 };
	return { path: SHAPES[place % SHAPES.length] ?? CIRCLE, hue: place % HUES };
}

const CIRCLE = "M0-.9A.9.9 0 1 1 0 .9.9.9 0 1 1 0-.9Z";

const CROSS = "M-.38-1H.38V-.38H1V.38H.38V1H-.38V.38H-1V-.38H-.38Z";

/** Their number and that of the colours have no common divisor, and a shape comes back in quite another colour. */
const SHAPES = [
	polygon(4, 45, 1.1),
	CIRCLE,
	polygon(4, 0, 1.12),
	polygon(6, 30, 1),
	polygon(3, 0, 1.15),
	polygon(3, 180, 1.15),
	CROSS,
];

/** A regular polygon; at 0 degrees a corner is at the top. */
function polygon(corners: number, turn: number, radius: number): string {
	const points = Array.from({ length: corners }, (_, index) => {
		const angle = ((index / corners) * 360 + turn - 90) * (Math.PI / 180);
		return [radius * Math.cos(angle), radius * Math.sin(angle)].map((part) => part.toFixed(3)).join(",");
	});
	return `M${points.join("L")}Z`;
}
