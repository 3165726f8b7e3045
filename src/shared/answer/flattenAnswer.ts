/**
 * From the nested answer of a query to rows, by its shape alone:
 * - One row for each item of the deepest list; what stands above the list is repeated in each of its rows.
 * - Lists side by side follow one another: a row belongs to one of them, and the columns of the others are empty. They
 *   are never multiplied with each other, which would put things into one row that do not belong together.
 * - A list of one item says one thing of what stands above it, so it is repeated like any other single value.
 * - Rows that are the same in every column stand once: a sentence that says two roles is one row.
 * - Several questions in one query (fields at the top) follow one another, too.
 * - A list of plain values (aliases, roles) is one cell, its values separated by `; `.
 * - An empty list leaves its columns empty and the row standing.
 */
import { shortenPaths } from "./shortenPaths.ts";

export type Cell = string | number | boolean | null;

export interface Table {
	readonly columns: readonly Column[];
	/** One cell for each column. */
	readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
	/** Keys from the top of the answer down to the value. */
	readonly path: readonly string[];
	readonly heading: string;
}

export function flattenAnswer(answer: Readonly<Record<string, unknown>>): Table {
	const shape = new Shape();
	const parts = Object.entries(answer).map(([key, part]) => flatten(part, shape.part(key)));
	const rows = parts.flat().filter((row) => row.size > 0);
	const leaves = shape.leaves();
	const headings = shortenPaths(leaves.map(({ path }) => path));
	const columns = leaves.map(({ path }, index) => ({ path, heading: headings[index] ?? "" }));
	const cells = rows.map((row) => leaves.map(({ shape: leaf }) => row.get(leaf) ?? null));
	return { columns, rows: [...new Map(cells.map((row) => [JSON.stringify(row), row])).values()] };
}

/** The keys that the answer has at one place, in order of first appearance. One without keys below is a column. */
class Shape {
	readonly #parts = new Map<string, Shape>();

	part(key: string): Shape {
		const part = this.#parts.get(key) ?? new Shape();
		this.#parts.set(key, part);
		return part;
	}

	leaves(path: readonly string[] = []): { path: readonly string[]; shape: Shape }[] {
		if (this.#parts.size === 0) return path.length === 0 ? [] : [{ path, shape: this }];
		return [...this.#parts].flatMap(([key, part]) => part.leaves([...path, key]));
	}
}

type Row = ReadonlyMap<Shape, Cell>;

/** The rows of one value; never none, so that what stands around an empty list keeps its row. */
function flatten(value: unknown, shape: Shape): Row[] {
	if (Array.isArray(value)) return flattenList(value, shape);
	if (typeof value === "object" && value !== null) return flattenObject(value, shape);
	return [new Map([[shape, toCell(value)]])];
}

function flattenList(items: readonly unknown[], shape: Shape): Row[] {
	if (items.length === 0) return [new Map()];
	const isPlain = items.every((item) => typeof item !== "object" || item === null);
	if (isPlain) return [new Map([[shape, items.map((item) => toCell(item) ?? "").join("; ")]])];
	return items.flatMap((item) => flatten(item, shape));
}

function flattenObject(value: object, shape: Shape): Row[] {
	const parts = Object.entries(value).map(([key, part]) => flatten(part, shape.part(key)));
	const shared = new Map(parts.filter((rows) => rows.length === 1).flatMap((rows) => [...(rows[0] ?? [])]));
	const lists = parts.filter((rows) => rows.length > 1);
	if (lists.length === 0) return [shared];
	return lists.flatMap((rows) => rows.map((row) => new Map([...shared, ...row])));
}

function toCell(value: unknown): Cell {
	if (typeof value === "number" || typeof value === "boolean") return value;
	return value === null || value === undefined ? null : String(value);
}
