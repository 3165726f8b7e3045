/**
 * Java's archive of loaded classes (class data sharing): with it the server starts and answers its first query in about
 * two thirds of the time. Java writes it when a server ends that was started without one, which takes some seconds, once
 * for each version of Java; it ignores one that does not fit.
 */
import { existsSync } from "node:fs";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { LocalPaths } from "../../home/LocalPaths.ts";
import type { RunFile } from "../../home/RunFile.ts";
import type { Java } from "./findJava.ts";

/** The Java option that uses the archive, or makes one under a name that no other running server has. */
export function classArchiveOption({ jars }: LocalPaths, { version }: Java, port: number): string {
	const archive = join(jars, `classes-${version.full}.jsa`);
	return existsSync(archive) ? `-XX:SharedArchiveFile=${archive}` : `-XX:ArchiveClassesAtExit=${archive}.${port}`;
}

/** After the server's end: takes its archive into use, or drops that of a server which never became ready. */
export async function settleClassArchive({ jars }: LocalPaths, { port }: RunFile, wasReady: boolean): Promise<void> {
	const names = await readdir(jars).catch(() => []);
	for (const name of names.filter((candidate) => candidate.endsWith(`.jsa.${port}`))) {
		const made = join(jars, name);
		await (wasReady ? rename(made, made.slice(0, -`.${port}`.length)) : rm(made, { force: true }));
	}
}

/** Whether this server's end will take longer, because it makes an archive. */
export function isMakingClassArchive(command: string): boolean {
	return command.includes("-XX:ArchiveClassesAtExit=");
}
