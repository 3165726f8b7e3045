import { NAMES } from "../api/documents.ts";
import { useAnswer } from "../api/useAnswer.ts";

const NONE: ReadonlyMap<string, string> = new Map();

/** Names of entities whose ids are among these texts, which may be anything else. */
export function useNames(texts: readonly string[]): ReadonlyMap<string, string> {
	const ids = [...new Set(texts.filter(mayBeId))].sort();
	const { answer } = useAnswer(NAMES, ids.length === 0 ? undefined : { ids });
	return answer === undefined ? NONE : new Map(answer.entities.map(({ id, name }) => [id, name]));
}

/** Ids are written without spaces; dates, codes and numbers are none. */
export function mayBeId(text: string): boolean {
	return /^\S*[a-z]\S*$/.test(text) && text.length < 200 && text !== "true" && text !== "false";
}
