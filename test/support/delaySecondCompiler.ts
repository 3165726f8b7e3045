/**
 * A Neo4j of the tests lives for minutes, in which Java's second compiler takes as much of the processors as all queries
 * together. It begins only with what is called four times as often as usual: ten files took 404 s of processor time in
 * place of 447. Without it they took longer.
 */
export function delaySecondCompiler(): void {
	process.env.JDK_JAVA_OPTIONS ??=
		"-XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=200000";
}
