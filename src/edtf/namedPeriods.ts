import { type EdtfEnd, type EdtfRange, type EdtfSingle, readEdtf } from "./readEdtf.ts";

export type Period = "YEAR" | "MONTH";

/**
 * The years or months that a date names, in order: each from the first to the last of an interval or range, those of every
 * member of a set, and none where it leaves them open (201X, 2015/.., the months of 2015). They are among those in which a
 * time filter finds it; what lies between the members of a set no source states.
 */
export function namedPeriods(text: string, per: Period): string[] {
	const date = readEdtf(text);
	if (!date) return [];
	if (date.kind === "single") return listBetween(date, date, per);
	if (date.kind === "interval") return listBetween(date.from, date.to, per);
	const named = date.members.flatMap((member: EdtfSingle | EdtfRange) =>
		member.kind === "single" ? listBetween(member, member, per) : listBetween(member.from, member.to, per),
	);
	return [...new Set(named)].sort();
}

function listBetween(from: EdtfEnd, to: EdtfEnd, per: Period): string[] {
	const [first, last] = [from, to].map((end) => countPeriods(end, per));
	if (first === undefined || last === undefined) return [];
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => writePeriod(first + place, per));
}

/** The number of the period since the year 0; undefined where the date does not name it. */
function countPeriods(end: EdtfEnd, per: Period): number | undefined {
	if (typeof end === "string" || end.year.includes("X") || end.significantDigits !== undefined) return undefined;
	if (per === "YEAR") return Number(end.year);
	return end.month === undefined || end.month.includes("X") ? undefined : 12 * Number(end.year) + Number(end.month) - 1;
}

function writePeriod(count: number, per: Period): string {
	if (per === "YEAR") return String(count).padStart(4, "0");
	return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
}
