import type { Lexicon } from "../lexicon/Lexicon.ts";
import { QUOTED } from "./findProgrammes.ts";
import type { FoundMention } from "./Mention.ts";
import { countryAdjectives } from "./places.ts";

/** Standing formats: two countries and a word for a format (`deutsch-kasachische Arbeitsgruppe Verkehr`), or what has sessions. */
export function findPlatforms(text: string, lexicon: Lexicon): FoundMention[] {
	const found: FoundMention[] = [];
	for (const pattern of patternsOf(lexicon)) {
		for (const match of text.matchAll(pattern)) {
			const groups = match.groups ?? {};
			const quoted = groups.name === undefined ? match.slice(1).find((part) => part !== undefined) : undefined;
			const words = groups.name ?? quoted ?? "";
			const start = match.index + match[0].lastIndexOf(words) - (quoted === undefined ? 0 : 1);
			const end = start + words.length + (quoted === undefined ? 0 : 2);
			if (words === "" || found.some((other) => start < other.end && other.start < end)) continue;
			const codes = findCodes(words, lexicon.language);
			found.push({
				start,
				end,
				type: "Platform",
				name: nominative(words, lexicon),
				facts: { codes: codes.join(" "), ...kindOf(words, lexicon) },
			});
		}
	}
	return found;
}

const cache = new Map<string, RegExp[]>();

function patternsOf({ language, lists }: Lexicon): RegExp[] {
	const known = cache.get(language);
	if (known) return known;
	const made = [
		...lists.platforms.map(
			(text) => new RegExp(text.replaceAll("{head}", lists.platformHead).replaceAll("{quoted}", QUOTED), "gu"),
		),
	];
	cache.set(language, made);
	return made;
}

/** Countries of a two-sided format, in the order of its name. */
function findCodes(words: string, language: string): string[] {
	const lower = words.toLowerCase();
	return countryAdjectives(language)
		.map(([pattern, code]) => ({
			code,
			at: lower.search(new RegExp(`(?<![\\p{L}])(?:${pattern.toLowerCase()})`, "u")),
		}))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at)
		.map(({ code }) => code);
}

function kindOf(words: string, { lists }: Lexicon): { kind?: string } {
	const kind = Object.entries(lists.platformKinds).find(([pattern]) => new RegExp(pattern, "u").test(words))?.[1];
	return kind === undefined ? {} : { kind };
}

function nominative(words: string, { language, lists }: Lexicon): string {
	if (language === "en") return words;
	return lists.platformCases.reduce((name, [from = "", to = ""]) => name.replace(new RegExp(from, "gu"), to), words);
}
