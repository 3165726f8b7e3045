/**
 * The Neo4j of docker-compose.yml, where a Docker engine answers. Its container goes on running when we leave, as
 * containers do; its data lies in a volume, its password in our home folder, readable by the owner only.
 */
import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import type { Config, Neo4jAddress } from "../../config/config.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { OpenOptions } from "../Database.ts";
import { openConnection } from "../openConnection.ts";
import type { ProviderOutcome } from "../Provider.ts";
import { closeConnection } from "../sessions.ts";
import { composeArguments } from "./composeArguments.ts";
import { findDockerEngine } from "./findDockerEngine.ts";

/** How docker is called; a test calls something else. */
export type Docker = (
	words: readonly string[],
	environment: Readonly<Record<string, string>>,
) => Promise<{ readonly failed: boolean; readonly output: string }>;

export interface DockerTools {
	readonly findEngine: () => Promise<string | undefined>;
	readonly docker: Docker;
	readonly connect: typeof openConnection;
}

const REAL_TOOLS: DockerTools = { findEngine: findDockerEngine, docker: callDocker, connect: openConnection };

export async function openDockerDatabase(
	config: Config,
	{ onProgress, signal }: OpenOptions,
	tools: DockerTools = REAL_TOOLS,
): Promise<ProviderOutcome> {
	if (config.databaseWay === "local") return unavailable("COOPGRAPH_DATABASE is local");
	const engine = await tools.findEngine();
	if (engine === undefined) return unavailable("no Docker engine answers");
	signal?.throwIfAborted();
	onProgress?.(`Starting Neo4j in a container (Docker ${engine}) …`);
	const password = await ensurePassword(config);
	const started = await startContainer(config, password, tools.docker);
	if (started.kind === "failed") return unavailable("the container of Neo4j did not start", started.reason);
	const { connection, version } = await tools.connect(started.address);
	return {
		kind: "found",
		description: `a Docker engine answers, and the Neo4j ${version} in its container is used`,
		database: { ...connection, provider: "docker", [Symbol.asyncDispose]: () => closeConnection(connection) },
	};
}

function unavailable(reason: string, cause?: string): ProviderOutcome {
	const problems = cause === undefined ? [] : [new CoopgraphError("CONTAINER_START_FAILED", { reason: cause })];
	return { kind: "unavailable", reason, problems };
}

async function ensurePassword({ home }: Config): Promise<string> {
	const file = join(home, "container-password");
	await mkdir(home, { recursive: true, mode: 0o700 });
	try {
		// Hexadecimal: nothing that a shell or an address could misread. `wx`: of two processes one writes, both read.
		await writeFile(file, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" });
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
	}
	return readFile(file, "utf8");
}

type Started =
	| { readonly kind: "started"; readonly address: Neo4jAddress }
	| { readonly kind: "failed"; readonly reason: string };

async function startContainer({ home }: Config, password: string, docker: Docker): Promise<Started> {
	const environment = { NEO4J_PASSWORD: password };
	const up = await docker(composeArguments(home, "up"), environment);
	if (up.failed) return { kind: "failed", reason: lastLine(up.output) };
	const port = await docker(composeArguments(home, "port"), environment);
	const [, published] = /:(\d+)\s*$/.exec(port.output) ?? [];
	if (port.failed || published === undefined) return { kind: "failed", reason: lastLine(port.output) };
	const uri = `bolt://127.0.0.1:${published}`;
	return { kind: "started", address: { uri, username: "neo4j", password, database: undefined } };
}

function lastLine(output: string): string {
	return output.trim().split("\n").at(-1) || "docker gave no reason";
}

/** The first start fetches an image, so it has minutes. */
async function callDocker(words: readonly string[], environment: Readonly<Record<string, string>>) {
	const { failed, all } = await execa("docker", words, {
		env: environment,
		reject: false,
		all: true,
		stdin: "ignore",
		timeout: 600_000,
	});
	return { failed, output: all ?? "" };
}
