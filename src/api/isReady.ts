import type { Connection } from "../database/Database.ts";
import { read } from "../database/sessions.ts";

/** Does the database answer within two seconds? */
export async function isReady(connection: Connection): Promise<boolean> {
	try {
		await read(connection, (transaction) => transaction.run("RETURN 1"), { timeoutMs: 2_000, answerWithinMs: 2_000 });
		return true;
	} catch {
		return false;
	}
}
