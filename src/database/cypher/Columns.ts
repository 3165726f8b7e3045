import { cypherName } from "./cypherName.ts";

/** Rows of one form for a statement that creates many nodes or relations: lists, so that no row carries the names of its values. */
export class Columns {
	readonly #names: readonly string[];
	readonly #days: ReadonlySet<string>;

	/** `days`: those whose values are days as text, and are stored as days. */
	constructor(names: readonly string[], days: readonly string[] = []) {
		this.#names = names;
		this.#days = new Set(days);
	}

	/** The values in the order of the columns. Throws if there is a value without one. */
	toRow(values: Readonly<Record<string, unknown>>): unknown[] {
		const row = this.#names.map((name) => values[name] ?? null);
		const count = Object.values(values).filter((value) => value !== null && value !== undefined).length;
		if (count === row.filter((value) => value !== null).length) return row;
		const unknown = Object.keys(values).filter((key) => !this.#names.includes(key));
		throw new Error(`There is no column for ${unknown.join(", ")}.`);
	}

	/** The properties in Cypher, of a list in which the first column has this place. */
	properties(row: string, from = 0): string {
		const entries = this.#names.map((name, at) => {
			const value = `${row}[${from + at}]`;
			return `${cypherName(name)}: ${this.#days.has(name) ? `date(${value})` : value}`;
		});
		return `{${entries.join(", ")}}`;
	}
}
