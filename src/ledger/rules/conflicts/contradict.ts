/**
 * Do two values of what holds one at a time contradict each other? Not where they mean the same: in another language, with a
 * hyphen, in another order of the words, in a shorter form. Two dates that are exact to the day do, if one says that it took longer.
 */
import { parseEdtf } from "../../../edtf/parseEdtf.ts";
import { isSameTitle } from "../../../identity/compare/comparePosts.ts";
import type { Property } from "../../../model/GraphModel.ts";
import { type NameWord, readName } from "../../../names/readName.ts";
import { readPost } from "../../../names/readPost.ts";
import { remember } from "../../../shared/remember.ts";
import { agree } from "../choice/agreement.ts";

export function contradict(property: Property, a: string, b: string): boolean {
	if (property.edtf?.bounds === "BOTH" && lastDifferently(a, b)) return true;
	if (agree(property, a, b)) return false;
	return !isProse(property) || !meanTheSame(a, b);
}

/** Both from one day to a day, and not to the same one: one says that it was over when the other says that it went on. */
function lastDifferently(a: string, b: string): boolean {
	const [one, other] = [exactDays(a), exactDays(b)];
	return one !== undefined && other !== undefined && (one.first !== other.first || one.last !== other.last);
}

const DAYS = /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/;

function exactDays(edtf: string): { readonly first: string; readonly last: string } | undefined {
	const [, first, last = first] = DAYS.exec(edtf) ?? [];
	return first === undefined || last === undefined || !parseEdtf(edtf) ? undefined : { first, last };
}

function isProse({ value, edtf, format, webAddress, identifier, reference }: Property): boolean {
	const isText = value.kind === "scalar" && value.scalar === "String";
	return isText && !edtf && !format && !webAddress && !identifier && reference === "never";
}

function meanTheSame(a: string, b: string): boolean {
	if (readPost(a).offices.length > 0 && readPost(b).offices.length > 0) return isSameTitle(a, b);
	const [one, other] = [readWords(a), readWords(b)];
	if (one.length === 0 || other.length === 0) return false;
	const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
	return shorter.every((word) => longer.some((partner) => isSameWord(word, partner)));
}

const readWords = remember((text): readonly NameWord[] => readName(text).words);

function isSameWord(word: NameWord, partner: NameWord): boolean {
	return word.key === partner.key || word.readings.some((reading) => partner.readings.includes(reading));
}
