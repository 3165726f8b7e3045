import { askOnce } from "../api/answers.ts";
import { CHRONICLE, SERIES, type SeriesQuery, TIMELINE, TIMELINE_SUBJECT } from "../api/documents.ts";
import { type Task, useTask } from "../api/useTask.ts";
import type { Reference } from "../model/Fact.ts";
import { type Entry, fromChronicle, fromTimeline, type ToldEntry } from "./Entry.ts";

export interface Timeline {
	/** Undefined: the whole graph. Null: nothing has this id. */
	readonly subject: Reference | null | undefined;
	readonly entries: readonly Entry[];
	readonly hasMore: boolean;
	/** Empty where it is no series. */
	readonly sessions: SeriesQuery["series"];
}

/** So many entries, with their sentences, are asked for at a time. */
export const PAGE = 500;

/** What is dated around an entity, or in the whole graph where no id is given: so many pages of it, in order of time. */
export function useTimeline(id: string | undefined, pages: number): Task<Timeline> {
	return useTask(`timeline ${JSON.stringify([id, pages])}`, undefined, (signal) => load(id, pages, signal));
}

async function load(id: string | undefined, pages: number, signal: AbortSignal): Promise<Timeline> {
	if (id === undefined) {
		const ask = async (page: Page) => fromChronicle(await askOnce(CHRONICLE, page, signal));
		return { subject: undefined, sessions: [], ...(await loadPages(pages, ask)) };
	}
	const { entity } = await askOnce(TIMELINE_SUBJECT, { id }, signal);
	if (entity === null) return { subject: null, entries: [], hasMore: false, sessions: [] };
	const isSeries = "sessionsConnection" in entity;
	const ask = async (page: Page) => fromTimeline(await askOnce(TIMELINE, { id: entity.id, ...page }, signal));
	const [loaded, sessions] = await Promise.all([
		loadPages(pages, ask),
		isSeries ? askOnce(SERIES, { id: entity.id }, signal).then(({ series }) => series) : [],
	]);
	return { subject: { id: entity.id, name: entity.name, type: entity.__typename }, sessions, ...loaded };
}

interface Page {
	readonly limit: number;
	readonly offset: number;
}

/** One entry more than is shown tells that there are more. */
async function loadPages(pages: number, ask: (page: Page) => Promise<readonly ToldEntry[]>) {
	const parts = await Promise.all(
		Array.from({ length: pages }, (_, page) => ask({ limit: PAGE + 1, offset: page * PAGE })),
	);
	return {
		entries: parts.flatMap((part) => part.slice(0, PAGE)).map((entry, place) => ({ ...entry, key: String(place) })),
		hasMore: (parts.at(-1)?.length ?? 0) > PAGE,
	};
}
