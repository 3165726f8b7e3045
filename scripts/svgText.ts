/** Text in drawings: an SVG file breaks no lines and knows no widths, so both are reckoned here, on the safe side. */

export function escapeText(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Width in pixels, as wide as the widest of the usual fonts without serifs draws it (Verdana, DejaVu Sans). */
export function measure(text: string, size: number, isBold = false): number {
	const ems = [...text].reduce((sum, letter) => sum + emsOf(letter), 0);
	return ems * size * (isBold ? 1.12 : 1);
}

function emsOf(letter: string): number {
	if (/[ijlI.,:;'|!]/.test(letter)) return 0.34;
	if (/[\s()frt\-/„“”·]/.test(letter)) return 0.42;
	if (/[mwMW…—]/.test(letter)) return 0.98;
	return /\p{Lu}|_/u.test(letter) ? 0.71 : 0.62;
}

/** Lines that are no wider than this; a single word may be. */
export function wrap(text: string, width: number, size: number, isBold = false): string[] {
	const lines: string[] = [];
	for (const word of text.split(/(?<=-)| /)) {
		const last = lines.at(-1);
		const joined = last?.endsWith("-") ? `${last}${word}` : `${last} ${word}`;
		if (last !== undefined && measure(joined, size, isBold) <= width) lines[lines.length - 1] = joined;
		else lines.push(word);
	}
	return lines;
}

/** Lines below one another, the first with its base line at `y`. */
export function drawLines(
	lines: readonly string[],
	{ x, y, step, style }: { x: number; y: number; step: number; style: string },
): string {
	const spans = lines.map((line, index) => `<tspan x="${x}" y="${y + index * step}">${escapeText(line)}</tspan>`);
	return `<text class="${style}">${spans.join("")}</text>`;
}
