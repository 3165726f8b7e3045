import { read } from "../../../database/sessions.ts";
import { explainPair } from "../../../identity/clusters/explain.ts";
import { listPairs } from "../../../identity/clusters/listPairs.ts";
import { readAllJudgements } from "../../../ledger/apply/readJudgements.ts";
import { type ListedCluster, listClusters } from "../../../ledger/judgements/listClusters.ts";
import { listWaiting, type WaitingJudgement } from "../../../ledger/judgements/listWaiting.ts";
import { FORMAT_LINE } from "../../../model/format.ts";
import { canonicalJson, type Json } from "../../../model/ids.ts";
import { readModel } from "../../../model/read/readModel.ts";
import type { FurtherCommand } from "../../CommandDefinition.ts";
import { checkType } from "../../options/checkType.ts";
import { readLimit } from "../../options/readLimit.ts";
import { readConfig, withDatabase } from "../../session.ts";
import { describeId } from "./askPairs.ts";

interface Options {
	readonly type?: string;
	readonly limit: string;
	readonly json?: boolean;
}

export const listCommand: FurtherCommand = {
	name: "list",
	summary: "List merged ids with the names that records give them.",
	example: "coopgraph identity list --type Organisation",
	configure: (command) =>
		command
			.option("--type <type>", "only of this type")
			.option("--limit <count>", "how many to list", "100")
			.option("--json", "print JSON")
			.action(list),
};

export const waitingCommand: FurtherCommand = {
	name: "waiting",
	summary: "List judgements that currently apply to nothing, with the reason; they apply as soon as they can.",
	example: "coopgraph identity waiting",
	configure: (command) => command.option("--json", "print JSON").action(showWaiting),
};

export const exportCommand: FurtherCommand = {
	name: "export",
	summary: "Print all judgements as lines of the ledger, for version control.",
	example: "coopgraph identity export > ledger/judgements.jsonl",
	configure: (command) => command.action(exportJudgements),
};

async function list({ type, limit, json }: Options): Promise<void> {
	const model = readModel();
	checkType(model, type);
	const most = readLimit(limit);
	const clusters = await withDatabase(readConfig(), model, ({ database }) =>
		listClusters(database, { type, limit: most }),
	);
	if (json) print(JSON.stringify(clusters, null, 2));
	else print(clusters.length === 0 ? "No ids are united." : clusters.map(describe).join("\n"));
}

function describe({ canonicalId, type, name, referents }: ListedCluster): string {
	return [`${type} ${canonicalId}  ${name}`, ...referents.map(({ id, ...of }) => `  ${describeId(id, of)}`)].join("\n");
}

async function showWaiting({ json }: Options): Promise<void> {
	const waiting = await withDatabase(readConfig(), readModel(), ({ database }) => listWaiting(database));
	if (json) print(JSON.stringify(waiting, null, 2));
	else print(waiting.length === 0 ? "No judgement waits." : waiting.map(describeWaiting).join("\n"));
}

function describeWaiting({ judgement, waits, namesakes }: WaitingJudgement): string {
	const hint = namesakes.length === 0 ? "" : `; of the same name: ${namesakes.join(", ")}`;
	return [...listPairs([judgement]).map(explainPair), `  waits: ${waits}${hint}`].join("\n");
}

async function exportJudgements(): Promise<void> {
	const judgements = await withDatabase(readConfig(), readModel(), ({ database }) => read(database, readAllJudgements));
	process.stdout.write(FORMAT_LINE);
	for (const judgement of judgements) print(canonicalJson(judgement as unknown as Json));
}

function print(text: string): void {
	process.stdout.write(`${text}\n`);
}
