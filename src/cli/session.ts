/** What most commands begin with: the settings, an open database that is closed whatever happens. */
import { type Config, loadConfig } from "../config/config.ts";
import type { Database } from "../database/Database.ts";
import { openDatabase } from "../database/openDatabase.ts";
import type { Decider } from "../ledger/decisions/decide.ts";
import { prepareGraph } from "../ledger/migrations/prepareGraph.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { chooseHome } from "./chooseHome.ts";
import { interruptible, rejectAfter } from "./interruptible.ts";
import { createDecider, syncLedgers } from "./ledgers.ts";
import { printProgress } from "./output/say.ts";
import { UpgradeProgress } from "./output/UpgradeProgress.ts";

export function readConfig(): Config {
	return loadConfig(process.env, process.cwd());
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
		await using database = await openDatabase(await chooseHome(config), { onProgress: printProgress, signal });
		const prepareAndWork = async () => {
			const decider = createDecider(config, model, database);
			await prepareGraph(database, model, new UpgradeProgress());
			await syncLedgers(decider);
			signal.throwIfAborted();
			return work({ database, decider, signal });
		};
		return await Promise.race([prepareAndWork(), rejectAfter(signal, 0)]);
	});
}
