/**
 * Who uses the local Neo4j: one small file for each use, with the process's id and start time. The lock is held around
 * every change. A process that was killed leaves its file behind; it no longer counts, and the next change removes it.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeProcess } from "../server/describeProcess.ts";

export interface Lease {
	readonly file: string;
	readonly pid: number;
	readonly startedAt: string;
}

/** Registers this process as a user of the database. */
export async function takeLease(folder: string): Promise<Lease> {
	const { pid } = process;
	const startedAt = describeProcess(pid)?.startedAt ?? "";
	const lease = { file: join(folder, `${pid}-${randomUUID()}.json`), pid, startedAt };
	await mkdir(folder, { recursive: true });
	await writeFile(lease.file, JSON.stringify({ pid, startedAt }), { mode: 0o600 });
	return lease;
}

export async function dropLease(lease: Lease): Promise<void> {
	await rm(lease.file, { force: true });
}

/** The leases of living processes. */
export async function listLeases(folder: string): Promise<readonly Lease[]> {
	const leases = await readLeases(folder);
	return leases.filter(isAlive);
}

export async function dropDeadLeases(folder: string): Promise<void> {
	const leases = await readLeases(folder);
	await Promise.all(leases.filter((lease) => !isAlive(lease)).map(dropLease));
}

function isAlive({ pid, startedAt }: Lease): boolean {
	return describeProcess(pid)?.startedAt === startedAt;
}

async function readLeases(folder: string): Promise<readonly Lease[]> {
	const names = await readdir(folder).catch(() => []);
	return Promise.all(names.map((name) => readLease(join(folder, name))));
}

/** A file that cannot be read, because its writer was killed over it, is nobody's lease. */
async function readLease(file: string): Promise<Lease> {
	const content: unknown = await readFile(file, "utf8")
		.then(JSON.parse)
		.catch(() => undefined);
	const { pid, startedAt } = isLeaseContent(content) ? content : { pid: 0, startedAt: "" };
	return { file, pid, startedAt };
}

function isLeaseContent(content: unknown): content is { pid: number; startedAt: string } {
	if (typeof content !== "object" || content === null) return false;
	const { pid, startedAt } = content as Record<string, unknown>;
	return Number.isInteger(pid) && typeof startedAt === "string";
}
