import { describe, expect, test } from "vitest";
import { loadConfig } from "../../../src/config/config.ts";

const load = (environment: Record<string, string | undefined>) =>
	loadConfig({ HOME: "/home/somebody", ...environment }, "/srv/checkout");

describe("loadConfig", () => {
	test("needs no setting at all", () => {
		expect(load({})).toMatchObject({
			home: "/srv/checkout/.coopgraph",
			cache: "/home/somebody/.cache/coopgraph",
			neo4j: undefined,
			host: "127.0.0.1",
			port: 4000,
			logLevel: "info",
			javaHome: undefined,
			databaseHeap: "1g",
			queryTimeoutMs: 10_000,
		});
	});

	test("is public where strangers can reach it, unless told otherwise", () => {
		for (const HOST of [undefined, "localhost", "::1", "127.0.0.2"]) expect(load({ HOST }).isPublic).toBe(false);
		for (const HOST of ["0.0.0.0", "192.168.1.5", "graph.example.org"]) expect(load({ HOST }).isPublic).toBe(true);
		expect(load({ HOST: "0.0.0.0", COOPGRAPH_PUBLIC: "false" }).isPublic).toBe(false);
		expect(load({ COOPGRAPH_PUBLIC: "true" }).isPublic).toBe(true);
		expect(load({ COOPGRAPH_PUBLIC: "locked" })).toMatchObject({ isPublic: true, isLocked: true });
		expect(load({ COOPGRAPH_PUBLIC_URL: "https://graph.example.org/" })).toMatchObject({
			...{ isPublic: true, isLocked: false, isReachDeclared: true, publicUrl: "https://graph.example.org" },
		});
		expect(load({})).toMatchObject({ isReachDeclared: false, publicUrl: undefined });
		expect(load({ COOPGRAPH_PUBLIC: "false" }).isReachDeclared).toBe(true);
		expect(() => load({ COOPGRAPH_PUBLIC: "yes" })).toThrow("COOPGRAPH_PUBLIC");
	});

	test("offers metrics to this machine, and logs requests of strangers, unless told otherwise", () => {
		expect(load({})).toMatchObject({ offersMetrics: true, logsRequests: false });
		expect(load({ HOST: "0.0.0.0" })).toMatchObject({ offersMetrics: false, logsRequests: true });
		const settings = { COOPGRAPH_PUBLIC: "true", COOPGRAPH_METRICS: "true", COOPGRAPH_LOG_REQUESTS: "false" };
		expect(load(settings)).toMatchObject({ offersMetrics: true, logsRequests: false });
	});

	test("an empty setting is none", () => {
		expect(load({ NEO4J_URI: "", PORT: "", COOPGRAPH_HOME: "", LOG_LEVEL: "" })).toEqual(load({}));
	});

	test("reads the address of an existing Neo4j, with the usual user and the server's own database", () => {
		expect(load({ NEO4J_URI: "neo4j+s://graph.example.org" }).neo4j).toEqual({
			uri: "neo4j+s://graph.example.org",
			username: "neo4j",
			password: "",
			database: undefined,
		});
	});

	test.each([
		["COOPGRAPH_HOME", "data", "home", "/srv/checkout/data"],
		["COOPGRAPH_HOME", "/var/data", "home", "/var/data"],
		["XDG_CACHE_HOME", "/var/cache", "cache", "/var/cache/coopgraph"],
		["COOPGRAPH_CACHE", "/var/jars", "cache", "/var/jars"],
		["PORT", "0", "port", 0],
		["PORT", "65535", "port", 65_535],
		["COOPGRAPH_DATABASE_HEAP", "512m", "databaseHeap", "512m"],
		["COOPGRAPH_QUERY_TIMEOUT_MS", "100", "queryTimeoutMs", 100],
	])("reads %s=%s", (name, value, key, expected) => {
		expect(load({ [name]: value })).toMatchObject({ [key]: expected });
	});

	test.each([
		["PORT", "http"],
		["PORT", "65536"],
		["PORT", "-1"],
		["PORT", "4000.5"],
		["LOG_LEVEL", "loud"],
		["COOPGRAPH_DATABASE_HEAP", "much"],
		["COOPGRAPH_QUERY_TIMEOUT_MS", "99"],
		["NEO4J_URI", "http://127.0.0.1:7474"],
		["NEO4J_URI", "127.0.0.1:7687"],
		["NEO4J_URI", "bolt://"],
	])("refuses %s=%s and names it", (name, value) => {
		expect(() => load({ [name]: value })).toThrow(
			expect.objectContaining({ code: "CONFIG_INVALID", facts: expect.objectContaining({ name, found: value }) }),
		);
	});

	test("cannot be changed afterwards", () => {
		expect(Object.isFrozen(load({}))).toBe(true);
	});
});
