import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as russian } from "@orama/stemmers/russian";
import { remember } from "../../shared/remember.ts";

/** A place in a text: characters from its beginning, the first included, the last not. */
export interface Mark {
	readonly start: number;
	readonly end: number;
}

/** Shorter ones are words for themselves, and no beginning of others. */
const SHORTEST_BEGINNING = 3;
/** Shorter ones stand inside of many words that have nothing to do with them. */
const SHORTEST_PART = 5;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words that somebody looks for, each in all of its forms: a word is found where a word of the text has the same stem
 * in German, English or Russian (Snowball's rules), or begins with it; `inside`: or has it anywhere, as German puts words
 * together.
 */
export class AskedWords {
	readonly #words: readonly AskedWord[];
	readonly #inside: boolean;

	constructor(phrase: string, { inside = false } = {}) {
		this.#inside = inside;
		this.#words = [...new Set(wordsOf(phrase).map(({ word }) => word))].map(readWord);
	}

	get isEmpty(): boolean {
		return this.#words.length === 0;
	}

	/**
	 * For an index of words in lower case without accents: texts in which words begin as these do, in any of their forms.
	 * Words so short that an index may leave them out are asked for only where there are no others.
	 */
	toIndexQuery(): string {
		const long = this.#words.filter(({ folded }) => folded.length > SHORTEST_BEGINNING);
		const asked = long.length > 0 ? long : this.#words;
		const toTerm = (one: string) => `${this.#inside && one.length >= SHORTEST_PART ? "*" : ""}${one}*`;
		return asked.map(({ beginnings }) => `(${beginnings.map(toTerm).join(" OR ")})`).join(" AND ");
	}

	/** Where they stand, in the order of the text; null unless every one of them does. */
	find(text: string): readonly Mark[] | null {
		const missing = new Set(this.#words);
		const marks = wordsOf(text).flatMap(({ word, start, end }) => {
			const found = this.#words.filter((asked) => isSame(asked, word) || (this.#inside && isPart(asked, word)));
			for (const asked of found) missing.delete(asked);
			return found.length > 0 ? [{ start, end }] : [];
		});
		return missing.size === 0 ? marks : null;
	}
}

interface AskedWord {
	readonly folded: string;
	readonly stems: readonly string[];
	/** With which each of its forms begins. */
	readonly beginnings: readonly string[];
}

function readWord(word: string): AskedWord {
	const folded = withoutAccents(word);
	const stems = stemsOf(word);
	const all = [...new Set([folded, ...stems.map(withoutAccents)])];
	// What begins with a longer one begins with the shorter one, too.
	const beginnings = all.filter((one) => !all.some((other) => other !== one && one.startsWith(other)));
	return { folded, stems, beginnings };
}

function isSame({ folded, stems }: AskedWord, word: string): boolean {
	const other = withoutAccents(word);
	if (other === folded) return true;
	if (folded.length >= SHORTEST_BEGINNING && other.startsWith(folded)) return true;
	return stemsOf(word).some((stem, language) => stem === stems[language]);
}

function isPart({ beginnings }: AskedWord, word: string): boolean {
	const other = withoutAccents(word);
	return beginnings.some((one) => one.length >= SHORTEST_PART && other.includes(one));
}

/** One of each language that is written in these letters, always in the same order. */
const stemsOf = remember((word): readonly string[] => {
	if (/\p{N}/u.test(word)) return [];
	if (/^\p{Script=Cyrillic}+$/u.test(word)) return [russian(word)];
	return /^[\p{Script=Latin}\p{M}]+$/u.test(word) ? [german(word), english(word)] : [];
});

function wordsOf(text: string): { word: string; start: number; end: number }[] {
	return [...text.matchAll(WORD)].map(({ 0: found, index }) => ({
		word: found.normalize("NFC").toLowerCase(),
		start: index,
		end: index + found.length,
	}));
}

/** As the index folds Latin letters: Länder is found as lander. */
function withoutAccents(word: string): string {
	const bare = word.normalize("NFD").replace(/(?<=\p{Script=Latin})\p{M}+/gu, "");
	return bare.normalize("NFC").replaceAll("ß", "ss");
}
