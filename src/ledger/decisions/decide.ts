/** Making decisions: each is written to the ledger first, so that it holds even if the database is gone a moment later. */
import type { Connection } from "../../database/Database.ts";
import type { Judgement } from "../../identity/clusters/Judgement.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { redactContactData } from "../../records/redactContactData.ts";
import type { LedgerFile } from "../LedgerFile.ts";
import type { Decision } from "./Decision.ts";
import { recordDecisions } from "./recordDecisions.ts";

/** Who decides, and where it is kept. */
export interface Decider {
	readonly connection: Connection;
	readonly model: GraphModel;
	readonly ledger: LedgerFile<Decision>;
	readonly judgements: LedgerFile<Judgement>;
	readonly by: string;
	readonly now: () => Date;
}

type Unsigned<Made> = Made extends unknown ? Omit<Made, "at" | "by"> : never;

export async function decide(decider: Decider, decisions: readonly Unsigned<Decision>[]): Promise<void> {
	if (decisions.length === 0) return;
	const made = { at: decider.now().toISOString(), by: decider.by };
	const signed = decisions.map((decision) => {
		// A reason is a text like any other, and stays in the ledger for good.
		const because = redactContactData(decision.because).text;
		return { ...decision, because, ...made } as Decision;
	});
	await decider.ledger.append(signed);
	await recordDecisions(decider.connection, decider.model, signed);
}
