import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { createSchema } from "../../api/createSchema.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { FORMATS } from "../../export/formats.ts";
import type { LedgerMark } from "../../export/manifest.ts";
import { checkWish, FILTER_OPTIONS, openExport } from "../../export/openExport.ts";
import { describeScope, listScopes } from "../../export/read/findScope.ts";
import { streamExport, writeExport } from "../../export/writeExport.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { readModel } from "../../model/read/readModel.ts";
import { askSaved } from "../../questions/askSaved.ts";
import type { CommandDefinition } from "../CommandDefinition.ts";
import { variableOption } from "../options/variableOption.ts";
import { printProgress } from "../output/say.ts";
import { readConfig, withDatabase } from "../session.ts";

interface Options extends Readonly<Record<string, unknown>> {
	readonly format: string;
	readonly var: ReadonlyMap<string, string>;
	readonly out?: string;
	readonly zip?: boolean;
}

export const exportCommand: CommandDefinition = {
	name: "export",
	example: "coopgraph export --format gexf --platform rohstoff-dialogplattform --out platform.gexf",
	configure: (command) => {
		command
			.requiredOption("--format <name>", `one of ${Object.keys(FORMATS).join(", ")}`)
			.addOption(new Option("--query <name>", FILTER_OPTIONS.query))
			.addOption(variableOption());
		addScopes(command);
		command
			.option("--since <date>", FILTER_OPTIONS.since)
			.option("--until <date>", FILTER_OPTIONS.until)
			.option("--out <path>", "a file, a folder, or NAME.zip (default: standard output)")
			.option("--zip", "write a ZIP with the manifest to standard output, even for a single file")
			.addHelpText("after", describeFormats())
			.action(runExport);
	},
};

/** A model that cannot be read is reported by the command itself; the others must work without it. */
function addScopes(command: Command): void {
	try {
		for (const { type, scope } of listScopes(readModel())) {
			command.option(`--${scope.name} <id>`, describeScope(type.name));
		}
	} catch (error) {
		if (!(error instanceof CoopgraphError)) throw error;
	}
}

function describeFormats(): string {
	const lines = Object.entries(FORMATS).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
	return `\nFormats:\n${lines.join("\n")}`;
}

async function runExport(options: Options): Promise<void> {
	const model = readModel();
	const wish = checkWish({
		format: options.format,
		options: pickFilters(model, options),
		variables: options.var,
		nameOf: (name) => `--${name}`,
	});
	const config = readConfig();
	await withDatabase(config, model, async ({ database, signal }) => {
		const { queryTimeoutMs } = config;
		const now = new Date();
		const ask = async (name: string, variables: ReadonlyMap<string, string>) =>
			askSaved({ schema: await createSchema(model), connection: database, queryTimeoutMs }, name, variables);
		const further = { timeoutMs: queryTimeoutMs, signal, now, ask, onLedger: warnOfImports };
		const environment = { connection: database, model, ...further };
		const open = await openExport(environment, wish);
		if (options.out === undefined) {
			await pipeline(streamExport(open, now, options.zip === true).content, process.stdout, { end: false });
			return;
		}
		for (const path of await writeExport(open, now, options.out)) printProgress(`Wrote ${path}`);
	});
}

/** Also in a pipe: whoever goes on with the file would not see it otherwise. */
function warnOfImports({ importing, changedMeanwhile }: LedgerMark): void {
	const again = "export again when `coopgraph status` no longer lists a running import";
	if (importing.length > 0) {
		process.stderr.write(
			`An import is running (${importing.join(", ")}), so this export may hold a part of it: ${again}.\n`,
		);
	} else if (changedMeanwhile) {
		process.stderr.write(`The ledger changed during the export, so its files may not fit together: ${again}.\n`);
	}
}

function pickFilters(model: GraphModel, options: Options): ReadonlyMap<string, string> {
	const names = [...Object.keys(FILTER_OPTIONS), ...listScopes(model).map(({ scope }) => scope.name)];
	return new Map(
		names.flatMap((name) => {
			const value = options[name];
			return typeof value === "string" ? [[name, value] as const] : [];
		}),
	);
}
