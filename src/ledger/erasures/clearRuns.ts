import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import type { TransactionWork } from "../../database/sessions.ts";
import { fillIn } from "../../errors/CoopgraphError.ts";
import { CATALOGUE } from "../../errors/catalogue.ts";
import { mapStrings } from "../../model/values/text.ts";
import type { ErasureIndex } from "../../records/erasures/ErasureIndex.ts";
import type { Problem } from "../../records/problems.ts";

/**
 * Problems that import runs keep are of lines that did not go in as they were: nobody can tell of whom these speak, so
 * that all of them lose what they repeat of a line. Names of files and people's reasons lose erased names.
 */
export function clearRuns(erasures: ErasureIndex): TransactionWork<void> {
	return async (transaction) => {
		const found = await transaction.run(
			"MATCH (run:ImportRun) RETURN run {.id, .files, .problems, .revertedReason} AS run",
		);
		const rows = decodeRows(found, { run: STORED_RUN }).map(({ run }) => clear(run, erasures));
		await transaction.run("UNWIND $rows AS row MATCH (run:ImportRun {id: row.id}) SET run += row", { rows });
		await transaction.run(
			`UNWIND $rows AS row MATCH (claim:SetAside {id: row.id}) SET claim.setAsideBecause = row.because`,
			{ rows: await readReasons() },
		);

		async function readReasons() {
			const reasons = await transaction.run(
				"MATCH (claim:SetAside) RETURN claim.id AS id, claim.setAsideBecause AS because",
			);
			const rows = decodeRows(reasons, { id: v.string(), because: v.string() });
			return rows.map(({ id, because }) => ({ id, because: erasures.mask(because) }));
		}
	};
}

const STORED_RUN = v.object({
	id: v.string(),
	files: v.string(),
	/** Null until the run is finished. */
	problems: v.nullable(v.string()),
	revertedReason: v.nullable(v.string()),
});
type StoredRun = v.InferOutput<typeof STORED_RUN>;

function clear({ id, files, problems, revertedReason }: StoredRun, erasures: ErasureIndex): StoredRun {
	const mask = (text: string) => erasures.mask(text);
	const { kept = [], leftOut = 0 } = JSON.parse(problems ?? "{}") as { kept?: Problem[]; leftOut?: number };
	const cleared = kept.map((problem) => clearProblem({ ...problem, file: mask(problem.file) }));
	return {
		id,
		files: JSON.stringify(mapStrings(JSON.parse(files) as unknown, mask)),
		problems: problems === null ? null : JSON.stringify({ kept: cleared, leftOut }),
		revertedReason: revertedReason === null ? null : mask(revertedReason),
	};
}

function clearProblem(problem: Problem): Problem {
	const facts = { path: "…", found: "…", expected: "…" };
	const { message, remedy } = CATALOGUE[problem.code];
	return { ...problem, ...facts, path: "$", message: fillIn(message, facts), suggestion: fillIn(remedy, facts) };
}
