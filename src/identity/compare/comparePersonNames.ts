import { distance } from "fastest-levenshtein";
import type { NamePart, PersonName } from "../../names/readPersonName.ts";
import { readWord } from "../../names/readWord.ts";
import { remember } from "../../shared/remember.ts";
import { createFeature, type Feature } from "./Feature.ts";
import type { Prepared } from "./Prepared.ts";
import { WEIGHTS } from "./weights.ts";
import { bothAreCalled, quote } from "./words.ts";

const { person: W } = WEIGHTS;
type Named = Prepared["people"][number];

/** How the names of two people compare: the best pair of their names counts. */
export function comparePersonNames(a: Prepared, b: Prepared): Feature[] {
	const pairs = a.people.flatMap((one) => b.people.map((other) => comparePair(one, other)));
	return pairs.reduce<Feature[]>((found, next) => (found.length === 0 || sum(next) > sum(found) ? next : found), []);
}

function sum(features: readonly Feature[]): number {
	return features.reduce((total, { weight }) => total + weight, 0);
}

function comparePair(one: Named, other: Named): Feature[] {
	const name = compareParts(one, other);
	if (name.weight <= 0) return [name];
	return [name, ...comparePatronymics(one, other), ...compareGenerations(one, other), ...findCommonName(one, other)];
}

type Likeness = "same" | "suffix" | "near" | "initial" | "none";

function compareParts(one: Named, other: Named): Feature {
	const alignments = one.variants.flatMap((parts) => other.variants.map((others) => align(parts, others)));
	const best = alignments.reduce((a, b) => (rate(b).weight > rate(a).weight ? b : a));
	const rated = rate(best);
	const isDoubled = rated.weight === W.furtherName && hasDoubleName(one) !== hasDoubleName(other);
	const weight = isDoubled ? W.doubleName : rated.weight;
	const words = isDoubled ? "are the same but for half of a double name" : rated.words;
	return createFeature("name", weight, () =>
		words === "" ? bothAreCalled(one.name, other.name) : `${quote(one)} and ${quote(other)} ${words}`,
	);
}

/** With a hyphen in what stands last, or before a comma. */
function hasDoubleName({ text }: PersonName): boolean {
	return /\p{L}-\p{L}+(?:$|,)/u.test(text.trim());
}

interface Aligned {
	readonly likenesses: readonly Likeness[];
	/** Parts that only the longer name has. */
	readonly further: number;
}

function rate({ likenesses, further }: Aligned): { weight: number; words: string } {
	if (likenesses.length === 0) return { weight: W.oneNameOnly, words: "say too little" };
	if (likenesses.every((one) => one === "none")) return { weight: W.other, words: "are other names" };
	if (likenesses.includes("none")) return { weight: W.otherGivenName, words: "share only a part" };
	if (likenesses.length === 1)
		return { weight: further === 0 ? 0 : W.oneNameOnly, words: "share the one name that is given" };
	if (likenesses.includes("initial")) return { weight: W.initial, words: "agree as far as the initial shows" };
	if (likenesses.filter((one) => one === "near").length > 1) return { weight: 0, words: "are alike" };
	if (likenesses.includes("near")) return { weight: W.near, words: "differ by a vowel or a letter" };
	if (likenesses.includes("suffix")) return { weight: W.suffix, words: "differ by the ending of the family name" };
	return further > 0
		? { weight: W.furtherName, words: "are the same name, one with a further given name" }
		: { weight: W.same, words: "" };
}

/** Each part of the shorter name finds its likest part in the longer one. */
function align(parts: readonly NamePart[], others: readonly NamePart[]): Aligned {
	const [shorter, longer] = parts.length <= others.length ? [parts, others] : [others, parts];
	const rows = shorter.map((part) => longer.map((other) => likenessOf(part, other)));
	const likenesses: Likeness[] = [];
	let open = rows;
	for (const wanted of ["same", "suffix", "near", "initial"] as const) {
		open = open.filter((row) => {
			const at = row.indexOf(wanted);
			if (at < 0) return true;
			for (const other of rows) other[at] = "none";
			likenesses.push(wanted);
			return false;
		});
	}
	return { likenesses: [...likenesses, ...open.map((): Likeness => "none")], further: longer.length - shorter.length };
}

