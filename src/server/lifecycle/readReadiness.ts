import type { Connection } from "../../database/Database.ts";
import { read } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";

/** Less than two seconds, with the way there and back. */
const ANSWER_WITHIN_MS = 1_800;

export type Readiness = "ready" | "importing" | "upgrading" | "database unwritable" | "database unreachable";

const HINDRANCES: Readonly<Record<string, Readiness>> = {
	FIRST_IMPORT_RUNNING: "importing",
	GRAPH_UPGRADING: "upgrading",
	DATABASE_UNWRITABLE: "database unwritable",
};

/** Does the database answer soon, or what is done with it first? */
export async function readReadiness(connection: Connection): Promise<Readiness> {
	try {
		const limits = { timeoutMs: ANSWER_WITHIN_MS, answerWithinMs: ANSWER_WITHIN_MS };
		await read(connection, (transaction) => transaction.run("RETURN 1"), limits);
		return "ready";
	} catch (error) {
		return (error instanceof CoopgraphError && HINDRANCES[error.code]) || "database unreachable";
	}
}
