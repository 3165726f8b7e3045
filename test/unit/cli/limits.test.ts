import { expect, test } from "vitest";
import { runInProcess } from "../../support/commandLine.ts";

/** No database is there to be asked: a wrong limit is told before one is looked for. */
test.each([
	["runs", "-1"],
	["runs", "0"],
	["runs", "many"],
	["conflicts", "1.5"],
	["review", "-1"],
	["identity list", "-1"],
	["identity propose", "-1"],
])("%s --limit=%s is refused", async (command, limit) => {
	const { exitCode, stderr } = await runInProcess([...command.split(" "), `--limit=${limit}`]);
	expect(stderr).toContain("OPTION_INVALID");
	expect(stderr).toContain(`Invalid option --limit: found ${limit}, expected an integer from 1`);
	expect(exitCode).toBe(2);
});
