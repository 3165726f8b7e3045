import type { Connection } from "../database/Database.ts";
import { read } from "../database/sessions.ts";

/** Less than two seconds, with the way there and back. */
const ANSWER_WITHIN_MS = 1_800;

/** Does the database answer soon? */
export async function isReady(connection: Connection): Promise<boolean> {
	try {
		const limits = { timeoutMs: ANSWER_WITHIN_MS, answerWithinMs: ANSWER_WITHIN_MS };
		await read(connection, (transaction) => transaction.run("RETURN 1"), limits);
		return true;
	} catch {
		return false;
	}
}
