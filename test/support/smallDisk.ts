import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";

/** A file system in memory that is soon full. */
export interface SmallDisk extends AsyncDisposable {
	readonly path: string;
	/** As mount(8) says sizes: `16k`, `14m`. What lies on it stays. */
	resize(size: string): Promise<void>;
}

/** Undefined where this user may not mount anything. */
export async function mountSmallDisk(size: string): Promise<SmallDisk | undefined> {
	const path = await mkdtemp(join(tmpdir(), "coopgraph-disk-"));
	const mount = (options: string) => execa("mount", ["-t", "tmpfs", "-o", options, "tmpfs", path]);
	try {
		await mount(`size=${size}`);
	} catch {
		await rm(path, { recursive: true, force: true });
		return undefined;
	}
	return {
		path,
		async resize(wanted) {
			await execa("mount", ["-o", `remount,size=${wanted}`, path]);
		},
		async [Symbol.asyncDispose]() {
			await execa("umount", ["--lazy", path]);
			await rm(path, { recursive: true, force: true });
		},
	};
}
