/** What is dated in a year, around an entity or at all. */
import { askOnce } from "../../api/answers.ts";
import { DATED, DATED_ENTITIES, DATES_OF, type DatedQuery, type EntityWhere } from "../../api/documents.ts";
import type { Reference } from "../../model/Fact.ts";
import { disputedOf } from "../../parts/marks/listMarks.ts";
import { type Dated, isDated } from "../../time/Span.ts";
import type { Thing, Way } from "../Thing.ts";

/** The first and the last. */
export interface Days {
	readonly since: string;
	readonly until: string;
}

export function daysOf(year: string): Days {
	return { since: `${year}-01-01`, until: `${year}-12-31` };
}

/** The most that the API takes and gives. */
const MOST = 1_000;

interface DatedThing extends Thing, Dated {}

export interface Found {
	readonly dated: readonly DatedThing[];
	/** How many have no date. */
	readonly undated: number;
	readonly total: number;
}

export const UNDATED: Dated = { possiblyFrom: null, possiblyUntil: null };

export async function readAround(centre: Reference, days: Days, signal: AbortSignal): Promise<Found> {
	const rows = Map.groupBy(await readTimeline(centre.id, days, signal), ({ entity }) => entity.id);
	// A row has the dates of the relation, where it has any.
	const own = await readDates([...rows.keys()], signal);
	const things = [...rows.values()].flatMap(([first, ...others]) => {
		if (!first) return [];
		const ways = [first, ...others].map(
			({ relation, forward, modality, inferred, evidence, ...row }): Way => ({
				...{ relation, forward: !forward, to: centre, property: null, value: null },
				// What is superseded is no part of a timeline.
				...{ modality, inferred, evidence, disputed: disputedOf({ ...row, relation }), superseded: false },
			}),
		);
		const dates = own.get(first.entity.id) ?? UNDATED;
		return [{ entity: first.entity, ways, ...dates, known: [first, ...others].some(isDated) }];
	});
	const dated = things.filter(({ known }) => known);
	return { dated, undated: things.length - dated.length, total: dated.length };
}

/** Page by page all of it. */
async function readTimeline(id: string, days: Days, signal: AbortSignal): Promise<DatedQuery["timeline"]> {
	const rows: DatedQuery["timeline"][number][] = [];
	for (let isMore = true; isMore; ) {
		const { timeline } = await askOnce(DATED, { id, ...days, offset: rows.length }, signal);
		rows.push(...timeline);
		isMore = timeline.length === MOST;
	}
	return rows;
}

export async function readAll(days: Days, signal: AbortSignal): Promise<Found> {
	const { entities, entitiesConnection } = await askOnce(DATED_ENTITIES, { where: whereDated(days) }, signal);
	const dated = entities.map(({ __typename: type, id, name, ...dates }) => ({
		...{ entity: { id, name, type }, ways: [] },
		...dates,
	}));
	return { dated, undated: 0, total: entitiesConnection.totalCount };
}

/** What may have held in a year, as its dates say. */
export function whereDated({ since, until }: Days): EntityWhere {
	return {
		AND: [
			{ OR: [{ possiblyFrom: { lte: until } }, { possiblyFrom: { eq: null } }] },
			{ OR: [{ possiblyUntil: { gte: since } }, { possiblyUntil: { eq: null } }] },
			{ OR: [{ NOT: { possiblyFrom: { eq: null } } }, { NOT: { possiblyUntil: { eq: null } } }] },
		],
	};
}

export async function readDates(ids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Dated>> {
	const read = new Map<string, Dated>();
	for (let start = 0; start < ids.length; start += MOST) {
		const { entities } = await askOnce(DATES_OF, { ids: ids.slice(start, start + MOST) }, signal);
		for (const { id, ...dates } of entities) read.set(id, dates);
	}
	return read;
}
