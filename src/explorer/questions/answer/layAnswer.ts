/**
 * An answer as a page shows it, by its shape alone: what is said once, and tables of what is said of several. Unlike in
 * the flat table of a file, a list within a row stays in its cell, so that a row is one thing.
 */
import type { Language } from "../../../shared/languages.ts";
import { type Answer, type Fields, findReference, isFields, listItems, type Value } from "./Answer.ts";

export interface Block {
	/** The field of the answer, or what has it. */
	readonly field: string;
	/** What all of it is about. */
	readonly about: Fields | undefined;
	readonly facts: readonly Cell[];
	readonly table: Table | undefined;
	readonly blocks: readonly Block[];
}

export interface Table {
	/** Names of fields, from the row down to the value. */
	readonly columns: readonly (readonly string[])[];
	readonly rows: readonly Row[];
}

export type Row = ReadonlyMap<string, Value>;

export interface Cell {
	readonly path: readonly string[];
	readonly value: Value;
}

export function layAnswer(answer: Answer, language: Language): readonly Block[] {
	return Object.entries(answer).map(([field, value]) => layField(field, value, language));
}

/** Is there nothing in it? */
export function isNothing({ facts, table, blocks, about }: Block): boolean {
	return about === undefined && facts.length === 0 && !table && blocks.every(isNothing);
}

function layField(field: string, value: Value, language: Language): Block {
	const items = listItems(value);
	if (items === null) return isFields(value) ? layOne(field, value, language) : { ...EMPTY, field };
	const [only, ...others] = items;
	if (only && others.length === 0 && hasLists(only)) return layOne(field, only, language);
	return items.length === 0 ? { ...EMPTY, field } : { ...EMPTY, field, table: layTable(items, language) };
}

const EMPTY = { about: undefined, facts: [], table: undefined, blocks: [] } as const;

function hasLists(item: Fields): boolean {
	return Object.entries(item).some(([field, value]) => isBlock(field, value));
}

function layOne(field: string, item: Fields, language: Language): Block {
	const entries = spoken(item, language);
	const lists = entries.filter(([name, value]) => isBlock(name, value));
	const facts = entries.filter(([name, value]) => !isBlock(name, value));
	const about = findReference(item) ? item : undefined;
	return {
		...{ field, about, table: undefined },
		facts: facts.flatMap(([name, value]) => layCells([name], value, language)).filter(({ value }) => !isEmpty(value)),
		blocks: lists.map(([name, value]) => layField(name, value, language)),
	};
}

/** Of its own, below: lists of anything but sentences. */
function isBlock(field: string, value: Value): boolean {
	const items = listItems(value);
	return field !== "evidence" && items !== null && (items.length > 0 || isFields(value));
}

function layTable(items: readonly Fields[], language: Language): Table {
	const columns = new Map<string, readonly string[]>();
	const rows = items.map((item) => {
		const cells = layCells([], item, language).filter(({ value }) => !isEmpty(value));
		for (const { path } of cells) columns.set(keyOf(path), path);
		return new Map(cells.map(({ path, value }) => [keyOf(path), value]));
	});
	return { columns: inOrder(items, [...columns.values()]), rows };
}

/** As the question asks for them, and not as the first row happens to have them; sentences come last. */
function inOrder(items: readonly Fields[], columns: readonly (readonly string[])[]): readonly (readonly string[])[] {
	const asked = Object.keys(items[0] ?? {});
	const place = (path: readonly string[]) => (path.at(-1) === "evidence" ? asked.length : asked.indexOf(path[0] ?? ""));
	return columns.toSorted((a, b) => place(a) - place(b));
}

export function keyOf(path: readonly string[]): string {
	return path.join(".");
}

/** Its own name is the cell of what has a page; whatever else is said of it stands in cells of their own. */
function layCells(path: readonly string[], value: Value, language: Language): readonly Cell[] {
	if (!isFields(value) || listItems(value)) return [{ path, value }];
	const named = findReference(value);
	const cells = spoken(value, language).flatMap(([name, part]) => layCells([...path, name], part, language));
	return named ? [{ path: path.length === 0 ? ["name"] : path, value: toReference(value) }, ...cells] : cells;
}

/** What its link says. */
const NAMING = new Set(["id", "name", "title", "type"]);

function toReference({ id = null, name = null, title = null }: Fields): Fields {
	return name === null ? { id, title } : { id, name };
}

/** Not what only the page needs, nor what the link to it says; of two languages the reader's. */
export function spoken(item: Fields, language: Language): [name: string, value: Value][] {
	const hidden = new Set(["__typename", ...(findReference(item) ? NAMING : [])]);
	if ("satz" in item && "sentence" in item) hidden.add(language === "de" ? "sentence" : "satz");
	return Object.entries(item).filter(([name]) => !hidden.has(name));
}

function isEmpty(value: Value): boolean {
	return value === null || (Array.isArray(value) && value.length === 0);
}
