/**
 * On which days something holds, as far as sources say: possibly (none of them rules the day out) and certainly (one of
 * them says so, and no vagueness of its dates leaves room for doubt). docs/ledger.md has each rule with an example, and
 * the test of this file the same table.
 */

import { containsDays } from "../../edtf/containsDate.ts";
import { type EdtfDate, parseEdtf } from "../../edtf/parseEdtf.ts";
import type { Days } from "../../edtf/singleDays.ts";
import type { Bounds, Property, RecordType, RelationType } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { type AssessedClaim, isFact, qualifiersOf } from "./AssessedClaim.ts";
import { covers, restates } from "./choice/agreement.ts";
import type { Composition } from "./choice/composeRelations.ts";

/** One date that a claim states of the time for which something holds. */
export interface StatedDate {
	readonly bounds: Bounds;
	readonly edtf: string;
	/** False for what is announced, inferred, merely possible, or disputed by another source: it makes nothing certain. */
	readonly asserted: boolean;
	/** First day on which the last source that states it as surely can have been published; empty if that is not known. */
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

/** The dates that claims state of one entity or one relation. */
export interface StatedDates {
	/** Those that the graph shows. */
	readonly shown: readonly StatedDate[];
	/** Those that agree with them and say nothing else, such as the year of a day: who says so says it, too. */
	readonly agreeing: readonly StatedDate[];
	/** Others, which leave doubt. */
	readonly others: readonly StatedDate[];
}

/**
 * Possible are the days of the dates that are shown, and not what lies between dates that contradict each other. Certain are
 * those of which no source leaves a doubt.
 */
export function assessValidity({ shown, agreeing, others }: StatedDates): Validity {
	const own = shown.map(readDate);
	const possible = possibleDays(own);
	return { ...possible, ...certainDays([...own, ...agreeing.map(readDate)], others.map(readDate)) };
}

/** From the claims that are shown: the first day on which one of their sources can, and must, have been published. */
export function assessKnowledge(assessed: readonly AssessedClaim[]): Knowledge {
	const knownSince = min(assessed.map((standing) => standing.knownSince ?? ""));
	const certainlyKnownSince = min(assessed.flatMap((standing) => standing.certainlyKnownSince ?? []));
	return { ...(knownSince && { knownSince }), ...(certainlyKnownSince && { certainlyKnownSince }) };
}

/** Of an entity, each date by the claim that is shown; `assessed` are all that count. */
export function listEntityDates(
	type: RecordType,
	assessed: readonly AssessedClaim[],
	isShown: (standing: AssessedClaim) => boolean,
): StatedDates {
	const dates = { shown: [] as StatedDate[], agreeing: [] as StatedDate[], others: [] as StatedDate[] };
	for (const property of listBoundingDates(type)) {
		const stated = assessed.filter(({ claim }) => claim.property === property.name);
		const shown = stated.find(isShown);
		// What another date excludes is not shown, and leaves a doubt of that one.
		if (!shown) dates.others.push(...stated.flatMap((one) => readStated(one, property, one.claim.value)));
		if (!shown) continue;
		for (const standing of stated) {
			const date = readStated(standing, property, standing.claim.value);
			const isAgreeing = standing !== shown && covers(property, standing.claim.value, shown.claim.value);
			if (standing === shown) dates.shown.push(...date);
			else if (isAgreeing) dates.agreeing.push(...date);
			else if (leavesDoubt(standing, shown)) dates.others.push(...date);
		}
	}
	return dates;
}

/** Of a relation, the dates of the claims whose details are shown. */
export function listRelationDates(
	type: RecordType & RelationType,
	{ base, inferred, assessed }: Composition,
): StatedDates {
	const dates = { shown: [] as StatedDate[], agreeing: [] as StatedDate[], others: [] as StatedDate[] };
	for (const property of listBoundingDates(type)) {
		const dateOf = (standing: AssessedClaim) =>
			readStated(standing, property, qualifiersOf(standing.claim)[property.name]);
		const shown = [base, ...(inferred ? [inferred] : [])].find((standing) => dateOf(standing).length > 0);
		for (const standing of assessed) {
			const date = dateOf(standing);
			if (standing === shown) dates.shown.push(...date);
			else if (standing !== base && restates(type, base, standing)) dates.agreeing.push(...date);
			else if (standing !== base && (!shown || leavesDoubt(standing, shown))) dates.others.push(...date);
		}
	}
	return dates;
}

/** What was only announced leaves no doubt of what is reported. */
function leavesDoubt(standing: AssessedClaim, shown: AssessedClaim): boolean {
	return isFact(standing) || !isFact(shown);
}

function readStated(standing: AssessedClaim, { edtf }: Property, stated: Json | undefined): StatedDate[] {
	if (edtf?.bounds === undefined || typeof stated !== "string") return [];
	return [{ bounds: edtf.bounds, edtf: stated, ...howItIsSaid(standing) }];
}

/** Has the model a date that bounds the time of this type? What has none takes its time from what it stands beside. */
export function isDated(type: RecordType): boolean {
	return listBoundingDates(type).length > 0;
}

export function listBoundingDates(type: RecordType): Property[] {
	return [...type.properties.values()].filter(({ edtf }) => edtf?.bounds !== undefined);
}

function howItIsSaid({
	modality,
	against,
	publishedAsSure,
}: AssessedClaim): Pick<StatedDate, "asserted" | "published"> {
	return { asserted: modality === "ASSERTED" && against === 0, published: publishedAsSure };
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
	const start = bounds === "END" ? undefined : bounds === "START" && date?.ends?.last ? spanOf(date) : date?.begins;
	const end = bounds === "START" ? undefined : bounds === "END" && date?.begins?.first ? spanOf(date) : date?.ends;
	return {
		...{ start, end, published },
		inside: bounds === "INSIDE",
		asserted: asserted && !isStillToCome(bounds === "END" ? end : start, published),
	};
}

/** A source that came out before a day announces what it says of it, however surely it does. */
function isStillToCome(turn: Days | undefined, published: string): boolean {
	return published !== "" && turn?.first !== undefined && turn.first > published;
}

/** Of a date that says when something begins, or ends: at some time in it. */
function spanOf({ earliest, latest, begins, ends }: EdtfDate): Days {
	return { first: earliest, last: latest, sure: begins?.sure !== false && ends?.sure !== false };
}

/** A date inside of the span bounds nothing, and neither do an end and a beginning of which each excludes the other. */
function possibleDays(readings: readonly Reading[]): Pick<Validity, "possiblyFrom" | "possiblyUntil"> {
	const bounding = readings.filter(({ inside }) => !inside);
	const possiblyFrom = bound(listRanges(bounding, "start"), "first", min);
	const possiblyUntil = bound(listRanges(bounding, "end"), "last", max);
	if (possiblyFrom !== undefined && possiblyUntil !== undefined && possiblyFrom > possiblyUntil) return {};
	return { ...(possiblyFrom && { possiblyFrom }), ...(possiblyUntil && { possiblyUntil }) };
}

/** From the first to the last day that is certain: one relation, and one entity, lasts without a break. */
function certainDays(
	readings: readonly Reading[],
	others: readonly Reading[],
): Pick<Validity, "certainlyFrom" | "certainlyUntil"> {
	const insides = readings.filter(({ asserted, inside }) => asserted && inside);
	const bounded = boundedSpan(readings);
	const spans = [
		bounded && withoutDoubt(bounded, others),
		...insides.map(({ start, end }) => between(start, end)),
	].filter((span) => span !== undefined);
	const [certainlyFrom, certainlyUntil] = [min(spans.map(({ from }) => from)), max(spans.map(({ until }) => until))];
	return { ...(certainlyFrom && { certainlyFrom }), ...(certainlyUntil && { certainlyUntil }) };
}

/** What is left where other sources say that it began later, or ended earlier. */
function withoutDoubt({ from, until }: Span, others: readonly Reading[]): Span | undefined {
	const bounding = others.filter(({ inside }) => !inside);
	const begins = bounding.flatMap(({ start }) => start?.last ?? []);
	const ends = bounding.flatMap(({ end }) => end?.first ?? []);
	return toSpan(max([from, ...begins]), min([until, ...ends]));
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
	if (from !== undefined && from <= until) return { from, until };
	return until === said ? { from: said, until: said } : undefined;
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
