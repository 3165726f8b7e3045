/** Clients that ask within the limits for a long time: what they are answered, and the memory of the server meanwhile. */
import { setTimeout as delay } from "node:timers/promises";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import { createRandom } from "../support/createRandom.ts";
import { type Memory, startServerUnderWatch } from "../support/ServerUnderWatch.ts";
import { type Ask, pickFrom, readMix, type Share } from "./mix.ts";

export interface SoakOptions {
	readonly minutes: number;
	readonly clients: number;
	readonly seed: number;
	/** Between an answer and the next question of a client, on average. */
	readonly pauseMs: number;
	tell(line: string): void;
}

export interface SoakFigures {
	/** "200", or status and code of a refusal → how many. */
	readonly answers: Readonly<Record<string, number>>;
	readonly memory: readonly (Memory & { readonly minute: number })[];
	readonly faults: readonly string[];
}

const MOST_GROWTH = 1.2;
const LOOKS = 3;

export async function runSoak({ minutes, clients, seed, pauseMs, tell }: SoakOptions): Promise<SoakFigures[]> {
	await using folder = await createTemporaryFolder();
	await using server = await startServerUnderWatch(folder.path);
	// What is measured is what a server holds once it has met all of it: plans, translations.
	const mix = await leaveOutUnfit(server.url, await readMix());
	const answers: Record<string, number> = {};
	const ask = async (one: Ask) => {
		const outcome = await send(server.url, one);
		answers[outcome] = (answers[outcome] ?? 0) + 1;
	};
	const memory = [{ minute: 0, ...(await server.measure()) }];
	const endAt = performance.now() + minutes * 60_000;
	const random = createRandom(seed);
	const askOnAndOn = async () => {
		while (performance.now() < endAt && server.isUp) {
			await ask(pickFrom(mix, random));
			await delay(pauseMs * 2 * random());
		}
	};
	const asking = Promise.all(Array.from({ length: clients }, askOnAndOn));
	for (let look = 1; look <= LOOKS; look += 1) {
		await delay((minutes * 60_000) / LOOKS);
		const found = { minute: Math.round((minutes * look) / LOOKS), ...(await server.measure()) };
		memory.push(found);
		tell(`${JSON.stringify(found)} ${JSON.stringify(answers)}`);
	}
	await asking;
	return [{ answers, memory, faults: [...findFailures(answers), ...findGrowth(memory)] }];
}

/** A question of the explorer about another type than its id is of would never be asked. */
async function leaveOutUnfit(url: string, mix: readonly Share[]): Promise<readonly Share[]> {
	const fitting: Share[] = [];
	for (const { share, asks } of mix) {
		const fit: Ask[] = [];
		for (const ask of asks) if (!(await send(url, ask)).includes("ENTITY_OF_OTHER_TYPE")) fit.push(ask);
		fitting.push({ share, asks: fit });
	}
	return fitting;
}

async function send(url: string, { path, body }: Ask): Promise<string> {
	const headers = { "content-type": "application/json" };
	try {
		const response = await fetch(`${url}${path}`, body === undefined ? {} : { method: "POST", headers, body });
		const text = await response.text();
		const code = /"code":"([A-Z_]+)"/.exec(response.ok && body === undefined ? "" : text)?.[1];
		return [response.status, code].filter(Boolean).join(" ");
	} catch (error) {
		const { message, cause } = error as Error;
		return `no answer: ${message} (${(cause as NodeJS.ErrnoException | undefined)?.code})`;
	}
}

/** Busy is a reason. */
function findFailures(answers: Readonly<Record<string, number>>): string[] {
	const isAllowed = (outcome: string) =>
		/^(200|503 SERVER_BUSY|503 DATABASE_TIMEOUT|504 DATABASE_TIMEOUT)$/.test(outcome);
	return Object.entries(answers).flatMap(([outcome, count]) => (isAllowed(outcome) ? [] : [`${outcome}: ${count}`]));
}

function findGrowth(memory: readonly Memory[]): string[] {
	const [first, last] = [memory[0]?.heapMb ?? 0, memory.at(-1)?.heapMb ?? 0];
	return last > first * MOST_GROWTH ? [`the heap grew from ${first} to ${last} MB`] : [];
}
