import { readFileSync } from "node:fs";

/** What readName knows of words, as it stands in its files: from it follow the keys under which a name is found. */
export function readMeaningFiles(): readonly string[] {
	return ["abbreviations.txt", "lexicon.txt", "placesInCountries.txt"].map((name) =>
		readFileSync(new URL(name, import.meta.url), "utf8"),
	);
}
