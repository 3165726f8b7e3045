/** Names of people: given names, patronymic and family name, in any order and spelling, without titles. */

import { unifyLetters } from "../model/values/text.ts";
import { remember } from "../shared/remember.ts";
import { readWord } from "./readWord.ts";
import { withoutTitles } from "./titles.ts";

export interface PersonName {
	readonly text: string;
	/**
	 * Given and family names; nobody can tell which is which, and orders vary. Of a name with a hyphen two ways to
	 * count: as one (Kassym-Schomart, Kassymschomart) and as two (Frank-Walter, Frank Walter).
	 */
	readonly variants: readonly (readonly NamePart[])[];
	readonly patronymics: readonly NamePart[];
	/** `junior`, `senior` or a number: father and son of one name. */
	readonly generation: string | undefined;
}

export interface NamePart {
	readonly text: string;
	readonly readings: readonly string[];
	/** With which a reading begins, each once. */
	readonly letters: string;
	/** True for a single letter that stands for a name. */
	readonly isInitial: boolean;
}

export function readPersonName(text: string): PersonName {
	const written = unifyLetters(text)
		.replace(/\([^)]*\)/gu, " ")
		.replace(EXCELLENCY, " ")
		.split(/[\s,]+/u);
	const words = withoutTitles(written.filter((word) => word !== ""));
	const generation = words.map(readGeneration).find((found) => found !== undefined);
	const names = words.filter((word) => readGeneration(word) === undefined).flatMap(splitInitials);
	const told = names.filter((word) => !PARTICLES.has(word.toLowerCase()));
	const joined = told.map(toPart).filter(hasReading);
	const [patronymics, parts] = takePatronymics(joined);
	const split = parts
		.flatMap(({ text }) => text.split("-"))
		.map(toPart)
		.filter(hasReading);
	const variants = split.length === parts.length ? [parts] : [parts, split];
	return { text, variants, patronymics: patronymics.map(toRoot), generation };
}

/** I.E. Frau, S.E. Botschafter, H.E. Mr: no initials. */
const EXCELLENCY = /\b[ISH]\.\s?E\.\s+(?=(?:Herrn?|Frau|Mr|Mrs|Ms|Dr|Prof|Botschafter|Ambassador))/gu;

/** Two of the parts at least are given and family name. */
function takePatronymics(joined: readonly NamePart[]): readonly [patronymics: NamePart[], others: NamePart[]] {
	const [patronymics, others]: [NamePart[], NamePart[]] = [[], []];
	for (const part of joined) {
		const isOne = patronymics.length < joined.length - 2 && !part.isInitial && PATRONYMIC.test(part.readings[0] ?? "");
		(isOne ? patronymics : others).push(part);
	}
	return [patronymics, others];
}

function hasReading({ readings }: NamePart): boolean {
	return readings.length > 0 && readings[0] !== "";
}

const PARTICLES = new Set("von vom zu zur van der den de di du la le und ibn al el".split(" "));

function readGeneration(word: string): string | undefined {
	const bare = word.toLowerCase().replace(/[^\p{L}]/gu, "");
	if (/^(?:jr|jun|junior|младший|мл)$/u.test(bare)) return "junior";
	if (/^(?:sr|sen|senior|старший|ст)$/u.test(bare)) return "senior";
	return /^(?:II|III|IV)$/.test(word) ? word : undefined;
}

/** `B.S.` are two initials. A hyphen joins a name that others write as one word or with a space. */
function splitInitials(word: string): string[] {
	return /^(?:\p{L}\.){2,}$/u.test(word) ? word.split(".").filter((letter) => letter !== "") : [word];
}

/** One object for a word, in however many names it stands. */
const toPart = remember((word): NamePart => {
	const bare = word.replace(/[^\p{L}\p{M}'-]/gu, "");
	const isInitial = [...bare].length === 1 || (/\.$/.test(word) && [...bare].length <= 2);
	const readings = readWord(bare.replaceAll("-", ""));
	const letters = [...new Set(readings.map((reading) => reading.charAt(0)))].join("");
	return { text: bare, readings, letters, isInitial };
});

/** -owitsch, -ewna, -uly, -kysy, -ogli, -qizi; as readings. */
const PATRONYMIC =
	/(?:ovi[čh]|evi[čh]|ovits|ovna|evna|[^aeiou]i[čh]na|[^aeiou]mič|lič|.{3}[uo]li|kisi|kizi|ogli|oglu|ugli)$/u;

/** Abischewitsch and Äbischuly: the father is Abisch. */
function toRoot(part: NamePart): NamePart {
	const root = (reading: string) =>
		reading.replace(/(?:ovi[čh]|evi[čh]|ovits|ovna|evna|i[čh]na|i[čh]|uli|kisi|kizi|ogli|oglu|ugli)$/u, "");
	return { ...part, readings: [...new Set(part.readings.map(root))] };
}
