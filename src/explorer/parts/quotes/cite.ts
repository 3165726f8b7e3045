import type { Language } from "../../../shared/languages.ts";
import type { Evidence } from "../../model/Fact.ts";
import { formatDate } from "../../words/formatDate.ts";

/** A statement as one cites it in a text: what is said, then each quote with publisher, title, day, address. */
export function cite(statement: string, evidence: readonly Evidence[], language: Language): string {
	const sentence = statement.replace(/\.$/, "");
	return `${sentence}${evidence.length === 0 ? "" : ": "}${evidence.map((one) => citeQuote(one, language)).join("; ")}.`;
}

/** A quote with where it stands. */
export function citeQuote({ quote, source }: Evidence, language: Language): string {
	const { publisher, title, published, url } = source;
	const origin = [
		publisher,
		inQuotes(title, language),
		published === null ? null : formatDate(published, language),
		url,
	].filter((part) => part !== null);
	return `${quote === null ? "" : `${inQuotes(quote, language)} – `}${origin.join(", ")}`;
}

export function inQuotes(text: string, language: Language): string {
	return language === "de" ? `„${text}“` : `“${text}”`;
}
