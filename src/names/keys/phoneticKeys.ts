import { foldName, unifySpelling } from "../../model/values/text.ts";
import { readWord } from "../readWord.ts";

const MOST_READINGS = 3;
const LONGEST = 200;

/** How each word of a text may sound, in plain letters: the same for Атамкулов, Atamkulow and Atamkulov. */
export function phoneticKeys(text: string): string[][] {
	const words = unifySpelling(text.slice(0, LONGEST))
		.split(/[^\p{L}\p{M}\p{N}']+/u)
		.filter((word) => foldName(word).length > 2);
	const sounds = words.map((word) => readWord(word).slice(0, MOST_READINGS).map(toPlain));
	return sounds.map((some) => [...new Set(some)].filter((sound) => sound !== "")).filter((some) => some.length > 0);
}

/** The index folds marks, so š has to be told from s before. */
function toPlain(reading: string): string {
	return reading.replaceAll("š", "sh").replaceAll("ž", "zh").replaceAll("č", "ch");
}
