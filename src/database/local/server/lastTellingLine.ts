/**
 * The line of a server's output that says best why it ended: the innermost cause, else what Java says of its own start,
 * else the last error, else the last word.
 */
export function lastTellingLine(output: string): string | undefined {
	const lines = output.split("\n").filter((line) => line.trim() !== "" && !/^\s/.test(line));
	const line =
		lines.findLast((candidate) => candidate.startsWith("Caused by: ")) ??
		lines[lines.indexOf("Error occurred during initialization of VM") + 1 || lines.length] ??
		lines.findLast((candidate) => / ERROR |^Error[: ]/.test(candidate)) ??
		lines.at(-1);
	return line?.replace(/^Caused by: (?:[\w$]+\.)*/, "").replace(/^\S+ \S+ ERROR +/, "");
}
