/**
 * What there was in a year: what is dated in it, around an entity or at all, and what stands beside that which lies within
 * the year as a whole: who took part, where, on what. Which types these are is none of this file's business.
 */
import { askOnce } from "../../api/answers.ts";
import { CLAIMS, type ClaimWhere } from "../../api/documents.ts";
import type { Claim, Reference } from "../../model/Fact.ts";
import { canHold, type Dated } from "../../time/Span.ts";
import type { Thing, Way } from "../Thing.ts";
import { type Days, daysOf, readAll, readAround, readDates, UNDATED } from "./readDated.ts";

export interface Year {
	readonly things: ReadonlyMap<string, Thing>;
	/** What has no date, and so may belong to any year. */
	readonly undated: number;
	/** How much of it was read, where there is more. */
	readonly entities: Counted;
	readonly statements: Counted;
}

interface Counted {
	readonly read: number;
	readonly total: number;
}

export interface YearQuestion {
	/** Around which entity; undefined: at all. */
	readonly centre: Reference | undefined;
	readonly year: string;
	/** Properties that date an entity. */
	readonly dates: readonly string[];
}

export async function readYear({ centre, year, dates }: YearQuestion, signal: AbortSignal): Promise<Year> {
	const days = daysOf(year);
	const found = centre ? await readAround(centre, days, signal) : await readAll(days, signal);
	const events = found.dated.filter((one) => liesWithin(one, days)).map(({ entity }) => entity.id);
	const ids = found.dated.map(({ entity }) => entity.id);
	const { claims, total } = await readClaims(claimsOf(events, ids, dates), signal);
	const fitting = await keepFitting(claims, centre ? [centre.id, ...ids] : ids, days, signal);
	const things = new Map(found.dated.map(({ entity, ways }): [string, Thing] => [entity.id, { entity, ways }]));
	for (const [entity, way] of fitting.flatMap((claim) => waysOf(claim, new Set(events)))) {
		// What leads from or to the centre is there already.
		if (centre && [entity.id, way.to?.id].includes(centre.id)) continue;
		things.set(entity.id, { entity, ways: [...(things.get(entity.id)?.ways ?? []), way] });
	}
	return {
		things,
		undated: found.undated,
		entities: { read: found.dated.length, total: found.total },
		statements: { read: claims.length, total },
	};
}

function liesWithin({ possiblyFrom, possiblyUntil }: Dated, { since, until }: Days): boolean {
	return possiblyFrom !== null && possiblyUntil !== null && possiblyFrom >= since && possiblyUntil <= until;
}

/** Relations of `events`, and what dates `ids`. */
function claimsOf(events: readonly string[], ids: readonly string[], dates: readonly string[]): ClaimWhere | undefined {
	if (ids.length === 0) return undefined;
	const ofEvents = { OR: [{ subjectId: { in: events } }, { objectId: { in: events } }] };
	return {
		AND: [
			{ status: { eq: "ACCEPTED" }, shown: { eq: true } },
			{
				OR: [
					{ AND: [{ NOT: { relation: { eq: null } } }, ofEvents] },
					{ AND: [{ property: { in: dates } }, { subjectId: { in: ids } }] },
				],
			},
		],
	};
}

async function readClaims(
	where: ClaimWhere | undefined,
	signal: AbortSignal,
): Promise<{ readonly claims: readonly Claim[]; readonly total: number }> {
	if (where === undefined) return { claims: [], total: 0 };
	const { claims, claimsConnection } = await askOnce(CLAIMS, { where }, signal);
	return { claims, total: claimsConnection.totalCount };
}

/** Without what leads to something that is dated otherwise. */
async function keepFitting(
	claims: readonly Claim[],
	known: readonly string[],
	days: Days,
	signal: AbortSignal,
): Promise<readonly Claim[]> {
	const ends = claims.flatMap(({ subject, object }) => [subject.id, ...(object ? [object.id] : [])]);
	const others = [...new Set(ends)].filter((id) => !known.includes(id)).sort();
	const dates = await readDates(others, signal);
	const fits = (id: string) => canHold(dates.get(id) ?? UNDATED, days);
	return claims.filter(({ subject, object }) => fits(subject.id) && (object === null || fits(object.id)));
}

/** For each end that a claim says something of: that, and how. */
function waysOf(claim: Claim, events: ReadonlySet<string>): readonly (readonly [Reference, Way])[] {
	const { subject, object, relation, property, value, modality, evidence, superseded } = claim;
	const disputed = claim.disputed ? [property ?? relation ?? ""] : [];
	const way = (to: Reference | null, forward: boolean): Way => {
		return { relation, forward, to, property, value, modality, evidence, superseded, inferred: [], disputed };
	};
	if (object === null) return [[subject, way(null, true)]];
	return [
		...(events.has(object.id) ? [[subject, way(object, true)] as const] : []),
		...(events.has(subject.id) ? [[object, way(subject, false)] as const] : []),
	];
}
