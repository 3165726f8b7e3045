/** Colours of the page as it is now, light or dark. */
export interface Palette {
	readonly surface: string;
	readonly ink: string;
	readonly edge: string;
	/** By their numbers (model/mark.ts). */
	readonly hues: readonly string[];
}

const HUES = 8;

export function readPalette(): Palette {
	const style = getComputedStyle(document.documentElement);
	const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
	return {
		surface: colour("surface"),
		ink: colour("ink"),
		edge: colour("edge"),
		hues: Array.from({ length: HUES }, (_, hue) => colour(`hue-${hue}`)),
	};
}

/** Of lines, by how a relation is stated; as in the style sheet. */
export const DASHES = { ASSERTED: [], INFERRED: [1.5, 3.5], PLANNED: [7, 4], POSSIBLE: [3, 7] } as const;
