import { CoopgraphError } from "../errors/CoopgraphError.ts";
import type { Connection } from "./Database.ts";
import { read } from "./sessions.ts";

/** A cluster far away needs several round trips before the first answer. */
const FIRST_ANSWER_MS = 10_000;

/** The server's version, for example `5.26.19` or `2025.06.2`. Throws when it is not a Neo4j 5.26 or later. */
export async function verifyServer(connection: Connection): Promise<string> {
	const { summary } = await read(connection, (transaction) => transaction.run("RETURN 1"), {
		answerWithinMs: FIRST_ANSWER_MS,
	});
	const agent = summary.server.agent ?? "an unknown server";
	const version = /^Neo4j\/(.+)$/.exec(agent)?.[1];
	if (version !== undefined && isRecentEnough(version)) return version;
	const found = version === undefined ? agent : `Neo4j ${version}`;
	throw new CoopgraphError("DATABASE_VERSION_TOO_OLD", { uri: connection.uri, found });
}

/** Calendar versions (2025.01 and later) follow 5.26, so that comparing numbers is enough. */
export function isRecentEnough(version: string): boolean {
	const [major = 0, minor = 0] = version.split(/[.-]/, 2).map(Number);
	return major > 5 || (major === 5 && minor >= 26);
}
