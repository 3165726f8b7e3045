import { SEARCH, type SearchQuery } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";
import type { Task } from "../api/useTask.ts";
import { LONGEST_PHRASE } from "../state/ViewState.ts";
import { useSettled } from "./useSettled.ts";

export type Hit = SearchQuery["search"][number];

const PAUSE_MS = 90;

export interface Hits {
	readonly task: Task<SearchQuery>;
	/** What was found last: for the phrase as it stands now, if `fresh`. */
	readonly hits: readonly Hit[];
	readonly fresh: boolean;
}

/** What a phrase finds, asked once the typing pauses. */
export function useHits(phrase: string, type: string | undefined, limit: number): Hits {
	const trimmed = phrase.trim().slice(0, LONGEST_PHRASE);
	const asked = useSettled(trimmed, PAUSE_MS);
	const types = type === undefined ? null : [type];
	const task = useAnswer(SEARCH, asked === "" ? undefined : { phrase: asked, types, limit });
	const hits = trimmed === "" ? [] : (task.answer?.search ?? []);
	return { task, hits, fresh: task.current && asked === trimmed };
}
