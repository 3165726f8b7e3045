import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const FILES = ["abbreviations.txt", "lexicon.txt", "placesInCountries.txt"];

/** Of what readName knows of words, as it stands in its files: from it follow the keys under which a name is found. */
export function hashMeanings(
	texts: readonly string[] = FILES.map((name) => readFileSync(new URL(name, import.meta.url), "utf8")),
): string {
	return createHash("sha256").update(JSON.stringify(texts)).digest("hex");
}
