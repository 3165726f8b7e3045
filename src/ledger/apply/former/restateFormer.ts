/**
 * Records that were imported by an earlier version and come again: where it lost what an upgrade cannot bring back (see
 * formerReading), its evidence takes the ids and the contents that the record has today, instead of standing beside them.
 */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../../database/rows.ts";
import type { GraphModel } from "../../../model/GraphModel.ts";
import type { Json } from "../../../model/ids.ts";
import { isFormerReading } from "../../rules/formerReading.ts";
import { READ_RECORDED_EVIDENCE } from "../../store/recordedStatement.ts";
import type { LedgerEntry } from "../../store/statements.ts";
import { type Replacement, replaceEvidence, STORED_ROW, type StoredRow } from "./replaceEvidence.ts";

/** To be done before the entries are applied: what is restated is known then. */
export async function restateFormer(
	transaction: ManagedTransaction,
	model: GraphModel,
	entries: readonly LedgerEntry[],
): Promise<void> {
	const rows = entries.map(({ claim, evidence: { id, sourceId, predicate, stance, modality } }) => ({
		...{ id, slot: claim.slot, sourceId, predicate, stance, modality },
	}));
	const found = await transaction.run(READ_FORMER, { rows });
	if (found.records.length === 0) return;
	const former = decodeRows(found, { id: v.string(), stored: v.array(STORED_ROW) });
	await replaceEvidence(transaction, model, match(entries, new Map(former.map(({ id, stored }) => [id, stored]))));
}

/** Each piece of evidence stands for one record, and each record for one piece of evidence. */
function match(
	entries: readonly LedgerEntry[],
	stored: ReadonlyMap<string, readonly StoredRow[]>,
): readonly Replacement[] {
	const replacements = new Map<string, Replacement>();
	const done = new Set<string>();
	for (const now of entries) {
		const before = stored
			.get(now.evidence.id)
			?.find((row) => !replacements.has(row.id) && isFormerReading(toContent(row), toContent(now.evidence)));
		if (!before || done.has(now.evidence.id)) continue;
		done.add(now.evidence.id);
		replacements.set(before.id, { before, now });
	}
	return [...replacements.values()];
}

function toContent({ target, qualifiers, quote }: Pick<StoredRow, "target" | "qualifiers" | "quote">): Json {
	return { target: JSON.parse(target) as Json, qualifiers: JSON.parse(qualifiers) as Json, quote };
}

/** Of what is not in the ledger under these ids, what versions before recorded of the same, and no run since. */
const READ_FORMER = `
	MATCH (run:ImportRun) WHERE run.format IS NULL
	WITH count(run) AS former WHERE former > 0
	WITH [row IN $rows | row.id] AS ids
	UNWIND $rows AS row
	WITH row, ids WHERE NOT EXISTS { (:Evidence {id: row.id}) }
	MATCH (claim:Claim {slot: row.slot})<-[:BEARS_ON]-(evidence:Evidence)-[:STATED_IN]->(source:Source {id: row.sourceId})
	WHERE evidence.predicate = row.predicate AND evidence.stance = row.stance AND evidence.modality = row.modality
		AND NOT evidence.id IN ids
		AND NOT EXISTS { (evidence)<-[:RECORDED]-(run:ImportRun) WHERE run.format IS NOT NULL }
	WITH row, evidence {${READ_RECORDED_EVIDENCE}, claimId: claim.id, sourceId: source.id} AS stored
	ORDER BY stored.id
	RETURN row.id AS id, collect(stored) AS stored`;
