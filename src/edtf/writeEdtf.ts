import type { Edtf, EdtfEnd, EdtfRange, EdtfSingle, Marks } from "./readEdtf.ts";

/** One spelling for each meaning: white space is left out, and marks stand where they are fewest. */
export function writeEdtf(date: Edtf): string {
	switch (date.kind) {
		case "single":
			return writeSingle(date);
		case "interval":
			return `${writeEnd(date.from)}/${writeEnd(date.to)}`;
		case "oneOf":
			return `[${date.members.map(writeMember).join(",")}]`;
		case "allOf":
			return `{${date.members.map(writeMember).join(",")}}`;
	}
}

function writeSingle({
	year,
	month,
	season,
	day,
	time,
	significantDigits,
	uncertain,
	approximate,
}: EdtfSingle): string {
	if (significantDigits !== undefined) return `${year}S${significantDigits}`;
	const parts = [year, month ?? season, day].flatMap((part) => part ?? []);
	const [unsure, about] = [placeMarks(uncertain), placeMarks(approximate)];
	const mark = (place: number) => (unsure.has(place) ? (about.has(place) ? "%" : "?") : about.has(place) ? "~" : "");
	const written = parts.map((part, index) => `${mark(2 * index)}${part}${mark(2 * index + 1)}`).join("-");
	return time === undefined ? written : `${written}T${time}`;
}

/** Places from 0 to 5: before the year, behind it, before the month, behind it, before the day, behind it. */
function placeMarks([year, month, day]: Marks): ReadonlySet<number> {
	if (year && month && day) return new Set([5]);
	const needed = [false, year && !month, month && !year, year && month, day];
	return new Set(needed.flatMap((isNeeded, place) => (isNeeded ? [place] : [])));
}

function writeEnd(end: EdtfEnd): string {
	if (end === "unknown") return "";
	return end === "open" ? ".." : writeSingle(end);
}

function writeMember(member: EdtfSingle | EdtfRange): string {
	if (member.kind === "single") return writeSingle(member);
	const [from, to] = [member.from, member.to].map((end) => (end === "open" ? "" : writeSingle(end)));
	return `${from}..${to}`;
}
