import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Connection } from "../../src/database/Database.ts";
import { DecisionLedger } from "../../src/ledger/decisions/DecisionLedger.ts";
import type { Decider } from "../../src/ledger/decisions/decide.ts";
import { MODEL } from "./model.ts";

const folder = mkdtempSync(join(tmpdir(), "coopgraph-ledgers-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Path of a ledger of decisions that nobody else uses; it does not exist yet. */
export function newLedgerPath(): string {
	return join(folder, randomUUID(), "decisions.jsonl");
}

/** Decides into a ledger of its own. */
export function createDecider(connection: Connection, path = newLedgerPath()): Decider {
	return { connection, model: MODEL, ledger: new DecisionLedger(path, MODEL), by: "tester", now: () => new Date() };
}
