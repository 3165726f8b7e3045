import { expect, test } from "vitest";
import { findErrorLine, lastTellingLine } from "../../../../../src/database/local/server/lastTellingLine.ts";

test.each([
	{
		what: "the innermost cause of a stack",
		output: `2026-01-01 10:00:00.000+0000 ERROR Failed to start Neo4j on dbms.connector.http.listen_address, a socket address.
java.lang.RuntimeException: Error starting Neo4j database server
	at org.neo4j.graphdb.facade.DatabaseManagementServiceFactory.startDatabaseServer(DatabaseManagementServiceFactory.java:290)
Caused by: org.neo4j.kernel.lifecycle.LifecycleException: Component failed
	... 5 more
Caused by: java.net.BindException: Address already in use
	... 9 more
2026-01-01 10:00:01.000+0000 INFO  Stopped.`,
		line: "BindException: Address already in use",
	},
	{
		what: "what Java says of its own start",
		output: "Error occurred during initialization of VM\nToo small maximum heap\n",
		line: "Too small maximum heap",
	},
	{
		what: "an error of Java's launcher",
		output:
			"Error: Could not find or load main class org.neo4j.server.CommunityEntryPoint\nSome further words without weight",
		line: "Error: Could not find or load main class org.neo4j.server.CommunityEntryPoint",
	},
	{
		what: "the last error of the log",
		output: "2026-01-01 10:00:00.000+0000 ERROR The store is full\n2026-01-01 10:00:01.000+0000 INFO  Stopped.",
		line: "The store is full",
	},
	{
		what: "that Java ran out of memory, which it says before the log goes on",
		output:
			"Terminating due to java.lang.OutOfMemoryError: Java heap space\n2026-01-01 10:00:01.000+0000 INFO  This instance is ServerId{1}",
		line: "Terminating due to java.lang.OutOfMemoryError: Java heap space",
	},
	{ what: "the last word where there is no error", output: "something\nended\n\n", line: "ended" },
])("finds $what", ({ output, line }) => {
	expect(lastTellingLine(output)).toBe(line);
});

test("finds no error where a process complains of nothing, as one that was killed", () => {
	expect(findErrorLine("2026-01-01 10:00:01.000+0000 INFO  Started.")).toBeUndefined();
});

test("finds nothing in silence", () => {
	expect(lastTellingLine("\n\n")).toBeUndefined();
});
