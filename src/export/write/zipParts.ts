import { PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import yazl from "yazl";
import type { Part } from "../ExportFormat.ts";

type AnyPart = Part<string | Uint8Array>;

/** A ZIP of the parts, written while they are read: no part is ever whole in memory. */
export async function* zipParts(parts: AsyncIterable<AnyPart>, modifiedAt: Date): AsyncGenerator<Buffer> {
	const zip = new yazl.ZipFile();
	const output = zip.outputStream.pipe(new PassThrough());
	const fail = (error: Error) => output.destroy(error);
	zip.on("error", fail);
	const stop = new AbortController();
	const feeding = feed(zip, parts, modifiedAt, stop.signal).catch(fail);
	try {
		yield* output;
		await feeding;
	} finally {
		stop.abort();
	}
}

/** One after the other: a part is read from the database only when the one before it was taken out. */
async function feed(zip: yazl.ZipFile, parts: AsyncIterable<AnyPart>, mtime: Date, signal: AbortSignal): Promise<void> {
	for await (const { name, content } of parts) {
		const stream = Readable.from(content, { objectMode: false, signal });
		zip.addReadStream(stream, name, { mtime });
		await finished(stream);
	}
	zip.end();
}
