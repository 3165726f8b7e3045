import type { Lexicon } from "../lexicon/Lexicon.ts";
import { isCapitalised, tokenise } from "../text/tokens.ts";
import type { FoundMention } from "./Mention.ts";
import { CITIES, countryNames } from "./places.ts";

/** Countries, towns and regions that a sentence names. A town needs a word before it that says where, or a list of towns. */
export function findPlaces(text: string, lexicon: Lexicon): FoundMention[] {
	return [...findCountries(text, lexicon), ...findRegions(text, lexicon), ...findCities(text, lexicon)];
}

const patterns = new Map<string, [RegExp, string, string][]>();

function countryPatterns(language: string): [RegExp, string, string][] {
	const known = patterns.get(language);
	if (known) return known;
	const made = countryNames(language).map(([name, code]): [RegExp, string, string] => {
		const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
		const inflected =
			language === "ru" ? inflectRussian(escaped) : language === "de" ? `${escaped}(?:s(?!\\p{L}))?` : escaped;
		return [new RegExp(`(?<![\\p{L}-])${inflected}(?![\\p{L}-])`, "gu"), code, name];
	});
	patterns.set(language, made);
	return made;
}

/** Endings of each word of a Russian name in all cases. */
function inflectRussian(name: string): string {
	return name
		.split(" ")
		.map((word) => {
			if (/ия$/.test(word)) return `${word.slice(0, -1)}[яиюе](?:й)?`;
			if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) return `${word}(?:а|у|ом|е)?`;
			if (/а$/.test(word)) return `${word.slice(0, -1)}(?:а|ы|и|у|е|ой)`;
			if (/я$/.test(word)) return `${word.slice(0, -1)}(?:я|и|ю|е|ей)`;
			if (/й$/.test(word)) return `${word.slice(0, -1)}(?:й|я|ю|ем|е)`;
			if (/ь$/.test(word)) return `${word.slice(0, -1)}(?:ь|я|ю|ем|е|и)`;
			return word;
		})
		.join(" ");
}

function findCountries(text: string, { language }: Lexicon): FoundMention[] {
	const found: FoundMention[] = [];
	let left = text;
	for (const [pattern, code] of countryPatterns(language)) {
		for (const match of left.matchAll(pattern)) {
			const [start, end] = [match.index, match.index + match[0].length];
			found.push({ start, end, type: "Country", name: plainCountry(code, language), facts: { code } });
			left = left.slice(0, start) + "\0".repeat(end - start) + left.slice(end);
		}
	}
	return found;
}

/** As people call it. */
export function plainCountry(code: string, language: string): string {
	if (code === "KG" && language === "ru") return "Кыргызстан";
	if (code === "GB" && language === "de") return "Großbritannien";
	return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
}

function findRegions(text: string, { lists }: Lexicon): FoundMention[] {
	if (lists.region === "") return [];
	return [...text.matchAll(new RegExp(lists.region, "gu"))].map((match) => {
		const name = match.groups?.name ?? match[0];
		return {
			start: match.index,
			end: match.index + match[0].length,
			type: "Region",
			name: lists.regionName.replace("{}", name),
			facts: {},
		};
	});
}

function findCities(text: string, { lists, language }: Lexicon): FoundMention[] {
	const tokens = tokenise(text);
	const found: FoundMention[] = [];
	const before = new Set(lists.placeBefore.split(" "));
	for (const [place, token] of tokens.entries()) {
		if (!isCapitalised(token.text)) continue;
		const read = readCity(tokens, place, text, language);
		if (!read) continue;
		const previous = tokens[place - 1]?.text ?? "";
		const earlier = found.at(-1);
		const goesOn = earlier !== undefined && /^(?:,| und| and| и| sowie) ?$/.test(text.slice(earlier.end, token.start));
		const isDateline = place === 0 && /^\s*(?:[–—.,:]|\d)/.test(text.slice(read.end));
		if (!before.has(previous.toLowerCase()) && !goesOn && !isDateline) continue;
		found.push({
			start: token.start,
			end: read.end,
			type: "City",
			name: read.name,
			facts: { country: read.country, dateline: isDateline },
		});
	}
	return found;
}

function readCity(
	tokens: readonly { text: string; start: number; end: number }[],
	place: number,
	text: string,
	language: string,
) {
	for (const length of [3, 2, 1]) {
		const last = tokens[place + length - 1];
		const first = tokens[place];
		if (!first || !last) continue;
		const words = text.slice(first.start, last.end);
		for (const name of spellings(words, language)) {
			const known = CITIES.get(name);
			if (known && /\p{L}$/u.test(words)) return { name, end: last.end, country: known.country };
		}
	}
	return undefined;
}

/** As written, and in the nominative that it may be of. */
function spellings(words: string, language: string): string[] {
	const plain = /^[A-ZА-ЯЁ-]{4,}$/.test(words) ? words.charAt(0) + words.slice(1).toLowerCase() : words;
	if (language === "ru") {
		const stem = plain.replace(/(?:ом|[аеуыи])$/, "");
		return [plain, stem, `${stem}а`, `${stem}ь`, `${stem}я`, `${plain.replace(/е$/, "")}`];
	}
	return language === "de" ? [plain, plain.replace(/s$/, "")] : [plain];
}
