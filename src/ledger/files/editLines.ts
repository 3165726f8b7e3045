import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { describeWriteFailure } from "../../errors/fileFailure.ts";
import { isFormatLine } from "../../model/format.ts";
import { canonicalJson, type Json } from "../../model/ids.ts";

export interface EditedLines {
	readonly removed: number;
	readonly changed: number;
}

/**
 * Rewrites a file of JSON Lines with every line as it should be instead, undefined for one that goes. The new file takes
 * the place of the old one at once, so that one that is cut off changes nothing. The file need not exist. Throws
 * LEDGER_UNWRITABLE.
 */
export async function editLines(path: string, change: (line: Json) => unknown): Promise<EditedLines> {
	const before = await readFile(path, "utf8").catch(() => "");
	const counts = { removed: 0, changed: 0 };
	const lines = before.split("\n").flatMap((text, index) => {
		const line = parse(text);
		if (line === undefined || isFormatLine(line, `${path}:${index + 1}`)) return [text];
		const now = change(line);
		if (now === line) return [text];
		if (now === undefined) counts.removed += 1;
		else counts.changed += 1;
		return now === undefined ? [] : [canonicalJson(now as Json)];
	});
	if (counts.removed + counts.changed > 0) await replaceFile(path, lines.join("\n"));
	return counts;
}

async function replaceFile(path: string, text: string): Promise<void> {
	const beside = `${path}.${crypto.randomUUID()}`;
	try {
		await writeFile(beside, text, { flush: true });
		await rename(beside, path);
	} catch (cause) {
		await rm(beside, { force: true });
		throw new CoopgraphError("LEDGER_UNWRITABLE", { file: path, reason: describeWriteFailure(cause) }, { cause });
	}
}

function parse(text: string): Json | undefined {
	try {
		return JSON.parse(text) as Json;
	} catch {
		return undefined;
	}
}
