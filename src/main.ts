import { runCommandLine } from "./cli/runCommandLine.ts";

const exitCode = await runCommandLine(process.argv.slice(2));
// An interrupted command leaves work behind that would keep the program alive; any other ends when its output is written.
if (exitCode > 128) process.exit(exitCode);
process.exitCode = exitCode;
