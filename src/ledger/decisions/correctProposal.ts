import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { redactRecord } from "../../records/contactData/redactRecord.ts";
import type { Problem } from "../../records/problems.ts";
import { appendLines } from "../files/appendLines.ts";
import { importFiles } from "../import/importFiles.ts";
import { restoreRecord } from "../store/restoreRecord.ts";
import type { Decider } from "./decide.ts";
import { type Proposal, review } from "./review.ts";

export interface Correction {
	/** The corrected record; it was imported if there are no problems. */
	readonly record: Readonly<Record<string, Json>>;
	readonly problems: readonly Problem[];
}

/**
 * Rejects a proposal and imports what it should have said, as a record by hand with the same source and quote. The record
 * is kept in a file of its own, so that it is there for every later import. A record that is wrong changes nothing.
 */
export async function correctProposal(
	decider: Decider,
	proposal: Proposal,
	changes: Readonly<Record<string, Json>>,
	{ because, keptIn }: { because: string; keptIn: string },
): Promise<Correction> {
	const { connection, model, by, now } = decider;
	const record = redactRecord(model, { ...toRecord(model, proposal), ...changes }).record as Readonly<
		Record<string, Json>
	>;
	const line = JSON.stringify(record);
	const path = join(tmpdir(), `coopgraph-correction-${crypto.randomUUID()}.jsonl`);
	try {
		await writeFile(path, `${line}\n`, { mode: 0o600 });
		const file = { name: keptIn, path, folder: dirname(keptIn) };
		const options = { model, textFiles: new Map(), strict: true, now: now(), by };
		const { report } = await importFiles(connection, [file], options);
		if (report.lines.rejected > 0) return { record, problems: report.problems };
	} finally {
		await rm(path, { force: true });
	}
	await appendLines(keptIn, [line]);
	await review(decider, [proposal], "REJECTED", because);
	return { record, problems: [] };
}

/** The record that would state this proposal again, by hand. */
function toRecord(model: GraphModel, { content, type, target, extractors }: Proposal): Record<string, Json> {
	const extractor = extractors.includes("manual") ? "manual:review" : "manual";
	return { ...restoreRecord(model, { content, type, isRelation: target !== null }), extractor };
}
