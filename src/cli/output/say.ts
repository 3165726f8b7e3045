/** Also where nobody watches: what was passed over, and when the database was stopped, is worth a line of a log. */
export function say(message: string): void {
	process.stderr.write(`${message}\n`);
}

/** What takes long is said on a terminal; a pipe stays quiet. */
export function printProgress(message: string): void {
	if (process.stderr.isTTY) say(message);
}
