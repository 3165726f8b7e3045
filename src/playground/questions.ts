import type { SavedQuery } from "../questions/savedQueries.ts";

export type Question = SavedQuery;

/** What stands in the two editors of a tab. */
export interface EditorTexts {
	readonly query?: string | null;
	readonly variables?: string | null;
}

/** The questions of seed/queries, in the order in which they are shown; the first one is what the page opens with. */
export async function loadQuestions(): Promise<readonly Question[]> {
	const response = await fetch("/playground/queries.json");
	if (!response.ok) throw new Error(`The server gave no questions: ${response.status}.`);
	return (await response.json()) as readonly Question[];
}

/** The variables as they stand in the editor: nothing where a question has none. */
export function variablesText({ variables }: Pick<Question, "variables">): string {
	return Object.keys(variables).length === 0 ? "" : JSON.stringify(variables, null, 2);
}

/** The question whose very words stand in the editors; a changed one is the reader's own. */
export function findQuestion(questions: readonly Question[], texts: EditorTexts): Question | undefined {
	return questions.find((question) => holdsQuestion(texts, question));
}

export function holdsQuestion(
	{ query, variables }: EditorTexts,
	question: Pick<Question, "text" | "variables">,
): boolean {
	return query === question.text && (variables ?? "") === variablesText(question);
}
