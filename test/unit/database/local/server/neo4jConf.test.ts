import { expect, test } from "vitest";
import { loadConfig } from "../../../../../src/config/config.ts";
import { localPaths } from "../../../../../src/database/local/home/LocalPaths.ts";
import { neo4jConf } from "../../../../../src/database/local/server/neo4jConf.ts";

const conf = neo4jConf(localPaths(loadConfig({ COOPGRAPH_CACHE: "/cache" }, "/srv/checkout")), 7700).split("\n");

test("the local Neo4j listens on the loopback address only, and only for Bolt", () => {
	expect(conf).toContain("server.bolt.listen_address=127.0.0.1:7700");
	expect(conf).toContain("server.http.enabled=false");
	expect(conf).toContain("server.https.enabled=false");
	expect(conf.join("\n")).not.toContain("0.0.0.0:");
});

test("the local Neo4j reports to nobody and opens no addresses or files for a query", () => {
	expect(conf).toContain("dbms.usage_report.enabled=false");
	expect(conf).toContain("dbms.security.allow_csv_import_from_file_urls=false");
	expect(conf).toContain("internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0");
});

test("the local Neo4j ends transactions that nobody else ended", () => {
	expect(conf).toContain("db.transaction.timeout=10m");
});

test("the local Neo4j loads APOC from the shared cache", () => {
	expect(conf).toContainEqual(
		expect.stringMatching(/^server\.directories\.plugins=\/cache\/neo4j\/5\.26\.\d+\/plugins$/),
	);
});
