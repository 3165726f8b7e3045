/**
 * What there was in a year: what is dated in it, around an entity or at all, and what stands beside that which lies within
 * the year as a whole: who took part, where, on what. Which types these are is none of this file's business.
 */
import { askOnce } from "../api/AnswerCache.ts";
import { CLAIMS, DATED, DATED_ENTITIES, DATES_OF, type EntityWhere } from "../api/documents.ts";
import type { Claim, Evidence, Reference } from "../model/Fact.ts";
import { canHold, type Dated, isDated, type Span } from "../time/Span.ts";

/** Why something is in a year: a relation to what is, or its own date. */
export interface Way {
	readonly relation: string | null;
	/** Does the relation point away from it? */
	readonly forward: boolean;
	readonly to: Reference | null;
	readonly property: string | null;
	readonly value: string | null;
	readonly evidence: readonly Evidence[];
}

export interface Thing {
	readonly entity: Reference;
	readonly ways: readonly Way[];
}

export interface Year {
	readonly things: ReadonlyMap<string, Thing>;
	/** What has no date, and so may belong to any year. */
	readonly undated: number;
	/** How much of it was read, where there is more. */
	readonly entities: Counted;
	readonly statements: Counted;
}

export interface Counted {
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

export async function readYear(question: YearQuestion, signal: AbortSignal): Promise<Year> {
	const span = { since: `${question.year}-01-01`, until: `${question.year}-12-31` };
	const { centre } = question;
	const found = centre ? await readAround(centre, span, signal) : await readAll(span, signal);
	const events = found.dated.filter((one) => liesWithin(one, span)).map(({ entity }) => entity.id);
	const ids = found.dated.map(({ entity }) => entity.id);
	const { claims, total } = await readClaims(events, centre ? [] : ids, question.dates, signal);
	const fitting = await keepFitting(claims, [...ids, ...(centre ? [centre.id] : [])], span, signal);
	const things = new Map(found.dated.map(({ entity, ways }): [string, Thing] => [entity.id, { entity, ways }]));
	for (const [entity, way] of fitting.flatMap((claim) => waysOf(claim, new Set(events)))) {
		if (entity.id === centre?.id) continue;
		const known = things.get(entity.id);
		things.set(entity.id, { entity, ways: [...(known?.ways ?? []), way] });
	}
	return {
		things,
		undated: found.undated,
		entities: { read: found.dated.length, total: found.total },
		statements: { read: claims.length, total },
	};
}

interface DatedThing extends Thing, Dated {}

interface Found {
	readonly dated: readonly DatedThing[];
	readonly undated: number;
	readonly total: number;
}

async function readAround(centre: Reference, { since, until }: Required<Span>, signal: AbortSignal): Promise<Found> {
	const { timeline } = await askOnce(DATED, { id: centre.id, since: since ?? null, until: until ?? null }, signal);
	const rows = Map.groupBy(timeline, ({ entity }) => entity.id);
	const own = await readDates([...rows.keys()], signal);
	const things = [...rows.values()].flatMap(([first, ...others]): (DatedThing & { known: boolean })[] => {
		if (!first) return [];
		const ways = [first, ...others].map(
			({ relation, forward, evidence }): Way => ({
				relation,
				forward: !forward,
				to: centre,
				property: null,
				value: null,
				evidence,
			}),
		);
		const { possiblyFrom, possiblyUntil } = own.get(first.entity.id) ?? UNDATED;
		return [{ entity: first.entity, ways, possiblyFrom, possiblyUntil, known: [first, ...others].some(isDated) }];
	});
	const dated = things.filter(({ known }) => known);
	return { dated, undated: things.length - dated.length, total: dated.length };
}

const UNDATED: Dated = { possiblyFrom: null, possiblyUntil: null };

async function readAll({ since, until }: Required<Span>, signal: AbortSignal): Promise<Found> {
	const where: EntityWhere = {
		AND: [
			{ OR: [{ possiblyFrom: { lte: until ?? null } }, { possiblyFrom: { eq: null } }] },
			{ OR: [{ possiblyUntil: { gte: since ?? null } }, { possiblyUntil: { eq: null } }] },
			{ OR: [{ NOT: { possiblyFrom: { eq: null } } }, { NOT: { possiblyUntil: { eq: null } } }] },
		],
	};
	const { entities, entitiesConnection } = await askOnce(DATED_ENTITIES, { where }, signal);
	const dated = entities.map(({ __typename: type, id, name, possiblyFrom, possiblyUntil }) => ({
		entity: { id, name, type },
		ways: [],
		possiblyFrom,
		possiblyUntil,
	}));
	return { dated, undated: 0, total: entitiesConnection.totalCount };
}

function liesWithin({ possiblyFrom, possiblyUntil }: Dated, { since, until }: Required<Span>): boolean {
	return (
		possiblyFrom !== null && possiblyUntil !== null && possiblyFrom >= (since ?? "") && possiblyUntil <= (until ?? "")
	);
}

/** Relations of `events`, and what dates `ids`. */
async function readClaims(
	events: readonly string[],
	ids: readonly string[],
	dates: readonly string[],
	signal: AbortSignal,
): Promise<{ readonly claims: readonly Claim[]; readonly total: number }> {
	if (events.length + ids.length === 0) return { claims: [], total: 0 };
	const where = {
		AND: [
			{ status: { eq: "ACCEPTED" as const }, shown: { eq: true } },
			{
				OR: [
					{
						AND: [
							{ NOT: { relation: { eq: null } } },
							{ OR: [{ subjectId: { in: events } }, { objectId: { in: events } }] },
						],
					},
					{ AND: [{ property: { in: dates } }, { subjectId: { in: ids } }] },
				],
			},
		],
	};
	const { claims, claimsConnection } = await askOnce(CLAIMS, { where }, signal);
	return { claims, total: claimsConnection.totalCount };
}

/** Without what leads to something that is dated otherwise. */
async function keepFitting(
	claims: readonly Claim[],
	known: readonly string[],
	span: Span,
	signal: AbortSignal,
): Promise<readonly Claim[]> {
	const ends = claims.flatMap(({ subject, object }) => [subject.id, ...(object ? [object.id] : [])]);
	const others = [...new Set(ends)].filter((id) => !known.includes(id)).sort();
	const dates = await readDates(others, signal);
	const fits = (id: string) => canHold(dates.get(id) ?? UNDATED, span);
	return claims.filter(({ subject, object }) => fits(subject.id) && (object === null || fits(object.id)));
}

async function readDates(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Dated>> {
	if (ids.length === 0) return new Map();
	const { entities } = await askOnce(DATES_OF, { ids: ids.slice(0, MOST) }, signal);
	return new Map(entities.map(({ id, ...dates }) => [id, dates]));
}

/** The most that the API gives. */
const MOST = 1_000;

/** For each end that a claim says something of: that, and how. */
function waysOf(claim: Claim, events: ReadonlySet<string>): readonly (readonly [Reference, Way])[] {
	const { subject, object, relation, property, value, evidence } = claim;
	if (object === null) return [[subject, { relation, forward: true, to: null, property, value, evidence }]];
	const way = (to: Reference, forward: boolean): Way => ({ relation, forward, to, property, value, evidence });
	return [
		...(events.has(object.id) ? [[subject, way(object, true)] as const] : []),
		...(events.has(subject.id) ? [[object, way(subject, false)] as const] : []),
	];
}
