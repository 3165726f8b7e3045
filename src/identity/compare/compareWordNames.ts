import { distance } from "fastest-levenshtein";
import { foldName, usualAcronym } from "../../model/values/text.ts";
import type { NameWord, ReadName } from "../../names/readName.ts";
import { remember } from "../../shared/remember.ts";
import { createFeature, type Feature } from "./Feature.ts";
import type { Prepared, PreparedName } from "./Prepared.ts";
import { SPECIFICITY, WEIGHTS } from "./weights.ts";
import { bothAreCalled, quote } from "./words.ts";

const { name: W } = WEIGHTS;
const SPECIFIC_ENOUGH = 1.5;
/** A meeting is called like many others; its number, or a long name, makes it one. */
const SPECIFIC_OCCASION = 5;

/** How the names of two bodies, meetings, programmes or places compare: the best pair of their names counts. */
export function compareWordNames(a: Prepared, b: Prepared): Feature[] {
	const pairs = a.names.flatMap((one) => b.names.map((other) => comparePair(one, other, a, b)));
	const acronym = compareAcronyms(a, b);
	const best = [...pairs, ...acronym].reduce<Feature[]>(
		(found, next) => (sum(next) > sum(found) ? next : found),
		NOTHING,
	);
	if (best === NOTHING) return [{ about: "name", weight: 0, words: "One has only an acronym for a name" }];
	return sum(best) < W.countryLeftOut ? [...best, ...findRenaming(a, b)] : best;
}

const NOTHING: Feature[] = [{ about: "name", weight: Number.NEGATIVE_INFINITY, words: "" }];

function sum(features: readonly Feature[]): number {
	return features.reduce((total, { weight }) => total + weight, 0);
}

function comparePair(one: PreparedName, other: PreparedName, a: Prepared, b: Prepared): Feature[] {
	const { onlyOne, onlyOther, shared, typing } = alignNames(one, other, a, b);
	const said = () => bothAreCalled(one.name, other.name);
	const feature = (weight: number, say: () => string) => createFeature("name", weight, say);
	const bothSides = onlyOne.length > 0 && onlyOther.length > 0;
	const different = [...onlyOne, ...onlyOther];
	if (shared.length === 0)
		return [feature(W.otherWords - 1, () => `They are called ${quote(one)} and ${quote(other)}`)];
	if (bothSides && bothHave("number", onlyOne, onlyOther))
		return [feature(W.otherNumber, () => tellApart(onlyOne, onlyOther, "number"))];
	if (one.hosts.length > 0 && other.hosts.length > 0 && !one.hosts.some((host) => other.hosts.includes(host)))
		return [feature(W.otherCountry, () => `${quote(one)} and ${quote(other)} are in different countries`)];
	if (bothSides && bothHave("country", onlyOne, onlyOther))
		return [feature(W.otherCountry, () => tellApart(onlyOne, onlyOther, "country"))];
	if (different.length > 0 && different.every(({ kind }) => kind === "country") && !bothSides) {
		const [left] = different;
		const isKnown = different.every(({ key }) => a.countries.has(key.slice(8)) && b.countries.has(key.slice(8)));
		if (isKnown) return [feature(W.sameWords, said), ...findVagueness(one, shared.concat(different), a, b)];
		return [
			feature(W.countryLeftOut, () => `${said()}, but only one names ${left?.text}`),
			...findVagueness(one, shared, a, b),
		];
	}
	if (different.length > 0 && different.every(({ isEmpty }) => isEmpty === true)) {
		return [feature(W.nearlySame, said), ...findVagueness(one, shared, a, b)];
	}
	if (bothSides)
		return [feature(weighTranslation({ onlyOne, onlyOther, shared }), () => tellApart(onlyOne, onlyOther))];
	if (different.length > 0) {
		const [longer, shorter] = onlyOne.length > 0 ? [one, other] : [other, one];
		return [
			feature(
				weighShortForm(different, shared, a),
				() => `One is called ${quote(longer)}, the other only ${quote(shorter)}`,
			),
		];
	}
	const weight = typing ? W.typingError : one.folded === other.folded ? W.sameSpelling : W.sameWords;
	const say = () => (typing ? `${quote(one)} and ${quote(other)} differ by what may be a typing error` : said());
	return [feature(weight, say), ...findVagueness(one, shared, a, b)];
}

/**
 * Words on either side that have no partner: in another language, or in words of its own. If they say two known things, the
 * names mean two things, unless they share most of what they say.
 */
