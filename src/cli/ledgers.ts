/** The ledgers beside the database: decisions, judgements and erasures, as people share them. */
import type { Config } from "../config/config.ts";
import type { Connection } from "../database/Database.ts";
import { recordDecisions } from "../ledger/apply/recordDecisions.ts";
import { recordJudgements } from "../ledger/apply/recordJudgements.ts";
import type { Decider } from "../ledger/decisions/decide.ts";
import { redactLedgers } from "../ledger/decisions/redactLedgers.ts";
import { syncErasures } from "../ledger/erasures/syncErasures.ts";
import { LedgerFile } from "../ledger/files/LedgerFile.ts";
import { openLedgers } from "../ledger/files/openLedgers.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { type Erasure, findFault as findFaultOfErasure } from "../records/erasures/Erasure.ts";
import { say } from "./output/say.ts";

export function createDecider(config: Config, model: GraphModel, connection: Connection): Decider {
	const { corrections, user: by } = config;
	return { ...openLedgers(model, config), connection, model, corrections, by, now: () => new Date() };
}

/** What the ledgers say and the database does not know yet: first what was erased, so that nothing brings it back. */
export async function syncLedgers(decider: Decider): Promise<void> {
	await syncErasures(decider, await readLines(decider.erasures, "an erasure"), say);
	await syncDecisions(decider);
}

/** A line that is not a decision is named. */
async function syncDecisions(decider: Decider): Promise<void> {
	const { connection, model, ledger, judgements } = decider;
	await redactLedgers(decider, say);
	await recordJudgements(connection, model, await readLines(judgements, "a judgement"));
	await recordDecisions(connection, model, await readLines(ledger, "a decision"));
}

/** What was erased, as the ledger says it. */
export function readErasureLines({ erasures }: Config): Promise<readonly Erasure[]> {
	return readLines(new LedgerFile<Erasure>(erasures, findFaultOfErasure), "an erasure");
}

export async function readLines<Line>(ledger: LedgerFile<Line>, what: string): Promise<readonly Line[]> {
	const { lines, faults } = await ledger.read();
	for (const { file, line, reason } of faults) {
		say(`${file}:${line} is not ${what} and was skipped: ${reason}.`);
	}
	return lines;
}
