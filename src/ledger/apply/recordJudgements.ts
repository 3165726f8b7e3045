import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { write } from "../../database/sessions.ts";
import { type Judgement, pairKey, redactJudgement } from "../../identity/clusters/Judgement.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { canonicalJson, type Json } from "../../model/ids.ts";
import { projectPending } from "../projection/projectPending.ts";
import { editJudgement } from "../store/lines/editLedgerLine.ts";
import { readErasureIndex } from "../store/lines/readErasures.ts";
import { findUnknownLines, lineId } from "../store/lines/recordedLines.ts";
import { refreshIdentities } from "./refreshIdentities.ts";

const BATCH_SIZE = 1_000;

/**
 * Takes up the judgements that the database does not know yet, and applies them. One on an id that no record uses is
 * kept: it waits. Returns how many were new.
 */
export async function recordJudgements(
	connection: Connection,
	model: GraphModel,
	judgements: readonly Judgement[],
): Promise<number> {
	const erasures = await readErasureIndex(connection);
	const kept = judgements.flatMap((judgement) => editJudgement(judgement, erasures) ?? []);
	const unknown = await findUnknownLines(connection, "Judgement", kept);
	for (let start = 0; start < unknown.length; start += BATCH_SIZE) {
		const batch = unknown.slice(start, start + BATCH_SIZE);
		await write(connection, (transaction) => recordBatch(transaction, model, batch));
	}
	if (unknown.length > 0) await projectPending(connection, model);
	return unknown.length;
}

/** Takes contact data out of what was recorded when less was known to be some; each has the id of its line. */
export async function redactJudgements(transaction: ManagedTransaction): Promise<void> {
	const found = await transaction.run(
		"MATCH (judgement:Judgement) RETURN judgement.id AS before, judgement.line AS stored",
	);
	const rows = decodeRows(found, { before: v.string(), stored: v.string() }).map(({ before, stored }) => {
		const { id, because, line } = toRow(redactJudgement(JSON.parse(stored) as Judgement));
		return { before, row: { id, because, line } };
	});
	await transaction.run(
		"UNWIND $rows AS each MATCH (judgement:Judgement {id: each.before}) SET judgement += each.row",
		{ rows },
	);
}

async function recordBatch(
	transaction: ManagedTransaction,
	model: GraphModel,
	judgements: readonly Judgement[],
): Promise<void> {
	await transaction.run(WRITE_JUDGEMENTS, { rows: judgements.map(toRow) });
	const ids = judgements.flatMap(({ left, right }) => [left, right]);
	await refreshIdentities(transaction, model, ids);
}

function toRow(line: Judgement): Record<string, unknown> {
	const { left, right, judgement, by, at, because } = line;
	return {
		...{ id: lineId(line), leftId: left, rightId: right, pair: pairKey(left, right), judgement, by, because },
		at,
		line: canonicalJson(line as unknown as Json),
	};
}

/** One after the other: two people who decide at the same moment must know of each other. */
const WRITE_JUDGEMENTS = `
	MERGE (ledger:Ledger {id: 'graph'})
	SET ledger.judged = coalesce(ledger.judged, 0) + 1
	WITH ledger
	UNWIND $rows AS row
	MERGE (judgement:Judgement {id: row.id})
	SET judgement = row, judgement.at = datetime(row.at), judgement.current = true`;
