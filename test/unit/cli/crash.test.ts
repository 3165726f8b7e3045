/** The server in a process of its own, whose database is not there: it needs none to crash. */
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { expect, test } from "vitest";
import { findFreePort } from "../../../src/database/local/server/findFreePort.ts";
import { newLedgerPath } from "../../support/decider.ts";
import { markOfRun } from "../../support/guardRun.ts";

const PROGRAM = fileURLToPath(new URL("../../../bin/coopgraph.js", import.meta.url));

/** Breaks inside of the process when it is told to, as a fault in a timer or a stream would. SIGUSR2 has a meaning. */
const BREAKS = {
	"an exception": "process.on('SIGHUP', () => { throw new Error('a fault of the program'); })",
	"a rejection": "process.on('SIGHUP', () => { Promise.reject(new Error('a fault of the program')); })",
};

test.each(Object.entries(BREAKS))(
	"%s that nobody caught is logged, and the process ends with a code on which it is started again",
	{ timeout: 120_000 },
	async (_what, code) => {
		const port = await findFreePort(undefined);
		const child = execa(
			process.execPath,
			[`--import=data:text/javascript,${encodeURIComponent(code)}`, PROGRAM, "serve"],
			{
				env: {
					...markOfRun(),
					PATH: process.env.PATH,
					PORT: String(port),
					NEO4J_URI: "bolt://127.0.0.1:1",
					COOPGRAPH_DECISIONS: newLedgerPath(),
					COOPGRAPH_JUDGEMENTS: newLedgerPath("judgements"),
				},
				extendEnv: false,
				reject: false,
				stdin: "ignore",
			},
		);
		const isLive = () =>
			fetch(`http://127.0.0.1:${port}/health/live`).then(
				async (response) => (await response.text()) !== "",
				() => false,
			);
		await expect.poll(isLive, { timeout: 100_000 }).toBe(true);
		child.kill("SIGHUP");
		const { exitCode, stderr } = await child;
		expect(exitCode).toBe(70);
		expect(stderr).toContain("a fault of the program");
		expect(stderr).toContain('"level":60');
	},
);
