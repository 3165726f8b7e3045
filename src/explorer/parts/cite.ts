import type { Language } from "../../web/language.ts";
import type { Evidence } from "../model/Fact.ts";
import { formatDate } from "../words/formatDate.ts";

/** A quote as one cites it in a text: words, publisher, title, day, address. */
export function citeEvidence({ quote, source }: Evidence, language: Language): string {
	const { publisher, title, published, url } = source;
	const [open, close] = language === "de" ? ["„", "“"] : ["“", "”"];
	const origin = [
		publisher,
		`${open}${title}${close}`,
		published === null ? null : formatDate(published, language),
		url,
	].filter((part) => part !== null);
	return `${quote === null ? "" : `${open}${quote}${close} – `}${origin.join(", ")}.`;
}
