/** Colours of the page as it is now, light or dark. */
export interface Palette {
	readonly surface: string;
	readonly ink: string;
	readonly edge: string;
	/** Beneath a line on which sources disagree. */
	readonly warningSoft: string;
	readonly warning: string;
	readonly sea: string;
	readonly land: string;
	readonly coast: string;
	/** By their numbers (model/mark.ts). */
	readonly hues: readonly string[];
}

const HUES = 8;

export function readPalette(): Palette {
	// A property says what it is in the light and in the dark; an element that has it says what it is now.
	const probe = document.body.appendChild(document.createElement("span"));
	const colour = (name: string) => {
		probe.style.color = `var(--${name})`;
		return getComputedStyle(probe).color;
	};
	const palette = {
		surface: colour("surface"),
		ink: colour("ink"),
		edge: colour("edge"),
		warningSoft: colour("edge-disputed"),
		warning: colour("warning"),
		sea: colour("sea"),
		land: colour("land"),
		coast: colour("coast"),
		hues: Array.from({ length: HUES }, (_, hue) => colour(`hue-${hue}`)),
	};
	probe.remove();
	return palette;
}

/** Of the band beneath a line on which sources disagree; as in the style sheet. */
export const DISPUTED_WIDTH = 7;
/** Of a line in whose place a source reports another. */
export const SUPERSEDED_OPACITY = 0.45;

/** Of lines, by how a relation is stated; as in the style sheet. */
export const DASHES = { ASSERTED: [], INFERRED: [1.5, 3.5], PLANNED: [7, 4], POSSIBLE: [3, 7] } as const;
