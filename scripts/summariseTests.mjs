// Prints one closing line about a test run (vitest's JSON report) and fails if a test failed, was skipped, or none ran.
import { readFileSync } from "node:fs";

const [report] = process.argv.slice(2);
const {
	numPassedTests: passed,
	numFailedTests: failed,
	numPendingTests: skipped,
	numTodoTests: todo,
} = JSON.parse(readFileSync(report, "utf8"));
console.log(`${passed} passed, ${failed} failed, ${skipped + todo} skipped`);
if (passed === 0 || failed > 0 || skipped + todo > 0) process.exitCode = 1;
