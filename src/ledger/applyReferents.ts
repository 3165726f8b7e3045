import type { ManagedTransaction } from "neo4j-driver";
import type { GraphModel } from "../model/GraphModel.ts";
import type { GraphRecord, RelationRecord } from "../records/GraphRecord.ts";
import { listReferences } from "../records/resolveRecord.ts";
import type { ApplyContext } from "./ApplyContext.ts";
import type { Outcome } from "./ImportCounts.ts";
import { findReferents, type Referent } from "./referents.ts";

/** Every id that a record uses is registered with its type; a merge of ids changes `canonicalId` alone. */
export async function applyReferents(
	transaction: ManagedTransaction,
	records: readonly GraphRecord[],
	{ model }: ApplyContext,
): Promise<{ referents: ReadonlyMap<string, Referent>; added: Outcome }> {
	const named = new Map(records.flatMap((record) => (record.kind === "entity" ? [[record.id, record.type]] : [])));
	const mentioned = records.flatMap((record) => (record.kind === "relation" ? listEnds(record, model) : []));
	const known = await findReferents(transaction, [...new Set([...named.keys(), ...mentioned])]);
	const rows = [...named].filter(([id]) => !known.has(id)).map(([id, type]) => ({ id, type }));
	if (rows.length > 0) await transaction.run(WRITE_REFERENTS, { rows });
	const created = rows.map(({ id, type }) => [id, { type, canonicalId: id }] as const);
	const confirmed = named.size - rows.length;
	return { referents: new Map([...known, ...created]), added: { new: rows.length, changed: 0, confirmed } };
}

function listEnds(record: RelationRecord, model: GraphModel): string[] {
	return [record.from, record.to, ...[...listReferences(record, model)].map(([, id]) => id)];
}

const WRITE_REFERENTS = `
	UNWIND $rows AS row
	MERGE (referent:Referent {id: row.id})
	ON CREATE SET referent.type = row.type, referent.canonicalId = row.id`;
