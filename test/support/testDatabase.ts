import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig, type Neo4jAddress } from "../../src/config/config.ts";
import type { Database } from "../../src/database/Database.ts";
import { findDockerEngine } from "../../src/database/docker/findDockerEngine.ts";
import { localPaths } from "../../src/database/local/home/LocalPaths.ts";
import { readPassword } from "../../src/database/local/server/databasePassword.ts";
import { openDatabase } from "../../src/database/openDatabase.ts";

export interface TestDatabase extends Database {
	/** With which another process connects to it. */
	readonly address: Neo4jAddress;
}

/**
 * A Neo4j for tests, which wipe it; so NEO4J_URI, where somebody's data may lie, is never used. In this order: the one
 * that COOPGRAPH_TEST_NEO4J_URI names, a container, a local one in a temporary folder.
 */
export async function startTestDatabase(): Promise<TestDatabase> {
	const named = readTestAddress();
	if (named !== undefined) return connectTo(named);
	const { databaseWay } = loadConfig(process.env, process.cwd());
	const engine = databaseWay === "local" ? undefined : await findDockerEngine();
	return engine === undefined ? startLocal() : startContainer();
}

/** A Database on this address, of a Neo4j that somebody else starts and stops. */
export async function connectTo(address: Neo4jAddress): Promise<TestDatabase> {
	const config = { ...loadConfig({}, process.cwd()), neo4j: address };
	return { ...(await openDatabase(config)), address };
}

function readTestAddress(): Neo4jAddress | undefined {
	const { COOPGRAPH_TEST_NEO4J_URI, COOPGRAPH_TEST_NEO4J_USERNAME, COOPGRAPH_TEST_NEO4J_PASSWORD } = process.env;
	const environment = {
		NEO4J_URI: COOPGRAPH_TEST_NEO4J_URI,
		NEO4J_USERNAME: COOPGRAPH_TEST_NEO4J_USERNAME,
		NEO4J_PASSWORD: COOPGRAPH_TEST_NEO4J_PASSWORD,
	};
	return loadConfig(environment, process.cwd()).neo4j;
}

async function startContainer(): Promise<TestDatabase> {
	const { Neo4jContainer } = await import("@testcontainers/neo4j");
	// `withApoc()` also writes a setting that Neo4j 5 does not know any more; the image needs only these.
	const container = await new Neo4jContainer("neo4j:5.26-community")
		.withEnvironment({
			NEO4J_PLUGINS: '["apoc"]',
			NEO4J_dbms_usage__report_enabled: "false",
			NEO4J_dbms_cypher_min__replan__interval: "1h",
		})
		.withPassword("only-for-tests")
		.start();
	const database = await connectTo({
		uri: container.getBoltUri(),
		username: container.getUsername(),
		password: container.getPassword(),
		database: undefined,
	});
	return closeAlso(database, async () => {
		await container.stop();
	});
}

/** Each file fills the database anew, by which every plan would be made again: a tenth of the processor time of ten files. */
const OWN_SETTINGS = "dbms.cypher.min_replan_interval=1h\n";

async function startLocal(): Promise<TestDatabase> {
	const home = await mkdtemp(join(tmpdir(), "coopgraph-test-"));
	const environment = {
		...process.env,
		NEO4J_URI: undefined,
		COOPGRAPH_HOME: home,
		COOPGRAPH_DATABASE: "local",
		COOPGRAPH_DATABASE_HEAP: "512m",
	};
	const config = loadConfig(environment, process.cwd());
	const { conf } = localPaths(config);
	await mkdir(conf, { recursive: true });
	await writeFile(join(conf, "own.conf"), OWN_SETTINGS);
	const database = await openDatabase(config, { onProgress: (message) => console.log(message) });
	const password = await readPassword(localPaths(config));
	const address = { uri: database.uri, username: "neo4j", password, database: database.database };
	return closeAlso({ ...database, address }, () => rm(home, { recursive: true, force: true }));
}

function closeAlso(database: TestDatabase, cleanUp: () => Promise<void>): TestDatabase {
	return {
		...database,
		[Symbol.asyncDispose]: async () => {
			await database[Symbol.asyncDispose]();
			await cleanUp();
		},
	};
}
