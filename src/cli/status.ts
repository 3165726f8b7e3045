import { type LedgerStatus, readStatus } from "../ledger/readStatus.ts";
import type { CommandDefinition } from "./CommandDefinition.ts";
import { readConfig, readModel, withDatabase } from "./session.ts";

export const statusCommand: CommandDefinition = {
	name: "status",
	summary: "Say which database is in use and why, and what is in it.",
	example: "coopgraph status --json",
	configure: (command) => command.option("--json", "as JSON").action(status),
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
			`Database: ${found.database.uri} (${found.database.provider}). ${found.database.why}\n${describe(found)}`,
		);
}

function describe({ counts, entities, sources }: LedgerStatus): string {
	const total = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
	const types = Object.entries(entities).map(([type, count]) => `${count} ${type}`);
	const lines = sources.map(({ id, title, withdrawnReason }) => {
		const remark = withdrawnReason === null ? "" : ` [withdrawn: ${withdrawnReason}]`;
		return `  ${id}  ${title}${remark}`;
	});
	return `Holds: ${total.join(", ")}.\nEntities: ${types.join(", ") || "none"}.\nSources:\n${lines.join("\n") || "  none"}\n`;
}
