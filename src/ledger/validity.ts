/**
 * On which days something holds, as far as sources say: possibly (none of them rules the day out) and certainly (one of
 * them says so, and no vagueness of its dates leaves room for doubt). docs/ledger.md has each rule with an example, and
 * the test of this file the same table.
 */

import { containsDays } from "../edtf/containsDate.ts";
import { type EdtfDate, parseEdtf } from "../edtf/parseEdtf.ts";
import type { Days } from "../edtf/singleDays.ts";
import type { Bounds, RecordType } from "../model/GraphModel.ts";
import type { Json } from "../model/ids.ts";
import type { Standing } from "./standing.ts";

/** One date that a claim states of the time for which something holds. */
export interface StatedDate {
	readonly bounds: Bounds;
	readonly edtf: string;
	/** False for what is announced, inferred, merely possible, or disputed by another source: it makes nothing certain. */
	readonly asserted: boolean;
	/** First day on which the last source that states it can have been published; empty if that is not known. */
	readonly published: string;
}

/** First and last day as YYYY-MM-DD. What is missing is open or not known. */
export interface Validity {
	readonly possiblyFrom?: string;
	readonly possiblyUntil?: string;
	readonly certainlyFrom?: string;
	readonly certainlyUntil?: string;
}

/** Since when it is known. */
export interface Knowledge {
	/** Missing where a source that supports it has no date: it can have been known at any time. */
	readonly knownSince?: string;
	/** Missing where no source that supports it is dated. */
	readonly certainlyKnownSince?: string;
}

/** From all dates that the claims behind one entity or one relation state. */
export function assessValidity(stated: readonly StatedDate[]): Validity {
	const readings = stated.map(readDate);
	return { ...possibleDays(readings), ...certainDays(readings) };
}

/** From the claims that are shown: the first day on which one of their sources can, and must, have been published. */
export function assessKnowledge(standings: readonly Standing[]): Knowledge {
	const knownSince = min(standings.map((standing) => standing.knownSince ?? ""));
	const certainlyKnownSince = min(standings.flatMap((standing) => standing.certainlyKnownSince ?? []));
	return { ...(knownSince && { knownSince }), ...(certainlyKnownSince && { certainlyKnownSince }) };
}

/** The dates among what claims state of a type: the values of an entity's properties, the qualifiers of a relation. */
export function listStatedDates(type: RecordType, standings: readonly Standing[]): StatedDate[] {
	const bounding = listBoundingDates(type);
	if (bounding.length === 0) return [];
	return standings.flatMap((standing) => {
		const said = readClaim(standing);
		return bounding.flatMap(({ name, bounds }) => {
			const edtf = said[name];
			return typeof edtf === "string" ? [{ bounds, edtf, ...howItIsSaid(standing) }] : [];
		});
	});
}

/** Has the model a date that bounds the time of this type? What has none takes its time from what it stands beside. */
export function isDated(type: RecordType): boolean {
	return listBoundingDates(type).length > 0;
}

function listBoundingDates(type: RecordType): { name: string; bounds: Bounds }[] {
	return [...type.properties.values()].flatMap(({ name, edtf }) =>
		edtf?.bounds === undefined ? [] : [{ name, bounds: edtf.bounds }],
	);
}

function readClaim({ claim }: Standing): Readonly<Record<string, Json>> {
	if (claim.property !== null) return { [claim.property]: claim.value };
	return JSON.parse(claim.qualifiers) as Record<string, Json>;
}

function howItIsSaid({ modality, against, published }: Standing): Pick<StatedDate, "asserted" | "published"> {
	return { asserted: modality === "ASSERTED" && against === 0, published };
}

interface Reading {
	readonly start: Days | undefined;
	readonly end: Days | undefined;
	/** True: the span reaches from start to end at least, and may be longer. */
	readonly inside: boolean;
	readonly asserted: boolean;
	readonly published: string;
}

function readDate({ bounds, edtf, asserted, published }: StatedDate): Reading {
	const date = parseEdtf(edtf);
	return {
		start: bounds === "END" ? undefined : bounds === "START" && date?.ends?.last ? spanOf(date) : date?.begins,
		end: bounds === "START" ? undefined : bounds === "END" && date?.begins?.first ? spanOf(date) : date?.ends,
		inside: bounds === "INSIDE",
		asserted,
		published,
	};
}

