import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { listIds } from "../../model/references.ts";
import { removeEvidence } from "../apply/evidenceRecordings.ts";
import {
	READ_EVIDENCE,
	type Replacement,
	replaceEvidence,
	STORED_ROW,
	type StoredRow,
} from "../apply/former/replaceEvidence.ts";
import { maskContent } from "../store/lines/editLedgerLine.ts";
import { toEvidenceContent } from "../store/recordedStatement.ts";
import { findReferents } from "../store/referents.ts";
import { restate } from "../store/restate.ts";
import type { EraseContext } from "./EraseContext.ts";

const AT_ONCE = 500;

/** Evidence of others that holds an erased name is stated anew without it; its id and that of its claim follow. */
export async function maskEvidence({ writer, model, erasures }: EraseContext) {
	const entities = new Set<string>();
	let evidence = 0;
	if (!erasures.hasNames) return { entities: [], evidence };
	await writer((transaction) => maskExtractors(transaction, (text) => erasures.mask(text)));
	for (let after: string | undefined = ""; after !== undefined; ) {
		const part: { after: string; limit: number } = { after, limit: AT_ONCE };
		const done = await writer(async (transaction) => {
			const found = await transaction.run(READ_EVIDENCE, part);
			const stored = decodeRows(found, { row: STORED_ROW }).map(({ row }) => row);
			const masked = stored.flatMap((before) => {
				const content = toEvidenceContent(before, before.sourceId);
				const now = maskContent(model, content, erasures);
				return now === content ? [] : [{ before, now }];
			});
			await replaceMasked(transaction, model, masked);
			return { masked, after: stored.at(-1)?.id };
		});
		for (const { before } of done.masked) entities.add(before.subjectId);
		evidence += done.masked.length;
		after = done.after;
	}
	return { entities: [...entities].sort(), evidence };
}

interface MaskedRow {
	readonly before: StoredRow;
	readonly now: ReturnType<typeof toEvidenceContent>;
}

/** What could not be stated without the name goes. */
async function replaceMasked(
	transaction: ManagedTransaction,
	model: GraphModel,
	masked: readonly MaskedRow[],
): Promise<void> {
	if (masked.length === 0) return;
	const ids = [...new Set(masked.flatMap(({ now }) => listIds(model, now)))];
	const referents = await findReferents(transaction, ids);
	const identities = {
		canonicalId: (id: string) => referents.get(id)?.canonicalId ?? id,
		typeOf: (id: string) => referents.get(id)?.type ?? "",
	};
	const replacements: Replacement[] = [];
	const unstatable: string[] = [];
	for (const { before, now: content } of masked) {
		const now = restate(model, content, identities);
		if (now) replacements.push({ before, now });
		else unstatable.push(before.id);
	}
	await replaceEvidence(transaction, model, replacements);
	if (unstatable.length > 0) await removeEvidence(transaction, unstatable);
}

async function maskExtractors(transaction: ManagedTransaction, mask: (text: string) => string): Promise<void> {
	const found = await transaction.run(
		"MATCH (evidence:Evidence) UNWIND evidence.extractors AS name RETURN DISTINCT name",
	);
	const names = decodeRows(found, { name: v.string() });
	const rows = names.map(({ name }) => ({ from: name, to: mask(name) })).filter(({ from, to }) => from !== to);
	if (rows.length > 0) await transaction.run(RENAME_EXTRACTORS, { rows });
}

const RENAME_EXTRACTORS = `
	UNWIND $rows AS row
	MATCH (:ImportRun)-[recording:RECORDED {extractor: row.from}]->(evidence:Evidence)
	SET recording.extractor = row.to,
		evidence.extractors = [name IN evidence.extractors | CASE name WHEN row.from THEN row.to ELSE name END]`;
