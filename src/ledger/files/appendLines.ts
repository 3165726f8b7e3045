import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { describeWriteFailure } from "../../errors/fileFailure.ts";
import { missingFormatLine } from "../../model/format.ts";

/**
 * Adds lines to a file that people keep, on lines of their own after whatever is there, all of them or none: what a full
 * disk took of them is taken back. The file need not exist. Throws LEDGER_UNWRITABLE.
 */
export async function appendLines(path: string, lines: readonly string[]): Promise<void> {
	try {
		await mkdir(dirname(path), { recursive: true });
		await using file = await open(path, "a");
		const before = await readFile(path, "utf8");
		const gap = before === "" || before.endsWith("\n") ? "" : "\n";
		const { size } = await file.stat();
		const bytes = Buffer.from([gap, missingFormatLine(before), ...lines.map((line) => `${line}\n`)].join(""));
		let written = 0;
		try {
			while (written < bytes.length) written += (await file.write(bytes, written)).bytesWritten;
			await file.sync();
		} catch (error) {
			// Unless somebody else has added lines meanwhile, which must not go with it.
			if ((await file.stat()).size === size + written) await file.truncate(size);
			throw error;
		}
	} catch (cause) {
		throw new CoopgraphError("LEDGER_UNWRITABLE", { file: path, reason: describeWriteFailure(cause) }, { cause });
	}
}
