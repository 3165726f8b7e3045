/** Names that are made of words with a meaning: of bodies, meetings, programmes, documents, subjects and places. */

import { unifySpelling } from "../model/values/text.ts";
import { remember } from "../shared/remember.ts";
import { spellAbbreviation } from "./abbreviations.ts";
import { type Concept, findConcept, findPhrase, splitCompound } from "./lexicon.ts";
import { capitalCountry } from "./placesInCountries.ts";
import { readWord } from "./readWord.ts";

export interface NameWord {
	/** The same for all spellings, inflections and known translations of the word. */
	readonly key: string;
	readonly kind: WordKind;
	/** As it is read, for a word that the lexicon does not know. */
	readonly readings: readonly string[];
	/** As it stood. */
	readonly text: string;
	readonly isCommon: boolean;
	/** Adds nothing to a name that has it and another that does not. */
	readonly isEmpty?: boolean;
	/** What bears a name with it is a part of what bears the name without it. */
	readonly isPart?: boolean;
	/** Of one body: the key of the country to which it belongs. */
	readonly country?: string;
}

export type WordKind = "word" | "body" | "proper" | "subject" | "place" | "country" | "number";

export interface ReadName {
	readonly text: string;
	/** In the order of their keys; each once. */
	readonly words: readonly NameWord[];
	/** Acronyms that the name states itself, in brackets: in lower case. */
	readonly acronyms: readonly string[];
	/** Keys of countries that it is in or goes to: an embassy of one country in another is not the reverse. */
	readonly hosts: readonly string[];
}

const MOST_WORDS = 60;

/** Takes a name apart. Small words, legal forms and punctuation tell nothing apart and are left out. */
export function readName(text: string): ReadName {
	return read(text, true);
}

/** The same, and where the lexicon knows a part of it as the name of one body, with the words of that part, too. */
export function readVariants(text: string): readonly ReadName[] {
	const known = readName(text);
	return known.words.some(({ country }) => country !== undefined) ? [known, read(text, false)] : [known];
}

