import { expect, test } from "vitest";
import { findMavenError } from "../../../../../src/database/local/jars/fetchJars.ts";
import { NEO4J_VERSION } from "../../../../../src/database/local/jars/neo4jVersion.ts";
import { pom } from "../../../../../src/database/local/jars/pom.ts";

test("Maven's first error line is the reason of a failed fetch", () => {
	const output = "[INFO] Scanning\n[ERROR] Could not resolve dependencies\n[ERROR] Re-run with -X\n";
	expect(findMavenError(output)).toBe("Could not resolve dependencies");
	expect(findMavenError("[INFO] BUILD SUCCESS")).toBeUndefined();
});

test("Neo4j and APOC are asked for in one version, and no repository is named", () => {
	const versions = [...pom().matchAll(/<artifactId>([\w-]+)<\/artifactId><version>([^<]+)<\/version>/g)];
	expect(versions.map(([, artifact, version]) => [artifact, version])).toEqual([
		["neo4j", NEO4J_VERSION],
		["neo4j-server", NEO4J_VERSION],
		["apoc-core", NEO4J_VERSION],
		["apoc-common", NEO4J_VERSION],
	]);
	expect(pom()).not.toContain("<repositor");
});
