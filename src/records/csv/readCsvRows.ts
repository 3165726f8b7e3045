/**
 * The rows of a file of CSV as lists of cells. Rows are told apart here, line by line, and not by a parser that reads on
 * until a quote is closed: a broken quote would cost it everything that follows. What a row's cells are says csv-parse.
 */
import { isUtf8 } from "node:buffer";
import { parse } from "csv-parse/sync";
import type { Finding } from "../problems.ts";
import { iterateByteLines, LONGEST_LINE, lineNotUtf8, lineTooLong } from "../read/readLines.ts";
import { type CsvForm, findCsvForm } from "./csvForm.ts";

export type CsvRow =
	| { readonly kind: "row"; readonly line: number; readonly cells: readonly string[] }
	| {
			readonly kind: "broken";
			readonly line: number;
			readonly text: string | Buffer | undefined;
			readonly finding: Finding;
	  };

/** Rows with the line on which each begins, from 1. Throws FILE_UNREADABLE. */
export async function* readCsvRows(file: string, onBytes?: (count: number) => void): AsyncGenerator<CsvRow> {
	const form = await findCsvForm(file);
	const reader = new RowReader(form);
	let number = 0;
	for await (const bytes of iterateByteLines(file, onBytes, form.lineBreak)) {
		number += 1;
		if (number < form.firstLine) continue;
		if (Buffer.isBuffer(bytes)) yield* reader.add({ number, bytes, text: toText(bytes, number) });
		else {
			yield* reader.end();
			yield { kind: "broken", line: number, text: undefined, finding: lineTooLong(bytes.length) };
		}
	}
	yield* reader.end();
}

interface CsvLine {
	readonly number: number;
	readonly bytes: Buffer;
	readonly text: string;
}

function toText(bytes: Buffer, number: number): string {
	const text = bytes.toString("utf8").replace(/\r$/, "");
	return number === 1 ? text.replace(/^\uFEFF/, "") : text;
}

/**
 * Where quotes are broken nobody can tell what the cells are: the line is named and left out. The lines after it that it
 * would have swallowed are rows of their own where each stands by itself, with as many cells as there are headings.
 */
class RowReader {
	readonly #form: CsvForm;
	/** The lines of a row whose quotes are open. */
	#lines: CsvLine[] = [];
	#length = 0;
	#width: number | undefined;
	#isAfterBroken = false;

	constructor(form: CsvForm) {
		this.#form = form;
	}

	*add(line: CsvLine): Generator<CsvRow> {
		const isOpen = leavesQuoteOpen(line.text, this.#form.delimiter, this.#lines.length > 0);
		this.#lines.push(line);
		this.#length += line.bytes.length + 1;
		if (!isOpen || this.#length > LONGEST_LINE) yield* this.end();
	}

	*end(): Generator<CsvRow> {
		const lines = this.#lines;
		this.#lines = [];
		this.#length = 0;
		for (const row of this.#read(lines)) {
			this.#isAfterBroken = row.kind === "broken";
			if (row.kind === "row" && !isBlank(row.cells)) this.#width ??= row.cells.length;
			yield row;
		}
	}

	#read(lines: readonly CsvLine[]): Iterable<CsvRow> {
		const [first] = lines;
		if (!first) return [];
		const foreign = lines.find(({ bytes }) => !isUtf8(bytes));
		if (foreign && lines.length === 1) return [broken(foreign, lineNotUtf8(foreign.bytes))];
		const cells = foreign ? undefined : this.#readCells(lines.map(({ text }) => text));
		if (cells && (!this.#isAfterBroken || this.#isRow(cells))) return [{ kind: "row", line: first.number, cells }];
		return lines.map((line, index) => this.#readLine(line, index > 0));
	}

	/** A line of what was read as one row and is none. */
	#readLine(line: CsvLine, mayBeRow: boolean): CsvRow {
		if (!isUtf8(line.bytes)) return broken(line, lineNotUtf8(line.bytes));
		const cells = mayBeRow ? this.#readCells([line.text]) : undefined;
		if (cells && this.#isRow(cells)) return { kind: "row", line: line.number, cells };
		return broken(line, rowWrong(line.text.includes('"') ? QUOTES : WIDTH));
	}

	#isRow(cells: readonly string[]): boolean {
		return isBlank(cells) || cells.length === this.#width;
	}

	/** Undefined where a quote stands where none may. */
	#readCells(texts: readonly string[]): readonly string[] | undefined {
		const { delimiter, lineBreak } = this.#form;
		const text = texts.join(lineBreak);
		if (!text.includes('"')) return text.split(delimiter);
		try {
			return parse(text, { delimiter, record_delimiter: lineBreak, relax_column_count: true })[0] ?? [""];
		} catch {
			return undefined;
		}
	}
}

/** Whether the row goes on in the next line. A quote that may not stand where it does ends the cell's quoting. */
function leavesQuoteOpen(text: string, delimiter: string, wasOpen: boolean): boolean {
	if (!text.includes('"')) return wasOpen;
	let isOpen = wasOpen;
	let isCellStart = !wasOpen;
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at];
		if (character === '"' && isOpen && text[at + 1] === '"') at += 1;
		else if (character === '"') isOpen = !isOpen && isCellStart;
		isCellStart = !isOpen && character === delimiter;
	}
	return isOpen;
}

export function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell.trim() === "");
}

/** As a list it comes back among the rejected lines, and is refused again until somebody has mended it. */
function broken({ number, bytes, text }: CsvLine, finding: Finding): CsvRow {
	return { kind: "broken", line: number, text: isUtf8(bytes) ? JSON.stringify([text]) : asList(bytes), finding };
}

/** Bytes as they are in a text of JSON. */
function asList(bytes: Buffer): Buffer {
	return Buffer.from(JSON.stringify([bytes.toString("latin1").replace(/\r$/, "")]), "latin1");
}

const QUOTES = "a quote stands where none may, or is not closed";
const WIDTH = "the quotes of the row before it are broken, and this may be a part of it";

function rowWrong(found: string): Finding {
	const expected =
		'each quote within a quoted cell twice: "the ""EXPO"""; none after a blank at the beginning of a cell';
	return { code: "CSV_ROW_WRONG", path: "$", found, expected };
}
