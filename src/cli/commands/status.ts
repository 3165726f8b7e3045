import type { RunningImport } from "../../ledger/importRuns/runningImports.ts";
import { type LedgerStatus, readStatus } from "../../ledger/status/readStatus.ts";
import type { RefusedToday } from "../../ledger/status/refusedToday.ts";
import type { SetAsideClaim } from "../../ledger/store/setAside.ts";
import { readModel } from "../../model/read/readModel.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { count, describeCounts } from "../output/count.ts";
import { readConfig, withDatabase } from "../session.ts";

export const statusCommand: CommandDefinition = {
	name: "status",
	example: "coopgraph status --json",
	configure: (command) => command.option("--json", "print JSON").action(status),
};

async function status({ json }: { json?: boolean }): Promise<void> {
	const model = readModel();
	const found = await withDatabase(readConfig(), model, async ({ database }) => {
		const { provider, why, uri } = database;
		return { database: { provider, why, uri }, ...(await readStatus(database, model)) };
	});
	if (json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
	else
		process.stdout.write(
			`Database: ${found.database.uri} (${found.database.provider}). ${found.database.why}\n${describeStatus(found)}`,
		);
}

export function describeStatus(status: LedgerStatus): string {
	const { importing, counts, erasures, unquoted, entities, sources, refused, setAside, lastBackup } = status;
	const types = Object.entries(entities).map(([type, count]) => `${count} ${type}`);
	const lines = sources.map(({ id, title, withdrawnReason }) => {
		const remark = withdrawnReason === null ? "" : ` [withdrawn: ${withdrawnReason}]`;
		return `  ${id}  ${title}${remark}`;
	});
	return [
		...describeImports(importing),
		`Holds: ${describeCounts(counts)}.`,
		...(erasures > 0 ? [`Erased: ${count(erasures, "entity or source", "entities and sources")}.`] : []),
		...(unquoted > 0 ? [`Without a quote: ${count(unquoted, "piece")} of evidence of documents.`] : []),
		`Entities: ${types.join(", ") || "none"}.`,
		lastBackup
			? `Last backup: ${lastBackup.at.slice(0, 16)} (${lastBackup.kind}), ${lastBackup.file}.`
			: "Last backup: none.",
		"Sources:",
		lines.join("\n") || "  none",
		...describeRefused(refused),
		...setAside.map(describeSetAside),
		"",
	].join("\n");
}

function describeImports(importing: readonly RunningImport[]): string[] {
	if (importing.length === 0) return [];
	const runs = importing.map(({ id, startedAt, startedBy, files, lines }) => {
		const begun = startedAt.slice(0, 16);
		return `An import is running: ${id}, begun ${begun} by ${startedBy}, of ${files.join(", ")}; ${count(lines, "line")} so far.`;
	});
	return [`${runs.join("\n")} What follows is what is in the graph by now.`];
}

function describeRefused(refused: readonly RefusedToday[]): string[] {
	if (refused.length === 0) return [];
	const total = refused.reduce((sum, { count: number }) => sum + number, 0);
	const kinds = refused.map(({ of, code, path, count: number, sources }) => {
		const more = number > sources.length ? ", …" : "";
		return `  ${number} × ${of}: ${code} at ${path}; said by ${sources.join(", ")}${more}`;
	});
	return [
		`Of an earlier version, and refused by today's rules: ${count(total, "value")}. Kept, and not shown:`,
		...kinds,
		`  To correct them, import valid records with --complete SOURCE. \`coopgraph export --format jsonl\` has them as lines of type SetAside.`,
	];
}

function describeSetAside({ id, subjectId, says, because, sources, runs }: SetAsideClaim): string {
	return `Set aside, not in the graph: ${id.slice(0, 12)}  ${subjectId}: ${says}\n  because: ${because}\n  said by ${sources.join(", ")} in import run ${runs.join(", ")}; take that back (withdraw, revert) or correct it: then it is tried again.`;
}
