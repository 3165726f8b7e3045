import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { findNearest } from "../../errors/suggest.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { foldInvisible } from "../../model/values/text.ts";
import type { RecordFile } from "../../records/check/CheckOptions.ts";
import { readCsvRecords } from "../../records/csv/readCsvRecords.ts";
import { peekRecord, type RawRecord } from "../../records/read/parseLine.ts";
import { readLines } from "../../records/read/readLines.ts";
import { checkReadable } from "./inputFiles.ts";

/**
 * Before a record is checked: every text that `--text` names can be read, and belongs to a source that the files
 * describe. Otherwise quotes would be held against nothing, in silence. Throws FILE_UNREADABLE or OPTION_INVALID.
 */
export async function checkTexts(
	texts: ReadonlyMap<string, string>,
	files: readonly RecordFile[],
	model: GraphModel,
): Promise<void> {
	if (texts.size === 0) return;
	for (const path of texts.values()) await checkReadable({ name: path, path });
	const described = await listSources(files, model);
	for (const id of texts.keys()) {
		if (described.has(id)) continue;
		const nearest = findNearest(id, described);
		const expected = `the id of a source that these files describe${nearest === undefined ? "" : `, such as ${nearest}`}`;
		throw new CoopgraphError("OPTION_INVALID", { name: "--text", found: id, expected });
	}
}

async function listSources(files: readonly RecordFile[], model: GraphModel): Promise<ReadonlySet<string>> {
	const ids = new Set<string>();
	for (const file of files) {
		for await (const record of iterateRecords(file, model)) {
			if (record?.type === "Source" && typeof record.id === "string") ids.add(foldInvisible(record.id));
		}
	}
	return ids;
}

async function* iterateRecords(file: RecordFile, model: GraphModel): AsyncGenerator<RawRecord | undefined> {
	if (file.csv) {
		for await (const { raw } of readCsvRecords(file.path, file.csv, model)) yield raw;
		return;
	}
	for await (const line of readLines(file.path)) {
		if (line.kind === "text" && line.text.includes("Source")) yield peekRecord(line.text);
	}
}
