import type { Language } from "../shared/languages.ts";

/** Our own words on the page; GraphiQL's stay English. */
const ENGLISH = {
	product: "Cooperation graph",
	tagline: "Germany and Central Asia",
	documentTitle: "Cooperation graph · Playground",
	questions: "Questions",
	introduction: "Each has been tested on the sample records. Choose one to see its answer, then change it.",
	filter: "Filter questions",
	noneFound: "No question holds these words.",
	language: "Language",
	home: "Start page",
	answer: "About this answer",
	ownQuery: "Your own query. Run it with Ctrl+Enter.",
	queryEditor: "Query",
	variableEditor: "Variables of the query, as JSON",
	answerEditor: "Answer, as JSON",
	loadError: "The server did not answer. Reload the page once it runs again.",
};

export type Words = Readonly<typeof ENGLISH>;

const GERMAN: Words = {
	product: "Kooperationsgraph",
	tagline: "Deutschland und Zentralasien",
	documentTitle: "Kooperationsgraph · Playground",
	questions: "Fragen",
	introduction:
		"Jede ist an den Beispieldaten geprüft. Wählen Sie eine, um ihre Antwort zu sehen, und ändern Sie sie dann.",
	filter: "Fragen filtern",
	noneFound: "Keine Frage enthält diese Wörter.",
	language: "Sprache",
	home: "Startseite",
	answer: "Zu dieser Antwort",
	ownQuery: "Ihre eigene Abfrage. Strg+Enter führt sie aus.",
	queryEditor: "Abfrage",
	variableEditor: "Variablen der Abfrage, als JSON",
	answerEditor: "Antwort, als JSON",
	loadError: "Der Server antwortet nicht. Laden Sie die Seite neu, sobald er wieder läuft.",
};

export const WORDS = { de: GERMAN, en: ENGLISH } as const satisfies Record<Language, Words>;
