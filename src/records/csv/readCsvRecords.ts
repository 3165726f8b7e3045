/**
 * Rows of a CSV file as raw records, which then go through the same checks as lines of JSON. The headings are the keys
 * of records; an empty cell says nothing. Commas, semicolons and tabs are understood, whichever the first row has most
 * of, or which a line `sep=;` before it names, because spreadsheets write what the language of the computer suggests.
 */
import type { GraphModel } from "../../model/GraphModel.ts";
import type { Finding } from "../problems.ts";
import type { RawRecord } from "../read/parseLine.ts";
import type { DecimalMark } from "../read/readNumber.ts";
import { findProperty, readCell } from "./readCell.ts";
import { isBlank, readCsvRows } from "./readCsvRows.ts";

/** What holds for all rows that have no column of their own for it. */
export interface CsvDefaults {
	readonly type: string | undefined;
	readonly source: string | undefined;
	/** How the file writes numbers; undefined: as JSON does, and what could mean two numbers is refused. */
	readonly decimal?: DecimalMark;
}

/** One row on its way to the checks. */
export interface CsvRecord {
	/** The line on which it begins, from 1. */
	readonly number: number;
	/** The row as a line of JSON: what a file of rejected lines gets. Undefined where it is too long to be kept. */
	readonly text: string | Buffer | undefined;
	readonly raw: RawRecord | undefined;
	/** Why there is no record. */
	readonly findings: readonly Finding[];
}

/** The records of a file, row by row, numbered by the line on which the row begins. Throws FILE_UNREADABLE. */
export async function* readCsvRecords(
	file: string,
	defaults: CsvDefaults,
	model: GraphModel,
	onBytes?: (count: number) => void,
): AsyncGenerator<CsvRecord> {
	let headings: readonly string[] | undefined;
	for await (const row of readCsvRows(file, onBytes)) {
		if (row.kind === "broken") {
			yield { number: row.line, text: row.text, raw: undefined, findings: [row.finding] };
			// Without headings nobody can tell what the cells of the other rows are.
			if (!headings) return;
		} else if (isBlank(row.cells)) continue;
		else if (!headings) headings = row.cells.map((cell) => cell.trim());
		else yield { number: row.line, ...readRow(headings, row.cells, defaults, model) };
	}
}

/** The headings of a file; undefined where their quotes are broken. */
export async function readCsvHeadings(file: string): Promise<readonly string[] | undefined> {
	for await (const row of readCsvRows(file)) {
		if (row.kind === "broken") return undefined;
		if (!isBlank(row.cells)) return row.cells.map((cell) => cell.trim());
	}
	return [];
}

function readRow(
	headings: readonly string[],
	cells: readonly string[],
	defaults: CsvDefaults,
	model: GraphModel,
): Pick<CsvRecord, "text" | "raw" | "findings"> {
	const finding = checkRow(headings, cells);
	// As a list it comes back among the rejected lines, and is refused again until somebody has mended it.
	if (finding) return { text: JSON.stringify(cells), raw: undefined, findings: [finding] };
	const stated = headings.flatMap((key, index) => (cells[index]?.trim() ? [[key, cells[index] ?? ""] as const] : []));
	const raw = toRecord(new Map(stated), defaults, model);
	return { text: JSON.stringify(raw), raw, findings: [] };
}

function checkRow(headings: readonly string[], cells: readonly string[]): Finding | undefined {
	const beyond = cells.findIndex((cell, index) => cell.trim() !== "" && !headings[index]);
	if (beyond === -1) return undefined;
	const found = `cell ${beyond + 1} holds ${JSON.stringify(cells[beyond]?.slice(0, 40))}, and column ${beyond + 1} has no heading`;
	return {
		code: "CSV_ROW_WRONG",
		path: "$",
		found,
		expected: "a heading over every column, and quotes around a cell with a delimiter in it",
	};
}

function toRecord(cells: ReadonlyMap<string, string>, defaults: CsvDefaults, model: GraphModel): RawRecord {
	const type = cells.get("type")?.trim() ?? defaults.type;
	const source = type === "Source" ? undefined : defaults.source;
	const values = [...cells].map(([key, cell]) => [
		key,
		readCell(findProperty(model, type, key), cell, defaults.decimal),
	]);
	return {
		...(type === undefined ? {} : { type }),
		...(source === undefined ? {} : { source }),
		...(Object.fromEntries(values) as RawRecord),
	};
}
