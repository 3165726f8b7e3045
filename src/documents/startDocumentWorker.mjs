/** The beginning of a thread: it reads TypeScript, or the bundle of it, whoever began the process. */
import { runProgram } from "../../bin/program.js";

await runProgram("documentWorker");
