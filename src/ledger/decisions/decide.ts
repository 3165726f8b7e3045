/** Making decisions: each is written to the ledger first, so that it holds even if the database is gone a moment later. */
import type { Connection } from "../../database/Database.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { redactContactData } from "../../records/contactData/redactContactData.ts";
import { recordDecisions } from "../apply/recordDecisions.ts";
import type { Ledgers } from "../files/openLedgers.ts";
import type { Decision } from "../store/lines/Decision.ts";
import { mapOwnWords, type Unsigned } from "../store/lines/mapOwnWords.ts";

/** Who decides, and where it is kept. */
export interface Decider extends Ledgers {
	readonly connection: Connection;
	readonly model: GraphModel;
	/** Path of the records that people corrected in reviews. */
	readonly corrections: string;
	readonly by: string;
	readonly now: () => Date;
}

export async function decide(decider: Decider, decisions: readonly Unsigned<Decision>[]): Promise<void> {
	if (decisions.length === 0) return;
	const made = { at: decider.now().toISOString(), by: decider.by };
	const signed = decisions.map((decision) => {
		// What people write is a text like any other, and stays in the ledger for good.
		const redacted = mapOwnWords(decision, (text) => redactContactData(text).text);
		return { ...redacted, ...made } as Decision;
	});
	await decider.ledger.append(signed);
	await recordDecisions(decider.connection, decider.model, signed);
}
