/** Names that are made of words with a meaning: of bodies, meetings, programmes, documents, subjects and places. */
import { unifySpelling } from "../values/text.ts";
import { type Concept, findConcept, findPhrase, splitCompound } from "./lexicon.ts";
import { readWord } from "./readWord.ts";
import { remember } from "./remember.ts";

export interface NameWord {
	/** The same for all spellings, inflections and known translations of the word. */
	readonly key: string;
	readonly kind: WordKind;
	/** As it is read, for a word that the lexicon does not know. */
	readonly readings: readonly string[];
	/** As it stood. */
	readonly text: string;
	readonly isCommon: boolean;
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
	const acronyms: string[] = [];
	const plain = unifySpelling(text)
		.replace(/\(\s*([\p{L}\p{N}][\p{L}\p{N}.&/-]{1,9})\s*\)/gu, (_, inBrackets: string) => {
			if (!looksLikeAcronym(inBrackets)) return ` ${inBrackets} `;
			acronyms.push(toAcronym(inBrackets));
			return " ";
		})
		.replace(/\b[ei]\.\s?[VG]\.(?!\p{L})/gu, " ");
	const texts = plain
		.split(/[^\p{L}\p{N}\p{M}']+/u)
		.filter((part) => part !== "")
		.slice(0, MOST_WORDS);
	const words = new Map<string, NameWord>();
	for (const word of readWords(texts)) words.set(word.key, words.get(word.key) ?? word);
	return { text, words: settleCountries([...words.values()]).sort(byKey), acronyms, hosts: findHosts(texts) };
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

function readWords(texts: readonly string[]): NameWord[] {
	const lower = texts.map((text) => text.toLowerCase());
	const words: NameWord[] = [];
	for (let at = 0; at < texts.length; ) {
		const phrase = findPhrase(lower, at);
		const length = phrase?.length ?? 1;
		const text = texts.slice(at, at + length).join(" ");
		words.push(...(phrase ? toWords([phrase.concept], text) : readSingle(text)));
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

const ROMAN = "- I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");

function numberWord(number: string, text: string): NameWord {
	return { key: `n:${number}`, kind: "number", readings: [], text, isCommon: false };
}

function toWords(concepts: readonly Concept[], text: string): NameWord[] {
	return concepts.flatMap(({ name, kind, isCommon }) =>
		kind === "small" ? [] : [{ key: name, kind, readings: [], text, isCommon }],
	);
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
function settleCountries(words: readonly NameWord[]): NameWord[] {
	const federal = words.find(({ key }) => key === "federal");
	if (!federal) return [...words];
	const others = words.filter((word) => word !== federal);
	if (others.some(({ kind }) => kind === "country")) return others;
	return [...others, { ...federal, key: "country:DE", kind: "country" }];
}
