import { askOnce, findAnswer, questionKey } from "./AnswerCache.ts";
import type { TypedDocument } from "./TypedDocument.ts";
import { type Task, useTask } from "./useTask.ts";

/** The answer to a question; undefined as variables: nothing is asked yet. */
export function useAnswer<Answer, Variables>(
	document: TypedDocument<Answer, Variables>,
	variables: Variables | undefined,
): Task<Answer> {
	const key = variables === undefined ? undefined : questionKey(document, variables);
	const kept = variables === undefined ? undefined : findAnswer(document, variables);
	return useTask(key, kept, (signal) => {
		if (variables === undefined) throw new Error("Nothing is asked.");
		return askOnce(document, variables, signal);
	});
}
