import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { redactContactData } from "./redactContactData.ts";

/** The text of a source: Unicode NFC, without contact data, so that offsets into it are the same for everybody. */
export interface SourceText {
	readonly text: string;
	/** Hexadecimal SHA-256 of the file as it came. */
	readonly contentHash: string;
}

/** Reads a text file. Undefined if it cannot be read or is no UTF-8. */
export async function readSourceText(path: string): Promise<SourceText | undefined> {
	try {
		const bytes = await readFile(path);
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
		return { text: redactContactData(text).text, contentHash: createHash("sha256").update(bytes).digest("hex") };
	} catch {
		return undefined;
	}
}
