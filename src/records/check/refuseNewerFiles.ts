import { isFormatLine } from "../../model/format.ts";
import { peekRecord } from "../read/parseLine.ts";
import { readLines } from "../read/readLines.ts";
import type { RecordFile } from "./CheckOptions.ts";

/**
 * Before anything of them is read as records: files whose lines are of a format that a later version of this program
 * writes would be misunderstood. Such a line may stand anywhere: files can be put one after the other. Throws FORMAT_NEWER.
 */
export async function refuseNewerFiles(files: readonly RecordFile[]): Promise<void> {
	for (const { name, path, csv } of files) {
		if (csv) continue;
		for await (const line of readLines(path)) {
			if (line.kind !== "text" || !line.text.includes('"Format"')) continue;
			isFormatLine(peekRecord(line.text), `${name}:${line.number}`);
		}
	}
}
