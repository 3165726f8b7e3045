import { describe, expect, test } from "vitest";
import { loadConfig } from "../../../../../src/config/config.ts";
import { localPaths } from "../../../../../src/database/local/home/LocalPaths.ts";
import { NEO4J_VERSION } from "../../../../../src/database/local/jars/neo4jVersion.ts";

describe("the folders of the local database", () => {
	test.each([
		{ environment: { HOME: "/home/ada" }, cache: "/home/ada/.cache/coopgraph" },
		{ environment: { HOME: "/home/ada", XDG_CACHE_HOME: "/caches" }, cache: "/caches/coopgraph" },
		{ environment: { XDG_CACHE_HOME: "/caches", COOPGRAPH_CACHE: "/shared" }, cache: "/shared" },
		{ environment: { COOPGRAPH_CACHE: "here" }, cache: "/srv/checkout/here" },
	])("jars lie under $cache, apart for each version", ({ environment, cache }) => {
		expect(localPaths(loadConfig(environment, "/srv/checkout")).jars).toBe(`${cache}/neo4j/${NEO4J_VERSION}`);
	});

	test("everything else lies in the checkout", () => {
		const { jars, ...others } = localPaths(loadConfig({ COOPGRAPH_CACHE: "/cache" }, "/srv/checkout"));
		for (const path of Object.values(others)) expect(path).toMatch(/^\/srv\/checkout\/\.coopgraph\/neo4j(\/|$)/);
	});
});
