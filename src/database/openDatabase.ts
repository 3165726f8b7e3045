import type { Config } from "../config/config.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { Database, OpenOptions } from "./Database.ts";
import { openDockerDatabase } from "./docker/openDockerDatabase.ts";
import { openLocalDatabase } from "./local/openLocalDatabase.ts";
import { openExistingDatabase } from "./openExistingDatabase.ts";
import type { Provider } from "./Provider.ts";

/** In the order in which they are tried. */
const PROVIDERS: readonly Provider[] = [openExistingDatabase, openDockerDatabase, openLocalDatabase];

/**
 * Finds or starts a Neo4j and verifies that it answers and is recent enough. Throws what is in the way: an error of the
 * provider that was chosen, the only problem there is, or DATABASE_NONE with all of them.
 */
export async function openDatabase(
	config: Config,
	options: OpenOptions = {},
	providers: readonly Provider[] = PROVIDERS,
): Promise<Database> {
	const reasons: string[] = [];
	const problems: CoopgraphError[] = [];
	for (const open of providers) {
		options.signal?.throwIfAborted();
		const outcome = await open(config, options);
		if (outcome.kind === "found") {
			return { ...outcome.database, why: explain(reasons, outcome.description) };
		}
		reasons.push(outcome.reason);
		problems.push(...outcome.problems);
	}
	throw toError(reasons, problems);
}

function explain(reasons: readonly string[], description: string): string {
	return reasons.length === 0 ? `${description}.` : `${reasons.join(" and ")}, so ${description}.`;
}

/** One problem is told as itself, with its own remedy; several are told together. */
function toError(reasons: readonly string[], problems: readonly CoopgraphError[]): CoopgraphError {
	const [problem, ...others] = problems;
	if (problem !== undefined && others.length === 0) return problem;
	return new CoopgraphError("DATABASE_NONE", { reasons: reasons.join("; ") });
}
