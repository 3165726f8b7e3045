/**
 * Rows of a CSV file as raw records, which then go through the same checks as lines of JSON. The headings are the keys
 * of records; an empty cell says nothing. Commas, semicolons and tabs are understood, whichever the first row has most
 * of, or which a line `sep=;` before it names, because spreadsheets write what the language of the computer suggests.
 */
import { pipeline } from "node:stream";
import { type CsvError, type Parser, parse } from "csv-parse";
import { parse as parseSync } from "csv-parse/sync";
import type { GraphModel } from "../model/GraphModel.ts";
import type { RawRecord } from "./parseLine.ts";
import type { Finding } from "./problems.ts";
import { findProperty, readCell } from "./readCell.ts";
import { LONGEST_LINE, openBytes } from "./readLines.ts";
import type { DecimalMark } from "./readNumber.ts";

/** What holds for all rows that have no column of their own for it. */
export interface CsvDefaults {
	readonly type: string | undefined;
	readonly source: string | undefined;
	/** How the file writes numbers; undefined: as JSON does, and what could mean two numbers is refused. */
	readonly decimal?: DecimalMark;
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
		if (row.kind === "broken") {
			// As a list it comes back among the rejected lines, and is refused again until somebody has mended it.
			const text = row.text === "" ? "" : JSON.stringify([row.text]);
			yield { number: row.line, text, raw: undefined, findings: [brokenRow(row.reason)] };
			// Without headings nobody can tell what the cells of the other rows are.
			if (!headings) return;
		} else if (isBlank(row.cells)) continue;
		else if (!headings) headings = row.cells.map((cell) => cell.trim());
		else yield { number: row.line, ...readRow(headings, row.cells, defaults, model) };
	}
}

/** The headings of a file; undefined where their quotes are broken. */
export async function readCsvHeadings(file: string): Promise<readonly string[] | undefined> {
	for await (const row of iterateRows(file)) {
		if (row.kind === "broken") return undefined;
		if (!isBlank(row.cells)) return row.cells.map((cell) => cell.trim());
	}
	return [];
}

function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell.trim() === "");
}

type Row =
	| { readonly kind: "row"; readonly line: number; readonly cells: readonly string[] }
	| { readonly kind: "broken"; readonly line: number; readonly text: string; readonly reason: string };

/**
 * Where quotes are broken nobody can tell what the cells are: the line is named and left out. The lines after it that it
 * would have swallowed are rows of their own where each stands by itself, with as many cells as there are headings.
 */
async function* iterateRows(file: string, onBytes?: (count: number) => void): AsyncGenerator<Row> {
	const form = await findForm(file);
	const parser = openParser(file, form, onBytes);
	let unread: { readonly code: string; readonly raw: string } | undefined;
	parser.on("skip", (error: CsvError, raw: string) => {
		unread ??= { code: error.code, raw };
	});
	let line = form.firstLine;
	let width: number | undefined;
	let isAfterBroken = false;
	for await (const { record, raw } of parser as AsyncIterable<{ readonly record: string[]; readonly raw: string }>) {
		const cells = raw.includes('"') ? readStrictly(raw, form.delimiter) : record;
		const isRow: boolean = cells !== undefined && (!isAfterBroken || isRowOf(width, cells));
		const rows: Iterable<Row> =
			cells && isRow ? [{ kind: "row", line, cells }] : splitRow(raw, line, form.delimiter, width);
		for (const row of rows) {
			isAfterBroken = row.kind === "broken";
			if (row.kind === "row" && !isBlank(row.cells)) width ??= row.cells.length;
			yield row;
		}
		line += countLineBreaks(raw);
	}
	if (unread?.code === "CSV_MAX_RECORD_SIZE") yield tooLong(line);
	else if (unread) yield* splitRow(unread.raw, line, form.delimiter, width);
}

function isRowOf(width: number | undefined, cells: readonly string[]): boolean {
	return isBlank(cells) || cells.length === width;
}

/** What was read as one row and is none, line by line. */
function* splitRow(raw: string, line: number, delimiter: string, width: number | undefined): Generator<Row> {
	const lines = raw.replace(/(?:\r\n|\r|\n)$/, "").split(/\r\n|\r|\n/);
	for (const [index, text] of lines.entries()) {
		const cells = index === 0 ? undefined : readStrictly(text, delimiter);
		if (cells && isRowOf(width, cells)) yield { kind: "row", line: line + index, cells };
		else yield broken(line + index, text, text.includes('"') ? QUOTES : WIDTH);
	}
}

const QUOTES = "a quote stands where none may, or is not closed";
const WIDTH = "the quotes of the row before it are broken, and this may be a part of it";

function broken(line: number, text: string, reason: string): Row {
	return { kind: "broken", line, text, reason };
}

function tooLong(line: number): Row {
	return broken(line, "", "a quote is not closed, or the row is too long; this row and those after it were not read");
}

/** The cells of one row; undefined where a quote stands where none may. */
function readStrictly(raw: string, delimiter: string): string[] | undefined {
	try {
		const [cells, ...others] = parseSync(raw, { delimiter, relax_column_count: true });
		return others.length > 0 ? undefined : (cells ?? [""]);
	} catch {
		return undefined;
	}
}

/** Forgiving, so that a broken quote does not end the reading; each row is then read again by the strict rule. */
function openParser(file: string, { delimiter, firstLine }: Form, onBytes?: (count: number) => void): Parser {
	const options = {
		bom: true,
		delimiter,
		from_line: firstLine,
		relax_column_count: true,
		relax_quotes: true,
		raw: true,
		skip_records_with_error: true,
		max_record_size: LONGEST_LINE,
	};
	return pipeline(openBytes(file, onBytes), parse(options), () => {});
}

interface Form {
	readonly delimiter: string;
	/** From 1: the second where the first is an instruction to spreadsheets, and no row. */
	readonly firstLine: number;
}

const DELIMITERS = [",", ";", "\t"];

/** As a first line `sep=;` says it, or else as the first row with anything in it suggests. */
async function findForm(file: string): Promise<Form> {
	const beginning = (await readBeginning(file)).replace(/^\uFEFF/, "");
	const [, declared] = /^"?sep=([^\r\n"])"?[;,\t]*(?:\r?\n|\r|$)/i.exec(beginning) ?? [];
	if (declared !== undefined) return { delimiter: declared, firstLine: 2 };
	const lines = beginning.replace(/"[^"]*"/g, "x").split(/[\r\n]/);
	const firstRow = lines.find((line) => /[^\s,;]/.test(line)) ?? "";
	const counts = DELIMITERS.map((delimiter) => firstRow.split(delimiter).length);
	return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",", firstLine: 1 };
}

async function readBeginning(file: string): Promise<string> {
	for await (const chunk of openBytes(file)) return chunk.toString("utf8");
	return "";
}

function countLineBreaks(raw: string): number {
	return raw.match(/\r\n|\r|\n/g)?.length ?? 0;
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
	const expected =
		'each quote within a quoted cell twice: "the ""EXPO"""; none after a blank at the beginning of a cell';
	return { code: "CSV_ROW_WRONG", path: "$", found: reason, expected };
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
