import { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import type { Connection } from "../../Database.ts";
import { openConnection } from "../../openConnection.ts";
import type { LocalPaths } from "../home/LocalPaths.ts";
import type { RunFile } from "../home/RunFile.ts";
import { acceptsConnections } from "./acceptsConnections.ts";
import { findStoreFailure } from "./findStoreFailure.ts";
import { startFailure } from "./startFailure.ts";

export interface ServerConnection {
	readonly kind: "connected";
	readonly connection: Connection;
	readonly version: string;
	readonly run: RunFile;
}

/**
 * Undefined while the server does not answer, which may be still to come. Throws DATABASE_START_FAILED where it cannot
 * open its store or refuses the password, and DATABASE_UNWRITABLE.
 */
export async function tryToConnect(
	paths: LocalPaths,
	run: RunFile,
	password: string,
): Promise<ServerConnection | undefined> {
	if (!(await acceptsConnections(run.port))) return undefined;
	const address = { uri: `bolt://127.0.0.1:${run.port}`, username: "neo4j", password };
	try {
		const opened = await openConnection({ ...address, database: "neo4j" });
		return { kind: "connected", ...opened, run };
	} catch (error) {
		if (!(error instanceof CoopgraphError)) throw error;
		if (error.code === "DATABASE_UNREACHABLE") {
			const reason = await findStoreFailure(paths, address);
			if (reason === undefined) return undefined;
			throw startFailure(paths, reason, error);
		}
		if (error.code !== "DATABASE_PASSWORD_WRONG") throw error;
		throw startFailure(paths, `process ${run.pid} refuses the password in ${paths.passwordFile}`, error);
	}
}
