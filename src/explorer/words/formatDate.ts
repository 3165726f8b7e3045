import { type DateLocale, dateInWords } from "../../edtf/dateInWords.ts";
import type { Language } from "../../shared/languages.ts";

/** An EDTF date in the words that sentences have for it, too. */
export function formatDate(edtf: string, language: Language): string {
	return dateInWords(edtf, locale(language));
}

/** A moment in time as its day. */
export function formatMoment(moment: string, language: Language): string {
	const date = new Date(moment);
	return Number.isNaN(date.getTime()) ? moment : new Intl.DateTimeFormat(locale(language), DAY).format(date);
}

export function locale(language: Language): DateLocale {
	return language === "de" ? "de-DE" : "en-GB";
}

const DAY = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
