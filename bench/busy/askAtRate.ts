import { Agent, get, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import type { Load } from "../api/load.ts";

/** As a proxy in front of the server would hold: below the thousand that the server has for all. */
const CONNECTIONS = 800;

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, maxFreeSockets: CONNECTIONS });

/**
 * Opens them beforehand: a process of Node takes one new connection for each turn of its event loop, so that who comes with
 * a new one to a busy server waits longer than who has one.
 */
export async function openConnections({ url }: Load): Promise<void> {
	const address = new URL("/health/live", url);
	const open = () =>
		new Promise<void>((resolve, reject) => {
			get(address, { agent }, (response) => response.resume().on("end", resolve)).on("error", reject);
		});
	await Promise.all(Array.from({ length: CONNECTIONS }, open));
}

/** What came of requests that arrived at their own time, whether or not earlier ones had been answered. */
export interface Arrivals {
	/** Milliseconds of each, from the moment at which it was due. */
	readonly answered: readonly number[];
	/** Likewise; refused with SERVER_BUSY. */
	readonly refused: readonly number[];
	/** Anything else, told apart by status and code → how many. */
	readonly failures: Readonly<Record<string, number>>;
}

const TICK_MS = 5;

/** Sends so many a second for so many seconds, each body in turn, and waits for the answers. */
export async function askAtRate({ url, bodies }: Load, perSecond: number, seconds: number): Promise<Arrivals> {
	const answered: number[] = [];
	const refused: number[] = [];
	const failures: Record<string, number> = {};
	const began = performance.now();
	const send = async (index: number) => {
		const dueAt = began + (index * 1_000) / perSecond;
		const outcome = await ask(url, bodies[index % bodies.length] ?? "");
		const took = performance.now() - dueAt;
		if (outcome === "200") answered.push(took);
		else if (outcome === "503 SERVER_BUSY") refused.push(took);
		else failures[outcome] = (failures[outcome] ?? 0) + 1;
	};
	const sent: Promise<void>[] = [];
	while (sent.length < perSecond * seconds) {
		const due = Math.min(perSecond * seconds, ((performance.now() - began) * perSecond) / 1_000);
		while (sent.length < due) sent.push(send(sent.length));
		await delay(TICK_MS);
	}
	await Promise.all(sent);
	return { answered, refused, failures };
}

/** Clients that each wait for their answer, and for a second where the server is busy. Ended by the signal. */
export async function keepAsking({ url, bodies }: Load, clients: number, signal: AbortSignal): Promise<number> {
	let answers = 0;
	const askOnAndOn = async (_: unknown, client: number) => {
		for (let turn = client; !signal.aborted; turn += clients) {
			const outcome = await ask(url, bodies[turn % bodies.length] ?? "");
			if (outcome === "200") answers += 1;
			else if (outcome === "503 SERVER_BUSY") await delay(1_000);
			else throw new Error(`${url} answered ${outcome}.`);
		}
	};
	await Promise.all(Array.from({ length: clients }, askOnAndOn));
	return answers;
}

/** "200", or status and code. A GraphQL error that leaves the status at 200 counts as an answer. */
function ask(url: string, body: string): Promise<string> {
	const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
	return new Promise((resolve) => {
		const asking = request(url, { method: "POST", agent, headers }, (response) => {
			const { statusCode } = response;
			// An answer of megabytes is read as it comes: to make a text of it would keep others waiting in this process.
			if (statusCode === 200) response.resume().on("end", () => resolve("200"));
			else text(response).then((found) => resolve(`${statusCode} ${/"code":"([A-Z_]+)"/.exec(found)?.[1]}`));
		});
		asking.on("error", ({ message }) => resolve(`no answer: ${message}`));
		asking.end(body);
	});
}
