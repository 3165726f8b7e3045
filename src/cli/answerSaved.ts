/** Asks a saved question and prints its answer. Loaded when one is asked: the library of the API takes longer than all the rest. */

import { createSchema } from "../api/createSchema.ts";
import { runQuery } from "../api/runQuery.ts";
import { writeCsv } from "../export/write/writeCsv.ts";
import { writeTable } from "../export/write/writeTable.ts";
import { createContext } from "../graph/ReadContext.ts";
import { readStatus } from "../ledger/status/readStatus.ts";
import { readModel } from "../model/read/readModel.ts";
import { readVariables } from "../questions/readVariables.ts";
import type { SavedQuery } from "../questions/savedQueries.ts";
import { flattenAnswer } from "../shared/answer/flattenAnswer.ts";
import { describeVariables } from "./output/describeVariables.ts";
import { explainNothing } from "./output/explainNothing.ts";
import { printProgress } from "./output/say.ts";
import { terminalWidth } from "./output/streams/terminalWidth.ts";
import { readConfig, withDatabase } from "./session.ts";

export interface AnswerOptions {
	readonly var: ReadonlyMap<string, string>;
	readonly json?: boolean;
	readonly csv?: boolean;
	readonly language: "de" | "en";
}

export async function answerSaved(query: SavedQuery, options: AnswerOptions): Promise<void> {
	const model = readModel();
	const config = readConfig();
	const schema = await createSchema(model);
	const variables = readVariables(schema, query, options.var);
	const found = await withDatabase(config, model, async ({ database }) => {
		const context = createContext(database, config.queryTimeoutMs);
		const data = await runQuery({ schema, context, text: query.text, variables });
		if (flattenAnswer(data).rows.length > 0) return { data, remarks: [] };
		const isGraphEmpty = (await readStatus(database, model)).counts.sources === 0;
		const ask = (text: string, values: typeof variables) => runQuery({ schema, context, text, variables: values });
		return { data, remarks: isGraphEmpty ? [GRAPH_IS_EMPTY] : await explainNothing(query, variables, ask) };
	});
	tellVariables(describeVariables(variables, options.var), options);
	for (const remark of found.remarks) process.stderr.write(`${remark}\n`);
	if (options.json) process.stdout.write(`${JSON.stringify(found.data, null, 2)}\n`);
	else if (options.csv) process.stdout.write(writeCsv(flattenAnswer(found.data)));
	else
		process.stdout.write(`${query.title[options.language]}\n${query.means[options.language]}\n\n${draw(found.data)}`);
}

/** People read a table; what a program takes up stays quiet in a pipe. */
function tellVariables(remark: string | undefined, { json, csv }: AnswerOptions): void {
	if (remark === undefined) return;
	if (json || csv) printProgress(remark);
	else process.stderr.write(`${remark}\n`);
}

const GRAPH_IS_EMPTY =
	"The graph is empty: `coopgraph serve` fills it with the seed, `coopgraph import` with your records.";

/** Each field at the top of the answer is a table of its own. */
function draw(data: Readonly<Record<string, unknown>>): string {
	const tables = Object.entries(data).map(([key, part]) => ({ key, table: flattenAnswer({ [key]: part }) }));
	const drawn = tables.map(({ key, table }) => {
		const body = table.rows.length === 0 ? "Nothing in the graph answers this.\n" : writeTable(table, terminalWidth());
		return tables.length === 1 ? body : `${key}\n${body}`;
	});
	return drawn.join("\n");
}
