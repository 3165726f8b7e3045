/** The number that a text writes; undefined if it would be another one, as with more digits than a double holds. */
export function exactNumber(text: string): number | undefined {
	const number = Number(text);
	return Number.isFinite(number) && digitsOf(text) === digitsOf(String(number)) ? number : undefined;
}

/** Sign, significant digits and power of ten, the same however the number is written: 1200, 12e2 and 1.2E+3 alike. */
function digitsOf(text: string): string | undefined {
	const [, sign = "", whole, fraction = "", exponent = "0"] = NUMBER.exec(text.trim()) ?? [];
	if (whole === undefined) return undefined;
	const digits = `${whole}${fraction}`.replace(/^0+/, "");
	const significant = digits.replace(/0+$/, "");
	const power = Number(exponent) - fraction.length + digits.length - significant.length;
	return significant === "" ? "0" : `${sign}${significant}e${power}`;
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** What can be written instead of a number that would be rounded. */
export const EXACT_NUMBERS = "a number of at most 15 significant digits, below 1e308";
