/** The line of a server's output that says best why it ended: the innermost cause, else its last error, else its last word. */
export function lastTellingLine(output: string): string | undefined {
	const lines = output.split("\n").filter((line) => line.trim() !== "" && !/^\s/.test(line));
	const line =
		lines.findLast((candidate) => candidate.startsWith("Caused by: ")) ??
		lines.findLast((candidate) => / ERROR |^Error[: ]|^Invalid /.test(candidate)) ??
		lines.at(-1);
	return line?.replace(/^Caused by: (?:[\w$]+\.)*/, "").replace(/^\S+ \S+ ERROR +/, "");
}
