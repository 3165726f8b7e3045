import { rename, rm, writeFile } from "node:fs/promises";
import { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import { describeWriteFailure } from "../../../errors/fileFailure.ts";

/** Writes a file all at once, so that nobody finds half of it. Throws FILE_UNWRITABLE. */
export async function writeWhole(path: string, text: string): Promise<void> {
	const unfinished = `${path}.${process.pid}.part`;
	try {
		await writeFile(unfinished, text);
		await rename(unfinished, path);
	} catch (cause) {
		await rm(unfinished, { force: true });
		throw new CoopgraphError("FILE_UNWRITABLE", { file: path, reason: describeWriteFailure(cause) }, { cause });
	}
}
