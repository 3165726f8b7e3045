/**
 * One batch of checked records into the ledger, in one transaction. First it is read what the ledger already holds of
 * it, then only the difference is written: that is why the same file twice changes nothing, and how it is known what
 * was new. What it holds nothing of is shown in the same transaction (see createSlots). Other claims that gained evidence are
 * marked Pending in it, so that a run that is cut off at any point is completed by the next one (see projectPending).
 */
import type { ManagedTransaction } from "neo4j-driver";
import type { GraphRecord } from "../../../records/GraphRecord.ts";
import { addCounts, emptyCounts, type ImportCounts } from "../../store/ImportCounts.ts";
import type { Referent } from "../../store/referents.ts";
import { type LedgerEntry, stateEntity, stateRelation } from "../../store/statements.ts";
import { restateFormer } from "../former/restateFormer.ts";
import type { ApplyContext } from "./ApplyContext.ts";
import { applyEntries } from "./applyEntries.ts";
import { applyReferents } from "./applyReferents.ts";
import { applySources } from "./applySources.ts";
import { createSlots, divideBySlot } from "./createSlots.ts";
import { lockLedger } from "./lockLedger.ts";

/** Writes the batch and says what was new, changed and confirmed. */
export async function applyBatch(
	transaction: ManagedTransaction,
	records: readonly GraphRecord[],
	context: ApplyContext,
): Promise<ImportCounts> {
	const counts = emptyCounts();
	const { hasDecisions, hasJudgements, hasFormerRuns } = await lockLedger(transaction);
	addCounts(counts.sources, await applySources(transaction, records, context));
	const { referents, added } = await applyReferents(transaction, records, context, hasJudgements);
	addCounts(counts.entities, added);
	const entries = stateRecords(records, referents, context);
	if (hasFormerRuns) await restateFormer(transaction, context.model, entries);
	const { unheld, held } =
		context.showsAtOnce && !hasFormerRuns
			? await divideBySlot(transaction, entries, hasDecisions)
			: { unheld: [], held: entries };
	await createSlots(transaction, unheld, counts, context);
	await applyEntries(transaction, held, counts, context);
	return counts;
}

function stateRecords(
	records: readonly GraphRecord[],
	referents: ReadonlyMap<string, Referent>,
	{ model, now, run }: ApplyContext,
): LedgerEntry[] {
	const identities = {
		canonicalId: (id: string) => referents.get(id)?.canonicalId ?? id,
		typeOf: (id: string) => referents.get(id)?.type ?? "",
	};
	const context = { model, now, run, identities };
	return records.flatMap((record) => {
		if (record.kind === "source") return [];
		if (record.kind === "entity") return stateEntity(record, context);
		return [stateRelation(record, context)];
	});
}
