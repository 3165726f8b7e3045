import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Connection } from "../../src/database/Database.ts";
import type { Decider } from "../../src/ledger/decisions/decide.ts";
import { openLedgers } from "../../src/ledger/files/openLedgers.ts";
import { MODEL } from "./model.ts";

const folder = mkdtempSync(join(tmpdir(), "coopgraph-ledgers-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Path of a ledger that nobody else uses; it does not exist yet. */
export function newLedgerPath(name = "decisions"): string {
	return join(folder, randomUUID(), `${name}.jsonl`);
}

/** Decides into ledgers of its own, unless they are named. */
export function createDecider(
	connection: Connection,
	path = newLedgerPath(),
	judgementsPath = newLedgerPath("judgements"),
): Decider {
	const erasures = join(dirname(path), "erasures.jsonl");
	const ledgers = openLedgers(MODEL, { decisions: path, judgements: judgementsPath, erasures });
	const corrections = join(dirname(path), "corrections.jsonl");
	return { ...ledgers, connection, model: MODEL, corrections, by: "tester", now: () => new Date() };
}
