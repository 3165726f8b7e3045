import * as v from "valibot";
import { decodeRow } from "../../database/rows.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { removeEvidence } from "../apply/evidenceRecordings.ts";
import { forgetReferents } from "../importRuns/revertRun.ts";
import type { Writer } from "../projection/projectPending.ts";
import type { ImportedFile } from "../store/ImportRun.ts";

const AT_ONCE = 1_000;

/** Removes these pieces of evidence for good, and the ids that no record uses any more; names the files that stated them. */
export async function removeEvidenceOf(
	writer: Writer,
	model: GraphModel,
	evidenceIds: readonly string[],
): Promise<readonly string[]> {
	const files = new Set<string>();
	for (let start = 0; start < evidenceIds.length; start += AT_ONCE) {
		const ids = evidenceIds.slice(start, start + AT_ONCE);
		const found = await writer(async (transaction) => {
			const read = await transaction.run(READ_USED, { ids });
			await removeEvidence(transaction, ids);
			const { subjects, targets, files } = decodeRow(read, USED);
			const ends = targets.map((target) => JSON.parse(target) as unknown).filter((end) => typeof end === "string");
			await forgetReferents(transaction, model, [...new Set([...subjects, ...ends])]);
			return files;
		});
		for (const file of found.flatMap(listNames)) files.add(file);
	}
	return [...files];
}

function listNames(files: string): string[] {
	return (JSON.parse(files) as ImportedFile[]).map(({ name }) => name);
}

const USED = { subjects: v.array(v.string()), targets: v.array(v.string()), files: v.array(v.string()) };

const READ_USED = `
	UNWIND $ids AS id
	MATCH (evidence:Evidence {id: id})
	RETURN collect(DISTINCT evidence.subjectId) AS subjects, collect(DISTINCT evidence.target) AS targets,
		COLLECT { MATCH (run:ImportRun) WHERE EXISTS { MATCH (run)-[:RECORDED]->(said:Evidence) WHERE said.id IN $ids } RETURN run.files } AS files`;
