/** Every command that README and docs/ name in running text is one that the program has; see documentedCommands for blocks. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { beforeAll, expect, test } from "vitest";
import { COMMANDS as ALL } from "../../../src/cli/commands.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const DOCUMENTS = [
	"README.md",
	...readdirSync(`${ROOT}docs`, { recursive: true, encoding: "utf8" }).map((name) => `docs/${name}`),
].filter((path) => path.endsWith(".md"));

/** Without remarks and what follows a pipe. */
function listCommands(path: string): string[] {
	const text = readFileSync(ROOT + path, "utf8").replace(/\\\n\s*/g, " ");
	const spans = [...text.matchAll(/(?<!`)`((?:npx )?coopgraph [^`]+)`(?!`)/g)].map(([, span = ""]) => span);
	return spans.flatMap((line) => {
		const [, command] = /^(?:[A-Z_]+=\S+ )*(?:npx )?coopgraph (.+)$/.exec(line.trim().replace(/\s+#.*$/, "")) ?? [];
		return command === undefined || command.startsWith("{") ? [] : [command.split(/ [|>] /)[0] ?? ""];
	});
}

const COMMANDS = DOCUMENTS.flatMap((path) => [...new Set(listCommands(path))].map((line) => [path, line] as const));

const program = new Command("coopgraph");

beforeAll(async () => {
	for (const { load } of Object.values(ALL)) {
		const { name, configure } = await load();
		configure(program.command(name), () => {});
	}
}, 120_000);

test("there are command lines in README.md and in several documents", () => {
	expect(COMMANDS.length).toBeGreaterThan(30);
	expect(new Set(COMMANDS.map(([path]) => path)).size).toBeGreaterThan(4);
});

test.each(COMMANDS)("%s: coopgraph %s", (_path, line) => {
	const words = line.match(/"[^"]*"|\S+/g) ?? [];
	let command = program;
	for (const word of words) {
		const further = command.commands.find((known) => known.name() === word);
		if (!further) break;
		command = further;
	}
	expect(command !== program || ["--help", "--version"].includes(line), "the first word is a command").toBe(true);
	const known = command.options.flatMap(({ long, short }) => [long, short]);
	const options = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.split("=")[0]);
	for (const option of options) expect([...known, "--help", "--version"]).toContain(option);
});
