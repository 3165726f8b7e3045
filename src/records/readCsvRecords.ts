/**
 * Rows of a CSV file as raw records, which then go through the same checks as lines of JSON. The headings are the keys
 * of records; an empty cell says nothing. Commas, semicolons and tabs are understood, whichever the first row has most
 * of, because spreadsheets write what the language of the computer suggests.
 */
import { pipeline } from "node:stream";
import { type Parser, parse } from "csv-parse";
import type { GraphModel } from "../model/GraphModel.ts";
import type { RawRecord } from "./parseLine.ts";
import type { Finding } from "./problems.ts";
import { findProperty, readCell } from "./readCell.ts";
import { LONGEST_LINE, openBytes } from "./readLines.ts";

/** What holds for all rows that have no column of their own for it. */
export interface CsvDefaults {
	readonly type: string | undefined;
	readonly source: string | undefined;
}

/** One row on its way to the checks. */
export interface CsvRow {
	/** The line on which it begins, from 1. */
	readonly number: number;
	/** The row as a line of JSON: what a file of rejected lines gets. */
	readonly text: string;
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
): AsyncGenerator<CsvRow> {
	let headings: readonly string[] | undefined;
	for await (const row of iterateRows(file, onBytes)) {
		if (row.kind === "broken") yield { number: row.line, text: "", raw: undefined, findings: [brokenRow(row.reason)] };
		else if (row.cells.every((cell) => cell.trim() === "")) continue;
		else if (!headings) headings = row.cells.map((cell) => cell.trim());
		else yield { number: row.line, ...readRow(headings, row.cells, defaults, model) };
	}
}

/** The headings of a file. */
export async function readCsvHeadings(file: string): Promise<readonly string[]> {
	for await (const row of iterateRows(file)) {
		if (row.kind === "row") return row.cells.map((cell) => cell.trim());
	}
	return [];
}

type Row =
	| { readonly kind: "row"; readonly line: number; readonly cells: readonly string[] }
	| { readonly kind: "broken"; readonly line: number; readonly reason: string };

/** Where quotes are broken, nobody can tell where the rows after it begin: it is named, and the rest is left. */
async function* iterateRows(file: string, onBytes?: (count: number) => void): AsyncGenerator<Row> {
	const parser = await openParser(file, onBytes);
	let broken: { readonly after: number; readonly reason: string } | undefined;
	parser.on("skip", (error: Error) => {
		broken ??= { after: parser.info.records, reason: error.message };
	});
	let line = 1;
	let count = 0;
	for await (const cells of parser as AsyncIterable<string[]>) {
		if (broken && count >= broken.after) break;
		yield { kind: "row", line, cells };
		line += 1 + countLineBreaks(cells);
		count += 1;
	}
	if (broken) yield { kind: "broken", line, reason: broken.reason };
}

async function openParser(file: string, onBytes?: (count: number) => void): Promise<Parser> {
	const options = {
		bom: true,
		delimiter: await findDelimiter(file),
		relax_column_count: true,
		skip_records_with_error: true,
		max_record_size: LONGEST_LINE,
	};
	return pipeline(openBytes(file, onBytes), parse(options), () => {});
}

const DELIMITERS = [",", ";", "\t"];

async function findDelimiter(file: string): Promise<string> {
	const firstRow = (await readBeginning(file)).replace(/"[^"]*"/g, "").split(/[\r\n]/)[0] ?? "";
	const counts = DELIMITERS.map((delimiter) => firstRow.split(delimiter).length);
	return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

async function readBeginning(file: string): Promise<string> {
	for await (const chunk of openBytes(file)) return chunk.toString("utf8");
	return "";
}

function countLineBreaks(cells: readonly string[]): number {
	return cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function readRow(
	headings: readonly string[],
	cells: readonly string[],
	defaults: CsvDefaults,
	model: GraphModel,
): Pick<CsvRow, "text" | "raw" | "findings"> {
	const finding = checkRow(headings, cells);
	// As a list it comes back among the rejected lines, and is refused again until somebody has mended it.
	if (finding) return { text: JSON.stringify(cells), raw: undefined, findings: [finding] };
	const stated = headings.flatMap((key, index) => (cells[index]?.trim() ? [[key, cells[index] ?? ""] as const] : []));
	const raw = toRecord(new Map(stated), defaults, model);
	return { text: JSON.stringify(raw), raw, findings: [] };
}

function checkRow(headings: readonly string[], cells: readonly string[]): Finding | undefined {
	const decoded = cells.find((cell) => cell.includes("\uFFFD"));
	if (decoded !== undefined) {
		return { code: "LINE_NOT_UTF8", path: "$", found: JSON.stringify(decoded.slice(0, 40)), expected: "UTF-8" };
	}
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

function brokenRow(reason: string): Finding {
	const found = `${reason.replace(/ at line \d+.*$/, "")}; this row and those after it were not read`;
	const expected = 'each quote within a quoted cell twice: "the ""EXPO"""';
	return { code: "CSV_ROW_WRONG", path: "$", found, expected };
}

function toRecord(cells: ReadonlyMap<string, string>, defaults: CsvDefaults, model: GraphModel): RawRecord {
	const type = cells.get("type")?.trim() ?? defaults.type;
	const source = type === "Source" ? undefined : defaults.source;
	const values = [...cells].map(([key, cell]) => [key, readCell(findProperty(model, type, key), cell)]);
	return {
		...(type === undefined ? {} : { type }),
		...(source === undefined ? {} : { source }),
		...(Object.fromEntries(values) as RawRecord),
	};
}
