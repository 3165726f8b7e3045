import type { ManagedTransaction } from "neo4j-driver";
import type { GraphModel } from "../../../model/GraphModel.ts";
import { listReferences } from "../../../model/references.ts";
import type { GraphRecord, RelationRecord } from "../../../records/GraphRecord.ts";
import type { Outcome } from "../../store/ImportCounts.ts";
import { findReferents, type Referent } from "../../store/referents.ts";
import { refreshIdentities } from "../refreshIdentities.ts";
import type { ApplyContext } from "./ApplyContext.ts";

/** Every id that a record uses is registered with its type, and with the id that stands for it. */
export async function applyReferents(
	transaction: ManagedTransaction,
	records: readonly GraphRecord[],
	{ model }: ApplyContext,
	hasJudgements: boolean,
): Promise<{ referents: ReadonlyMap<string, Referent>; added: Outcome }> {
	const named = new Map(records.flatMap((record) => (record.kind === "entity" ? [[record.id, record.type]] : [])));
	const mentioned = records.flatMap((record) => (record.kind === "relation" ? listEnds(record, model) : []));
	const known = await findReferents(transaction, [...new Set([...named.keys(), ...mentioned])]);
	const rows = [...named].filter(([id]) => !known.has(id)).map(([id, type]) => ({ id, type }));
	if (rows.length > 0) await transaction.run(WRITE_REFERENTS, { rows });
	const confirmed = named.size - rows.length;
	const added = { new: rows.length, changed: 0, confirmed };
	const created = new Map(rows.map(({ id, type }) => [id, { type, canonicalId: id }] as const));
	if (hasJudgements && (await refreshIdentities(transaction, model, [...created.keys()]))) {
		return { referents: await findReferents(transaction, [...named.keys(), ...mentioned]), added };
	}
	return { referents: new Map([...known, ...created]), added };
}

function listEnds(record: RelationRecord, model: GraphModel): string[] {
	return [record.from, record.to, ...[...listReferences(model, record.type, record.qualifiers)].map(({ id }) => id)];
}

const WRITE_REFERENTS = `
	UNWIND $rows AS row
	MERGE (referent:Referent {id: row.id})
	ON CREATE SET referent.type = row.type, referent.canonicalId = row.id`;
