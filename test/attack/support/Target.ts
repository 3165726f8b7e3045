/** `coopgraph serve` in a process of its own, with a way to look at its heap. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Neo4jAddress } from "../../../src/config/config.ts";
import { findFreePort } from "../../../src/database/local/server/findFreePort.ts";
import { newLedgerPath } from "../../support/decider.ts";
import { markOfRun } from "../../support/guardRun.ts";
import { readRss } from "../../support/readRss.ts";
import type { Attack } from "./Attack.ts";

const PROGRAM = fileURLToPath(new URL("../../../bin/coopgraph.js", import.meta.url));
const PROBE = new URL("./heapProbe.mjs", import.meta.url).href;

export interface Answer {
	readonly status: number;
	readonly text: string;
	/** Of the first error. */
	readonly code: string | undefined;
}

export interface Target extends AsyncDisposable {
	readonly url: string;
	readonly isUp: boolean;
	send(attack: Attack): Promise<Answer>;
	/** Bytes that are in use after a collection. */
	heap(): Promise<number>;
	/** Resident, in megabytes. */
	memoryMb(): number;
}

export async function startTarget(address: Neo4jAddress): Promise<Target> {
	const port = await findFreePort(undefined);
	const child = spawn(process.execPath, ["--expose-gc", "--import", PROBE, PROGRAM, "serve", "--no-seed"], {
		env: {
			...markOfRun(),
			PATH: process.env.PATH,
			PORT: String(port),
			LOG_LEVEL: "fatal",
			NEO4J_URI: address.uri,
			NEO4J_USERNAME: address.username,
			NEO4J_PASSWORD: address.password,
			COOPGRAPH_DECISIONS: newLedgerPath(),
			COOPGRAPH_JUDGEMENTS: newLedgerPath("judgements"),
		},
		stdio: ["ignore", "ignore", "inherit", "ipc"],
	});
	const ended = once(child, "exit");
	const url = `http://127.0.0.1:${port}`;
	// Ready, and not only alive: what is refused because no database is open tells nothing.
	while (!(await isReady(url))) {
		if (child.exitCode !== null) throw new Error(`The server ended at once, with ${child.exitCode}.`);
		await delay(100);
	}
	return {
		url,
		get isUp() {
			return child.exitCode === null && child.signalCode === null;
		},
		send: (attack) => send(url, attack),
		heap: () => askHeap(child),
		memoryMb: () => readRss(child.pid ?? 0),
		[Symbol.asyncDispose]: async () => {
			child.kill("SIGTERM");
			await ended;
		},
	};
}

async function isReady(url: string): Promise<boolean> {
	return fetch(`${url}/health/ready`).then(
		({ ok }) => ok,
		() => false,
	);
}

async function send(url: string, { path, init }: Attack): Promise<Answer> {
	const response = await fetch(`${url}${path}`, init);
	const text = await response.text();
	return { status: response.status, text, code: response.ok ? undefined : readCode(text) };
}

function readCode(text: string): string | undefined {
	const { errors } = JSON.parse(text) as { errors?: readonly { extensions?: { code?: string } }[] };
	return errors?.[0]?.extensions?.code;
}

async function askHeap(child: ChildProcess): Promise<number> {
	const answered = once(child, "message");
	child.send("heap");
	const [bytes] = await answered;
	return Number(bytes);
}
