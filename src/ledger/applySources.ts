import type { ManagedTransaction } from "neo4j-driver";
import { toStoredProperties } from "../database/storedValue.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import type { GraphRecord, SourceRecord } from "../records/GraphRecord.ts";
import type { ApplyContext } from "./ApplyContext.ts";
import type { Outcome } from "./ImportCounts.ts";
import { projectDate } from "./projectEntity.ts";

/** Writes the sources of a batch, and has claims looked at again whose source has changed. */
export async function applySources(
	transaction: ManagedTransaction,
	records: readonly GraphRecord[],
	{ model, pretended }: ApplyContext,
): Promise<Outcome> {
	// Of several lines about one source the last has what the others state, too (see checkFiles).
	const sources = new Map(records.flatMap((record) => (record.kind === "source" ? [[record.id, record]] : [])));
	const rows = [...sources.values()].map((source) => ({
		id: source.id,
		properties: toSourceProperties(model, source),
		pretended: pretended?.sources.get(source.id) ?? null,
	}));
	const counts = { new: 0, changed: 0, confirmed: 0 };
	if (rows.length === 0) return counts;
	const compared = await transaction.run(COMPARE_SOURCES, { rows });
	for (const record of compared.records) counts[record.get("outcome") as keyof typeof counts] += 1;
	if (!pretended) {
		await transaction.run(WRITE_SOURCES, { rows });
		const changed = compared.records.filter((record) => record.get("outcome") === "changed");
		await transaction.run(MARK_CLAIMS_OF_SOURCES, { ids: changed.map((record) => record.get("id") as string) });
	}
	for (const { id, properties } of rows) pretended?.sources.set(id, properties);
	return counts;
}

function toSourceProperties(model: GraphModel, { properties, text }: SourceRecord): Record<string, unknown> {
	const dates = [...model.source.properties.values()].flatMap((property) => {
		const stated = properties[property.name];
		return property.edtf && typeof stated === "string" ? [projectDate(property, stated, {})] : [];
	});
	const stored = toStoredProperties(Object.assign({}, properties, ...dates), model.source.properties);
	return text === undefined ? stored : { ...stored, fullText: text };
}

const COMPARE_SOURCES = `
	UNWIND $rows AS row
	OPTIONAL MATCH (stored:Source {id: row.id})
	WITH row, coalesce(row.pretended, properties(stored)) AS source
	RETURN row.id AS id, CASE
		WHEN source IS NULL THEN 'new'
		WHEN all(key IN keys(row.properties) WHERE source[key] = row.properties[key]) THEN 'confirmed'
		ELSE 'changed'
	END AS outcome`;

const WRITE_SOURCES = `
	UNWIND $rows AS row
	MERGE (source:Source {id: row.id})
	ON CREATE SET source.kind = 'DOCUMENT', source.textPublic = false
	SET source += row.properties`;

/** When a source was published decides, among other things, which of several values is shown. */
const MARK_CLAIMS_OF_SOURCES = `
	UNWIND $ids AS id
	MATCH (:Source {id: id})<-[:STATED_IN]-(:Evidence)-[:BEARS_ON]->(claim:Claim)
	SET claim:Pending`;
