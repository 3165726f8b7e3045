/** What README and docs/ tell an administrator to type, set and watch is there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { Registry } from "prom-client";
import { describe, expect, test } from "vitest";
import { loadCommand } from "../../src/cli/commands.ts";
import type { Connection } from "../../src/database/Database.ts";
import { CATALOGUE } from "../../src/errors/catalogue.ts";
import { graphMetrics } from "../../src/server/metrics/graphMetrics.ts";
import { requestMetrics } from "../../src/server/metrics/requestMetrics.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DOCUMENTS = [
	"README.md",
	...readdirSync(`${ROOT}docs`, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".md"))
		.map((name) => `docs/${name}`),
];
const read = (path: string) => readFileSync(ROOT + path, "utf8");

/** Every `coopgraph …` in blocks for a shell, without what a shell does with it. */
function listCommands(document: string): string[] {
	const blocks = [...read(document).matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = ""]) => block);
	return blocks.flatMap((block) =>
		block.split("\n").flatMap((line) => {
			const [, words] = /^(?:\S+=\S+ |npx |--no-install |sudo -u coopgraph )*coopgraph ([^#>|;&]*)/.exec(line) ?? [];
			return words === undefined ? [] : [words.trim()];
		}),
	);
}

const COMMANDS = DOCUMENTS.flatMap((document) => listCommands(document).map((words) => [document, words] as const));

/** The arguments as a shell would make them: a word, or what stands in quotes. */
const split = (words: string) =>
	[...words.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? "");

function withoutWork(command: Command): Command {
	command
		.exitOverride()
		.configureOutput({ writeErr: () => {} })
		.action(() => {});
	for (const further of command.commands) withoutWork(further);
	return command;
}

test("documents show commands", () => {
	expect(COMMANDS.length).toBeGreaterThan(15);
	expect(COMMANDS.filter(([document]) => document === "docs/operations.md").length).toBeGreaterThan(5);
});

test.each(COMMANDS)("%s: coopgraph %s", async (_document, words) => {
	const [name = "", ...others] = split(words);
	const definition = await loadCommand([name]);
	expect(definition?.name).toBe(name);
	const program = new Command();
	definition?.configure(program.command(name), () => {});
	await expect(withoutWork(program).parseAsync([name, ...others], { from: "user" })).resolves.toBeDefined();
});

describe.each(["docs/operations.md", "docs/security.md"].filter((path) => existsSync(ROOT + path)))(
	"%s",
	(document) => {
		const text = read(document);

		test("names metrics, settings, files and errors that there are", async () => {
			const registry = new Registry();
			requestMetrics(registry);
			graphMetrics(registry, {} as Connection);
			const metrics = new Set(registry.getMetricsAsArray().map(({ name }) => name));
			const config = read("src/config/config.ts");
			const named = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = ""]) => name))];
			expect(named(/`(coopgraph_[a-z_]+)/g).filter((name) => !metrics.has(name))).toEqual([]);
			expect(
				named(/\b(COOPGRAPH_[A-Z_]+)\b/g).filter(
					(name) => !config.includes(`"${name}"`) && !config.includes(`.${name}`),
				),
			).toEqual([]);
			expect(named(/\]\(\.\.\/([^)#]+)/g).filter((path) => !existsSync(ROOT + path))).toEqual([]);
			expect(named(/`(test\/[\w./]+)`/g).filter((path) => !existsSync(ROOT + path))).toEqual([]);
			expect(named(/`(deploy\/[\w./]+)`/g).filter((path) => !existsSync(ROOT + path))).toEqual([]);
			const codes = named(/`([A-Z]+(?:_[A-Z]+)+)`/g).filter(
				(code) => !/^(?:COOPGRAPH|NEO4J|NODE|CORS|LOG|OTEL)_/.test(code),
			);
			expect(codes.filter((code) => !Object.hasOwn(CATALOGUE, code))).toEqual([]);
		});
	},
);
