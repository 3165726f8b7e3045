import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface TemporaryFolder extends AsyncDisposable {
	readonly path: string;
	/** Writes a file into the folder and gives its path; objects become lines of JSON. */
	write(name: string, content: string | Uint8Array | readonly object[]): Promise<string>;
}

/** A folder that goes with the object. */
export async function createTemporaryFolder(): Promise<TemporaryFolder> {
	const path = await mkdtemp(join(tmpdir(), "coopgraph-test-"));
	return {
		path,
		async write(name, content) {
			const file = join(path, name);
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, Array.isArray(content) ? toLines(content) : (content as string | Uint8Array));
			return file;
		},
		[Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
	};
}

/** Records as the lines of a file. */
export function toLines(records: readonly object[]): string {
	return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}