function read(text: string, withBodies: boolean): ReadName {
	const acronyms: string[] = [];
	const plain = completeCompounds(unifySpelling(text))
		.replace(/(?<=\d)-(?:[йея]|го|му|ой)(?!\p{L})/gu, "")
		.replace(/\(\s*([\p{L}\p{N}][\p{L}\p{N}.&/-]{1,9})\s*\)/gu, (_, inBrackets: string) => {
			if (!looksLikeAcronym(inBrackets)) return ` ${inBrackets} `;
			acronyms.push(toAcronym(inBrackets));
			return " ";
		})
		.replace(/\b[ei]\.\s?[VG]\.(?!\p{L})/gu, " ");
	const texts = plain
		.split(/[^\p{L}\p{N}\p{M}']+/u)
		.filter((part) => part !== "")
		.flatMap((part) => spellAbbreviation(part)?.split(/[^\p{L}]+/u) ?? part)
		.slice(0, MOST_WORDS);
	const words = new Map<string, NameWord>();
	for (const word of readWords(texts, withBodies)) words.set(word.key, words.get(word.key) ?? word);
	const hosts = findHosts(texts);
	const settled = settleSeats(settleCountries([...words.values()]), hosts);
	return { text, words: settled.words.sort(byKey), acronyms, hosts: settled.hosts };
}

/** `Land- und Wasserwirtschaft`: the part that the second word ends with, if that makes a word which is known. */
function completeCompounds(text: string): string {
	if (!text.includes("- ")) return text;
	return text.replace(
		/(\p{L}{3,})-(?=((?:,? (?:\p{L}+-,? )?)(?:und|oder|u\.|and) )(\p{L}{5,}))/gu,
		(whole, begun: string, _between: string, next: string) => {
			for (let at = 3; at <= next.length - 4; at += 1) {
				const ending = next.slice(at).toLowerCase();
				const isPart = findConcept(ending) !== undefined;
				if (isPart && (findConcept(begun + ending) ?? splitCompound(begun + ending))) return begun + ending;
			}
			return whole;
		},
	);
}

const ABROAD = new Set(["embassy", "visit", "trip", "state-visit"]);

/** An embassy in a capital is one in that country, and so is a visit to it one to that country. */
function settleSeats(
	words: readonly NameWord[],
	hosts: readonly string[],
): { readonly words: NameWord[]; readonly hosts: readonly string[] } {
	if (!words.some(({ key }) => ABROAD.has(key))) return { words: [...words], hosts };
	const seats = words.flatMap(({ key }) => capitalCountry(key) ?? []);
	const settled = words.map((word): NameWord => {
		const country = capitalCountry(word.key);
		return country === undefined ? word : { ...word, key: country, kind: "country" };
	});
	const once = new Map(settled.map((word) => [word.key, word]));
	return { words: [...once.values()], hosts: [...new Set([...hosts, ...seats])] };
}

const PREPOSITIONS = new Set("in im nach to в во".split(" "));

function findHosts(texts: readonly string[]): string[] {
	return texts.flatMap((text, at) => {
		if (!PREPOSITIONS.has(text.toLowerCase())) return [];
		const following = readWords(texts.slice(at + 1, at + 5));
		const [first] = following;
		return first?.kind === "country" ? [first.key] : [];
	});
}

/** (GIZ), (BMWi), (giz); but not (Oder) and not (Kirgisistan). */
function looksLikeAcronym(text: string): boolean {
	const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
	return capitals >= 2 || (capitals === 0 && text.length <= 5 && !findConcept(text));
}

export function toAcronym(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function byKey(a: NameWord, b: NameWord): number {
	return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function readWords(texts: readonly string[], withBodies = true): NameWord[] {
	const lower = texts.map((text) => text.toLowerCase());
	const words: NameWord[] = [];
	for (let at = 0; at < texts.length; ) {
		const found = findPhrase(lower, at, withBodies);
		const phrase = withBodies || found?.concept.country === undefined ? found : undefined;
		const length = phrase?.length ?? 1;
		const text = texts.slice(at, at + length).join(" ");
		words.push(...(phrase ? toWords([phrase.concept], text) : withBodies ? readSingle(text) : readParts(text)));
		at += length;
	}
	return words;
}

const readSingle = remember((text): readonly NameWord[] => {
	const number = /^0*(\d+)(?:\p{L}{1,3})?$/u.exec(text)?.[1];
	if (number !== undefined) return [numberWord(number, text)];
	const roman = text.length > 0 && /^[IVX]+$/.test(text) ? ROMAN.indexOf(text) : -1;
	if (roman > 0) return [numberWord(String(roman), text)];
	const mixed = /^(\p{L}{2,})(\d{1,4})$/u.exec(text);
	if (mixed) return [...readSingle(mixed[1] ?? ""), numberWord(mixed[2] ?? "", text)];
	const concept = findConcept(text);
	if (concept && !(concept.kind === "number" && text.length === 1)) return toWords([concept], text);
	const parts = text.length > 6 ? splitCompound(text) : undefined;
	return parts ? toWords(parts, text) : [unknownWord(text)];
});

/** Bundesumweltministerium in its parts, though it is one body. */
function readParts(text: string): readonly NameWord[] {
	const whole = readSingle(text);
	const parts = whole.some(({ country }) => country !== undefined) ? splitCompound(text, false) : undefined;
	return parts ? toWords(parts, text) : whole;
}

const ROMAN = "- I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");

function numberWord(number: string, text: string): NameWord {
	return { key: `n:${number}`, kind: "number", readings: [], text, isCommon: false };
}

function toWords(concepts: readonly Concept[], text: string): NameWord[] {
	return concepts.flatMap(({ name, kind, isCommon, isEmpty, isPart, country }) => {
		if (kind === "small") return [];
		const signs = { ...(isEmpty ? { isEmpty } : {}), ...(isPart ? { isPart } : {}) };
		return [{ key: name, kind, readings: [], text, isCommon, ...signs, ...(country === undefined ? {} : { country }) }];
	});
}

/** Inflection of a word that is in no lexicon is taken off both of two names alike. */
function unknownWord(text: string): NameWord {
	const plain = readWord(text);
	const stems = plain.map((reading) => stem(reading, /\p{Script=Cyrl}/u.test(text)));
	return {
		key: `w:${stems[0] ?? text}`,
		kind: "word",
		readings: [...new Set([...plain, ...stems])],
		text,
		isCommon: false,
	};
}

function stem(reading: string, isCyrillic: boolean): string {
	const ending = isCyrillic
		? /(?:(?:in)?sk(?:ii|i|aia|oe|ogo|oi|om|ih)|ogo|omu|imi|ami|oi|om|ov|ei|em|a|u|i|e|o)$/u
		: /(?:es|er|en|em|e|s|n)$/u;
	const bare = reading.replace(ending, "");
	return bare.length >= 4 ? bare : reading;
}

/**
 * A federal body is Germany's unless another country is named; "bundes" itself says no more. A union of states that is
 * a country keeps what it has.
 */
function settleCountries(named: readonly NameWord[]): NameWord[] {
	const own = new Set(named.flatMap(({ country }) => country ?? []));
	const words = named.filter(({ key }) => !own.has(key));
	const federal = words.find(({ key }) => key === "federal");
	if (!federal) return [...words];
	const others = words.filter((word) => word !== federal);
	if (own.has("country:DE")) return others;
	if (others.some(({ kind }) => kind === "country")) return others;
	return [...others, { ...federal, key: "country:DE", kind: "country" }];
}
