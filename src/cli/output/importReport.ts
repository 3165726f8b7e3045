import type { WithdrawnSource } from "../../ledger/import/findWithdrawnSources.ts";
import type { Closing } from "../../ledger/import/retractMissingEvidence.ts";
import type { ImportCounts } from "../../ledger/store/ImportCounts.ts";
import type { CheckReport } from "../../records/check/CheckReport.ts";
import { isError, type Problem } from "../../records/problems.ts";
import { count } from "./count.ts";
import { paint } from "./printError.ts";

/** Problems that are written out on a terminal; `--json` has all that were kept. */
const MOST_SHOWN = 200;

export function printProblems(report: CheckReport): void {
	for (const problem of report.problems.slice(0, MOST_SHOWN)) process.stderr.write(`${describeProblem(problem)}\n`);
	const left = report.problems.length + report.problemsLeftOut - MOST_SHOWN;
	if (left > 0) process.stderr.write(`… and ${left} more; --json lists them.\n`);
}

export function describeProblem(problem: Problem): string {
	const { file, line, path, code, message, suggestion } = problem;
	const place = paint("bold", `${file}:${line}`);
	const where = path === "$" ? "" : ` ${path}`;
	return `${place}${where} ${paint(isError(problem) ? "red" : "yellow", code)}\n  ${message}\n  ${suggestion}`;
}

export function printLines({ lines, erased, unquoted, redacted, warnings }: CheckReport): void {
	if (lines.read === 0) process.stderr.write("There is no record in what was read: it is empty.\n");
	const remarks = [
		`${count(lines.read, "line")}: ${lines.accepted} good, ${lines.rejected} rejected`,
		...(erased > 0 ? [`${erased} left out, as they state what was erased`] : []),
		...(warnings > 0 ? [count(warnings, "warning")] : []),
		...(unquoted > 0 ? [`${unquoted} without a quote`] : []),
		...(redacted > 0 ? [`contact data taken out of ${count(redacted, "place")}`] : []),
	];
	process.stdout.write(`${remarks.join("; ")}.\n`);
}

/** Lines that are too long are in no memory, and so in no file of rejected lines. */
export function printNotWritten(lines: number, file: string): void {
	if (lines === 0) return;
	const are = lines === 1 ? "is" : "are";
	process.stderr.write(`${count(lines, "rejected line")} ${are} too long and not in ${file}.\n`);
}

export function printCounts(counts: ImportCounts, { rejected }: CheckReport): void {
	const rejectedOf: Partial<Record<keyof ImportCounts, number>> = {
		sources: rejected.source,
		entities: rejected.entity,
		relations: rejected.relation,
	};
	const rows = (Object.keys(counts) as (keyof ImportCounts)[]).map((kind) => {
		const { new: added, changed, confirmed } = counts[kind];
		return [kind, added, changed, confirmed, rejectedOf[kind] ?? ""];
	});
	for (const row of [["", "new", "changed", "confirmed", "rejected"], ...rows]) {
		process.stdout.write(
			`${row.map((cell, index) => (index === 0 ? String(cell).padEnd(10) : String(cell).padStart(10))).join("")}\n`,
		);
	}
}

/** A source that counts for nothing, whatever is imported of it. */
export function describeWithdrawn({ source, because, evidence }: WithdrawnSource): string {
	const reason = because === "" ? "" : ` (${because})`;
	const undo = `coopgraph withdraw ${source} --undo --because "…"`;
	return `${source} is withdrawn${reason}: ${count(evidence, "piece")} of evidence of it went in and do not show. \`${undo}\` lets it count again.`;
}

/** What came of `--complete`. */
export function describeClosing({ source, closed, skipped }: Closing): string {
	if (skipped === "CONTENT_UNCHANGED") {
		return `${source}: its contentHash is the same as before, so nothing was closed; withdraw the run or the source instead.`;
	}
	if (skipped === "NOTHING_SAID") return `${source}: these files say nothing of it, so nothing was closed.`;
	return `${source}: complete; closed: ${count(closed, "piece")} of evidence that it no longer gives.`;
}
