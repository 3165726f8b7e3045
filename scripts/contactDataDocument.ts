import { readFileSync } from "node:fs";
import {
	ALL_INNOCENT,
	ALL_PLANTED,
	type InnocentSentence,
	type Item,
	percentOf,
	readInnocent,
	readItems,
	UNSEEN_INNOCENT,
	UNSEEN_PLANTED,
} from "../test/support/contactDataRates.ts";

const BEGINS = "<!-- table: rates -->";
const ENDS = "<!-- end -->";

/** docs/contact-data.md with the rates as they are now; the text around the tables is written by hand and kept. */
export function contactDataDocument(): string {
	const current = readFileSync(new URL("../docs/contact-data.md", import.meta.url), "utf8");
	const [before = "", after = ""] = current.split(new RegExp(`${BEGINS}[^]*?${ENDS}`));
	const items = readItems([...ALL_PLANTED, ...UNSEEN_PLANTED]);
	const tables = [writeKinds(items), writePlaces(items, readInnocent([...ALL_INNOCENT, ...UNSEEN_INNOCENT]))];
	return `${before}${BEGINS}\n\n${tables.join("\n\n")}\n\n${ENDS}${after}`;
}

function writeKinds(items: readonly Item[]): string {
	const rows = groupBy(items, ({ kind }) => kind).map(([kind, of]) => [kind, of.length, countTaken(of)]);
	return writeTable([["kind", "planted", "taken out"], ...rows]);
}

function writePlaces(items: readonly Item[], sentences: readonly InnocentSentence[]): string {
	const placeOf = ({ country, language }: Item | InnocentSentence) =>
		`${COUNTRIES.of(country)} | ${LANGUAGES.of(language)}`;
	const innocentIn = new Map(groupBy(sentences, placeOf));
	const rows = groupBy(items, placeOf).map(([place, of]) => {
		const innocent = innocentIn.get(place) ?? [];
		return [place, of.length, countTaken(of), innocent.length, countSpoilt(innocent)];
	});
	const takenOut = percentOf(items, ({ isTakenOut }) => isTakenOut).toFixed(1);
	const spoilt = percentOf(sentences, ({ isSpoilt }) => isSpoilt).toFixed(1);
	return writeTable([
		["country", "language", "planted", "taken out", "innocent", "spoilt"],
		...rows,
		[
			...["all | ", items.length, `${countTaken(items)} (${takenOut} %)`],
			...[sentences.length, `${countSpoilt(sentences)} (${spoilt} %)`],
		],
	]);
}

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });
const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });

const countTaken = (items: readonly Item[]) => items.filter(({ isTakenOut }) => isTakenOut).length;
const countSpoilt = (sentences: readonly InnocentSentence[]) => sentences.filter(({ isSpoilt }) => isSpoilt).length;

/** In the order in which the keys come first. */
function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): [string, Row[]][] {
	return [...new Set(rows.map(keyOf))].map((key) => [key, rows.filter((row) => keyOf(row) === key)]);
}

function writeTable([header = [], ...rows]: readonly (readonly (string | number)[])[]): string {
	const lines = [header, header.map(() => "---"), ...rows];
	return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
