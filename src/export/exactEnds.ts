import { type EdtfEnd, readEdtf } from "../edtf/readEdtf.ts";

/** The ends of an EDTF date that are a day, a month or a year, and neither vague, nor a season, nor open. */
export function exactEnds(edtf: string): { readonly first: string | undefined; readonly last: string | undefined } {
	const date = readEdtf(edtf);
	if (date?.kind === "single") return { first: exact(date), last: exact(date) };
	if (date?.kind === "interval") return { first: exact(date.from), last: exact(date.to) };
	return { first: undefined, last: undefined };
}

/** Of a day with its time, the day. */
function exact(date: EdtfEnd): string | undefined {
	if (typeof date === "string" || date.season !== undefined || date.significantDigits !== undefined) return undefined;
	const isVague = [...date.uncertain, ...date.approximate].includes(true);
	const written = [date.year, date.month, date.day].filter((part) => part !== undefined).join("-");
	return isVague || written.includes("X") ? undefined : written;
}
