import { readFileSync } from "node:fs";

/** A date with what it means by the standard, worked out by hand. */
export interface EdtfRow {
	readonly text: string;
	readonly canonical: string;
	readonly earliest: string | undefined;
	readonly latest: string | undefined;
	/** The days on which a thing of this date certainly is, from the first to the last; undefined: on none. */
	readonly certainly: readonly [from: string, until: string] | undefined;
	readonly english: string;
	readonly german: string;
}

export const EDTF_DATES: readonly EdtfRow[] = readRows("dates").map((cells) => {
	const [text = "", earliest = "", latest = "", certainly = "", english = "", german = "", canonical = ""] = cells;
	const [from = "", until] = certainly.split("/");
	return {
		text,
		canonical: canonical || text,
		earliest: unlessOpen(earliest),
		latest: unlessOpen(latest),
		certainly: until === undefined ? undefined : [from, until],
		english,
		german,
	};
});

/** What is no EDTF date, or none that can be, and what to write instead; undefined: nothing can be told. */
export const REFUSED_DATES: readonly { readonly text: string; readonly advice: string | undefined }[] = readRows(
	"refused",
).map(([text = "", advice = ""]) => ({ text, advice: advice || undefined }));

function readRows(name: string): string[][] {
	const file = new URL(`../fixtures/edtf/${name}.tsv`, import.meta.url);
	const [, ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
	return rows.map((row) => row.split("\t"));
}

function unlessOpen(day: string): string | undefined {
	return day === ".." ? undefined : day;
}
