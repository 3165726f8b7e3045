/** The saved questions as a list that is read: by group, and narrowed by words. */
import type { Language } from "./languages.ts";

interface Listed {
	readonly name: string;
	readonly title: Readonly<Record<Language, string>>;
	readonly means: Readonly<Record<Language, string>>;
	readonly group: string;
}

export interface QuestionGroup<Question> {
	readonly name: string;
	readonly questions: readonly Question[];
}

/** In the order of each group's first question. */
export function groupQuestions<Question extends Listed>(
	questions: readonly Question[],
): readonly QuestionGroup<Question>[] {
	const names = [...new Set(questions.map(({ group }) => group))];
	return names.map((name) => ({ name, questions: questions.filter(({ group }) => group === name) }));
}

/** Those that hold every word of the phrase, in either language. */
export function filterQuestions<Question extends Listed>(
	questions: readonly Question[],
	phrase: string,
): readonly Question[] {
	const words = phrase.toLowerCase().split(/\s+/);
	return questions.filter(({ title, means, group, name }) => {
		const text = [title.de, title.en, means.de, means.en, group, name].join(" ").toLowerCase();
		return words.every((word) => text.includes(word));
	});
}

const GERMAN: Readonly<Record<string, string>> = {
	Evidence: "Belege",
	Figures: "Zahlen",
	Meetings: "Treffen",
	"Money and programmes": "Geld und Programme",
	People: "Personen",
	Places: "Orte",
	Platforms: "Formate",
	Topics: "Themen",
	Connections: "Verbindungen",
};

/** Groups that are not known show the name in their file, which is English. */
export function nameGroup(group: string, language: Language): string {
	return (language === "de" ? GERMAN[group] : undefined) ?? group;
}
