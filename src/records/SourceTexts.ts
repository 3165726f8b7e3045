import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type ErasureIndex, NO_ERASURES } from "./erasures/ErasureIndex.ts";
import { redactContactData } from "./redactContactData.ts";

/** The text of a source: Unicode NFC, without contact data and erased names, so that offsets into it are the same for everybody. */
export interface SourceText {
	readonly text: string;
	/** Hexadecimal SHA-256 of the file as it came. */
	readonly contentHash: string;
}

/** Reads a text file. Undefined if it cannot be read or is no UTF-8. */
export async function readSourceText(
	path: string,
	erasures: ErasureIndex = NO_ERASURES,
): Promise<SourceText | undefined> {
	try {
		const bytes = await readFile(path);
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
		const contentHash = createHash("sha256").update(bytes).digest("hex");
		return { text: erasures.mask(redactContactData(text).text), contentHash };
	} catch {
		return undefined;
	}
}
