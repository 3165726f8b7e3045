import { readFileSync } from "node:fs";

const GIVEN = new Set(readFileSync(new URL("../data/givenNames.txt", import.meta.url), "utf8").split("\n"));

/** Is this a usual given name, in whatever case of Russian? */
export function isGivenName(word: string): boolean {
	if (GIVEN.has(word)) return true;
	const stem = word.replace(/(?:ом|ой|ей|ем|а|у|е|ы|ю|я|и)$/u, "");
	return /\p{Script=Cyrillic}/u.test(word) && ["", "а", "й", "ь", "я"].some((end) => GIVEN.has(stem + end));
}
