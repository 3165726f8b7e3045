import { isLanguageTag } from "../../model/values/languageTag.ts";
import type { DocumentFacts, RawDocument } from "../Document.ts";
import { decodeText } from "../decodeText.ts";

/** Markdown without its marks: headings, emphasis, links, pictures, quotes, lists, comments; front matter says what it is. */
export function readMarkdown(bytes: Uint8Array): RawDocument {
	const whole = decodeText(bytes).replace(/\r\n?/g, "\n");
	const [front = "", matter = ""] = /^\s*---\n([\s\S]*?)\n---(?:\n|$)/.exec(whole) ?? [];
	const marked = whole.slice(front.length);
	const facts = readFrontMatter(matter);
	const title = facts.title ?? /^#\s+(.+?)\s*#*$/m.exec(marked)?.[1];
	return { facts: { ...facts, title }, pages: [withoutMarks(marked)], warnings: [] };
}

function readFrontMatter(matter: string): DocumentFacts {
	const values = new Map(
		[...matter.matchAll(/^(\w+)\s*:\s*["']?(.*?)["']?\s*$/gm)].map(([, key = "", value = ""]) => [
			key.toLowerCase(),
			value,
		]),
	);
	const language = values.get("language") ?? values.get("lang");
	return {
		title: values.get("title"),
		publisher: values.get("publisher"),
		published: /^\d{4}(?:-\d\d){0,2}/.exec(values.get("published") ?? values.get("date") ?? "")?.[0],
		language: language !== undefined && isLanguageTag(language) ? language : undefined,
		url: /^https?:\/\/\S+$/.exec(values.get("url") ?? "")?.[0],
	};
}

function withoutMarks(text: string): string {
	return text
		.replace(/<!--[\s\S]*?-->/g, "")
		.replace(/^(?:```|~~~).*$/gm, "")
		.replace(/!\[[^\]]*\]\([^)]*\)/g, "")
		.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
		.replace(/^#{1,6}\s+(.+?)\s*#*$/gm, "\n$1\n")
		.replace(/^\s{0,3}>\s?/gm, "")
		.replace(/^\s*(?:[-*+]|\d+[.)])\s+(?=\S)/gm, "\n")
		.replace(/^\s*(?:[-*_]\s*){3,}$/gm, "")
		.replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
		.replace(/(?<![\p{L}\d])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\d])/gu, "$2")
		.replace(/`([^`]+)`/g, "$1")
		.replace(/<\/?[a-z][^>]*>/gi, "");
}
