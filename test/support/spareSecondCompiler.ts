/**
 * A Neo4j of the tests lives for minutes, and most of what Java's second compiler does in them is never made use of: without
 * it a file of tests about queries took 97 s of processor time in place of 137.
 */
export function spareSecondCompiler(): void {
	process.env.JDK_JAVA_OPTIONS ??= "-XX:TieredStopAtLevel=1";
}
