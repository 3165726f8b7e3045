import { remember } from "../shared/remember.ts";
import { isOver, type Moments, readMoments, spanMoments } from "./moments.ts";
import {
	type EdtfEnd,
	type EdtfInterval,
	type EdtfRange,
	type EdtfSet,
	type EdtfSingle,
	readEdtf,
} from "./readEdtf.ts";
import { type Days, singleDays } from "./singleDays.ts";
import { writeEdtf } from "./writeEdtf.ts";

export interface EdtfDate {
	/** The date in its canonical EDTF spelling. */
	readonly edtf: string;
	/** First and last day that it can mean, as YYYY-MM-DD; undefined where it is open. */
	readonly earliest: string | undefined;
	readonly latest: string | undefined;
	/** The days among which what it dates begins, and ends; undefined where it has no beginning or end. */
	readonly begins: Days | undefined;
	readonly ends: Days | undefined;
	/** Outside of these it cannot be: several for a set. */
	readonly spans: readonly Days[];
	/** The moments among which it begins, and ends; undefined where the time of the day is not stated. */
	readonly beginsAt: Moments | undefined;
	readonly endsAt: Moments | undefined;
}

/**
 * Reads an EDTF date: days, months, seasons and other parts of a year, years, with digits left open or marked as
 * approximate or uncertain, intervals, and sets, in the years 0000 to 9999. Undefined if the text is none, names a day
 * that does not exist, or ends before it begins.
 */
export const parseEdtf: (text: string) => EdtfDate | undefined = remember((text) => {
	const read = readEdtf(text);
	const bounds = read && findBounds(read);
	return bounds && { edtf: writeEdtf(read), ...bounds };
}, 5_000);

type Bounds = Omit<EdtfDate, "edtf">;

function findBounds(date: EdtfSingle | EdtfInterval | EdtfSet): Bounds | undefined {
	switch (date.kind) {
		case "single":
			return boundSingle(date);
		case "interval":
			return boundInterval(date);
		default:
			return boundSet(date);
	}
}

function boundSingle(date: EdtfSingle): Bounds | undefined {
	const days = singleDays(date);
	const at = readMoments(date);
	return (
		days && {
			...{ earliest: days.first, latest: days.last, begins: days, ends: days, spans: [days] },
			...{ beginsAt: at, endsAt: at },
		}
	);
}

/** Both ends may be the same day, and a coarse end may hold the other: only what cannot be is refused. */
function boundInterval({ from, to }: EdtfInterval): Bounds | undefined {
	const [begins, ends] = [boundEnd(from), boundEnd(to)];
	const [beginsAt, endsAt] = [from, to].map((end) => (typeof end === "string" ? undefined : readMoments(end)));
	if (begins === "none" || ends === "none" || isAfter(begins, ends) || isOver(endsAt, beginsAt)) return undefined;
	const [earliest, latest] = [begins?.first, ends?.last];
	return {
		earliest,
		latest,
		// It begins by the time at which it ends, even where nobody knows when that was.
		begins:
			from === "open" ? undefined : { sure: true, ...begins, first: earliest, last: before(begins?.last, latest) },
		ends: to === "open" ? undefined : { sure: true, ...ends, first: after(earliest, ends?.first), last: latest },
		spans: [{ first: earliest, last: latest, sure: begins?.sure !== false && ends?.sure !== false }],
		...{ beginsAt, endsAt },
	};
}

/** The earlier of two days, the later of two. */
function before(a: string | undefined, b: string | undefined): string | undefined {
	return a === undefined || (b !== undefined && b < a) ? b : a;
}

function after(a: string | undefined, b: string | undefined): string | undefined {
	return a === undefined || (b !== undefined && b > a) ? b : a;
}

function boundEnd(end: EdtfEnd): Days | undefined | "none" {
	return typeof end === "string" ? undefined : (singleDays(end) ?? "none");
}

function isAfter(begins: Days | undefined, ends: Days | undefined): boolean {
	return begins?.first !== undefined && ends?.last !== undefined && begins.first > ends.last;
}

function boundSet({ kind, members }: EdtfSet): Bounds | undefined {
	const bounds = members.flatMap((member) => boundMember(member) ?? []);
	if (bounds.length < members.length) return undefined;
	const spans = bounds.flatMap((member) => member.spans);
	const sure = spans.every((span) => span.sure);
	const earliest = unlessOpen(spans.map(({ first }) => first).toSorted(compare), 0);
	const latest = unlessOpen(spans.map(({ last }) => last).toSorted(compare), -1);
	// Between days that are not all named nothing is certain.
	const isOneSpan = kind === "allOf" && areDaysInARow(members, spans);
	const [begins, ends] = isOneSpan ? [{ last: earliest }, { first: latest }] : [{}, {}];
	const anyDay = { first: earliest, last: latest, sure };
	return {
		...{ earliest, latest, begins: { ...anyDay, ...begins }, ends: { ...anyDay, ...ends }, spans },
		beginsAt: spanMoments(bounds.map((member) => member.beginsAt)),
		endsAt: spanMoments(bounds.map((member) => member.endsAt)),
	};
}

function boundMember(member: EdtfSingle | EdtfRange): Bounds | undefined {
	if (member.kind === "single") return boundSingle(member);
	const { from, to } = member;
	return boundInterval({ kind: "interval", from, to });
}

/** All of several days are one span of time if no day is missing among them; of months or years nobody says each day. */
function areDaysInARow(members: EdtfSet["members"], spans: readonly Days[]): boolean {
	const areDays = members.every((member) =>
		member.kind === "single" ? isDay(member) : isDay(member.from) && isDay(member.to),
	);
	const inOrder = spans.toSorted((a, b) => compare(a.first, b.first));
	return (
		areDays && inOrder.every(({ first = "" }, place) => place === 0 || first <= dayAfter(inOrder[place - 1]?.last))
	);
}

function isDay(date: EdtfSingle | "open"): boolean {
	return date !== "open" && date.day !== undefined && !`${date.month}${date.day}`.includes("X");
}

/** The earliest or latest of days in order; undefined where one of them is open. */
function unlessOpen(days: readonly (string | undefined)[], place: 0 | -1): string | undefined {
	return days.includes(undefined) ? undefined : days.at(place);
}

function dayAfter(day = ""): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function compare(a = "", b = ""): number {
	return a < b ? -1 : Number(a > b);
}
