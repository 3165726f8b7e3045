/** The files of people's decisions, as they lie on disk: they go into a backup, and are put back by a restore. */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Config } from "../config/config.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { Part } from "../export/ExportFormat.ts";
import { nameCopy } from "../ledger/files/keptCopies.ts";
import { LedgerFile } from "../ledger/files/LedgerFile.ts";
import { canonicalJson, type Json } from "../model/ids.ts";
import { type Erasure, findFault } from "../records/erasures/Erasure.ts";

/** Name in a backup → path on this machine. */
function listLedgerFiles({ decisions, judgements, corrections }: Config): ReadonlyMap<string, string> {
	return new Map([
		["ledger/decisions.jsonl", decisions],
		["ledger/judgements.jsonl", judgements],
		["ledger/corrections.jsonl", corrections],
	]);
}

/** In a backup: what the graph knew of erasures. */
export const ERASURES = "erasures.jsonl";

/** Erasures are only ever added: an older backup knows less of them than this machine, and must not bring back what they took. */
export async function addErasures({ erasures }: Config, folder: string): Promise<void> {
	const own = new LedgerFile<Erasure>(erasures, findFault);
	const known = new Set((await own.read()).lines.map(toText));
	const { lines } = await new LedgerFile<Erasure>(join(folder, ERASURES), findFault).read();
	const missing = lines.filter((line) => !known.has(toText(line)));
	if (missing.length > 0) await own.append(missing);
}

function toText(line: Erasure): string {
	return canonicalJson(line as unknown as Json);
}

export async function* ledgerFileParts(config: Config): AsyncGenerator<Part> {
	for (const [name, path] of listLedgerFiles(config)) {
		const text = await readIfThere(path);
		if (text !== undefined) yield { name, mediaType: "application/jsonl; charset=utf-8", content: only(text) };
	}
}

async function* only(text: string): AsyncGenerator<string> {
	yield text;
}

/**
 * Puts back those that the folder holds. One that is there and differs is refused, or kept beside under another name.
 * Throws RESTORE_LEDGER_DIFFERS before any is written.
 */
export async function restoreLedgerFiles(
	config: Config,
	folder: string,
	{ replaces, now }: { readonly replaces: boolean; readonly now: Date },
): Promise<readonly string[]> {
	const differing: { readonly path: string; readonly text: string; readonly isThere: boolean }[] = [];
	for (const [name, path] of listLedgerFiles(config)) {
		const [text, found] = await Promise.all([readIfThere(join(folder, name)), readIfThere(path)]);
		if (text === undefined || text === found) continue;
		if (found !== undefined && !replaces) throw new CoopgraphError("RESTORE_LEDGER_DIFFERS", { file: path });
		differing.push({ path, text, isThere: found !== undefined });
	}
	for (const { path, text, isThere } of differing) {
		await mkdir(dirname(path), { recursive: true });
		if (isThere) await rename(path, nameCopy(path, now));
		await writeFile(path, text, { flush: true });
	}
	return differing.map(({ path }) => path);
}

async function readIfThere(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, "utf8");
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
		throw new CoopgraphError("FILE_UNREADABLE", { file: path, reason: (cause as Error).message }, { cause });
	}
}
