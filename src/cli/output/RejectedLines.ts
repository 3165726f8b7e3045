import { createWriteStream, type WriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { finished } from "node:stream/promises";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { describeWriteFailure } from "../../errors/fileFailure.ts";
import type { CheckedBatch, RecordFile } from "../../records/check/CheckOptions.ts";

/** Before anything is imported. Throws OPTION_INVALID where a file that is read would be overwritten, FILE_UNWRITABLE. */
export async function checkRejectedFile(path: string | undefined, files: readonly RecordFile[]): Promise<void> {
	if (path === undefined) return;
	if (files.some((file) => file.path === resolve(path))) {
		const expected = "another file than those that are read, which it would overwrite";
		throw new CoopgraphError("OPTION_INVALID", { name: "--rejected", found: path, expected });
	}
	try {
		await (await open(path, "a")).close();
	} catch (cause) {
		throw new CoopgraphError("FILE_UNWRITABLE", { file: path, reason: describeWriteFailure(cause) }, { cause });
	}
}

const NEWLINE = Buffer.from("\n");

/** Writes rejected lines to a file as they are found, each as it came. */
export class RejectedLines implements AsyncDisposable {
	readonly #stream: WriteStream | undefined;
	/** Those that are too long to be kept. */
	notWritten = 0;

	constructor(path: string | undefined) {
		this.#stream = path === undefined ? undefined : createWriteStream(path);
		// What goes wrong is thrown in the end; without a listener it would end the program at once.
		this.#stream?.on("error", () => {});
	}

	write({ rejected }: CheckedBatch): void {
		for (const { text } of rejected) {
			if (text === undefined) this.notWritten += 1;
			else this.#stream?.write(Buffer.concat([Buffer.from(text), NEWLINE]));
		}
	}

	async [Symbol.asyncDispose](): Promise<void> {
		if (!this.#stream) return;
		this.#stream.end();
		await finished(this.#stream);
	}
}
