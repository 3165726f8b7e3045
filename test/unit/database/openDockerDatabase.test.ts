import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Config, loadConfig } from "../../../src/config/config.ts";
import { type DockerTools, openDockerDatabase } from "../../../src/database/docker/openDockerDatabase.ts";

let config: Config;

beforeEach(() => {
	config = loadConfig({ COOPGRAPH_HOME: mkdtempSync(join(tmpdir(), "coopgraph-docker-")) }, "/");
});
afterEach(() => rmSync(config.home, { recursive: true }));

/** No engine runs where these tests run: docker's part is played by what it would print. */
function toolsThatPrint(outputs: readonly string[], failedAt = -1) {
	const calls: { words: readonly string[]; environment: Readonly<Record<string, string>> }[] = [];
	const addresses: unknown[] = [];
	const tools: DockerTools = {
		findEngine: async () => "28.0.0",
		docker: async (words, environment) => {
			calls.push({ words, environment });
			return { failed: calls.length - 1 === failedAt, output: outputs[calls.length - 1] ?? "" };
		},
		connect: async (address) => {
			addresses.push(address);
			return { connection: { driver: {} as never, uri: address.uri, database: undefined }, version: "5.26.0" };
		},
	};
	return { tools, calls, addresses };
}

describe("the Neo4j of docker-compose.yml", () => {
	it("is passed over where no engine answers", async () => {
		const { tools, calls } = toolsThatPrint([]);
		const outcome = await openDockerDatabase(config, {}, { ...tools, findEngine: async () => undefined });
		expect(outcome).toEqual({ kind: "unavailable", reason: "no Docker engine answers", problems: [] });
		expect(calls).toEqual([]);
	});

	it("is passed over where the user chose the local one", async () => {
		const { tools, calls } = toolsThatPrint([]);
		const outcome = await openDockerDatabase({ ...config, databaseWay: "local" }, {}, tools);
		expect(outcome).toMatchObject({ kind: "unavailable", reason: "COOPGRAPH_DATABASE is local" });
		expect(calls).toEqual([]);
	});

	it("is started with its health check awaited, and reached at the port that docker published", async () => {
		const { tools, calls, addresses } = toolsThatPrint(["Container started", "127.0.0.1:49155\n"]);
		const outcome = await openDockerDatabase(config, {}, tools);
		expect(outcome).toMatchObject({ kind: "found", database: { provider: "docker", uri: "bolt://127.0.0.1:49155" } });
		const [up, port] = calls.map(({ words }) => words);
		expect(up?.slice(0, 2)).toEqual(["compose", "--project-name"]);
		expect(up?.slice(-4)).toEqual(["up", "--detach", "--wait", "neo4j"]);
		expect(port?.slice(-3)).toEqual(["port", "neo4j", "7687"]);
		expect(addresses).toMatchObject([{ uri: "bolt://127.0.0.1:49155", username: "neo4j" }]);
	});

	it("has one password, kept in a file that only its owner can read, and never on a command line", async () => {
		const { tools, calls, addresses } = toolsThatPrint(["", "127.0.0.1:1", "", "127.0.0.1:1"]);
		await openDockerDatabase(config, {}, tools);
		await openDockerDatabase(config, {}, tools);
		const file = join(config.home, "container-password");
		const password = readFileSync(file, "utf8");
		expect(password).toMatch(/^[0-9a-f]{48}$/);
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(calls.map(({ environment }) => environment.NEO4J_PASSWORD)).toEqual(Array(4).fill(password));
		expect(addresses).toMatchObject([{ password }, { password }]);
		expect(calls.flatMap(({ words }) => words).join(" ")).not.toContain(password);
	});

	it.each([
		["compose fails", ["pulling\nno space left on device"], 0, "no space left on device"],
		["no port is published", ["", "no port 7687/tcp for container"], 1, "no port 7687/tcp for container"],
	])("lets the next way be tried, with the reason, where %s", async (_case, outputs, failedAt, reason) => {
		const { tools } = toolsThatPrint(outputs, failedAt);
		const outcome = await openDockerDatabase(config, {}, tools);
		expect(outcome).toMatchObject({ kind: "unavailable", reason: "the container of Neo4j did not start" });
		expect(outcome.kind === "unavailable" && outcome.problems[0]?.message).toContain(reason);
	});

	it("is another container for another home folder", async () => {
		const { tools, calls } = toolsThatPrint(["", "127.0.0.1:1"]);
		await openDockerDatabase(config, {}, tools);
		const other = toolsThatPrint(["", "127.0.0.1:1"]);
		const home = mkdtempSync(join(tmpdir(), "coopgraph-docker-"));
		await openDockerDatabase({ ...config, home }, {}, other.tools);
		rmSync(home, { recursive: true });
		expect(calls[0]?.words[2]).not.toBe(other.calls[0]?.words[2]);
	});
});
