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

/** Where the quote stands in the text, white space aside, and nothing looser. Undefined if it does not. */
export function locateQuote(text: string, quote: string): { start: number; end: number } | undefined {
	const words = quote.split(" ").map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
	const match = new RegExp(words.join("\\s+"), "u").exec(text);
	return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