/** Whatever is alike begins with the same letter: most that are not are told apart by that. */
function likenessOf(one: NamePart, other: NamePart): Likeness {
	if (!shareLetter(one, other)) return "none";
	if (one.isInitial || other.isInitial) return "initial";
	if (one === other || one.readings.some((reading) => other.readings.includes(reading))) return "same";
	if (one.readings.some((a) => other.readings.some((b) => differBySuffix(a, b)))) return "suffix";
	return one.readings.some((a) => other.readings.some((b) => areNear(a, b))) ? "near" : "none";
}

function shareLetter(one: NamePart, other: NamePart): boolean {
	for (const letter of one.letters) if (other.letters.includes(letter)) return true;
	return false;
}

/** Rahmon and Rahmonow: in Central Asia the Russian ending is added and dropped within a life. */
function differBySuffix(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) !== 2 || Math.min(a.length, b.length) < 4) return false;
	const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
	return longer.startsWith(shorter) && (longer.endsWith("ov") || longer.endsWith("ev"));
}

function areNear(a: string, b: string): boolean {
	if (Math.min(a.length, b.length) < 4 || a.charAt(0) !== b.charAt(0)) return false;
	const [one, other] = [soundOf(a), soundOf(b)];
	if (one.isFeminine !== other.isFeminine) return false;
	if (one.consonants === other.consonants) return true;
	return Math.min(a.length, b.length) >= 7 && Math.abs(a.length - b.length) <= 1 && distance(a, b) === 1;
}

const soundOf = remember((reading) => ({
	consonants: reading.replace(/[aeiou]/gu, ""),
	isFeminine: /(?:ov|ev|in)a$/.test(reading),
}));

function comparePatronymics(one: PersonName, other: PersonName): Feature[] {
	const [a, b] = [one.patronymics[0], other.patronymics[0]];
	if (!a || !b) return [];
	const isSame = a.readings.some((x) => b.readings.some((y) => x === y || areNear(x, y)));
	if (isSame) return [{ about: "name", weight: W.samePatronymic, words: `Both have the father’s name ${a.text}` }];
	return [{ about: "name", weight: W.otherPatronymic, words: `Their fathers’ names differ: ${a.text}, ${b.text}` }];
}

function compareGenerations(one: PersonName, other: PersonName): Feature[] {
	if (one.generation === other.generation) return [];
	const words = `Only one is called ${one.generation ?? other.generation}, as father and son of one name are told apart`;
	return [{ about: "name", weight: W.otherGeneration, words }];
}

/** The commonest family names of Germany, Russia and Central Asia, as readings. */
const COMMON = new Set(
	"Müller Schmidt Schneider Fischer Weber Meyer Meier Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Iwanow Iwanowa Petrow Petrowa Sidorow Smirnow Kuznezow Popow Wassiljew Kim Li Lee Pak Achmetow Achmetowa Omarow Ibrajew Karimow Karimowa Rachimow Abdullajew Jusupow Alijew Ismailow Usmanow Chodschajew Saidow Scharipow Asanow Mamatow Tursunow"
		.split(" ")
		.flatMap((name) => readWord(name)),
);

function findCommonName(one: PersonName, other: PersonName): Feature[] {
	if (one.patronymics.length > 0 && other.patronymics.length > 0) return [];
	const common = one.variants.flat().find(({ readings }) => readings.some((reading) => COMMON.has(reading)));
	return common ? [{ about: "name", weight: W.commonFamilyName, words: `${common.text} is a common family name` }] : [];
}
