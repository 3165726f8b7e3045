import { type NameWord, readVariants } from "../readName.ts";

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, readonly (readonly NameWord[])[]>();

/** Before what stands for a meaning in the index, so that it is no word of a language. */
const MARK = "zzz";

/** What the words of a name mean, one word of letters and digits each: the same for Ministerium and министерство. */
export function semanticKeys(text: string): string[] {
	const meanings = readMeanings(text).flat().filter(isMeaning);
	return [...new Set(meanings.map(({ key }) => MARK + key.toLowerCase().replace(/[^a-z0-9]/g, "")))];
}

/** Does the lexicon know what it means? */
export function isMeaning({ kind }: NameWord): boolean {
	return kind !== "word";
}

/**
 * A name's words, and where it holds the name of one body also with the words of that: who types Umweltministerium
 * looks for the Bundesumweltministerium. The latest are remembered.
 */
export function readMeanings(text: string): readonly (readonly NameWord[])[] {
	const known = remembered.get(text);
	if (known) return known;
	const variants = readVariants(text).map(({ words }) => words);
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(text, variants);
	return variants;
}