/** Of a date that says when something begins, or ends: at some time in it. */
function spanOf({ earliest, latest, begins, ends }: EdtfDate): Days {
	return { first: earliest, last: latest, sure: begins?.sure !== false && ends?.sure !== false };
}

/** The widest that any claim leaves room for; a date inside of the span bounds nothing. */
function possibleDays(readings: readonly Reading[]): Pick<Validity, "possiblyFrom" | "possiblyUntil"> {
	const bounding = readings.filter(({ inside }) => !inside);
	const possiblyFrom = bound(listRanges(bounding, "start"), "first", min);
	const possiblyUntil = bound(listRanges(bounding, "end"), "last", max);
	return { ...(possiblyFrom && { possiblyFrom }), ...(possiblyUntil && { possiblyUntil }) };
}

/** From the first to the last day that is certain: one relation, and one entity, lasts without a break. */
function certainDays(readings: readonly Reading[]): Pick<Validity, "certainlyFrom" | "certainlyUntil"> {
	const asserted = readings.filter((reading) => reading.asserted);
	const insides = asserted.filter(({ inside }) => inside).map(({ start, end }) => between(start, end));
	const spans = [boundedSpan(readings), ...insides].filter((span) => span !== undefined);
	const [certainlyFrom, certainlyUntil] = [min(spans.map(({ from }) => from)), max(spans.map(({ until }) => until))];
	return { ...(certainlyFrom && { certainlyFrom }), ...(certainlyUntil && { certainlyUntil }) };
}

interface Span {
	readonly from: string;
	readonly until: string;
}

function boundedSpan(readings: readonly Reading[]): Span | undefined {
	const bounding = readings.filter(({ inside }) => !inside);
	const asserted = bounding.filter((reading) => reading.asserted);
	const [starts, ends] = [listRanges(asserted, "start"), listRanges(asserted, "end")];
	const from = bound(starts.map(onlySure), "last", max);
	const until = bound(ends.map(onlySure), "first", min);
	if (starts.length === 0) return until === undefined ? undefined : { from: until, until };
	if (ends.length > 0) return toSpan(from, until);
	const announcedEnd = bound(listRanges(bounding, "end"), "first", min);
	return stillOpen(asserted, from, announcedEnd);
}

/** Begun, and no source says that it ended: it lasted until the last source that says so came out, at least. */
function stillOpen(asserted: readonly Reading[], from: string | undefined, end: string | undefined): Span | undefined {
	const said = max(
		asserted.filter(({ start, published }) => start && published !== "").map(({ published }) => published),
	);
	if (said === undefined) return toSpan(from, from);
	const begins = bound(listRanges(asserted, "start"), "first", min);
	if (begins !== undefined && begins > said) return undefined;
	const until = end !== undefined && end < said ? end : said;
	return from !== undefined && from <= until ? { from, until } : { from: until, until };
}

/** From the last day on which it can begin to the first on which it can end. */
function between(start: Days | undefined, end: Days | undefined): Span | undefined {
	return start?.sure && end?.sure ? toSpan(start.last, end.first) : undefined;
}

function toSpan(from: string | undefined, until: string | undefined): Span | undefined {
	return from !== undefined && until !== undefined && from <= until ? { from, until } : undefined;
}

/** A coarser date that contains a finer one agrees with it and says nothing more. */
function listRanges(readings: readonly Reading[], side: "start" | "end"): Days[] {
	const ranges = readings.flatMap((reading) => reading[side] ?? []);
	return ranges.filter((range) => !ranges.some((other) => containsDays(range, other) && !containsDays(other, range)));
}

function onlySure(range: Days): Days {
	return range.sure ? range : { ...range, first: undefined, last: undefined };
}

/** Undefined where there is no date, or one of them is open there. */
function bound(ranges: readonly Days[], side: "first" | "last", choose: typeof min): string | undefined {
	const days = ranges.flatMap((range) => range[side] ?? []);
	return days.length < ranges.length ? undefined : choose(days);
}

function min(days: readonly string[]): string | undefined {
	return days.toSorted()[0];
}

function max(days: readonly string[]): string | undefined {
	return days.toSorted().at(-1);
}
