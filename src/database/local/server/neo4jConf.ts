import type { LocalPaths } from "../home/LocalPaths.ts";
import { jarFolders } from "../jars/Jars.ts";

/** The content of neo4j.conf for a small machine: reachable by this user's programs only, frugal with memory and disk. */
export function neo4jConf(
	paths: LocalPaths,
	port: number,
	ownSettings = "",
	onceSettings: Readonly<Record<string, string>> = {},
): string {
	const settings: Record<string, string> = {
		"server.bolt.listen_address": `127.0.0.1:${port}`,
		"server.bolt.advertised_address": `127.0.0.1:${port}`,
		"server.http.enabled": "false",
		"server.https.enabled": "false",
		"server.directories.plugins": jarFolders(paths.jars).plugins,

		// A query must not be able to make the server open files or call other machines.
		"dbms.usage_report.enabled": "false",
		"dbms.security.allow_csv_import_from_file_urls": "false",
		"internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",

		"server.memory.pagecache.size": "512m",
		// A backstop: queries of the API and batches of an import end long before.
		"db.transaction.timeout": "10m",

		// Otherwise 256 MB lie ready for each of the two databases, and gigabytes of old logs are kept.
		"db.tx_log.preallocate": "false",
		"db.tx_log.rotation.size": "64m",
		"db.tx_log.rotation.retention_policy": "256M size",

		// When it stops, the databases are closed within a second; the network layer would then wait 10 s more for
		// messages of connections that are closed already.
		"internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
	};
	const lines = Object.entries({ ...settings, ...readSettings(ownSettings), ...onceSettings }).map(
		([name, value]) => `${name}=${value}`,
	);
	return [
		"# Written anew by coopgraph at every start; put settings of your own into own.conf beside this file.",
		...lines,
		"",
	].join("\n");
}

/** `name=value` a line; what begins with # is a remark. */
function readSettings(text: string): Record<string, string> {
	const lines = text.split("\n").map((line) => line.trim());
	const settings = lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("="));
	return Object.fromEntries(settings.map(([name = "", ...value]) => [name.trim(), value.join("=").trim()]));
}
