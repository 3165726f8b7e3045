/** What `import` and `validate` need to know of files of CSV, and what is checked of them before a row is read. */
import type { Command } from "commander";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { didYouMean, findNearest } from "../../errors/suggest.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { RecordFile } from "../../records/check/CheckOptions.ts";
import { readCsvHeadings } from "../../records/csv/readCsvRecords.ts";
import { DECIMAL_MARKS, type DecimalMark } from "../../records/read/readNumber.ts";
import { recordKeys } from "../../records/recordKeys.ts";

export interface CsvOptions {
	readonly type?: string;
	readonly source?: string;
	readonly decimal?: DecimalMark;
}

export function addCsvOptions(command: Command): Command {
	return command
		.option("--type <type>", "type or relation of the rows of a CSV file, such as Person or ATTENDS")
		.option("--source <id>", "source of CSV rows that do not name one")
		.option("--decimal <mark>", "decimal mark in a CSV file: comma (1.000,5) or point (1,000.5)");
}

/** Only what was given. */
export function pickCsvOptions({ type, source, decimal }: CsvOptions): CsvOptions {
	return {
		...(type === undefined ? {} : { type }),
		...(source === undefined ? {} : { source }),
		...(decimal === undefined ? {} : { decimal }),
	};
}

/** Throws OPTION_INVALID or CSV_HEADINGS_WRONG, so that one mistake in a heading is told once and not in every row. */
export async function checkCsvFiles(
	files: readonly RecordFile[],
	options: CsvOptions,
	model: GraphModel,
): Promise<void> {
	checkOptions(files, options, model);
	for (const file of files) {
		if (file.csv) checkHeadings(file.name, await readCsvHeadings(file.path), options, model);
	}
}

function checkOptions(files: readonly RecordFile[], options: CsvOptions, model: GraphModel): void {
	const { type, decimal } = options;
	const types = [...model.entities.keys(), ...model.relations.keys(), "Source"];
	if (type !== undefined && !types.includes(type)) {
		const meant = findNearest(type, types) ?? "Person or ATTENDS";
		const expected = `a type or relation of schema.graphql, such as ${meant}`;
		throw new CoopgraphError("OPTION_INVALID", { name: "--type", found: type, expected });
	}
	if (decimal !== undefined && !DECIMAL_MARKS.includes(decimal)) {
		const expected = `${DECIMAL_MARKS.join(" or ")}, the mark before the fraction of a number`;
		throw new CoopgraphError("OPTION_INVALID", { name: "--decimal", found: decimal, expected });
	}
	const [given] = Object.keys(pickCsvOptions(options));
	if (given === undefined || files.some(({ csv }) => csv)) return;
	const name = `--${given}`;
	const expected = "a file of CSV (.csv, .csv.gz) beside it; a line of JSON says its type and source itself";
	throw new CoopgraphError("OPTION_INVALID", { name, found: files.map((file) => file.name).join(", "), expected });
}

function checkHeadings(
	file: string,
	headings: readonly string[] | undefined,
	{ type, source }: CsvOptions,
	model: GraphModel,
): void {
	const wrong = (reason: string, suggestion = "") =>
		new CoopgraphError("CSV_HEADINGS_WRONG", { file, reason, suggestion });
	if (!headings) throw wrong("a quotation mark stands where none may, such as after a blank, or is not closed");
	if (headings.length === 0) throw wrong("the file is empty");
	const twice = headings.find((heading, index) => heading !== "" && headings.indexOf(heading) !== index);
	if (twice !== undefined) throw wrong(`${twice} stands there twice`);
	if (headings.includes("type")) return;
	const keys = type === undefined ? undefined : recordKeys(model, type);
	if (!keys) throw wrong("it does not say of which type the rows are");
	const missing = keys.identifying.find((key) => !headings.includes(key));
	const unknown = headings.find((heading) => heading !== "" && !keys.all.includes(heading));
	if (unknown !== undefined)
		throw wrong(
			`unknown key ${unknown} for ${type}`,
			didYouMean(unknown, keys.all) || ` Keys: ${keys.all.join(", ")}.`,
		);
	if (missing !== undefined) throw wrong(`the column ${missing} is missing`);
	if (type !== "Source" && source === undefined && !headings.includes("source")) {
		throw wrong("neither a column `source` nor the option --source names the source of the rows");
	}
}
