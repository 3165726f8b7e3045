import { read } from "../../database/sessions.ts";
import { findRun } from "../../ledger/importRuns/revertRun.ts";
import type { Outcome } from "../../ledger/store/ImportCounts.ts";
import { type ImportRun, listRuns } from "../../ledger/store/ImportRun.ts";
import { readModel } from "../../model/read/readModel.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { readLimit } from "../options/readLimit.ts";
import { count } from "../output/count.ts";
import { readConfig, withDatabase } from "../session.ts";

interface Options {
	readonly limit: string;
	readonly json?: boolean;
}

export const runsCommand: CommandDefinition = {
	name: "runs",
	example: "coopgraph runs show 2026-11-24-7",
	configure: (command) =>
		command
			.argument("[show]", "`show`, for the details of one run")
			.argument("[id]", "id of that run")
			.option("--limit <count>", "how many to list, latest first", "20")
			.option("--json", "print JSON")
			.action(showRuns),
};

async function showRuns(first: string | undefined, second: string | undefined, options: Options): Promise<void> {
	const id = first === "show" ? second : first;
	const limit = readLimit(options.limit);
	const runs = await withDatabase(readConfig(), readModel(), async ({ database }) =>
		id === undefined ? read(database, (transaction) => listRuns(transaction, limit)) : [await findRun(database, id)],
	);
	if (options.json) process.stdout.write(`${JSON.stringify(id === undefined ? runs : runs[0], null, 2)}\n`);
	else if (id !== undefined && runs[0]) process.stdout.write(`${describeWhole(runs[0])}\n`);
	else process.stdout.write(runs.length === 0 ? "No import runs.\n" : `${runs.map(describe).join("\n")}\n`);
}

function describe({ id, startedAt, startedBy, state, files, counts }: ImportRun): string {
	const names = files.map(({ name }) => name).join(", ");
	const lines = counts ? `${counts.lines.accepted} of ${count(counts.lines.read, "line")}` : "";
	return `${id.padEnd(16)} ${startedAt.slice(0, 16)}  ${state.padEnd(9)} ${startedBy.padEnd(10)} ${lines.padEnd(20)} ${names}`;
}

function describeWhole(run: ImportRun): string {
	const { id, startedAt, startedBy, finishedAt, state, revertedAt, revertedReason, files, counts, problems } = run;
	const outcomes = Object.entries(counts ?? {}).filter((entry): entry is [string, Outcome] => isOutcome(entry[1]));
	return [
		`Import run ${id}: ${state}.`,
		`  begun ${startedAt} by ${startedBy}${finishedAt === null ? "" : `, finished ${finishedAt}`}`,
		...(revertedAt === null ? [] : [`  reverted ${revertedAt}: ${revertedReason ?? ""}`]),
		...files.map(({ name, bytes, sha256 }) => `  file ${name}, ${bytes} bytes, SHA-256 ${sha256}`),
		...(counts ? [`  lines: ${counts.lines.read}, of which rejected: ${counts.lines.rejected}`] : []),
		...outcomes.map(
			([kind, { new: added, changed, confirmed }]) =>
				`  ${kind}: ${added} new, ${changed} changed, ${confirmed} confirmed`,
		),
		...(counts?.evidenceClosed ? [`  evidence closed: ${counts.evidenceClosed}`] : []),
		...problems.kept.map(({ file, line, code, message }) => `  ${file}:${line} ${code} ${message}`),
		...(problems.leftOut > 0 ? [`  … and ${count(problems.leftOut, "further problem")}`] : []),
	].join("\n");
}

function isOutcome(value: unknown): value is Outcome {
	return typeof value === "object" && value !== null && "confirmed" in value;
}
