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
		const rows = found.records.map((record) => clear(record.get("run") as StoredRun, erasures));
		await transaction.run("UNWIND $rows AS row MATCH (run:ImportRun {id: row.id}) SET run += row", { rows });
		await transaction.run(
			`UNWIND $rows AS row MATCH (claim:SetAside {id: row.id}) SET claim.setAsideBecause = row.because`,
			{ rows: await readReasons() },
		);

		async function readReasons() {
			const reasons = await transaction.run(
				"MATCH (claim:SetAside) RETURN claim.id AS id, claim.setAsideBecause AS because",
			);
			return reasons.records.map((record) => ({
				id: record.get("id") as string,
				because: erasures.mask(record.get("because") as string),
			}));
		}
	};
}

interface StoredRun {
	readonly id: string;
	readonly files: string;
	/** Null until the run is finished. */
	readonly problems: string | null;
	readonly revertedReason: string | null;
}

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
