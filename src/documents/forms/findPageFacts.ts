import { isLanguageTag } from "../../model/values/languageTag.ts";
import type { DocumentFacts } from "../Document.ts";
import type { Page } from "./dom.ts";

/** What a page says of itself in its head: for search engines, for social networks, for libraries. */
export function findPageFacts(document: Page): DocumentFacts {
	const meta = (...names: readonly string[]) =>
		firstOf(
			names.map((name) =>
				document
					.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
					?.getAttribute("content"),
			),
		);
	const data = readLinkedData(document);
	const language = document.documentElement?.getAttribute("lang") ?? meta("og:locale", "dc.language");
	const tag = language?.trim().replace("_", "-");
	const published =
		data.published ??
		meta("article:published_time", "datePublished", "dc.date", "DC.date", "dcterms.issued", "date", "publishdate") ??
		document
			.querySelector("article time[datetime], time[pubdate], time[itemprop=datePublished]")
			?.getAttribute("datetime");
	const address = firstOf([document.querySelector("link[rel=canonical]")?.getAttribute("href"), meta("og:url")]);
	return {
		title: firstOf([document.querySelector("h1")?.textContent, meta("og:title"), document.title])?.replace(/\s+/g, " "),
		publisher: data.publisher ?? meta("og:site_name", "dc.publisher", "publisher"),
		published: /^\d{4}(?:-\d\d){0,2}/.exec(published ?? "")?.[0],
		language: tag !== undefined && isLanguageTag(tag) ? tag : undefined,
		url: address !== undefined && /^https?:\/\/[^/@]+(?:\/|$)/i.test(address) ? address : undefined,
	};
}

function firstOf(values: readonly (string | null | undefined)[]): string | undefined {
	return values.map((value) => value?.trim()).find((value) => value !== undefined && value !== "");
}

/** JSON-LD as schema.org has it; what is no JSON says nothing. */
function readLinkedData(document: Page): { published?: string | undefined; publisher?: string | undefined } {
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		const found = parse(script.textContent ?? "").find((item) => typeof item.datePublished === "string");
		if (!found) continue;
		const publisher = found.publisher as { name?: unknown } | undefined;
		const name = typeof publisher?.name === "string" ? publisher.name : undefined;
		return { published: String(found.datePublished), publisher: name };
	}
	return {};
}

function parse(text: string): Record<string, unknown>[] {
	try {
		const value: unknown = JSON.parse(text);
		const list = Array.isArray(value) ? value : [value];
		return list
			.flatMap((item) => (Array.isArray(item?.["@graph"]) ? item["@graph"] : [item]))
			.filter((item) => typeof item === "object" && item !== null);
	} catch {
		return [];
	}
}
