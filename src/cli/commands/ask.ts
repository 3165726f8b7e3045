import { Option } from "commander";
import { createSchema } from "../../api/createSchema.ts";
import { runQuery } from "../../api/runQuery.ts";
import { flattenAnswer } from "../../export/answer/flattenAnswer.ts";
import { writeCsv } from "../../export/write/writeCsv.ts";
import { writeTable } from "../../export/write/writeTable.ts";
import { createContext } from "../../graph/ReadContext.ts";
import { readStatus } from "../../ledger/status/readStatus.ts";
import { getQuestion, readQuestions } from "../../questions/askSaved.ts";
import { readVariables } from "../../questions/readVariables.ts";
import type { SavedQuery } from "../../questions/savedQueries.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { variableOption } from "../options/variableOption.ts";
import { describeVariables } from "../output/describeVariables.ts";
import { explainNothing } from "../output/explainNothing.ts";
import { readConfig, readModel, tell, withDatabase } from "../session.ts";

interface Options {
	readonly var: ReadonlyMap<string, string>;
	readonly list?: boolean;
	readonly json?: boolean;
	readonly csv?: boolean;
	readonly language: "de" | "en";
}

export const askCommand: CommandDefinition = {
	name: "ask",
	example: "coopgraph ask who-sat-at-the-table --var id=rohstoff-dialog-5",
	configure: (command) =>
		command
			.argument("[name]", "name of the question, as --list shows it")
			.addOption(variableOption())
			.option("--list", "list the questions and their variables")
			.option("--json", "the answer as JSON, as the API gives it")
			.addOption(new Option("--csv", "the answer as CSV for a spreadsheet").conflicts("json"))
			.addOption(new Option("--language <code>", "of titles").choices(["de", "en"]).default("en"))
			.addHelpText("after", HOW_ROWS_ARE_MADE)
			.action((name: string | undefined, options: Options) => ask(name, options)),
};

const HOW_ROWS_ARE_MADE = `
Tables and CSV have one row for each item of the deepest list; what stands above the list is repeated. Lists side by
side follow one another, never multiplied. A list of plain values is one cell, separated by semicolons.`;

async function ask(name: string | undefined, options: Options): Promise<void> {
	const queries = await readQuestions();
	if (name === undefined || options.list) list(queries, options);
	else await answer(getQuestion(queries, name), options);
}

async function answer(query: SavedQuery, options: Options): Promise<void> {
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
function tellVariables(remark: string | undefined, { json, csv }: Options): void {
	if (remark === undefined) return;
	if (json || csv) tell(remark);
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

function terminalWidth(): number {
	return process.stdout.columns ?? WIDTH_OF_A_PIPE;
}

const WIDTH_OF_A_PIPE = 120;

function list(queries: readonly SavedQuery[], { json, csv, language }: Options): void {
	const questions = queries.map(({ group, name, title, variables }) => ({
		group,
		name,
		question: title[language],
		variables: Object.keys(variables).join(", "),
	}));
	if (json) process.stdout.write(`${JSON.stringify(queries, null, 2)}\n`);
	else if (csv) process.stdout.write(writeCsv(flattenAnswer({ questions })));
	else process.stdout.write(writeTable(flattenAnswer({ questions }), terminalWidth()));
}
