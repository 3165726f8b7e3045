/** What runs recorded of sources: `(:ImportRun)-[:RECORDED {properties, text}]->(:Source)`. */
import type { ManagedTransaction } from "neo4j-driver";
import { toStoredProperties } from "../../database/storedValue.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { readRawRecord } from "../../records/read/readRawRecord.ts";
import { nameRefusal } from "../../records/read/readRecord.ts";
import { projectDate } from "../projection/projectEntity.ts";

interface SourceRecording {
	/** Number of its run. */
	readonly run: number;
	/** What its record states, as JSON. */
	readonly properties: string;
	/** Absent where the record came without. */
	readonly text?: string;
}

interface Withdrawal {
	readonly withdrawn: boolean;
	readonly at: string;
	readonly by: string;
	readonly because: string;
}

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
	const known = found.records.map((record) => ({
		id: record.get("id") as string,
		recordings: record.get("recordings") as SourceRecording[],
		withdrawal: record.get("withdrawal") as Withdrawal | null,
	}));
	const rows = known
		.filter(({ recordings }) => recordings.length > 0)
		.map(({ id, recordings, withdrawal }) => ({
			id,
			properties: { id, ...combineSource(model, id, recordings), ...describeWithdrawal(withdrawal) },
			withdrawnAt: withdrawal?.withdrawn ? withdrawal.at : null,
		}));
	const compared = await transaction.run(COMPARE_SOURCES, { rows });
	const listIds = (outcome: string) =>
		compared.records.filter((record) => record.get("outcome") === outcome).map((record) => record.get("id") as string);
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
	const last = versions.findLast((version) => version.text !== undefined);
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
			MATCH (run:ImportRun)-[recording:RECORDED]->(source) RETURN recording {.*, run: run.number}
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
