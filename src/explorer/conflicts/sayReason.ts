import type { Language } from "../../shared/languages.ts";
import { formatDate } from "../words/formatDate.ts";

/** Why the first of several is shown, as the ledger says it, and in German where its words are known. */
export function sayReason(because: string, language: Language): { readonly text: string; readonly lang: Language } {
	const readable = because.replace(PUBLISHED, (_, first: string, other: string) => {
		const dates = [first, other].map((date) => (date === "no date" ? date : formatDate(date, language)));
		return `published later: ${dates.join(" against ")}`;
	});
	if (language === "en") return { text: readable, lang: "en" };
	const known = GERMAN.find(([english]) => english.test(readable));
	return known ? { text: readable.replace(...known), lang: "de" } : { text: readable, lang: "en" };
}

/** The dates are those that the sources bear, as exact as they are stated. */
const PUBLISHED = /^published later: (.*) against (.*)$/;

const GERMAN: readonly (readonly [RegExp, string])[] = [
	[/^preferred by a decision: no reason given$/, "durch eine Entscheidung bevorzugt, ohne Begründung"],
	[/^preferred by a decision: (.*)$/s, "durch eine Entscheidung bevorzugt: $1"],
	[/^published later: (.*) against no date$/, "später veröffentlicht: $1, das andere ohne Datum"],
	[/^published later: (.*) against (.*)$/, "später veröffentlicht: $1 gegenüber $2"],
	[/^the more precise date$/, "das genauere Datum"],
	[/^(\d+) sources against (\d+)$/, "$1 Quellen gegen $2"],
	[/^read with more confidence: (.*) against (.*)$/, "sicherer gelesen: $1 gegenüber $2"],
	[/^nothing speaks for either; .*$/, "nichts spricht für eines davon; die Reihenfolge der Kennungen entscheidet"],
	[/^stated as ASSERTED, the other as \w+$/, "ausdrücklich gesagt, das andere nicht"],
	[/^stated as \w+, the other as \w+$/, "bestimmter gesagt als das andere"],
	[/^1 source supports it, (\d+) pieces? of evidence .*$/, "1 Quelle stützt es; Belege dagegen: $1"],
	[/^(\d+) sources support it, (\d+) pieces? of evidence .*$/, "$1 Quellen stützen es; Belege dagegen: $2"],
];
