/** Posts of two people: the same post in other words speaks for one person, two posts of two countries at one time against. */
import type { RelationType } from "../../model/GraphModel.ts";
import { capitalCountry } from "../../names/placesInCountries.ts";
import { type NameWord, readName } from "../../names/readName.ts";
import { type Post, readPost } from "../../names/readPost.ts";
import { remember } from "../../shared/remember.ts";
import type { ProfileRelation } from "../Profile.ts";
import { overlap, type Span } from "./compareDates.ts";
import type { Feature } from "./Feature.ts";
import { spanOf } from "./spanOfRelation.ts";
import { WEIGHTS } from "./weights.ts";

const { post: W } = WEIGHTS;

interface HeldPost extends Post {
	readonly stated: string;
	readonly span: Span | undefined;
	readonly countries: ReadonlySet<string>;
	/** What the post and the body are about. */
	readonly subjects: ReadonlySet<string>;
	/** Whatever the post and the body are called. */
	readonly all: ReadonlySet<string>;
	/** It is of one country and in another by nature. */
	readonly isAbroad: boolean;
}

/** None of the ends is the same. */
export function comparePosts(
	type: RelationType,
	one: readonly ProfileRelation[],
	other: readonly ProfileRelation[],
): Feature {
	const [a, b] = [one, other].map((relations) => relations.map((relation) => toPost(type, relation)));
	const found = (a ?? []).flatMap((left) => (b ?? []).map((right) => comparePair(type.name, left, right)));
	const [best] = found.toSorted((x, y) => y.weight - x.weight);
	const [worst] = found.toSorted((x, y) => x.weight - y.weight);
	const chosen = best && best.weight > 0 ? best : worst && worst.weight <= W.otherCountryThen ? worst : best;
	return chosen ?? { about: type.name, weight: 0, words: "" };
}

/** Is the title of one the title of the other, in whatever words? */
export function isSameTitle(one: string, other: string): boolean {
	const [a, b] = [readPost(one), readPost(other)];
	return shareOffice(a, b) && getAlong(keysOf(a.words, isSubject), keysOf(b.words, isSubject));
}

function comparePair(about: string, a: HeldPost, b: HeldPost): Feature {
	const isThen = a.span !== undefined && b.span !== undefined && overlap(a.span, b.span);
	const said = `${a.stated}; ${b.stated}`;
	const isForeign = !getAlong(a.countries, b.countries);
	if (shareOffice(a, b) && getAlong(a.subjects, b.subjects) && (!isForeign || a.isAbroad || b.isAbroad))
		return isForeign
			? { about, weight: W.sameOffice, words: `The posts are of one kind: ${said}` }
			: isThen || !a.span || !b.span
				? { about, weight: W.same, words: `The posts mean the same: ${said}` }
				: { about, weight: W.sameLater, words: `The posts mean the same, at two times: ${said}` };
	if (isForeign && !a.isAbroad && !b.isAbroad) {
		const weight = isThen ? W.otherCountryThen : W.otherCountry;
		return {
			about,
			weight,
			words: `The posts are of different countries${isThen ? ", at the same time" : ""}: ${said}`,
		};
	}
	if (a.span && b.span && yearsBetween(a.span, b.span) > MOST_YEARS)
		return { about, weight: W.generationLater, words: `The posts lie more than ${MOST_YEARS} years apart: ${said}` };
	if (shareOffice(a, b) && share(a.subjects, b.subjects))
		return { about, weight: W.sameOffice, words: `The posts are of one kind: ${said}` };
	if (isThen && share(a.all, b.all))
		return { about, weight: W.otherLater, words: `The posts have something in common: ${said}` };
	if (isThen) return { about, weight: W.otherThen, words: `The posts differ, at the same time: ${said}` };
	const weight = a.span && b.span ? W.otherLater : W.otherUndated;
	return { about, weight, words: `The posts differ${a.span && b.span ? ", one after the other" : ""}: ${said}` };
}

/** So long no one is in public posts, as a rule: father and son may be called the same. */
const MOST_YEARS = 20;

function yearsBetween(a: Span, b: Span): number {
	const [first, second] = a.start <= b.start ? [a, b] : [b, a];
	return Number(second.start.slice(0, 4)) - Number(first.end.slice(0, 4));
}

const posts = new WeakMap<ProfileRelation, HeldPost>();

/** Read once, however often it is compared. */
function toPost(type: RelationType, relation: ProfileRelation): HeldPost {
	const known = posts.get(relation) ?? readHeld(type, relation);
	posts.set(relation, known);
	return known;
}

function readHeld(type: RelationType, relation: ProfileRelation): HeldPost {
	const title = titleOf(relation);
	const post = readPost(title);
	const words = [...post.words, ...readEnd(relation.end.name)];
	const isAbroad = post.offices.some((office) => ABROAD.has(office)) || words.some(({ key }) => BODIES_ABROAD.has(key));
	return {
		...post,
		stated: [title, relation.end.name].filter(Boolean).join(", "),
		span: spanOf(type, relation),
		countries: keysOf(words, ({ kind, key }) => kind === "country" || capitalCountry(key) !== undefined),
		subjects: keysOf(words, isSubject),
		all: keysOf(words, ({ kind, isCommon }) => kind !== "country" && !isCommon),
		isAbroad,
	};
}

const ABROAD = new Set(["ambassador", "consul", "attache", "envoy", "representative"]);
const BODIES_ABROAD = new Set(["embassy", "consulate"]);

const readEnd = remember((name) => readName(name).words);

export function titleOf({ qualifiers }: ProfileRelation): string {
	return typeof qualifiers.title === "string" ? qualifiers.title : "";
}

function isSubject({ kind }: NameWord): boolean {
	return kind === "subject";
}

/** Capitals count as their countries: who is posted to Astana is posted to Kazakhstan. */
function keysOf(words: readonly NameWord[], isWanted: (word: NameWord) => boolean): ReadonlySet<string> {
	return new Set(words.filter(isWanted).map(({ key }) => capitalCountry(key) ?? key));
}

function shareOffice(a: Post, b: Post): boolean {
	return a.isDeputy === b.isDeputy && a.offices.some((office) => b.offices.includes(office));
}

/** One says nothing, or both say something in common. */
function getAlong(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size === 0 || b.size === 0 || share(a, b);
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return [...a].some((key) => b.has(key));
}
