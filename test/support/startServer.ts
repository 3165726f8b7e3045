import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { Neo4jAddress } from "../../src/config/config.ts";
import { findFreePort } from "../../src/database/local/server/findFreePort.ts";
import type { Answer } from "./api.ts";
import { newLedgerPath } from "./decider.ts";
import { markOfRun } from "./guardRun.ts";

const PROGRAM = fileURLToPath(new URL("../../bin/coopgraph.js", import.meta.url));

/** `coopgraph serve` in a process of its own. */
export interface Server {
	ask(query: string): Promise<TimedAnswer>;
	/** The HTTP status at this path. */
	status(path: string): Promise<number>;
	/** Sends a signal that does not end it. */
	send(signal: NodeJS.Signals): void;
	/** What it wrote to standard output so far. */
	output(): string;
	/** Sends the signal and waits for the end: the exit code, or the signal that ended it. */
	end(signal: NodeJS.Signals): Promise<number | string | undefined>;
}

export interface TimedAnswer {
	readonly status: number;
	/** Of the first error, if there is one. */
	readonly code: string | undefined;
	readonly data: unknown;
	readonly askedAt: number;
	readonly answeredAt: number;
}

/** Returns when the server listens, whether its database answers or not. */
export async function startServer(address: Neo4jAddress): Promise<Server> {
	const port = await findFreePort(undefined);
	const child = execa(process.execPath, [PROGRAM, "serve", "--no-seed"], {
		env: {
			...markOfRun(),
			PATH: process.env.PATH,
			PORT: String(port),
			LOG_LEVEL: "warn",
			NEO4J_URI: address.uri,
			NEO4J_USERNAME: address.username,
			NEO4J_PASSWORD: address.password,
			COOPGRAPH_DECISIONS: newLedgerPath(),
			COOPGRAPH_JUDGEMENTS: newLedgerPath("judgements"),
		},
		extendEnv: false,
		reject: false,
		stdin: "ignore",
	});
	let output = "";
	child.stdout?.on("data", (piece) => {
		output += String(piece);
	});
	const server: Server = {
		ask: (query) => ask(`http://127.0.0.1:${port}/graphql`, query),
		status: async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).status,
		send: (signal) => void child.kill(signal),
		output: () => output,
		end: async (signal) => {
			child.kill(signal);
			const ended = await child;
			return ended.exitCode ?? ended.signal;
		},
	};
	while ((await server.status("/health/live").catch(() => 0)) !== 200) {
		if (child.exitCode !== null) throw new Error(`The server ended at once: ${(await child).stderr}`);
		await delay(50);
	}
	return server;
}

async function ask(url: string, query: string): Promise<TimedAnswer> {
	const askedAt = Date.now();
	const response = await fetch(url, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ query }),
	});
	const { data, errors } = (await response.json()) as Omit<Answer, "status">;
	return { status: response.status, code: errors?.[0]?.extensions.code, data, askedAt, answeredAt: Date.now() };
}
