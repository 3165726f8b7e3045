import { exactNumber } from "../../model/values/exactNumber.ts";

/** Which mark stands before the fraction of a number; the other may separate thousands, as spaces and apostrophes may. */
export const DECIMAL_MARKS = ["comma", "point"] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/**
 * A number in a text. Where nobody said which mark is decimal, only what can mean one thing is read: 1.000 is one in
 * English and a thousand in German. Undefined for what is none, and for what would be rounded.
 */
export function readNumber(text: string, decimal?: DecimalMark): number | undefined {
	if (decimal !== undefined) return readMarked(text, decimal);
	return PLAIN.test(text) && !AMBIGUOUS.test(text) ? exactNumber(text) : undefined;
}

/** Every number that the text can mean. */
export function listReadings(text: string): readonly number[] {
	return [...new Set(DECIMAL_MARKS.flatMap((decimal) => readMarked(text, decimal) ?? []))];
}

const PLAIN = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const AMBIGUOUS = /^-?[1-9]\d{0,2}\.\d{3}$/;

const MARKED: Readonly<Record<DecimalMark, RegExp>> = {
	comma: /^(-?)(\d+|\d{1,3}(?:([.\s'’])\d{3})(?:\3\d{3})*)(?:,(\d+))?$/,
	point: /^(-?)(\d+|\d{1,3}(?:([,\s'’])\d{3})(?:\3\d{3})*)(?:\.(\d+))?$/,
};

function readMarked(text: string, decimal: DecimalMark): number | undefined {
	const [, sign = "", whole, , fraction] = MARKED[decimal].exec(text) ?? [];
	if (whole === undefined) return undefined;
	const digits = whole.replace(/\D/g, "");
	return exactNumber(`${sign}${digits}${fraction === undefined ? "" : `.${fraction}`}`);
}
