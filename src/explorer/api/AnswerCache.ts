import { ask } from "./ask.ts";
import type { TypedDocument } from "./TypedDocument.ts";

/** The latest answers by question, so that Back shows at once what was there before. */
const answers = new Map<string, unknown>();
const MOST_ANSWERS = 200;

export function questionKey(document: string, variables: unknown): string {
	return `${document}\n${JSON.stringify(variables)}`;
}

export function findAnswer<Answer, Variables>(
	document: TypedDocument<Answer, Variables>,
	variables: Variables,
): Answer | undefined {
	// Whatever stands under a question's key was its answer.
	return answers.get(questionKey(document, variables)) as Answer | undefined;
}

/** The kept answer, or a new one. */
export async function askOnce<Answer, Variables>(
	document: TypedDocument<Answer, Variables>,
	variables: Variables,
	signal: AbortSignal,
): Promise<Answer> {
	const kept = findAnswer(document, variables);
	if (kept !== undefined) return kept;
	const answer = await ask(document, variables, signal);
	answers.set(questionKey(document, variables), answer);
	const [oldest] = answers.keys();
	if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest);
	return answer;
}
