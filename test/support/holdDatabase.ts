/**
 * A program that uses the database as a command would: opens it, prints one line of JSON, and closes it when it is
 * told to end. For tests that need another process. Settings come from the environment, as for any command.
 */
import { loadConfig } from "../../src/config/config.ts";
import { openDatabase } from "../../src/database/openDatabase.ts";
import { CoopgraphError } from "../../src/errors/CoopgraphError.ts";

const end = new AbortController();
// Not `once`: libraries that clean up on a signal end the process if they find themselves its only listeners.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => end.abort(new Error(signal)));

try {
	await using database = await openDatabase(loadConfig(process.env, process.cwd()), {
		signal: end.signal,
		onProgress: (message) => tell({ progress: message }),
	});
	tell({ uri: database.uri, why: database.why });
	await new Promise<void>((resolve) => {
		if (end.signal.aborted) resolve();
		else end.signal.addEventListener("abort", () => resolve());
		// Node does not count a signal's listener as a reason to stay.
		process.stdin.resume();
		process.stdin.once("end", () => resolve());
	});
} catch (error) {
	if (error instanceof CoopgraphError) tell({ code: error.code, message: error.message });
	else if (error !== end.signal.reason) throw error;
	process.exitCode = 2;
} finally {
	process.stdin.destroy();
}

function tell(line: Record<string, unknown>): void {
	process.stdout.write(`${JSON.stringify(line)}\n`);
}
