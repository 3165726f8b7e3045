/** What most commands begin with: the settings, the model, an open database that is closed whatever happens. */
import { readFileSync } from "node:fs";
import { type Config, loadConfig } from "../config/config.ts";
import { projectPath } from "../config/projectPath.ts";
import type { Connection, Database } from "../database/Database.ts";
import { openDatabase } from "../database/openDatabase.ts";
import { findFault as findFaultOfJudgement, type Judgement } from "../identity/clusters/Judgement.ts";
import type { Decider } from "../ledger/decisions/decide.ts";
import { takeUpErasures } from "../ledger/erasures/takeUpErasures.ts";
import { LedgerFile } from "../ledger/files/LedgerFile.ts";
import { prepareGraph } from "../ledger/migrations/prepareGraph.ts";
import { recordDecisions } from "../ledger/record/recordDecisions.ts";
import { recordJudgements } from "../ledger/record/recordJudgements.ts";
import { type Decision, findFault as findFaultOfDecision } from "../ledger/store/Decision.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { readGraphModel } from "../model/readGraphModel.ts";
import { type Erasure, findFault as findFaultOfErasure } from "../records/erasures/Erasure.ts";
import { chooseHome } from "./chooseHome.ts";
import { Interrupted } from "./Interrupted.ts";
import { UpgradeProgress } from "./output/UpgradeProgress.ts";

export function readConfig(): Config {
	return loadConfig(process.env, process.cwd());
}

/** The model of schema.graphql in the checkout. */
export function readModel(): GraphModel {
	return readGraphModel(readFileSync(projectPath("schema.graphql"), "utf8"));
}

export interface DatabaseSession {
	readonly database: Database;
	/** For decisions that the command makes. */
	readonly decider: Decider;
	/** Aborted by Ctrl-C or SIGTERM: long work should end soon. */
	readonly signal: AbortSignal;
}

/**
 * Opens the database, makes it fit for the model, does the work and closes it. On Ctrl-C or SIGTERM the database is
 * closed under the work, so that no local Neo4j is left behind. What was applied by then stays, complete in itself, and
 * the same command again does the rest. Throws Interrupted.
 */
export async function withDatabase<Result>(
	config: Config,
	model: GraphModel,
	work: (session: DatabaseSession) => Promise<Result>,
): Promise<Result> {
	return interruptible(async (signal) => {
		await using database = await openDatabase(await chooseHome(config), { onProgress: tell, signal });
		const prepareAndWork = async () => {
			const decider = createDecider(config, model, database);
			await prepareGraph(database, model, new UpgradeProgress());
			await takeUpLedgers(decider);
			signal.throwIfAborted();
			return work({ database, decider, signal });
		};
		return await Promise.race([prepareAndWork(), rejectAfter(signal, 0)]);
	});
}

export function createDecider(config: Config, model: GraphModel, connection: Connection): Decider {
	const ledger = new LedgerFile<Decision>(config.decisions, (line) => findFaultOfDecision(model, line));
	const judgements = new LedgerFile<Judgement>(config.judgements, findFaultOfJudgement);
	const erasures = new LedgerFile<Erasure>(config.erasures, findFaultOfErasure);
	const { corrections, user: by } = config;
	return { connection, model, ledger, judgements, erasures, corrections, by, now: () => new Date() };
}

/** What the ledgers say and the database does not know yet: first what was erased, so that nothing brings it back. */
export async function takeUpLedgers(decider: Decider): Promise<void> {
	await takeUpErasures(decider, await readLines(decider.erasures, "erasure"), say);
	await takeUpDecisions(decider);
}

/** A line that is no decision is named. */
async function takeUpDecisions({ connection, model, ledger, judgements }: Decider): Promise<void> {
	await recordJudgements(connection, model, await readLines(judgements, "judgement"));
	await recordDecisions(connection, model, await readLines(ledger, "decision"));
}

/** What was erased, as the ledger says it. */
export function readErasureLines({ erasures }: Config): Promise<readonly Erasure[]> {
	return readLines(new LedgerFile<Erasure>(erasures, findFaultOfErasure), "erasure");
}

export async function readLines<Line>(ledger: LedgerFile<Line>, kind: string): Promise<readonly Line[]> {
	const { lines, faults } = await ledger.read();
	for (const { file, line, reason } of faults) {
		say(`${file}:${line} is no ${kind} and was passed over: ${reason}.`);
	}
	return lines;
}

/** Gives the work a signal that Ctrl-C and SIGTERM abort. */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
	const interruption = new AbortController();
	const stop = (signal: NodeJS.Signals) => interruption.abort(new Interrupted(signal));
	process.on("SIGINT", stop).on("SIGTERM", stop);
	try {
		return await work(interruption.signal);
	} finally {
		process.off("SIGINT", stop).off("SIGTERM", stop);
	}
}

/** Rejects with Interrupted, some time after the signal. */
export function rejectAfter(signal: AbortSignal, graceMs: number): Promise<never> {
	return new Promise((_resolve, reject) => {
		signal.addEventListener("abort", () => setTimeout(() => reject(signal.reason as Error), graceMs).unref());
	});
}

/** Also where nobody watches: what was passed over, and when the database was stopped, is worth a line of a log. */
export function say(message: string): void {
	process.stderr.write(`${message}\n`);
}

/** What takes long is said on a terminal; a pipe stays quiet. */
export function tell(message: string): void {
	if (process.stderr.isTTY) say(message);
}
