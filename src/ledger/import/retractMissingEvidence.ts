import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { refreshEvidence } from "../apply/evidenceRecordings.ts";
import type { StartedRun } from "../store/ImportRun.ts";

/** What came of declaring a source complete. */
export interface Closing {
	readonly source: string;
	/** Pieces of evidence that this run's extractors said of it before, and do not say any more. */
	readonly closed: number;
	/** Why nothing was looked at; undefined where the source was compared. */
	readonly skipped: "CONTENT_UNCHANGED" | "NOTHING_SAID" | undefined;
}

/**
 * The run says everything that its extractors have to say of the source: what they said of it in earlier runs and not in
 * this one is closed. Other extractors and other sources are left alone, and so is everything where the content of the
 * source is known to be the same as before.
 */
export async function retractMissingEvidence(
	transaction: ManagedTransaction,
	model: GraphModel,
	run: StartedRun,
	source: string,
): Promise<Closing> {
	const compared = await transaction.run(COMPARE_CONTENT, { run: run.id, number: run.number, source });
	const [known] = decodeRows(compared, { extractors: v.array(v.string()), unchanged: v.boolean() });
	const { extractors, unchanged } = known ?? { extractors: [], unchanged: false };
	if (extractors.length === 0 || unchanged) {
		return { source, closed: 0, skipped: unchanged ? "CONTENT_UNCHANGED" : "NOTHING_SAID" };
	}
	const found = await transaction.run(CLOSE, { run: run.id, number: run.number, source, extractors });
	const ids = decodeRows(found, { id: v.string() }).map(({ id }) => id);
	if (ids.length > 0) await refreshEvidence(transaction, model, ids);
	return { source, closed: ids.length, skipped: undefined };
}

/** The content is the same if this run and the one before it that recorded the source state the same hash. */
const COMPARE_CONTENT = `
	MATCH (source:Source {id: $source})
	RETURN
		COLLECT {
			MATCH (source)<-[:STATED_IN]-(:Evidence)<-[recording:RECORDED]-(:ImportRun {id: $run})
			RETURN DISTINCT recording.extractor
		} AS extractors,
		coalesce(apoc.convert.fromJsonMap(head(COLLECT {
			MATCH (:ImportRun {id: $run})-[recording:RECORDED]->(source) RETURN recording.properties
		})).contentHash = apoc.convert.fromJsonMap(head(COLLECT {
			MATCH (earlier:ImportRun)-[recording:RECORDED]->(source)
			WHERE earlier.number < $number
			RETURN recording.properties ORDER BY earlier.number DESC LIMIT 1
		})).contentHash, false) AS unchanged`;

const CLOSE = `
	MATCH (source:Source {id: $source})<-[:STATED_IN]-(evidence:Evidence)
	UNWIND $extractors AS extractor
	WITH evidence, extractor
	WHERE EXISTS {
		MATCH (evidence)<-[:RECORDED {extractor: extractor}]-(earlier:ImportRun) WHERE earlier.number < $number
	} AND NOT EXISTS { (evidence)<-[:RECORDED {extractor: extractor}]-(:ImportRun {id: $run}) }
	WITH evidence, extractor, COLLECT {
		MATCH (evidence)<-[recording:RECORDED {extractor: extractor}]-(earlier:ImportRun)
		RETURN recording.closes ORDER BY earlier.number DESC LIMIT 1
	} AS last
	WHERE last = [false]
	MATCH (run:ImportRun {id: $run})
	CREATE (run)-[:RECORDED {extractor: extractor, closes: true, confidence: 0, retrievedAt: '', status: 'WITHDRAWN'}]->(evidence)
	RETURN DISTINCT evidence.id AS id`;
