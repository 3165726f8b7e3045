import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { recordJsonSchema } from "../../../src/records/recordJsonSchema.ts";
import { runInProcess } from "../../support/commandLine.ts";
import { MODEL } from "../../support/model.ts";

test("coopgraph schema prints the API as GraphQL, without a database", async () => {
	const { exitCode, stdout } = await runInProcess(["schema"]);
	expect(exitCode).toBe(0);
	expect(Object.keys(buildSchema(stdout).getQueryType()?.getFields() ?? {})).toContain("meetings");
});

test("coopgraph schema --json-schema prints the JSON Schema of records", async () => {
	const { exitCode, stdout } = await runInProcess(["schema", "--json-schema"]);
	expect(exitCode).toBe(0);
	expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(recordJsonSchema(MODEL))));
});
