import type { ManagedTransaction } from "neo4j-driver";
import { lockCypher } from "../../../database/cypher/lockCypher.ts";

/** What the ledger has that most ledgers have not, and that is looked for only where there is some. */
export interface LedgerContents {
	readonly hasDecisions: boolean;
	readonly hasJudgements: boolean;
	/** Runs of versions that recorded some of what they read otherwise: see formerReading. */
	readonly hasFormerRuns: boolean;
}

/** Other imports wait until this transaction has ended: what it finds missing, nobody else writes meanwhile. */
export async function lockLedger(transaction: ManagedTransaction): Promise<LedgerContents> {
	const found = await transaction.run(LOCK);
	const count = (key: string) => Number(found.records[0]?.get(key) ?? 0);
	return {
		hasDecisions: count("decisions") > 0,
		hasJudgements: count("judgements") > 0,
		hasFormerRuns: count("formerRuns") > 0,
	};
}

const LOCK = `
	MATCH (ledger:Ledger {id: 'graph'})
	${lockCypher("ledger")}
	RETURN COUNT { (:Decision) } AS decisions, COUNT { (:Judgement) } AS judgements,
		COUNT { MATCH (run:ImportRun) WHERE run.format IS NULL } AS formerRuns`;
