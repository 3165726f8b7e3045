/**
 * Ends an import, a server or the database at random moments. After each, the same import again must complete, the graph
 * must be what it is without kills, and nothing may be left behind.
 */
import { join } from "node:path";
import type { Database } from "../../../src/database/Database.ts";
import { openDatabase } from "../../../src/database/openDatabase.ts";
import { prepareGraph } from "../../../src/ledger/migrations/prepareGraph.ts";
import { emptyGraph } from "../../support/graph.ts";
import { generateRecords } from "../../support/manyRecords.ts";
import { MODEL } from "../../support/model.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import { createRandom } from "../support/createRandom.ts";
import { markGraph } from "../support/graphState.ts";
import { createHome, type Home } from "../support/Home.ts";
import type { Kill } from "./Kill.ts";
import { KILLS } from "./kills.ts";

export interface KillOptions {
	/** Each has every kind of kill in it, as often as its share says; one each of those beside other users where `isShort`. */
	readonly laps: number;
	readonly isShort: boolean;
	readonly seed: number;
	/** Lines of the file that is imported. */
	readonly records: number;
	tell(line: string): void;
}

export interface KillFigures {
	readonly kill: string;
	rounds: number;
	/** Rounds after which the graph was neither empty nor whole: something had been interrupted half-way. */
	halfWay: number;
	readonly faults: string[];
}

export async function runKills({ laps, isShort, seed, records, tell }: KillOptions): Promise<KillFigures[]> {
	await using folder = await createTemporaryFolder();
	const lines = [...generateRecords(records)].map((record) => ({ ...record, retrievedAt: "2024-05-06T07:08:09Z" }));
	const file = await folder.write("records.jsonl", lines);
	const home = await createHome(join(folder.path, "home"));
	try {
		const trial = await createTrial(home, file, createRandom(seed), tell);
		// Without other users the database starts and stops in each round, which takes minutes.
		const kills = isShort ? KILLS.filter(({ isShared }) => isShared) : KILLS;
		const figures = kills.map(({ name }): KillFigures => ({ kill: name, rounds: 0, halfWay: 0, faults: [] }));
		for (let lap = 0; lap < laps; lap += 1) {
			for (const [index, kill] of kills.entries()) {
				await runRounds(trial, kill, isShort ? 1 : kill.share, figures[index] as KillFigures);
			}
			tell(`Lap ${lap + 1} of ${laps}: ${JSON.stringify(figures.map(({ rounds, halfWay }) => [rounds, halfWay]))}`);
		}
		return figures;
	} finally {
		await home.stop();
	}
}

interface Trial {
	readonly home: Home;
	readonly file: string;
	readonly random: () => number;
	/** Of the empty graph, and of the one that nobody killed an import of. */
	readonly empty: string;
	readonly whole: string;
	/** How long an import took last that nobody killed. */
	importMs: number;
	tell(line: string): void;
}

async function createTrial(home: Home, file: string, random: () => number, tell: Trial["tell"]): Promise<Trial> {
	await using database = await openDatabase(home.config);
	await prepareGraph(database, MODEL);
	const empty = await markGraph(database);
	const importMs = await completeImport(home, file);
	const whole = await markGraph(database);
	await emptyGraph(database);
	tell(`An import takes ${importMs} ms when nobody kills it.`);
	return { home, file, random, empty, whole, importMs, tell };
}

async function runRounds(trial: Trial, kill: Kill, count: number, figures: KillFigures): Promise<void> {
	const { home, tell } = trial;
	// Others use the database through all of these rounds.
	await using user = kill.isShared ? await openDatabase(home.config) : undefined;
	for (let round = 0; round < count; round += 1) {
		const moment = Math.round(trial.random() * kill.length * trial.importMs);
		const found = await runRound(trial, kill, moment, user, figures);
		figures.rounds += 1;
		figures.faults.push(...found.map((fault) => `at ${moment} ms: ${fault}`));
		tell([`${kill.name}, at ${moment} ms`, ...found].join("; "));
	}
}

async function runRound(
	trial: Trial,
	kill: Kill,
	moment: number,
	user: Database | undefined,
	figures: KillFigures,
): Promise<string[]> {
	const { home, file } = trial;
	const faults = [...(await kill.strike({ home, moment, startImport: () => home.start(["import", file]) }))];
	if (user) return [...faults, ...(await findLoss(trial, user, figures))];
	{
		await using database = await openDatabase(home.config);
		faults.push(...(await findLoss(trial, database, figures)));
	}
	return [...faults, ...(await home.findRemains()).map((left) => `left behind: ${left}`)];
}

/** The same import again, and how what comes of it differs from one that nobody killed. */
async function findLoss(trial: Trial, database: Database, figures: KillFigures): Promise<string[]> {
	try {
		const mark = await markGraph(database);
		figures.halfWay += mark === trial.empty || mark === trial.whole ? 0 : 1;
		trial.importMs = await completeImport(trial.home, trial.file);
		const isWhole = (await markGraph(database)) === trial.whole;
		await emptyGraph(database);
		return isWhole ? [] : ["the graph is not what it is without kills"];
	} catch (error) {
		return [String(error)];
	}
}

/** How long it took, in milliseconds. */
async function completeImport(home: Home, file: string): Promise<number> {
	const began = performance.now();
	const { exitCode, stderr } = await home.start(["import", file]);
	if (exitCode !== 0) throw new Error(`an import that nobody killed ended with ${exitCode}: ${stderr}`);
	return Math.round(performance.now() - began);
}
