/** The words of lexicon.txt, by how they sound: `Wirtschaft`, `экономика` and `economy` are one concept. */
import { readFileSync } from "node:fs";
import { remember } from "../shared/remember.ts";
import { readWord } from "./readWord.ts";

export interface Concept {
	/** Names it in lexicon.txt: `economy`, `country:KZ`, `n:5`. */
	readonly name: string;
	readonly kind: ConceptKind;
	/** True for kinds of body that every state has: ministry, embassy. */
	readonly isCommon: boolean;
	/** Adds nothing: a session of a commission, the education system. */
	readonly isEmpty: boolean;
	/** What bears a name with it is a part of what bears the name without it. */
	readonly isPart: boolean;
	/** Of one body: the key of the country to which it belongs, `country:DE`. */
	readonly country: string | undefined;
}

export type ConceptKind = "small" | "body" | "proper" | "subject" | "place" | "country" | "number";

interface Phrase {
	readonly words: readonly string[];
	readonly concept: Concept;
}

const phrases = new Map<string, Phrase[]>();
const stems = new Map<string, Concept>();
const SHORTEST_STEM = 3;
const LONG_STEM = 5;
/** Before a stem that only Cyrillic words have: short ones are read into Latin words by chance (семь, Siemens). */
const CYRILLIC_ONLY = "ц";

/** The concept of a single word, whatever its inflection. Undefined for a word that is in no line. */
export function findConcept(word: string): Concept | undefined {
	load();
	const isCyrillic = hasCyrillic(word);
	const [main = "", ...others] = readWord(word).slice(0, 6);
	const stem = findStem(main, isCyrillic) ?? others.map((reading) => findLongStem(reading, isCyrillic)).find(Boolean);
	return stem === undefined ? undefined : stems.get(stem);
}

/** An unlikely reading of a short word means something in some language. */
function findLongStem(reading: string, isCyrillic: boolean): string | undefined {
	const stem = findStem(reading, isCyrillic);
	return stem !== undefined && stem.length >= LONG_STEM ? stem : undefined;
}

/** The concept of several words together that begins at this place, and how many words it takes. */
export function findPhrase(
	words: readonly string[],
	at: number,
	withBodies = true,
): { concept: Concept; length: number } | undefined {
	for (const candidates of findBegun(words[at] ?? "")) {
		for (const phrase of candidates) {
			if (at + phrase.words.length > words.length) continue;
			if (!withBodies && phrase.concept.country !== undefined) continue;
			if (phrase.words.every((stem, index) => index === 0 || isInflected(words[at + index] ?? "", stem)))
				return { concept: phrase.concept, length: phrase.words.length };
		}
	}
	return undefined;
}

/** Phrases that may begin with a word, by each of its readings; the longest first. */
const findBegun = remember((word): readonly (readonly Phrase[])[] => {
	load();
	return readWord(word)
		.slice(0, 6)
		.map((reading) =>
			beginnings(reading)
				.flatMap((stem) => phrases.get(stem) ?? [])
				.sort((a, b) => b.words.length - a.words.length),
		)
		.filter((candidates) => candidates.length > 0);
});

/** The concepts of which a German word is put together: Bundeswirtschaftsministerium. Undefined if a part is unknown. */
export function splitCompound(word: string, withBodies = true): readonly Concept[] | undefined {
	load();
	for (const reading of readWord(word).slice(0, 3)) {
		const parts = split(reading, 0, withBodies);
		if (parts) return parts;
	}
	return undefined;
}

const LINKS = ["", "s", "es", "en", "n", "e", "o"];

function split(reading: string, depth: number, withBodies = true): Concept[] | undefined {
	const whole = findStem(reading, false);
	const concept = whole === undefined ? undefined : stems.get(whole);
	if (concept && (withBodies || concept.country === undefined)) return [concept];
	if (depth > 4) return undefined;
	for (let length = reading.length - SHORTEST_STEM; length >= SHORTEST_STEM; length -= 1) {
		const first = stems.get(reading.slice(0, length));
		if (!first || first.kind === "number") continue;
		for (const link of LINKS) {
			if (!reading.startsWith(link, length)) continue;
			const others = split(reading.slice(length + link.length), depth + 1);
			if (others) return [first, ...others];
		}
		// Where two parts meet in a doubled letter, a reading has it once: Klima-abkommen.
		const others = split(reading.slice(length - 1), depth + 1);
		if (others) return [first, ...others];
	}
	return undefined;
}

/** Endings of German, English, Russian, Kazakh and Uzbek words, as readings. */
const ENDINGS = new Set(
	(
		"a o u e i s n m en er es em ern ens ns in innen oi ei om am ami iam iami ah iah ogo ego omu emu im imi ih " +
		"aia oe ee ov ev iu uiu iuiu ia iei nost nosti aja oj si nin din tin ini ni di ti gi ki ga ge ka ke da de ta te nda nde " +
		"ski skii skaia skoe skogo skoi skom skih inski inskaia inskoe inskogo inskoi inskom inskih tsi sti " +
		"lar ler dar der tar ter lari leri dari deri tari teri igi ligi sinin inin larinin lerinin i˙ ning niki ii al ally ch ts t nogo noi nom nih naia noe ni"
	).split(" "),
);
const SHORT_ENDINGS = new Set("a u e i s es en er ih im oi oe aia ogo iu ia".split(" "));

