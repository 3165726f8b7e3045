/** Names as they are looked up in texts: folded words, in the order of the alphabet, so that "Muster, Anna" is Anna Muster. */
import { foldName, searchForms } from "../../model/values/text.ts";

/** A name of fewer letters and digits would take out half of every text. */
const SHORTEST_NAME = 3;

/** Every spelling of a name, as a run of words. */
export function nameRuns(name: string): { readonly run: string; readonly words: number }[] {
	const runs = new Map(searchForms(name).map((form) => [toRun(form.split(" ")), form.split(" ").length]));
	return [...runs]
		.filter(([run]) => run.replaceAll(" ", "").length >= SHORTEST_NAME)
		.map(([run, words]) => ({ run, words }));
}

export function toRun(words: readonly string[]): string {
	return [...words].sort().join(" ");
}

/** A word of a text, folded, and where it stands. */
export interface Word {
	readonly folded: string;
	readonly start: number;
	readonly end: number;
}

export function listWords(text: string): Word[] {
	return [...text.matchAll(WORD)]
		.map(({ index, 0: word }) => ({ folded: foldName(word), start: index, end: index + word.length }))
		.filter(({ folded }) => folded !== "");
}

const LETTERS = String.raw`[\p{L}\p{N}\p{M}\p{Cf}]+`;
/** Apostrophes inside of a word belong to it; a hyphen parts two. */
const WORD = new RegExp(`${LETTERS}(?:['‘’ʻʼʹ\`´′]${LETTERS})*`, "gu");
