import { openBytes } from "../read/readLines.ts";

/** How a file of CSV is written. */
export interface CsvForm {
	readonly delimiter: string;
	/** From 1: the second where the first is an instruction to spreadsheets, and no row. */
	readonly firstLine: number;
	/** A carriage return by itself ends the lines of old Macintoshs. */
	readonly lineBreak: "\n" | "\r";
}

const DELIMITERS = [",", ";", "\t"];

/** As a first line `sep=;` says it, or else as the first row with anything in it suggests. */
export async function findCsvForm(file: string): Promise<CsvForm> {
	const beginning = (await readBeginning(file)).replace(/^\uFEFF/, "");
	const lineBreak = /\r\n|\n|\r/.exec(beginning)?.[0] === "\r" ? "\r" : "\n";
	const [, declared] = /^"?sep=([^\r\n"])"?[;,\t]*(?:\r?\n|\r|$)/i.exec(beginning) ?? [];
	if (declared !== undefined) return { delimiter: declared, firstLine: 2, lineBreak };
	const lines = beginning.replace(/"[^"]*"/g, "x").split(/[\r\n]/);
	const firstRow = lines.find((line) => /[^\s,;]/.test(line)) ?? "";
	const counts = DELIMITERS.map((delimiter) => firstRow.split(delimiter).length);
	return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",", firstLine: 1, lineBreak };
}

async function readBeginning(file: string): Promise<string> {
	for await (const chunk of openBytes(file)) return chunk.toString("utf8");
	return "";
}
