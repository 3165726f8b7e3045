/** What a post is, whatever language and words it is named in: posts.txt has the offices. */
import { readFileSync } from "node:fs";
import { unifySpelling } from "../model/values/text.ts";
import { remember } from "../shared/remember.ts";
import { type NameWord, readName } from "./readName.ts";

export interface Post {
	/** Keys of posts.txt; several where a title has several: vice premier, minister of trade. */
	readonly offices: readonly string[];
	/** Stands in for the office. */
	readonly isDeputy: boolean;
	/** What it is for: subjects, countries, places, other words. */
	readonly words: readonly NameWord[];
}

export const readPost = remember((title): Post => {
	const tokens = unifySpelling(title)
		.toLowerCase()
		.split(/[^\p{L}\p{N}\p{M}']+/u)
		.filter((token) => token !== "");
	const [offices, ranks, rest] = [new Set<string>(), new Set<string>(), [] as string[]];
	for (let at = 0; at < tokens.length; ) {
		const found = findForm(tokens, at);
		if (!found) {
			rest.push(tokens[at] ?? "");
			at += 1;
			continue;
		}
		(found.form.isRank ? ranks : offices).add(found.form.key);
		if (found.before !== "") tokens.splice(at, 1, found.before);
		else if (found.after !== "") tokens.splice(at, 1, found.after);
		else at += found.form.words.length;
	}
	return {
		offices: [...offices],
		isDeputy: ranks.has("deputy"),
		words: readName(rest.join(" ")).words.map(settleForeign),
	};
});

/** A minister, foreign: the lexicon has foreign investors, too. */
function settleForeign(word: NameWord): NameWord {
	return word.key === "foreign" ? { ...word, key: "foreign-affairs" } : word;
}

interface Form {
	readonly key: string;
	readonly isRank: boolean;
	readonly words: readonly string[];
	/** Where it may stand in a compound. */
	readonly part: "whole" | "end" | "beginning";
}

interface Found {
	readonly form: Form;
	/** What is left of the compound that the form ends, or begins. */
	readonly before: string;
	readonly after: string;
}

/** The form that takes most letters at this place. */
function findForm(tokens: readonly string[], at: number): Found | undefined {
	const token = tokens[at] ?? "";
	for (const form of listForms()) {
		const [first = ""] = form.words;
		if (form.part === "beginning") {
			const after = token.startsWith(first) ? token.slice(first.length) : "";
			if (after.length > 3) return { form, before: "", after };
		} else if (form.part === "end") {
			const place = token.lastIndexOf(first);
			if (place > 1 && isEnding(token.slice(place + first.length)))
				return { form, before: token.slice(0, place).replace(/s$/u, ""), after: "" };
			if (place === 0 && isEnding(token.slice(first.length))) return { form, before: "", after: "" };
		} else if (form.words.every((word, index) => isInflected(tokens[at + index] ?? "", word))) {
			return { form, before: "", after: "" };
		}
	}
	return undefined;
}

function isInflected(token: string, word: string): boolean {
	if (token === word) return true;
	return word.length > 3 && token.startsWith(word) && isEnding(token.slice(word.length));
}

/** As they are added to nouns and adjectives, the feminine forms among them. */
function isEnding(rest: string): boolean {
	return /^(?:in|innen|s|es|e|er|en|em|n|а|у|ом|ем|е|ы|и|я|ю|ого|ому|ый|ая|о)?$/u.test(rest);
}

let forms: readonly Form[] | undefined;

/** Those that are longest first. */
function listForms(): readonly Form[] {
	forms ??= readForms(readFileSync(new URL("posts.txt", import.meta.url), "utf8"));
	return forms;
}

function readForms(text: string): Form[] {
	let section = "";
	const read = text.split("\n").flatMap((line): Form[] => {
		const [, heading] = /^\[(\w+)\]$/.exec(line) ?? [];
		section = heading ?? section;
		const [, key, list] = /^([\w-]+): (.+)$/u.exec(line) ?? [];
		if (key === undefined || list === undefined) return [];
		return list.split(", ").map((form) => ({
			key,
			isRank: section === "rank",
			words: form.replace(/^-|-$/gu, "").split(" "),
			part: form.startsWith("-") ? "end" : form.endsWith("-") ? "beginning" : "whole",
		}));
	});
	const size = ({ words, part }: Form) => words.join(" ").length + (part === "whole" ? 0.5 : 0);
	return read.sort((a, b) => size(b) - size(a));
}
