/** How reasons are put into words. */
import { findSpelling } from "../../names/keys/spelling.ts";
import type { ProfileName } from "../Profile.ts";

export function quote({ text }: { readonly text: string }): string {
	return `“${text}”`;
}

/** “Both are called …”, and in which spellings. */
export function bothAreCalled(one: ProfileName, other: ProfileName): string {
	const former = [one, other].filter(({ kind }) => kind === "FORMER");
	const formerly = former.length === 0 ? "" : former.length === 2 ? " formerly" : ", of one a former name";
	if (one.value === other.value) return `Both are called “${one.value}”${formerly}`;
	const [a, b] = [describeSpelling(one), describeSpelling(other)];
	const spellings = a === b ? "" : `, once in ${a} and once in ${b} spelling`;
	return `“${one.value}” and “${other.value}” are the same name${spellings}${formerly}`;
}

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });

function describeSpelling({ value, lang }: ProfileName): string {
	const spelling = findSpelling(value);
	if (spelling !== "Latin" && spelling !== "Cyrillic") return spelling;
	return lang === undefined ? spelling : (LANGUAGES.of(lang) ?? spelling);
}
