import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { describe, expect, it } from "vitest";

const FILE = fileURLToPath(new URL("../../docker-compose.yml", import.meta.url));
const TLS_FILE = fileURLToPath(new URL("../../deploy/compose.tls.yml", import.meta.url));
const DOCKERFILE = fileURLToPath(new URL("../../Dockerfile", import.meta.url));

/** What docker-compose makes of the file with these variables alone, in a folder without `.env`. No engine is asked. */
async function resolve(variables: Readonly<Record<string, string>>, files: readonly string[] = [FILE]) {
	const words = ["--project-directory", tmpdir(), ...files.flatMap((file) => ["-f", file]), "config"];
	const env = { PATH: process.env.PATH, ...variables };
	const { failed, stdout, stderr } = await execa("docker-compose", words, { env, extendEnv: false, reject: false });
	return { failed, resolved: stdout, reason: stderr };
}

/** In CI that it is missing is no reason to pass over what only it can tell. */
async function findCompose(): Promise<boolean> {
	const { failed } = await execa("docker-compose", ["version"], { reject: false, stdin: "ignore" });
	if (!failed) return true;
	const message =
		"No docker-compose was found, so docker-compose.yml is not checked. Install it (Debian: `docker-compose`).";
	if (process.env.CI === "true") throw new Error(message);
	console.warn(message);
	return false;
}

