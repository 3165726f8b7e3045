/** Requests that nobody would write, generated from the schema of the running API by Schemathesis. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { describe, expect, test } from "vitest";
import { findSchemathesis } from "../../support/findSchemathesis.ts";
import { readSeed } from "../../support/seed.ts";
import { startSeededApi } from "../../support/seededApi.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";

const HOOKS = fileURLToPath(new URL("../../support/schemathesis_hooks.py", import.meta.url));

/** Of all fields at the root together; SCHEMATHESIS_CASES asks for more, SCHEMATHESIS_SEED for those of another run. */
const CASES = Number(process.env.SCHEMATHESIS_CASES ?? 400);
const SEED = process.env.SCHEMATHESIS_SEED ?? String(readSeed());

const program = await findSchemathesis();

describe.skipIf(program === undefined)("requests generated from the schema", () => {
	test(`are answered without a failure of the server, in words of the documentation (seed ${SEED})`, {
		timeout: 60_000 + CASES * 1_000,
	}, async () => {
		await using api = await startSeededApi();
		await using folder = await createTemporaryFolder();
		const answersFile = join(folder.path, "answers.txt");
		const { __schema } = await api.ask("{ __schema { queryType { fields { name } } } }");
		const each = Math.ceil(CASES / __schema.queryType.fields.length);
		const { exitCode, all } = await execa(
			program ?? "",
			[
				...["run", `${api.url}/graphql`, "--phases", "fuzzing", "--mode", "positive"],
				...["--checks", "tells_nothing_of_the_machinery", "--continue-on-failure", "--suppress-health-check", "all"],
				...["--max-examples", String(each), "--seed", SEED, "--generation-database", "none", "--no-color"],
			],
			{
				env: { SCHEMATHESIS_HOOKS: HOOKS, SCHEMATHESIS_ANSWERS: answersFile },
				cwd: folder.path,
				reject: false,
				all: true,
				stdin: "ignore",
			},
		);
		expect(exitCode, `seed ${SEED}\n${all.slice(-6_000)}`).toBe(0);
		const answers = (await readFile(answersFile, "utf8")).trim().split("\n");
		const answered = answers.filter((line) => line === "200").length;
		console.info(`Schemathesis: ${answers.length} requests, ${answered} answered, the others refused with a code.`);
		// Otherwise only refusals were looked at.
		expect(answered).toBeGreaterThan(answers.length / 10);
	});
});
