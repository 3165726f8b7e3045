import type { NameWord } from "../../names/readName.ts";
import type { NamePart } from "../../names/readPersonName.ts";
import type { Prepared } from "../compare/Prepared.ts";

/** Of the ways in which a word may sound, so many are keys; a typing error in one word leaves the keys of the others. */
const MOST_READINGS = 3;
/** Of the ways in which all words of a name may sound, so many are keys. */
const MOST_WHOLE = 9;
/** Of a long name, so many words are paired. */
const MOST_PAIRED = 6;

/**
 * Keys of which two records of the same share at least one, whatever the spelling. Only those that do are compared, so
 * that a graph of n entities need not be compared n² times. How many share a key decides what it is worth: keys of two
 * parts of a name stay apart in a graph of a million names.
 */
export interface Keys {
	/** All of a name. Where many share it, two of one name may still be told apart by what else is known of them. */
	readonly whole: readonly string[];
	/** Two parts of a name together, an identifier, an acronym. */
	readonly strong: readonly string[];
	/** One part of a person's name with the first letter of another: that may be an initial, or spelt in another way. */
	readonly near: readonly string[];
	/** One part alone. */
	readonly single: readonly string[];
	/** One part alone may be all that the name has in common with another of the same: it has few. */
	readonly saysLittle: boolean;
	/** Has an initial for a name. */
	readonly isShortened: boolean;
}

export function listKeys(prepared: Prepared): Keys {
	const { type, naming, acronyms, profile } = prepared;
	const keys = naming === "PERSON" ? listPersonKeys(prepared) : listWordKeys(prepared);
	const ids = Object.values(profile.properties).flatMap((value) =>
		Array.isArray(value) ? value.filter(isIdentifier).map((id) => `id ${id}`) : [],
	);
	const ofType = (some: readonly string[]) => [...new Set(some)].map((key) => `${type.name} ${key}`);
	return {
		whole: ofType(keys.whole),
		strong: ofType([...keys.strong, ...ids, ...[...acronyms].map((acronym) => `acronym ${acronym}`)]),
		near: ofType(keys.near),
		single: ofType(keys.single),
		saysLittle: keys.saysLittle,
		isShortened: keys.isShortened,
	};
}

/** `wikidata:Q1234`: with its scheme, as the model asks for it. */
function isIdentifier(value: unknown): value is string {
	return typeof value === "string" && /^[a-z]+:\S+$/i.test(value);
}

/** Where many share a family name, few share the given name, too. */
function listPersonKeys({ people }: Prepared): Keys {
	const variants = people.flatMap((person) => person.variants);
	const full = variants.map((parts) => parts.filter(({ isInitial }) => !isInitial).map(soundsOf));
	const fathers = people.flatMap(({ patronymics }) => patronymics.map(soundsOf)).flat();
	return {
		whole: full.flatMap(joinUp),
		strong: full.flatMap((sounds) => [
			...pairUp(sounds),
			...pairUp(sounds.map(toFrames)),
			...sounds.flatMap((one) => pairWith(one)(fathers)),
		]),
		near: variants.flatMap(pairWithLetters),
		single: full.flat(2),
		saysLittle: full.some((sounds) => sounds.length < 2),
		isShortened: variants.some((parts) => parts.some(({ isInitial }) => isInitial)),
	};
}

/** `sch` is ш or ж: for a key both are one, so that a word with several of them has no more readings than others. */
function soundsOf({ readings }: Pick<NamePart, "readings">): readonly string[] {
	return [...new Set(readings.map((reading) => reading.replaceAll("ž", "š")))].slice(0, MOST_READINGS);
}

/** Consonants alone, marked: two parts that differ by a vowel each are still found. */
function toFrames(readings: readonly string[]): string[] {
	return [...new Set(readings.map((reading) => `/${reading.replace(/[aeiou]/gu, "")}`))];
}

/** One reading of each part, in any order of the parts; every choice of them. */
function joinUp(parts: readonly (readonly string[])[]): string[] {
	if (parts.length === 0) return [];
	const choices = parts.reduce<string[][]>(
		(begun, readings) => begun.flatMap((some) => readings.map((one) => [...some, one])).slice(0, MOST_WHOLE),
		[[]],
	);
	return choices.map((sounds) => sounds.sort().join(" "));
}

function pairUp(parts: readonly (readonly string[])[]): string[] {
	return parts.flatMap((one, place) => parts.slice(place + 1).flatMap(pairWith(one)));
}

function pairWith(one: readonly string[]): (other: readonly string[]) => string[] {
	return (other) => one.flatMap((a) => other.map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)));
}

function pairWithLetters(parts: readonly NamePart[]): string[] {
	return parts.flatMap((part, place) => {
		if (part.isInitial) return [];
		const others = parts.filter((_, at) => at !== place);
		const letters = new Set(others.flatMap((other) => soundsOf(other).map((sound) => sound.charAt(0))));
		return soundsOf(part).flatMap((sound) => [...letters].map((letter) => `${sound} ${letter}.`));
	});
}

/** All words of a name together, each two that say something, and each by itself. */
function listWordKeys({ names }: Prepared): Keys {
	const telling = names.map(({ words }) => words.filter(isTelling));
	const whole = names.map(({ words }) => words.map(({ key }) => key).join(" "));
	const singles = telling.flat().filter(({ isCommon }) => !isCommon);
	return {
		whole,
		strong: [...telling.flatMap((words) => pairUp(words.slice(0, MOST_PAIRED).map(keysOf)))],
		near: [],
		single: singles.flatMap(keysOf),
		saysLittle: telling.some((words) => words.length < 3),
		isShortened: false,
	};
}

/** A word of the lexicon is one concept; any other may sound in several ways. */
function keysOf(word: NameWord): readonly string[] {
	return word.readings.length === 0 ? [word.key] : soundsOf(word).map((sound) => `w:${sound}`);
}

function isTelling({ kind }: NameWord): boolean {
	return kind !== "number" && kind !== "country";
}
