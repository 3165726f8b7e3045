/** What runs recorded of sources: `(:ImportRun)-[:RECORDED {properties, text}]->(:Source)`. */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import { toStoredProperties } from "../../database/storedValue.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { readRawRecord } from "../../records/read/readRawRecord.ts";
import { nameRefusal } from "../../records/read/readRecord.ts";
import { projectDate } from "../projection/projectEntity.ts";

const RECORDING = v.object({
	/** Number of its run. */
	run: v.number(),
	/** What its record states, as JSON. */
	properties: v.string(),
	/** Null where the record came without. */
	text: v.nullable(v.string()),
});
type SourceRecording = v.InferOutput<typeof RECORDING>;

const WITHDRAWAL = v.object({ withdrawn: v.boolean(), at: v.string(), by: v.string(), because: v.string() });
type Withdrawal = v.InferOutput<typeof WITHDRAWAL>;

const KNOWN_SOURCE = { id: v.string(), recordings: v.array(RECORDING), withdrawal: v.nullable(WITHDRAWAL) };

export interface RefreshedSources {
	readonly added: readonly string[];
	readonly changed: readonly string[];
	/** That no run recorded any more. */
	readonly removed: readonly string[];
}

/**
 * Works out anew what is known of these sources, from all recordings of them and a person's decision to withdraw. One
 * that no run recorded any more is removed. Claims are marked whose source has changed: when it was published decides,
 * among other things, which of several values is shown.
 */
export async function refreshSources(
	transaction: ManagedTransaction,
	model: GraphModel,
	ids: readonly string[],
): Promise<RefreshedSources> {
	const found = await transaction.run(READ_RECORDINGS, { ids });
	const rows = decodeRows(found, KNOWN_SOURCE)
		.filter(({ recordings }) => recordings.length > 0)
		.map(({ id, recordings, withdrawal }) => ({
			id,
			properties: { id, ...combineSource(model, id, recordings), ...describeWithdrawal(withdrawal) },
			withdrawnAt: withdrawal?.withdrawn ? withdrawal.at : null,
		}));
	const compared = decodeRows(await transaction.run(COMPARE_SOURCES, { rows }), {
		id: v.string(),
		outcome: v.string(),
	});
	const listIds = (outcome: string) => compared.filter((one) => one.outcome === outcome).map(({ id }) => id);
	await transaction.run(WRITE_SOURCES, { rows });
	await transaction.run(MARK_CLAIMS_OF_SOURCES, { ids: listIds("changed") });
	await transaction.run(REMOVE_SOURCES, { ids });
	const recorded = new Set(rows.map(({ id }) => id));
	return { added: listIds("new"), changed: listIds("changed"), removed: ids.filter((id) => !recorded.has(id)) };
}

/** Each property from the last recording that states it: by when the source was read, then by run. */
function combineSource(model: GraphModel, id: string, recordings: readonly SourceRecording[]): Record<string, unknown> {
	const versions = recordings
		.map(({ run, properties, text }) => ({ run, text, stated: JSON.parse(properties) as Record<string, Json> }))
		.sort((a, b) => readAt(a.stated) - readAt(b.stated) || a.run - b.run);
	const stated: Record<string, Json> = Object.assign({}, DEFAULTS, ...versions.map((version) => version.stated));
	const dates = [...model.source.properties.values()].flatMap((property) => {
		const value = stated[property.name];
		return property.edtf && typeof value === "string" ? [projectDate(property, value, {})] : [];
	});
	const { refused } = readRawRecord(model, { type: "Source", id, ...stated });
	const stored = {
		...toStoredProperties(Object.assign({}, stated, ...dates), model.source.properties),
		...(refused === undefined ? {} : { refused: nameRefusal(refused) }),
	};
	const last = versions.findLast((version) => version.text !== null);
	const { contentHash: hashOfText = stated.contentHash } = last?.stated ?? {};
	// A later record without a text takes nothing away, unless it says that the text is another by now.
	if (last === undefined || hashOfText !== stated.contentHash) return stored;
	return { ...stored, fullText: last.text };
}

const DEFAULTS = { kind: "DOCUMENT", textPublic: false };

function readAt({ retrievedAt }: Readonly<Record<string, Json>>): number {
	return typeof retrievedAt === "string" ? Date.parse(retrievedAt) : 0;
}

function describeWithdrawal(decision: Withdrawal | null): Record<string, string> {
	return decision?.withdrawn ? { withdrawnBy: decision.by, withdrawnReason: decision.because } : {};
}

const READ_RECORDINGS = `
	UNWIND $ids AS id
	MATCH (source:Source {id: id})
	RETURN id,
		COLLECT {
			MATCH (run:ImportRun)-[recording:RECORDED]->(source) RETURN recording {.properties, .text, run: run.number}
		} AS recordings,
		head(COLLECT {
			MATCH (decision:Decision {sourceId: id})
			RETURN decision {.withdrawn, .at, .by, .because} ORDER BY decision.at DESC, decision.id LIMIT 1
		}) AS withdrawal`;

const COMPARE_SOURCES = `
	UNWIND $rows AS row
	MATCH (source:Source {id: row.id})
	WITH row, source, row.properties AS properties, coalesce(source.withdrawnAt = datetime(row.withdrawnAt),
		source.withdrawnAt IS NULL AND row.withdrawnAt IS NULL) AS sameWithdrawal
	RETURN row.id AS id, CASE
		WHEN source.title IS NULL THEN 'new'
		WHEN sameWithdrawal AND all(key IN keys(properties) + [key IN keys(source) WHERE key <> 'withdrawnAt']
			WHERE coalesce(source[key] = properties[key], false)) THEN 'confirmed'
		ELSE 'changed'
	END AS outcome`;

const WRITE_SOURCES = `
	UNWIND $rows AS row
	MATCH (source:Source {id: row.id})
	SET source = row.properties, source.withdrawnAt = datetime(row.withdrawnAt)`;

const MARK_CLAIMS_OF_SOURCES = `
	UNWIND $ids AS id
	MATCH (:Source {id: id})<-[:STATED_IN]-(:Evidence)-[:BEARS_ON]->(claim:Claim)
	SET claim:Pending`;

const REMOVE_SOURCES = `
	UNWIND $ids AS id
	MATCH (source:Source {id: id})
	WHERE NOT EXISTS { (source)--() }
	DELETE source`;
