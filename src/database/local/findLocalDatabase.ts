import type { Config } from "../../config/config.ts";
import { localPaths } from "./home/LocalPaths.ts";
import { type Lease, listLeases } from "./home/leases.ts";
import { findRunningServer, type RunFile } from "./home/RunFile.ts";
import { areJarsFetched } from "./jars/Jars.ts";
import { NEO4J_VERSION } from "./jars/neo4jVersion.ts";
import { acceptsConnections } from "./server/acceptsConnections.ts";
import { findJava, type JavaFinding } from "./server/java/findJava.ts";

/** What is known of the local Neo4j, without starting or changing anything. */
export interface LocalDatabaseStatus {
	readonly home: string;
	readonly server: ServerStatus;
	/** Of living processes only. */
	readonly leases: readonly Lease[];
	readonly jars: { readonly version: string; readonly folder: string; readonly areFetched: boolean };
	readonly java: JavaFinding;
	readonly logs: string;
}

export type ServerStatus =
	| { readonly kind: "stopped" }
	| { readonly kind: "starting" | "running"; readonly uri: string; readonly run: RunFile };

export async function findLocalDatabase(config: Config): Promise<LocalDatabaseStatus> {
	const paths = localPaths(config);
	const [server, leases, areFetched, java] = await Promise.all([
		describeServer(findRunningServer(paths)),
		listLeases(paths.leases),
		areJarsFetched(paths),
		findJava(config),
	]);
	const jars = { version: NEO4J_VERSION, folder: paths.jars, areFetched };
	return { home: paths.home, server, leases, jars, java, logs: paths.logs };
}

async function describeServer(run: RunFile | undefined): Promise<ServerStatus> {
	if (run === undefined) return { kind: "stopped" };
	const kind = (await acceptsConnections(run.port)) ? "running" : "starting";
	return { kind, uri: `bolt://127.0.0.1:${run.port}`, run };
}
