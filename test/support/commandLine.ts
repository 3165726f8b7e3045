import { fileURLToPath } from "node:url";
import { execa, type ResultPromise } from "execa";
import type { Neo4jAddress } from "../../src/config/config.ts";
import { newLedgerPath } from "./decider.ts";

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

/** The command line as a user starts it, in a process of its own. */
export function startCommand(words: readonly string[], options: CommandOptions = {}): ResultPromise<typeof SETTINGS> {
	const { address, input = "", cwd, decisions = newLedgerPath() } = options;
	const { judgements = newLedgerPath("judgements") } = options;
	return execa(process.execPath, [PROGRAM, ...words], {
		...SETTINGS,
		env: {
			PATH: process.env.PATH,
			NO_COLOR: "1",
			NEO4J_URI: address?.uri ?? "bolt://127.0.0.1:1",
			NEO4J_USERNAME: address?.username ?? "neo4j",
			NEO4J_PASSWORD: address?.password ?? "none",
			COOPGRAPH_DECISIONS: decisions,
			COOPGRAPH_JUDGEMENTS: judgements,
			...options.settings,
		},
		input,
		...(cwd === undefined ? {} : { cwd }),
	}) as ResultPromise<typeof SETTINGS>;
}

const SETTINGS = { reject: false, extendEnv: false } as const;

export async function runCommand(words: readonly string[], options: CommandOptions = {}): Promise<CommandOutcome> {
	const { exitCode, stdout, stderr } = await startCommand(words, options);
	return { exitCode, stdout: String(stdout), stderr: String(stderr) };
}
