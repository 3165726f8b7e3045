import { ExitCode } from "./cli/ExitCode.ts";
import { ignoreBrokenPipe } from "./cli/output/streams/ignoreBrokenPipe.ts";
import { runCommandLine } from "./cli/runCommandLine.ts";

ignoreBrokenPipe();

const exitCode = await runCommandLine(process.argv.slice(2));
// A command that was interrupted or crashed leaves work behind that would keep the program alive; any other ends when its
// output is written.
if (exitCode > ExitCode.COULD_NOT_RUN) process.exit(exitCode);
process.exitCode = exitCode;
// A socket that a frozen server never took up would keep the program alive, too, and the driver cannot close it.
setInterval(() => {
	if (process.stdout.writableLength === 0) process.exit();
}, 1_000).unref();
