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

export interface QuestionGroup {
	readonly name: string;
	readonly questions: readonly Question[];
}

/** In the order of each group's first question. */
export function groupQuestions(questions: readonly Question[]): readonly QuestionGroup[] {
	const names = [...new Set(questions.map(({ group }) => group))];
	return names.map((name) => ({ name, questions: questions.filter(({ group }) => group === name) }));
}

/** Those that hold every word of the phrase, in either language. */
export function filterQuestions(questions: readonly Question[], phrase: string): readonly Question[] {
	const words = phrase.toLowerCase().split(/\s+/);
	return questions.filter(({ title, means, group, name }) => {
		const text = [title.de, title.en, means.de, means.en, group, name].join(" ").toLowerCase();
		return words.every((word) => text.includes(word));
	});
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
