import type { Speech } from "../../words/Speech.ts";

/** A field of the API in the reader's words: `heldInConnection` as "held in". */
export function fieldLabel(field: string, { words, glossary }: Speech): string {
	const name = field.replace(/Connection$/, "");
	return words.aliases[name] ?? glossary.field(name);
}

/** The speech of the page in which one saved question is asked, with the headings that it alone has. */
export function withHeadingsOf(question: string, speech: Speech): Speech {
	const { words } = speech;
	return { ...speech, words: { ...words, aliases: { ...words.aliases, ...words.headings[question] } } };
}

/** Of a column: its last word says it, unless another column ends alike. */
export function columnLabel(path: readonly string[], columns: readonly (readonly string[])[], speech: Speech): string {
	const names = path.filter((name) => !SCAFFOLDING.has(name));
	const last = names.at(-1) ?? "name";
	const isUnique = columns.filter((other) => other.filter((name) => !SCAFFOLDING.has(name)).at(-1) === last).length < 2;
	const told = isUnique ? [last] : names;
	return (told.length === 0 ? ["name"] : told).map((name) => fieldLabel(name, speech)).join(" · ");
}

/** How the API is built, which says nothing of the answer. */
const SCAFFOLDING = new Set(["node", "properties"]);
