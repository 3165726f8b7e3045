import { distance } from "fastest-levenshtein";
import { foldName, searchForms, usualAcronym } from "../model/values/text.ts";
import { phoneticKeys } from "../names/keys/phoneticKeys.ts";
import { isMeaning, readMeanings } from "../names/keys/semanticKeys.ts";
import type { NameWord } from "../names/readName.ts";

export interface Rating {
	/** 1 for the same name in any way of typing it; less the less of the phrase and of the name agree. */
	readonly score: number;
	/** The name that fits best. */
	readonly matched: string;
}

/** A name that only begins like the phrase, however well, is less than the name itself. */
const NOT_THE_NAME = 0.98;
/** The same sounds in another spelling or script. */
const SAME_SOUND = 0.97;
/** The same words in another language. */
const SAME_MEANING = 0.95;
/** The phrase says all that the name says, and more: a patronymic, a country. Of a name of one word that is chance. */
const MORE_THAN_THE_NAME = 0.8;
const FEWEST_WORDS = { sounds: 2, meanings: 3 } as const;
const ACRONYM = 0.85;
const NEAR_ACRONYM = 0.7;

interface Asked {
	readonly forms: readonly string[];
	readonly sounds: string[][];
	/** The ways to read it of which the lexicon knows a word. */
	readonly meanings: readonly (readonly NameWord[])[];
}

/** How well the best of an entity's names fits what somebody typed. */
export function rateNames(phrase: string, name: string, aliases: readonly string[]): Rating {
	const meanings = readMeanings(phrase).filter((words) => words.some(isMeaning));
	const asked = { forms: searchForms(phrase), sounds: listSounds(phrase), meanings };
	const rated = [name, ...aliases].map((spelling) => ({ matched: spelling, score: rateName(asked, spelling) }));
	const best = rated.reduce((a, b) => (b.score > a.score ? b : a));
	return { matched: best.matched, score: Math.round(best.score * 1000) / 1000 };
}

function rateName({ forms: asked, sounds, meanings }: Asked, spelling: string): number {
	const known = searchForms(spelling);
	if (asked.some((form) => known.includes(form))) return 1;
	const pairs = asked.flatMap((form) => known.map((other) => rateWords(form, other)));
	const letters = Math.max(...pairs, rateSounds(sounds, spelling), ...asked.map((form) => rateAcronym(form, spelling)));
	if (letters >= SAME_MEANING || meanings.length === 0) return letters;
	const readings = readMeanings(spelling);
	return Math.max(letters, ...meanings.flatMap((words) => readings.map((others) => rateMeanings(words, others))));
}

/** Министерство экономики for Ministerium für Wirtschaft: every word of the phrase means the same as one of the name. */
function rateMeanings(asked: readonly NameWord[], known: readonly NameWord[]): number {
	const isAmong = (words: readonly NameWord[]) => (one: NameWord) =>
		words.some(({ key, readings }) => key === one.key || readings.some((reading) => one.readings.includes(reading)));
	if (asked.every(isAmong(known))) return SAME_MEANING * cover(asked.length, known.length);
	const isMore = known.length >= FEWEST_WORDS.meanings && known.every(isAmong(asked));
	return isMore ? MORE_THAN_THE_NAME * cover(known.length, asked.length) : 0;
}

/** Атамкулов for Beibut Atamkulow: every word of the phrase sounds like one of the name. */
function rateSounds(asked: string[][], spelling: string): number {
	const known = listSounds(spelling);
	if (asked.length === 0 || known.length === 0) return 0;
	const holds = (words: typeof known, sounds: ReadonlySet<string>) =>
		words.every((word) => word.some((sound) => sounds.has(sound)));
	if (holds(asked, new Set(known.flat()))) return SAME_SOUND * cover(asked.length, known.length);
	const isMore = known.length >= FEWEST_WORDS.sounds && holds(known, new Set(asked.flat()));
	return isMore ? MORE_THAN_THE_NAME * cover(known.length, asked.length) : 0;
}

/** The sounds of the words, and the numbers that are too short to have one: the ninth session is not the fifth. */
function listSounds(text: string): string[][] {
	const shortNumbers = foldName(text).match(/(?<!\S)\d{1,2}(?!\S)/g) ?? [];
	return [...phoneticKeys(text), ...shortNumbers.map((number) => [number])];
}

/** What the longer one has beside the shorter counts a little. */
function cover(shorter: number, longer: number): number {
	return 0.85 + 0.15 * Math.min(1, shorter / longer);
}

/** Each word of the phrase finds its best word in the name; what the name has beside them counts a little. */
function rateWords(asked: string, known: string): number {
	const knownWords = known.split(" ");
	const agreements = asked.split(" ").map((word) => {
		const weight = word.length;
		return { weight, agreement: weight * Math.max(...knownWords.map((other) => rateWord(word, other))) };
	});
	const total = agreements.reduce((sum, { weight }) => sum + weight, 0);
	const agreement = agreements.reduce((sum, part) => sum + part.agreement, 0) / total;
	const covered = Math.min(1, asked.length / known.length);
	const begins = known.startsWith(asked) ? 1 : 0;
	return NOT_THE_NAME * agreement * (0.85 + 0.1 * covered + 0.05 * begins);
}

function rateWord(asked: string, known: string): number {
	if (asked === known) return 1;
	if (known.startsWith(asked)) return 0.85 + (0.15 * asked.length) / known.length;
	if (asked.length > 3 && known.endsWith(asked)) return 0.8;
	if (asked.length > 3 && known.includes(asked)) return 0.7;
	if (digitsOf(asked) !== digitsOf(known)) return 0;
	return Math.max(0, 1 - distance(asked, known) / Math.max(asked.length, known.length)) ** 1.5;
}

/** Another number is no typing error: 2015 is not 2017. */
function digitsOf(word: string): string {
	return word.replace(/\P{N}/gu, "");
}

/** BMWi for Bundesministerium für Wirtschaft und Energie: first letters, one of them perhaps another. */
function rateAcronym(asked: string, spelling: string): number {
	const acronym = usualAcronym(spelling);
	if (acronym === undefined || asked.length < 2 || asked.length > 8) return 0;
	if (acronym === asked) return ACRONYM;
	return asked.length > 2 && acronym.length > 2 && distance(acronym, asked) === 1 ? NEAR_ACRONYM : 0;
}
