/**
 * The line of a server's output that says best why it ended: the innermost cause, else what Java says of its own start,
 * else the last error. Undefined where it complains of nothing, as one that somebody killed.
 */
export function findErrorLine(output: string): string | undefined {
	const lines = listLines(output);
	const line =
		lines.findLast((candidate) => candidate.startsWith("Caused by: ")) ??
		lines[lines.indexOf("Error occurred during initialization of VM") + 1 || lines.length] ??
		lines.findLast((candidate) => / ERROR |^Error[: ]|^Terminating due to /.test(candidate));
	return line?.replace(/^Caused by: (?:[\w$]+\.)*/, "").replace(/^\S+ \S+ ERROR +/, "");
}

/** That line, or else the last one. */
export function lastTellingLine(output: string): string | undefined {
	return findErrorLine(output) ?? listLines(output).at(-1);
}

function listLines(output: string): string[] {
	return output.split("\n").filter((line) => line.trim() !== "" && !/^\s/.test(line));
}
