import { Option } from "commander";
import { writeCsv } from "../../export/write/writeCsv.ts";
import { writeTable } from "../../export/write/writeTable.ts";
import { getQuestion, readQuestions } from "../../questions/readQuestions.ts";
import type { SavedQuery } from "../../questions/savedQueries.ts";
import { flattenAnswer } from "../../shared/answer/flattenAnswer.ts";
import type { AnswerOptions } from "../answerSaved.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { variableOption } from "../options/variableOption.ts";
import { terminalWidth } from "../output/streams/terminalWidth.ts";

interface Options extends AnswerOptions {
	readonly list?: boolean;
}

export const askCommand: CommandDefinition = {
	name: "ask",
	example: "coopgraph ask who-sat-at-the-table --var id=rohstoff-dialog-5",
	configure: (command) =>
		command
			.argument("[name]", "name of the question, as shown by --list")
			.addOption(variableOption())
			.option("--list", "list the questions and their variables")
			.option("--json", "print the answer as JSON, as the API returns it")
			.addOption(new Option("--csv", "print the answer as CSV for a spreadsheet").conflicts("json"))
			.addOption(new Option("--language <code>", "language of titles").choices(["de", "en"]).default("en"))
			.addHelpText("after", HOW_ROWS_ARE_MADE)
			.action((name: string | undefined, options: Options) => ask(name, options)),
};

const HOW_ROWS_ARE_MADE = `
Tables and CSV have one row for each item of the innermost list; values outside the list are repeated. Lists at the
same level follow one another; they are not multiplied. A list of plain values is one cell, separated by semicolons.`;

async function ask(name: string | undefined, options: Options): Promise<void> {
	const queries = await readQuestions();
	if (name === undefined || options.list) {
		list(queries, options);
	} else {
		const question = getQuestion(queries, name);
		const { answerSaved } = await import("../answerSaved.ts");
		await answerSaved(question, options);
	}
}

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
