import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { loadConfig, type Neo4jAddress } from "../../src/config/config.ts";

/** A server in a process of its own, as it would run for its users. */
export interface ServerProcess extends AsyncDisposable {
	readonly url: string;
	readonly pid: number;
}

/** Starts Node with these arguments and waits until it says at which address it answers GraphQL. */
export async function startServer(words: readonly string[], address: Neo4jAddress): Promise<ServerProcess> {
	const child = spawn(process.execPath, words, {
		env: {
			...process.env,
			PORT: "0",
			NEO4J_URI: address.uri,
			NEO4J_USERNAME: address.username,
			NEO4J_PASSWORD: address.password,
		},
		// The log goes nowhere, as fast as a file would take it.
		stdio: ["ignore", "pipe", "ignore"],
	});
	const ended = once(child, "exit");
	return {
		url: await readUrl(child),
		pid: child.pid ?? 0,
		[Symbol.asyncDispose]: async () => {
			child.kill("SIGTERM");
			await ended;
		},
	};
}

async function readUrl(child: ChildProcess): Promise<string> {
	if (child.stdout === null) throw new Error("The process has no standard output.");
	for await (const line of createInterface({ input: child.stdout })) {
		const url = /GraphQL\s+(http\S+)/.exec(line)?.[1];
		if (url !== undefined) return url;
	}
	throw new Error(`A server did not start: ${child.spawnargs.join(" ")}`);
}

/** What such a process says once it answers. */
export function tellUrl(url: string): void {
	process.stdout.write(`GraphQL ${url}\n`);
}

/** The database that such a process was started for. */
export function readAddress(): Neo4jAddress {
	const { neo4j } = loadConfig(process.env, process.cwd());
	if (neo4j === undefined) throw new Error("NEO4J_URI is missing.");
	return neo4j;
}
