import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { redactContactData } from "../contactData/redactContactData.ts";
import { type ErasureIndex, NO_ERASURES } from "../erasures/ErasureIndex.ts";

/** The text of a source: Unicode NFC, without contact data and erased names, so that offsets into it are the same for everybody. */
export interface SourceText {
	readonly text: string;
	/** As it came, while its quotes are looked for; undefined where nothing was taken out of it. */
	readonly original: string | undefined;
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
		const original = new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
		const text = erasures.mask(redactContactData(original).text);
		const contentHash = createHash("sha256").update(bytes).digest("hex");
		return { text, original: text === original ? undefined : original, contentHash };
	} catch {
		return undefined;
	}
}
