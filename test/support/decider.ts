import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Connection } from "../../src/database/Database.ts";
import { findFault as findFaultOfJudgement, type Judgement } from "../../src/identity/clusters/Judgement.ts";
import type { Decider } from "../../src/ledger/decisions/decide.ts";
import { LedgerFile } from "../../src/ledger/files/LedgerFile.ts";
import { type Decision, findFault as findFaultOfDecision } from "../../src/ledger/store/Decision.ts";
import { type Erasure, findFault as findFaultOfErasure } from "../../src/records/erasures/Erasure.ts";
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
	const ledger = new LedgerFile<Decision>(path, (line) => findFaultOfDecision(MODEL, line));
	const judgements = new LedgerFile<Judgement>(judgementsPath, findFaultOfJudgement);
	const erasures = new LedgerFile<Erasure>(join(dirname(path), "erasures.jsonl"), findFaultOfErasure);
	const corrections = join(dirname(path), "corrections.jsonl");
	return { connection, model: MODEL, ledger, judgements, erasures, corrections, by: "tester", now: () => new Date() };
}