describe.skipIf(!(await findCompose()))("docker-compose.yml", () => {
	it("is not started without a password, and says what to do", async () => {
		const { failed, reason } = await resolve({});
		expect(failed).toBe(true);
		expect(reason).toContain("write NEO4J_PASSWORD=… into the file .env");
	});

	it("holds no password but the one that is given, which both services get", async () => {
		const { failed, resolved } = await resolve({ NEO4J_PASSWORD: "first-secret" });
		expect(failed).toBe(false);
		expect(resolved.match(/first-secret/g)).toHaveLength(2);
		expect(resolved).toContain("NEO4J_AUTH: neo4j/first-secret");
		expect(readFileSync(FILE, "utf8").match(/^.*(?:PASSWORD|AUTH):.*$/gm)).toEqual(
			Array(2).fill(expect.stringMatching(/\$\{NEO4J_PASSWORD:\?[^}]+\}"$/)),
		);
	});

	it.each([
		["usual", {}, /4000/, /7687/],
		["other", { PORT: "4100", NEO4J_BOLT_PORT: "7700" }, /4100/, /7700/],
	])("publishes its %s ports to this machine only", async (_which, variables, port, boltPort) => {
		const { coopgraph, neo4j } = await services(variables);
		for (const [service, expected] of [[coopgraph, port] as const, [neo4j, boltPort] as const]) {
			const published = ports(service);
			expect(published).toHaveLength(1);
			expect(published[0]).toMatch(expected);
			expect(published[0]).toContain("127.0.0.1");
		}
	});

	it("starts the service when the health check of its Neo4j allows it, and both again after a crash", async () => {
		const { coopgraph, neo4j } = await services({});
		expect(coopgraph).toMatch(/depends_on:\s+neo4j:\s+condition: service_healthy/);
		expect(coopgraph).toMatch(/healthcheck:[\s\S]*\/health\/ready/);
		expect(neo4j).toMatch(/healthcheck:[\s\S]*http:\/\/localhost:7474/);
		for (const service of [coopgraph, neo4j]) expect(service).toContain("restart: unless-stopped");
	});

	it("gives Neo4j APOC and a volume that its data stays in", async () => {
		const { neo4j } = await services({});
		expect(neo4j).toContain(`NEO4J_PLUGINS: '["apoc"]'`);
		expect(neo4j).toMatch(/volumes:\s+- (?:type: volume\s+source: )?graph:?\s*(?:target: )?\/data/);
	});

	it("limits memory, processes and the time of a stop, and Node's heap below the memory", async () => {
		const { coopgraph, neo4j } = await services({});
		for (const service of [coopgraph, neo4j]) {
			expect(service).toMatch(/mem_limit: \S+/);
			expect(service).toMatch(/pids_limit: \d+/);
			expect(service).toMatch(/stop_grace_period: \S+/);
		}
		const heap = Number(/max-old-space-size=(\d+)/.exec(coopgraph)?.[1]);
		expect(heap).toBeLessThan(1_500 * 0.7);
		expect(heap).toBeGreaterThan(400);
	});

	it("runs a Node that package.json allows and its makers maintain", async () => {
		const versions = [...readFileSync(DOCKERFILE, "utf8").matchAll(/^FROM node:(\d+)/gm)].map(([, major]) =>
			Number(major),
		);
		expect(new Set(versions).size).toBe(1);
		// Even versions are maintained for long; 20 was until April 2026.
		expect(versions[0]).toBeGreaterThanOrEqual(22);
		expect((versions[0] ?? 1) % 2).toBe(0);
	});

	it("lets the service write nothing but /tmp and what it keeps, as a user without any right of root's", async () => {
		const { coopgraph } = await services({});
		expect(coopgraph).toContain("read_only: true");
		expect(coopgraph).toMatch(/tmpfs:\s+- \/tmp/);
		expect(coopgraph).toMatch(/cap_drop:\s+- ALL/);
		expect(coopgraph).toMatch(/security_opt:\s+- no-new-privileges:true/);
		expect(coopgraph).not.toMatch(/^ {4}(?:user|privileged|cap_add):/m);
		expect(coopgraph).toMatch(/volumes:\s+- (?:type: volume\s+source: )?kept:?\s*(?:target: )?\/kept/);
		expect(coopgraph.match(/\/kept/g)).toHaveLength(5);
		const dockerfile = readFileSync(DOCKERFILE, "utf8");
		for (const [, path = ""] of coopgraph.matchAll(/COOPGRAPH_(?:HOME|CACHE|DECISIONS|JUDGEMENTS): (\S+)/g)) {
			expect(path).toMatch(/^\/kept\//);
		}
		expect(dockerfile).toContain("chown node:node /kept");
		expect(readFileSync(DOCKERFILE, "utf8")).toMatch(/^USER node$/m);
	});
});

describe.skipIf(!(await findCompose()))("deploy/compose.tls.yml", () => {
	it("puts a proxy in front that alone can be reached from outside, for a domain that is given", async () => {
		const withoutDomain = await resolve({ NEO4J_PASSWORD: "secret" }, [FILE, TLS_FILE]);
		expect(withoutDomain.failed).toBe(true);
		expect(withoutDomain.reason).toContain("write DOMAIN=graph.example.org into the file .env");
		const { failed, resolved, reason } = await resolve({ NEO4J_PASSWORD: "secret", DOMAIN: "graph.example.org" }, [
			FILE,
			TLS_FILE,
		]);
		expect(failed, reason).toBe(false);
		const published = [...resolved.matchAll(/^ {2}(\w+):\n((?: {3,}.*\n)+)/gm)].flatMap(([, name = "", service = ""]) =>
			ports(service).map((port) => ({ name, isLocal: port.includes("127.0.0.1") })),
		);
		expect(published.filter(({ isLocal }) => !isLocal).map(({ name }) => name)).toEqual(["caddy", "caddy"]);
		expect(published.filter(({ isLocal }) => isLocal)).toHaveLength(2);
		expect(resolved).toContain("UPSTREAM: coopgraph:4000");
	});
});

async function services(variables: Readonly<Record<string, string>>): Promise<{ coopgraph: string; neo4j: string }> {
	const { resolved } = await resolve({ NEO4J_PASSWORD: "secret", ...variables });
	const service = (name: string) => new RegExp(`^ {2}${name}:\\n(?: {3,}.*\\n)+`, "m").exec(`${resolved}\n`)?.[0] ?? "";
	return { coopgraph: service("coopgraph"), neo4j: service("neo4j") };
}

/** Each as a text: version 1 writes it in one line, later ones in several. */
function ports(service: string): string[] {
	const [, listed = ""] = /^ {4}ports:\n((?: {4}(?:- | ).*\n)+)/m.exec(service) ?? [];
	return listed.split(/^ +- /m).slice(1);
}