function findStem(reading: string, isCyrillic: boolean): string | undefined {
	for (const stem of beginnings(reading)) {
		if (isCyrillic && stems.has(CYRILLIC_ONLY + stem)) return CYRILLIC_ONLY + stem;
		if (stems.has(stem)) return stem;
	}
	return undefined;
}

function hasCyrillic(word: string): boolean {
	return /\p{Script=Cyrl}/u.test(word);
}

/** The word itself, and without each ending that it can have; the longest first. */
function beginnings(reading: string): string[] {
	const found = [reading];
	for (let length = reading.length - 1; length >= Math.max(2, reading.length - 8); length -= 1) {
		const endings = length <= SHORTEST_STEM ? SHORT_ENDINGS : ENDINGS;
		if (length >= SHORTEST_STEM && endings.has(reading.slice(length))) found.push(reading.slice(0, length));
	}
	return found;
}

function isInflected(word: string, stem: string): boolean {
	return stemsOf(word).has(stem);
}

const stemsOf = remember((word): ReadonlySet<string> => new Set(readWord(word).flatMap(beginnings)));

/** What the lexicon does not know of countries, the platform does: Intl names all of them. */
const LANGUAGES = ["de", "en", "ru", "kk"];

let isLoaded = false;

/** By the first question: it takes as long as many a command that asks none. */
function load(): void {
	if (isLoaded) return;
	isLoaded = true;
	const text = readFileSync(new URL("lexicon.txt", import.meta.url), "utf8");
	let section: ConceptKind = "small";
	for (const line of text.split("\n")) {
		const [, heading] = /^\[(\w+)\]$/.exec(line) ?? [];
		if (heading !== undefined) section = heading as ConceptKind;
		const [, name, code, sign, star, forms] = /^([\w:-]+?)(?:@([A-Z]{2}))?([~^]?)(\*?): (.+)$/.exec(line) ?? [];
		if (name === undefined || forms === undefined) continue;
		const kind = name.startsWith("country:") ? "country" : section;
		const country = code === undefined ? undefined : `country:${code}`;
		addForms(
			{ name, kind, isCommon: star === "*", isEmpty: sign === "~", isPart: sign === "^", country },
			forms.split(", "),
		);
	}
	addCountries();
}

function addForms(concept: Concept, forms: readonly string[]): void {
	for (const form of forms) {
		const words = form.trim().split(" ");
		const [first = ""] = words;
		if (words.length === 1)
			for (const reading of readWord(first).slice(0, 2)) addStems(reading, concept, hasCyrillic(first));
		else addPhrase(words, concept);
	}
}

/** Endings begin with the last vowel of образование and Астана, so that образовании and астанинский are found, too. */
function addStems(stem: string, concept: Concept, isCyrillic: boolean): void {
	if (stem === "") return;
	const bare = isCyrillic ? toBareStem(stem, concept.kind) : stem;
	for (const one of [stem, bare]) {
		const key = isCyrillic && one.length < LONG_STEM ? CYRILLIC_ONLY + one : one;
		if (!stems.has(key)) stems.set(key, concept);
	}
}

function toBareStem(stem: string, kind: ConceptKind): string {
	const bare = stem.replace(kind === "place" ? /[ai]$/u : /i$/u, "");
	return bare.length >= 5 ? bare : stem;
}

function addPhrase(words: readonly string[], concept: Concept): void {
	const readings = words.map((word) => toBareStem(readWord(word)[0] ?? "", concept.kind));
	const stem = readings[0] ?? "";
	phrases.set(stem, [...(phrases.get(stem) ?? []), { words: readings, concept }]);
}

function addCountries(): void {
	for (const language of LANGUAGES) {
		const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
		for (const code of listCountryCodes()) {
			const name = names.of(code);
			if (name === undefined || name.length < 4) continue;
			const words = name
				.toLowerCase()
				.split(/[^\p{L}\p{N}]+/u)
				.filter((word) => word !== "");
			addForms(
				{
					name: `country:${code}`,
					kind: "country",
					isCommon: false,
					isEmpty: false,
					isPart: false,
					country: undefined,
				},
				[words.join(" ")],
			);
		}
	}
}

/** ISO 3166-1 alpha-2 codes that Intl has a name for; groups of countries have others. */
function listCountryCodes(): string[] {
	const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
	const codes = letters.flatMap((first) => letters.map((second) => first + second));
	return codes.filter((code) => !NO_COUNTRIES.has(code));
}

const NO_COUNTRIES = new Set("EU EZ UN XA XB ZZ QO DD SU YU".split(" "));
