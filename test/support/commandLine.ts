import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { execa, type ResultPromise } from "execa";
import { runCommandLine } from "../../src/cli/runCommandLine.ts";
import type { Neo4jAddress } from "../../src/config/config.ts";
import { newLedgerPath } from "./decider.ts";
import { markOfRun } from "./guardRun.ts";

const PROGRAM = fileURLToPath(new URL("../../bin/coopgraph.js", import.meta.url));

export interface CommandOutcome {
	readonly exitCode: number | undefined;
	readonly stdout: string;
	readonly stderr: string;
}

export interface CommandOptions {
	/** The database that it is to use; none: it would have to find one, and there is none to be found. */
	readonly address?: Neo4jAddress;
	readonly input?: string | Uint8Array;
	readonly cwd?: string;
	/** The ledger of decisions; one of its own unless named. */
	readonly decisions?: string;
	/** The same of judgements. */
	readonly judgements?: string;
	/** Further variables of the environment. */
	readonly settings?: Readonly<Record<string, string>>;
}

/** The command line as a user starts it, in a process of its own: to kill it, to close its pipes, to see its exit code. */
export function startCommand(words: readonly string[], options: CommandOptions = {}): ResultPromise<typeof SETTINGS> {
	const { input = "", cwd } = options;
	return execa(process.execPath, [PROGRAM, ...words], {
		...SETTINGS,
		env: environmentOf(options),
		input,
		...(cwd === undefined ? {} : { cwd }),
	}) as ResultPromise<typeof SETTINGS>;
}

const SETTINGS = { reject: false, extendEnv: false } as const;

/** The same, to its end. */
export async function runCommand(words: readonly string[], options: CommandOptions = {}): Promise<CommandOutcome> {
	const { exitCode, stdout, stderr } = await startCommand(words, options);
	return { exitCode, stdout: String(stdout), stderr: String(stderr) };
}

let latest: Promise<unknown> = Promise.resolve();

/**
 * The command line in this process, which saves a second for each command. One after the other, as each has the streams, the
 * environment and the folder of the process for itself.
 */
export function runInProcess(words: readonly string[], options: CommandOptions = {}): Promise<CommandOutcome> {
	const outcome = latest.then(() => runHere(words, options));
	latest = outcome.catch(() => undefined);
	return outcome;
}

async function runHere(words: readonly string[], options: CommandOptions): Promise<CommandOutcome> {
	const { input = "", cwd = process.cwd() } = options;
	const [stdout, stderr] = [new Collected(), new Collected()];
	using _folder = enterFolder(cwd);
	using _process = replace(process, {
		stdin: Readable.from(input.length === 0 ? [] : [Buffer.from(input)]),
		stdout,
		stderr,
		env: environmentOf(options),
	});
	const exitCode = await runCommandLine(words);
	return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

class Collected extends Writable {
	readonly #pieces: Buffer[] = [];

	override _write(piece: Buffer, _encoding: BufferEncoding, done: () => void): void {
		this.#pieces.push(piece);
		done();
	}

	/** Without the end of the last line, as a shell takes it. */
	text(): string {
		return Buffer.concat(this.#pieces)
			.toString("utf8")
			.replace(/\r?\n$/, "");
	}
}

function enterFolder(folder: string): Disposable {
	const previous = process.cwd();
	process.chdir(folder);
	return { [Symbol.dispose]: () => process.chdir(previous) };
}

/** Gives an object other properties, until they are given back. */
function replace(target: object, properties: Readonly<Record<string, unknown>>): Disposable {
	const previous = Object.keys(properties).map(
		(name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const,
	);
	for (const [name, value] of Object.entries(properties)) {
		Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
	}
	return {
		[Symbol.dispose]: () => {
			for (const [name, descriptor] of previous) Object.defineProperty(target, name, descriptor ?? {});
		},
	};
}

function environmentOf(options: CommandOptions): Record<string, string | undefined> {
	const { address, decisions = newLedgerPath(), judgements = newLedgerPath("judgements") } = options;
	return {
		PATH: process.env.PATH,
		NO_COLOR: "1",
		NEO4J_URI: address?.uri ?? "bolt://127.0.0.1:1",
		NEO4J_USERNAME: address?.username ?? "neo4j",
		NEO4J_PASSWORD: address?.password ?? "none",
		COOPGRAPH_DECISIONS: decisions,
		COOPGRAPH_JUDGEMENTS: judgements,
		...markOfRun(),
		...options.settings,
	};
}
