import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Connection } from "../database/Database.ts";
import { restoreTexts, type SourceTextRow } from "../ledger/apply/former/restoreTexts.ts";
import { recordDecisions } from "../ledger/apply/recordDecisions.ts";
import { recordJudgements } from "../ledger/apply/recordJudgements.ts";
import type { Decider } from "../ledger/decisions/decide.ts";
import { syncErasures } from "../ledger/erasures/syncErasures.ts";
import { openLedgers } from "../ledger/files/openLedgers.ts";
import { type ImportResult, importFiles } from "../ledger/import/importFiles.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { ERASURES } from "./ledgerFiles.ts";

export interface RestoreOptions {
	readonly model: GraphModel;
	readonly now: Date;
	readonly by: string;
	readonly onBytes?: (count: number) => void;
	readonly onProjected?: (slots: number) => void;
}

/**
 * The files of a backup of records into a graph that holds nothing: what people decided first, so that the records come
 * in as they were left. Lines of an older format are read as an import reads them; what would be refused today is
 * reported.
 */
export async function restoreRecords(
	connection: Connection,
	folder: string,
	options: RestoreOptions,
): Promise<ImportResult> {
	const { model, onBytes, onProjected } = options;
	const decider = decideFrom(folder, { connection, ...options });
	await recordJudgements(connection, model, (await decider.judgements.read()).lines);
	await recordDecisions(connection, model, (await decider.ledger.read()).lines);
	const file = { name: "records.jsonl", path: join(folder, "records.jsonl"), folder };
	const result = await importFiles(connection, [file], {
		...{ model, now: options.now, by: options.by, textFiles: new Map(), strict: false },
		...(onBytes === undefined ? {} : { onBytes }),
		...(onProjected === undefined ? {} : { onProjected }),
	});
	const { run } = result;
	if (run === undefined) throw new Error("A restore was planned and not carried out");
	for await (const rows of readTexts(join(folder, "texts.jsonl"))) {
		await restoreTexts(connection, model, { run, rows });
	}
	await syncErasures(decider, (await decider.erasures.read()).lines, () => {});
	return result;
}

/** The ledgers of the backup itself: those of this machine are another matter. */
function decideFrom(
	folder: string,
	{ connection, model, by, now }: Pick<RestoreOptions, "model" | "by" | "now"> & { readonly connection: Connection },
): Decider {
	return {
		...{ connection, model, by, now: () => now, corrections: join(folder, "corrections.jsonl") },
		...openLedgers(model, {
			decisions: join(folder, "decisions.jsonl"),
			judgements: join(folder, "judgements.jsonl"),
			erasures: join(folder, ERASURES),
		}),
	};
}

const TEXTS_AT_ONCE = 20;

async function* readTexts(path: string): AsyncGenerator<readonly SourceTextRow[]> {
	let rows: SourceTextRow[] = [];
	for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
		if (line === "") continue;
		rows.push(JSON.parse(line) as SourceTextRow);
		if (rows.length === TEXTS_AT_ONCE) {
			yield rows;
			rows = [];
		}
	}
	if (rows.length > 0) yield rows;
}
