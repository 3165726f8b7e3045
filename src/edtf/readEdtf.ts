/**
 * Dates as EDTF writes them (ISO 8601-2:2019; levels 0 to 2 of the Library of Congress' specification), taken apart. The
 * pages read dates with these files, too, so they import nothing else. Left out of the standard: years outside of 0000 to
 * 9999.
 */
export type Edtf = EdtfSingle | EdtfInterval | EdtfSet;

/** A day, a month, a part of a year, or a year; X stands for a digit that is not known. */
export interface EdtfSingle {
	readonly kind: "single";
	/** Four digits. */
	readonly year: string;
	/** 01 to 12. */
	readonly month: string | undefined;
	/** A season, quarter, third or half of a year: 21 to 41. */
	readonly season: number | undefined;
	readonly day: string | undefined;
	/** As it was stated, with its zone if one was: 02:00:00+06:00. */
	readonly time: string | undefined;
	/** How many digits of the year are sure: 2 in 1950S2, an estimate for a year from 1900 to 1999. */
	readonly significantDigits: number | undefined;
	/** Which of year, month and day are doubted. */
	readonly uncertain: Marks;
	readonly approximate: Marks;
}

/** For year, month and day. */
export type Marks = readonly [boolean, boolean, boolean];

export interface EdtfInterval {
	readonly kind: "interval";
	readonly from: EdtfEnd;
	readonly to: EdtfEnd;
}

/** Open: there is none. Unknown: there is one, and nobody says when. */
export type EdtfEnd = EdtfSingle | "open" | "unknown";

/** One of several dates is meant, or all of them. */
export interface EdtfSet {
	readonly kind: "oneOf" | "allOf";
	readonly members: readonly (EdtfSingle | EdtfRange)[];
}

/** Every date from one to another; only the ends of a set are open. */
export interface EdtfRange {
	readonly kind: "range";
	readonly from: EdtfSingle | "open";
	readonly to: EdtfSingle | "open";
}

/** Undefined if the text has not the form of an EDTF date. Whether there are such days is not looked at. */
export function readEdtf(text: string): Edtf | undefined {
	if (/^[[{]/.test(text)) return readSet(text);
	return text.includes("/") ? readInterval(text) : readSingle(text);
}

const SINGLE = /^([?~%]?)([\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:T(.+))?)?)?$/;
const ESTIMATE = /^(\d{4})S([1-4])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?$/;

function readSingle(text: string): EdtfSingle | undefined {
	const [, estimate, digits] = ESTIMATE.exec(text) ?? [];
	if (estimate !== undefined) return { ...YEAR, year: estimate, significantDigits: Number(digits) };
	const [, beforeYear, year, afterYear, beforeMonth, month, afterMonth, beforeDay, day, afterDay, time] =
		SINGLE.exec(text) ?? [];
	if (year === undefined || !isMonth(month)) return undefined;
	const season = isSeason(month) ? Number(month) : undefined;
	if (season !== undefined && day !== undefined) return undefined;
	const marks = [beforeYear, afterYear, beforeMonth, afterMonth, beforeDay, afterDay].map((mark) => mark ?? "");
	if (time !== undefined && !(TIME.test(time) && isExact(`${year}${month}${day}`, marks))) return undefined;
	return {
		...YEAR,
		year,
		month: season === undefined ? month : undefined,
		season,
		day,
		time,
		uncertain: readMarks(marks, "?", month, day),
		approximate: readMarks(marks, "~", month, day),
	};
}

const NONE: Marks = [false, false, false];
const YEAR = {
	kind: "single",
	month: undefined,
	season: undefined,
	day: undefined,
	time: undefined,
	significantDigits: undefined,
	uncertain: NONE,
	approximate: NONE,
} as const;

function isMonth(month: string | undefined): boolean {
	return month === undefined || month.includes("X") || isSeason(month) || /^(0[1-9]|1[0-2])$/.test(month);
}

function isSeason(month: string | undefined): boolean {
	return month !== undefined && /^(2[1-9]|3\d|4[01])$/.test(month);
}

function isExact(digits: string, marks: readonly string[]): boolean {
	return !digits.includes("X") && marks.every((mark) => mark === "");
}

/** A mark before a part is of that part alone; one behind it is of everything up to there. */
function readMarks(marks: readonly string[], mark: "?" | "~", month?: string, day?: string): Marks {
	const has = (place: number) => marks[place] === mark || marks[place] === "%";
	const [ofDay, ofMonth] = [has(5), has(3) || has(5)];
	return [
		has(0) || has(1) || ofMonth,
		month !== undefined && (has(2) || ofMonth),
		day !== undefined && (has(4) || ofDay),
	];
}

function readInterval(text: string): EdtfInterval | undefined {
	const [lower = "", upper = "", ...others] = text.split("/");
	const [from, to] = [readEnd(lower), readEnd(upper)];
	if (!from || !to || others.length > 0) return undefined;
	// One that neither begins nor ends says nothing.
	return typeof from === "string" && typeof to === "string" ? undefined : { kind: "interval", from, to };
}

function readEnd(text: string): EdtfEnd | undefined {
	if (text === "") return "unknown";
	return text === ".." ? "open" : readSingle(text);
}

function readSet(text: string): EdtfSet | undefined {
	const [, list] = /^(?:\[(.+)\]|\{(.+)\})$/.exec(text)?.filter((part) => part !== undefined) ?? [];
	if (list === undefined) return undefined;
	const parts = list.split(",").map((part) => part.trim());
	const members = parts.flatMap((part, place) => readMember(part, place === 0, place === parts.length - 1) ?? []);
	return members.length < parts.length ? undefined : { kind: text.startsWith("[") ? "oneOf" : "allOf", members };
}

function readMember(text: string, isFirst: boolean, isLast: boolean): EdtfSingle | EdtfRange | undefined {
	const [lower = "", upper, ...others] = text.split("..");
	if (upper === undefined) return readSingle(lower);
	const from = lower === "" && isFirst ? "open" : readSingle(lower);
	const to = upper === "" && isLast ? "open" : readSingle(upper);
	if (!from || !to || others.length > 0) return undefined;
	return from === "open" && to === "open" ? undefined : { kind: "range", from, to };
}
