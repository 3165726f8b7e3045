/**
 * What earlier versions lost when they read a text: the zone and the precision of a time of day, the blank at a divided
 * word, a 29 February of no certain year, words that they took for contact data. No upgrade can bring it back, but whoever
 * has the record can see that it was the same.
 */
import type { Json } from "../../model/ids.ts";
import { isRedacted, REDACTED } from "../../model/values/redaction.ts";

/** Whether earlier versions may have stored `former` for what a record states as `now`; of two objects, in each part. */
export function isFormerReading(former: Json | undefined, now: Json | undefined): boolean {
	if (typeof former === "string" && typeof now === "string") return isFormerText(former, now);
	if (typeof former !== "object" || typeof now !== "object" || former === null || now === null) return former === now;
	const keys = new Set([...Object.keys(former), ...Object.keys(now)]);
	const [before, after] = [former, now] as Readonly<Record<string, Json | undefined>>[];
	return [...keys].every((key) => isFormerReading(before?.[key], after?.[key]));
}

function isFormerText(former: string, now: string): boolean {
	if (former === now) return true;
	return isFormerDate(former, now) || isFormerSpacing(former, now) || (isRedacted(former) && isCovered(former, now));
}

/** Words that were divided at the end of a line were stored as two. */
function isFormerSpacing(former: string, now: string): boolean {
	return former.replaceAll(" ", "") === now.replaceAll(" ", "");
}

/** A block stands for each character. */
function isCovered(former: string, now: string): boolean {
	return (
		former.length === now.length && [...former].every((letter, place) => letter === REDACTED || letter === now[place])
	);
}

function isFormerDate(former: string, now: string): boolean {
	const [before, after] = [former.split("/"), now.split("/")];
	return before.length === after.length && before.every((end, place) => isFormerEnd(end, after[place] ?? ""));
}

function isFormerEnd(former: string, now: string): boolean {
	return former === now || isFormerMoment(former, now) || former === now.replace(LEAP_DAY, "$1-03-01");
}

/** Of a year with digits left open. */
const LEAP_DAY = /^(\d*X[\dX]*)-02-29$/;
const STORED_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const STATED_MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}(?::\d{2})?)?$/;

/** It was turned into UTC; one without a zone, from the zone of the machine. Fractions of a second were misread. */
function isFormerMoment(former: string, now: string): boolean {
	const [, minute, second = ":00", zone] = STATED_MOMENT.exec(now) ?? [];
	if (minute === undefined || !STORED_MOMENT.test(former)) return false;
	const stored = Math.floor(Date.parse(former) / 1_000);
	const stated = Date.parse(`${minute}${second}${zone === undefined ? "Z" : fullZone(zone)}`) / 1_000;
	return zone === undefined ? isOffset(stated - stored) : stated === stored;
}

/** +06 as +06:00. */
function fullZone(zone: string): string {
	return zone.length === 3 ? `${zone}:00` : zone;
}

/** Whether two clocks of this world can be so many seconds apart. */
function isOffset(seconds: number): boolean {
	return Math.abs(seconds) <= 14 * 3_600 && seconds % 900 === 0;
}
