/** Making decisions: each is written to the ledger first, so that it holds even if the database is gone a moment later. */
import type { Connection } from "../../database/Database.ts";
import type { Judgement } from "../../identity/clusters/Judgement.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { redactContactData } from "../../records/contactData/redactContactData.ts";
import type { Erasure } from "../../records/erasures/Erasure.ts";
import type { LedgerFile } from "../files/LedgerFile.ts";
import { recordDecisions } from "../record/recordDecisions.ts";
import type { Decision } from "../store/Decision.ts";

/** Who decides, and where it is kept. */
export interface Decider {
	readonly connection: Connection;
	readonly model: GraphModel;
	readonly ledger: LedgerFile<Decision>;
	readonly judgements: LedgerFile<Judgement>;
	readonly erasures: LedgerFile<Erasure>;
	/** Path of the records that people corrected in reviews. */
	readonly corrections: string;
	readonly by: string;
	readonly now: () => Date;
}

type Unsigned<Made> = Made extends unknown ? Omit<Made, "at" | "by"> : never;

/** A decision with every text in it mapped that somebody wrote for it; what it decided on stays. */
function mapOwnWords(decision: Unsigned<Decision>, map: (text: string) => string): Unsigned<Decision> {
	const because = map(decision.because);
	if (decision.decision !== "REPLY") return { ...decision, because };
	const { author, text } = decision;
	return { ...decision, because, author: map(author), text: text === null ? null : map(text) };
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
