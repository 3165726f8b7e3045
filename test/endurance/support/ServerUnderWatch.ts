/** `coopgraph serve` on a home of its own, filled with the seed, whose memory can be looked at. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findFreePort } from "../../../src/database/local/server/findFreePort.ts";
import { markOfRun } from "../../support/guardRun.ts";
import { readRss } from "../../support/readRss.ts";

const PROGRAM = fileURLToPath(new URL("../../../bin/coopgraph.js", import.meta.url));
const PROBE = new URL("../../attack/support/heapProbe.mjs", import.meta.url).href;

export interface Memory {
	/** Resident, in megabytes. */
	readonly rssMb: number;
	/** In use after a forced collection, in megabytes. */
	readonly heapMb: number;
}

export interface ServerUnderWatch extends AsyncDisposable {
	readonly url: string;
	readonly isUp: boolean;
	measure(): Promise<Memory>;
}

export async function startServerUnderWatch(home: string): Promise<ServerUnderWatch> {
	const port = await findFreePort(undefined);
	const { PATH, HOME, JAVA_HOME, COOPGRAPH_CACHE } = process.env;
	const own = { COOPGRAPH_HOME: home, COOPGRAPH_DATABASE: "local", PORT: String(port), LOG_LEVEL: "error" };
	const ledgers = { COOPGRAPH_DECISIONS: `${home}/decisions.jsonl`, COOPGRAPH_JUDGEMENTS: `${home}/judgements.jsonl` };
	const child = spawn(process.execPath, ["--expose-gc", "--import", PROBE, PROGRAM, "serve"], {
		env: { PATH, HOME, JAVA_HOME, COOPGRAPH_CACHE, ...own, ...ledgers, ...markOfRun() },
		stdio: ["ignore", "ignore", "inherit", "ipc"],
	});
	const ended = once(child, "exit");
	const url = `http://127.0.0.1:${port}`;
	const isUp = () => child.exitCode === null && child.signalCode === null;
	while (!(await isReady(url))) {
		if (!isUp()) throw new Error(`The server ended at once, with ${child.exitCode}.`);
		await delay(200);
	}
	return {
		url,
		get isUp() {
			return isUp();
		},
		measure: async () => ({ heapMb: toMb(await askHeap(child)), rssMb: readRss(child.pid ?? 0) }),
		[Symbol.asyncDispose]: async () => {
			child.kill("SIGTERM");
			await ended;
		},
	};
}

async function isReady(url: string): Promise<boolean> {
	const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
	return answer?.ok === true;
}

async function askHeap(child: ChildProcess): Promise<number> {
	const answered = once(child, "message");
	child.send("heap");
	const [bytes] = await answered;
	return Number(bytes);
}

function toMb(bytes: number): number {
	return Math.round(bytes / 1_048_576);
}
