import { readFileSync } from "node:fs";

let names: ReadonlyMap<string, string> | undefined;

/** The name for which an acronym stands, as abbreviations.txt has it. In the very same letters: `who` is a word. */
export function spellAbbreviation(acronym: string): string | undefined {
	names ??= readAbbreviations(readFileSync(new URL("abbreviations.txt", import.meta.url), "utf8"));
	return names.get(acronym);
}

function readAbbreviations(text: string): ReadonlyMap<string, string> {
	const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
	return new Map(lines.map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)]));
}
