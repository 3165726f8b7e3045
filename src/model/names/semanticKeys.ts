import { type NameWord, readName } from "./readName.ts";

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, readonly NameWord[]>();

/** Before what stands for a meaning in the index, so that it is no word of a language. */
const MARK = "zzz";

/** What the words of a name mean, one word of letters and digits each: the same for Ministerium and министерство. */
export function semanticKeys(text: string): string[] {
	return readMeanings(text)
		.filter(isMeaning)
		.map(({ key }) => MARK + key.toLowerCase().replace(/[^a-z0-9]/g, ""));
}

/** Does the lexicon know what it means? */
export function isMeaning({ kind }: NameWord): boolean {
	return kind !== "word";
}

/** A name's words as readName has them; the latest are remembered. */
export function readMeanings(text: string): readonly NameWord[] {
	const known = remembered.get(text);
	if (known) return known;
	const { words } = readName(text);
	if (remembered.size >= MOST_REMEMBERED) remembered.clear();
	remembered.set(text, words);
	return words;
}