function weighTranslation({ onlyOne, onlyOther, shared }: Omit<Alignment, "typing">): number {
	const [left, right] = [onlyOne, onlyOther].map((words) => words.filter(({ isEmpty }) => isEmpty !== true));
	if (!left || !right) return W.otherWords;
	if (["place", "proper", "country"].some((kind) => left.some(isOf(kind)) && right.some(isOf(kind))))
		return W.otherWords;
	const about = shared.filter(({ kind }) => kind === "subject" || kind === "word" || kind === "proper").length;
	const isKnown = ({ kind }: NameWord) => kind === "subject" || kind === "body";
	if (left.some(isKnown) && right.some(isKnown) && about < 2) return W.otherWords;
	const common = specificityOf(shared);
	const part = common / (common + Math.max(specificityOf(left), specificityOf(right)));
	return part >= MOST ? W.mostWords : part >= HALF ? W.halfOfWords : W.otherWords;
}

const MOST = 0.6;
const HALF = 0.5;

function isOf(wanted: string): (word: NameWord) => boolean {
	return ({ kind }) => kind === wanted;
}

/** A short form is one if it says enough, and what it leaves out is not what the other is: a reception after a forum. */
function weighShortForm(leftOut: readonly NameWord[], shared: readonly NameWord[], { naming }: Prepared): number {
	const telling = leftOut.filter(({ isEmpty }) => isEmpty !== true);
	if (telling.some(({ isPart }) => isPart === true) || naming === "TERM") return W.part;
	const isNumbered = naming === "OCCASION" && shared.some(isOf("number"));
	if (telling.some(isOf("body")) && !isNumbered) return W.part;
	if (telling.some(isOf("number")) && naming !== "OCCASION") return W.part;
	if (specificityOf(shared) < SPECIFIC_SHORT) return W.part;
	return naming === "OCCASION" && telling.some(isOf("word")) ? W.shortOccasion : W.shortForm;
}

/** What a short form has to say. */
const SPECIFIC_SHORT = 2.4;

function specificityOf(words: readonly NameWord[]): number {
	return words.reduce((sum, { kind }) => sum + SPECIFICITY[kind], 0);
}

interface Alignment {
	readonly shared: readonly NameWord[];
	readonly onlyOne: readonly NameWord[];
	readonly onlyOther: readonly NameWord[];
	/** True where two words only agree but for a letter. */
	readonly typing: boolean;
}

/** Letters and digits alone: “Wasser-Management” and “Wassermanagement” are one, whatever parts of words are known. */
function alignNames(one: PreparedName, other: PreparedName, a: Prepared, b: Prepared): Alignment {
	const longer = one.words.length >= other.words.length ? one : other;
	if (one.folded.replaceAll(" ", "") === other.folded.replaceAll(" ", ""))
		return { shared: longer.words, onlyOne: [], onlyOther: [], typing: false };
	return align(one.words, other.words, a, b);
}

/** Which words have a partner, as the same concept or by a shared reading, then as what may be a typing error. */
function align(one: readonly NameWord[], other: readonly NameWord[], a: Prepared, b: Prepared): Alignment {
	const rest = [...other];
	const shared: NameWord[] = [];
	const take = (fits: (word: NameWord, partner: NameWord) => boolean) => (word: NameWord) => {
		const at = rest.findIndex((partner) => fits(word, partner));
		if (at < 0) return true;
		rest.splice(at, 1);
		shared.push(word);
		return false;
	};
	const unequal = one.filter(take((word, partner) => word.key === partner.key || shareReading(word, partner)));
	const unlike = unequal.filter(take(mayBeTypingError));
	const isOwnAcronym = ({ text }: NameWord) => a.acronyms.has(text.toLowerCase()) || b.acronyms.has(text.toLowerCase());
	return {
		shared,
		onlyOne: unlike.filter((word) => !isOwnAcronym(word)),
		onlyOther: rest.filter((word) => !isOwnAcronym(word)),
		typing: unlike.length < unequal.length,
	};
}

function shareReading(word: NameWord, partner: NameWord): boolean {
	return word.readings.some((reading) => partner.readings.includes(reading));
}

const foldWord = remember(foldName);

function mayBeTypingError(word: NameWord, partner: NameWord): boolean {
	const [one, other] = [foldWord(word.text), foldWord(partner.text)];
	if (/\d/.test(one + other) || Math.min(one.length, other.length) < 7) return false;
	return distance(one, other) === 1;
}

