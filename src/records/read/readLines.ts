import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { Finding } from "../problems.ts";

/** Bytes that one line may have: a record with its quote needs a thousandth of it. */
export const LONGEST_LINE = 1_048_576;

export type Line =
	| { readonly kind: "text"; readonly number: number; readonly text: string }
	| {
			readonly kind: "wrong";
			readonly number: number;
			/** Undefined where the line is too long to be kept. */
			readonly bytes: Buffer | undefined;
			readonly finding: Finding;
	  };

/**
 * The lines of a file (`.jsonl`, `.jsonl.gz`), one at a time, empty ones left out but counted. A line that is too long
 * or no UTF-8 is named and passed over; memory holds one line. Throws FILE_UNREADABLE.
 */
export async function* readLines(file: string, onBytes?: (count: number) => void): AsyncGenerator<Line> {
	let number = 0;
	for await (const bytes of iterateByteLines(file, onBytes)) {
		number += 1;
		const line = decodeLine(bytes, number);
		if (line.kind === "wrong" || line.text !== "") yield line;
	}
}

/** The bytes of each line, or the length of a line that is too long to keep. */
type ByteLine = Buffer | { readonly length: number };

export async function* iterateByteLines(
	file: string,
	onBytes?: (count: number) => void,
	lineBreak: "\n" | "\r" = "\n",
): AsyncGenerator<ByteLine> {
	const line = new LineBuffer();
	const byte = lineBreak.charCodeAt(0);
	for await (const chunk of openBytes(file, onBytes)) {
		let from = 0;
		for (let end = chunk.indexOf(byte); end !== -1; end = chunk.indexOf(byte, from)) {
			line.add(chunk.subarray(from, end));
			yield line.take();
			from = end + 1;
		}
		line.add(chunk.subarray(from));
	}
	if (line.length > 0) yield line.take();
}

/** The bytes of a file, unpacked where its name ends in `.gz`. Throws FILE_UNREADABLE. */
export async function* openBytes(file: string, onBytes?: (count: number) => void): AsyncGenerator<Buffer> {
	const raw = createReadStream(file);
	if (onBytes) raw.on("data", (chunk) => onBytes(chunk.length));
	const stream = isCalledPacked(file) ? pipeline(raw, createGunzip(), () => {}) : raw;
	try {
		yield* stream as AsyncIterable<Buffer>;
	} catch (cause) {
		const reason = describeFailure(cause);
		throw new CoopgraphError("FILE_UNREADABLE", { file, reason }, { cause });
	} finally {
		raw.destroy();
	}
}

/** Whether a name ends in `.gz`; some systems write it in capitals. */
export function isCalledPacked(file: string): boolean {
	return /\.gz$/i.test(file);
}

/** What zlib says means nothing to most people. */
function describeFailure(cause: unknown): string {
	const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
	if (code === "Z_BUF_ERROR") return "it ends too early, as if it was not copied or packed to its end";
	if (code === "Z_DATA_ERROR") return "what is in it is not packed with gzip, or is damaged";
	return cause instanceof Error ? cause.message : String(cause);
}

/** Gathers the pieces of one line and lets go of them once the line is longer than any record. */
class LineBuffer {
	#pieces: Buffer[] = [];
	length = 0;

	add(piece: Buffer): void {
		this.length += piece.length;
		if (this.length > LONGEST_LINE) this.#pieces = [];
		else this.#pieces.push(piece);
	}

	take(): ByteLine {
		const line = this.length > LONGEST_LINE ? { length: this.length } : Buffer.concat(this.#pieces);
		this.#pieces = [];
		this.length = 0;
		return line;
	}
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

function decodeLine(bytes: ByteLine, number: number): Line {
	if (!Buffer.isBuffer(bytes)) return { kind: "wrong", number, bytes: undefined, finding: lineTooLong(bytes.length) };
	try {
		return { kind: "text", number, text: decoder.decode(bytes).trim() };
	} catch {
		return { kind: "wrong", number, bytes, finding: lineNotUtf8(bytes) };
	}
}

export function lineTooLong(length: number): Finding {
	return { code: "LINE_TOO_LONG", path: "$", found: `${length} bytes`, expected: `${LONGEST_LINE} bytes` };
}

export function lineNotUtf8(bytes: Buffer): Finding {
	const found = `there is another encoding after ${beforeFirstFault(bytes)}`;
	return { code: "LINE_NOT_UTF8", path: "$", found, expected: "UTF-8" };
}

/** The letters before the first bytes that are no UTF-8. */
function beforeFirstFault(bytes: Buffer): string {
	const [good = ""] = bytes.toString("utf8").split("\uFFFD");
	return good.length > LETTERS_SHOWN ? `…${good.slice(-LETTERS_SHOWN)}` : good || "nothing";
}

const LETTERS_SHOWN = 40;
