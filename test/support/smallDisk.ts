import { mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";

/** A file system in memory that is soon full. */
export interface SmallDisk extends AsyncDisposable {
	readonly path: string;
	/** As mount(8) says sizes: `16k`, `14m`. What lies on it stays. */
	resize(size: string): Promise<void>;
	/** Makes it so small that this many bytes are left. */
	leaveFree(bytes: number): Promise<void>;
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
	const resize = async (wanted: string) => {
		await execa("mount", ["-o", `remount,size=${wanted}`, path]);
	};
	return {
		path,
		resize,
		async leaveFree(bytes) {
			const { blocks, bfree, bsize } = await statfs(path);
			await resize(String((blocks - bfree) * bsize + bytes));
		},
		async [Symbol.asyncDispose]() {
			await execa("umount", ["--lazy", path]);
			await rm(path, { recursive: true, force: true });
		},
	};
}