function bothHave(kind: NameWord["kind"], one: readonly NameWord[], other: readonly NameWord[]): boolean {
	return one.some((word) => word.kind === kind) && other.some((word) => word.kind === kind);
}

function tellApart(one: readonly NameWord[], other: readonly NameWord[], kind?: NameWord["kind"]): string {
	const list = (words: readonly NameWord[]) => {
		const told = words.filter((word) => kind === undefined || word.kind === kind).map(({ text }) => text);
		return [...new Set(told)].slice(0, 4).join(" ");
	};
	return `The names differ: “${list(one)}” in one, “${list(other)}” in the other`;
}

/** Two can be called the same and not be the same, if the name says little, and not both say of which country they are. */
function findVagueness(name: ReadName, shared: readonly NameWord[], a: Prepared, b: Prepared): Feature[] {
	const countries = new Set([...a.countries].filter((country) => b.countries.has(country)));
	if (a.naming === "TERM" || isSpecific(shared, a.naming, countries)) return [];
	return [{ about: "name", weight: W.unspecific, words: `“${name.text}” is a name that several could have` }];
}

function isSpecific(words: readonly NameWord[], naming: Prepared["naming"], countries: ReadonlySet<string>): boolean {
	const total = specificityOf(words);
	const has = (kind: NameWord["kind"]) => words.some((word) => word.kind === kind);
	if (naming === "OCCASION") return has("number") ? total > SPECIFIC_ENOUGH + 1 : total >= SPECIFIC_OCCASION;
	const belongsSomewhere = has("word") || has("proper") || has("country") || has("place") || countries.size > 0;
	if (words.some(({ isCommon }) => isCommon) && !belongsSomewhere) return false;
	return total + (has("country") ? 0 : Math.min(1, countries.size)) > SPECIFIC_ENOUGH;
}

/** An acronym that both state, or that one states and the words of the other begin with. Never enough alone. */
function compareAcronyms(a: Prepared, b: Prepared): Feature[][] {
	const stated = [...a.acronyms].find((acronym) => b.acronyms.has(acronym));
	if (stated !== undefined && (a.names.length === 0) !== (b.names.length === 0) && a.soleAcronyms?.has(stated)) {
		const [name] = [...a.names, ...b.names];
		const words = `${stated.toUpperCase()} is spelled out as “${name?.text}” and as nothing else`;
		return [[{ about: "acronym", weight: W.soleAcronym, words }]];
	}
	if (stated !== undefined) {
		const words = `Both go by ${stated.toUpperCase()}, which alone proves nothing`;
		return [[{ about: "acronym", weight: W.acronym, words }]];
	}
	const spelled = findSpelledOut(a, b) ?? findSpelledOut(b, a);
	if (spelled === undefined) return [];
	const words = `${spelled.acronym.toUpperCase()} may stand for “${spelled.name}”`;
	return [[{ about: "acronym", weight: W.acronymOfWords, words }]];
}

function findSpelledOut(a: Prepared, b: Prepared): { acronym: string; name: string } | undefined {
	for (const acronym of a.acronyms) {
		const name = b.names.find(({ text }) => usualAcronym(text) === acronym)?.text;
		if (name !== undefined) return { acronym, name };
	}
	return undefined;
}

/** A ministry keeps its acronym, its country and part of its subject when it is given another name. */
function findRenaming(a: Prepared, b: Prepared): Feature[] {
	const acronym = [...a.acronyms].find((one) => one.length > 2 && b.acronyms.has(one));
	const country = [...a.countries].find((one) => b.countries.has(one));
	if (acronym === undefined || country === undefined || a.naming !== "BODY") return [];
	const told = (words: readonly NameWord[]) =>
		new Set(words.filter(({ kind }) => kind === "subject" || kind === "word").map(({ key }) => key));
	const subjects = a.names.map(({ words }) => told(words));
	const common = b.names.some(({ words }) => [...told(words)].some((key) => subjects.some((other) => other.has(key))));
	const kinds = (prepared: Prepared) =>
		new Set(prepared.names.flatMap(({ words }) => words.filter(({ kind }) => kind === "body").map(({ key }) => key)));
	const [one, other] = [kinds(a), kinds(b)];
	if (!common || ![...one].some((kind) => other.has(kind))) return [];
	const weight = W.renamed - W.otherWords;
	return [
		{
			about: "acronym",
			weight,
			words: `Both are called ${acronym.toUpperCase()} in the same country, with a subject in common: it may have been renamed`,
		},
	];
}
