import { table } from "table";
import { type Evaluation, evaluate, type Rate, sumRates } from "../../extraction/evaluate/evaluate.ts";
import { readRecordLines } from "../../extraction/evaluate/readRecordLines.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { openInputFiles } from "../options/inputFiles.ts";
import { count } from "../output/count.ts";

interface Options {
	readonly json?: boolean;
	readonly mistakes?: boolean;
}

export const evaluateCommand: CommandDefinition = {
	name: "evaluate",
	example: "coopgraph evaluate gold.jsonl predicted.jsonl --mistakes",
	configure: (command) =>
		command
			.argument("<gold>", "records that are right (.jsonl)")
			.argument("<predicted>", "records to measure, of the same sources (.jsonl)")
			.option("--mistakes", "list the relations that are wrong, and those that are missing")
			.option("--json", "as JSON")
			.action(measure),
};

async function measure(gold: string, predicted: string, { json = false, mistakes = false }: Options): Promise<void> {
	await using input = await openInputFiles([gold, predicted]);
	const [one, other] = await Promise.all(input.files.map(({ path }) => readRecordLines(path)));
	const found = evaluate(one ?? [], other ?? []);
	process.stdout.write(json ? `${JSON.stringify(toJson(found), null, 2)}\n` : describe(found, mistakes));
}

function toJson({ mentions, relations, detailed, dates, statuses, wrong, missing }: Evaluation) {
	return {
		mentions: Object.fromEntries(mentions),
		relations: Object.fromEntries(relations),
		detailed,
		dates,
		statuses,
		wrong,
		missing,
	};
}

function describe(
	{ mentions, relations, detailed, dates, statuses, wrong, missing }: Evaluation,
	mistakes: boolean,
): string {
	const rows = (rates: ReadonlyMap<string, Rate>) =>
		[...rates].sort(([a], [b]) => a.localeCompare(b)).map(([name, rate]) => row(name, rate));
	const text = table([
		["", "precision", "recall", "F1", "right", "predicted", "gold"],
		...rows(mentions),
		row("all entities", sumRates(mentions.values())),
		...rows(relations),
		row("all relations", sumRates(relations.values())),
		row("dates", dates),
		row("planned or held", statuses),
	]);
	const details = `Of ${count(detailed.predicted, "right relation")}, ${detailed.right} have every detail of the gold.\n`;
	const list = (title: string, found: Evaluation["wrong"]) =>
		[title, ...found.map(({ source, says }) => `  ${source}: ${says}`), ""].join("\n");
	return text + details + (mistakes ? list("Wrong:", wrong) + list("Missing:", missing) : "");
}

function row(name: string, { right, predicted, gold }: Rate): string[] {
	const [precision, recall] = [right / predicted, right / gold];
	const share = (value: number) => (Number.isFinite(value) ? value.toFixed(2) : "–");
	return [
		name,
		share(precision),
		share(recall),
		share((2 * right) / (predicted + gold)),
		String(right),
		String(predicted),
		String(gold),
	];
}
