/** The form in which texts are compared and stored: Unicode NFC, white space folded to single spaces, none at the ends. */
export function normaliseText(text: string): string {
	return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Letters and digits of a name, in lower case and without marks, `ß` as `ss`; anything else is one space. */
export function foldName(name: string): string {
	return name
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("ß", "ss")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/**
 * The forms under which a name is looked for, each folded: umlauts without their dots and written out (Müller: muller,
 * mueller), hyphens as spaces and left out (Ost-Ausschuss: ost ausschuss, ostausschuss).
 */
export function searchForms(name: string): string[] {
	const spelledOut = name.normalize("NFC").replace(/[äöü]/giu, (letter) => `${letter}e`);
	const joined = (text: string) => text.replace(/(?<=[\p{L}\p{N}])[-‑–](?=[\p{L}\p{N}])/gu, "");
	return [...new Set([name, spelledOut, joined(name), joined(spelledOut)].map(foldName))].filter((form) => form !== "");
}

/**
 * The acronym that people make of a name, whether or not a source states it: first letters of its words, small words
 * left out. German federal ministries begin with BM under either of their names: Bundesministerium für Wirtschaft,
 * Bundeswirtschaftsministerium: bmw. Undefined where it would have fewer than two letters.
 */
export function usualAcronym(name: string): string | undefined {
	const words = foldName(name)
		.split(" ")
		.filter((word) => !SMALL_WORDS.has(word));
	const acronym = words.map((word) => acronymPart(word)).join("");
	return acronym.length < 2 ? undefined : acronym;
}

const SMALL_WORDS = new Set("fur der die das des dem den und in im von vom zu zur for of the and to e v".split(" "));

function acronymPart(word: string): string {
	if (word === "bundesministerium") return "bm";
	const [, field] = /^bundes(\p{L}+?)s?ministerium$/u.exec(word) ?? [];
	return field === undefined ? word.charAt(0) : `bm${field.charAt(0)}`;
}
