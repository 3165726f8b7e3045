import { questionOf } from "./answers.ts";
import type { TypedDocument } from "./TypedDocument.ts";
import { type Task, useQuestion } from "./useTask.ts";

/** The answer to a question; undefined as variables: nothing is asked yet. */
export function useAnswer<Answer, Variables>(
	document: TypedDocument<Answer, Variables>,
	variables: Variables | undefined,
): Task<Answer> {
	// Nothing is sent while there are no variables.
	return useQuestion(questionOf(document, variables as Variables), variables !== undefined);
}
