import { execa } from "execa";
import type { LocalPaths } from "../home/LocalPaths.ts";
import { classPath } from "../jars/Jars.ts";
import type { Java } from "./java/findJava.ts";
import { lastTellingLine } from "./lastTellingLine.ts";

/**
 * Neo4j's own tool for administrators, without a shell around it. (`Neo4jAdminCommand`, the usual entry, would start a
 * second Java with all arguments on its command line.) Returns why it failed; undefined: it did not.
 */
export async function runAdminTool(
	paths: LocalPaths,
	java: Java,
	words: readonly string[],
): Promise<string | undefined> {
	const { failed, all } = await execa(
		java.command,
		["-XX:TieredStopAtLevel=1", "-cp", classPath(paths), "org.neo4j.cli.AdminTool", ...words],
		{ env: { NEO4J_HOME: paths.home, NEO4J_CONF: paths.conf }, all: true, reject: false, stdin: "ignore" },
	);
	if (!failed) return undefined;
	// Its last line gives advice that only helps whoever called it by hand.
	const output = (all ?? "").replace(/^Run with '--verbose'.*$/gm, "");
	return lastTellingLine(output) ?? "no reason given";
}
