import { fileURLToPath } from "node:url";
import { execute, type GraphQLSchema, parse, validate } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { readExplorerQuestions } from "../../../../src/server/lifecycle/explorerQuestions.ts";
import { schemaFor } from "../../../support/schema.ts";

const PATH = fileURLToPath(new URL("../../../../src/explorer/api/queries.graphql", import.meta.url));

describe("the explorer's questions, for a warm-up", () => {
	let schema: GraphQLSchema;
	beforeAll(async () => {
		schema = await schemaFor("editors");
	});

	test("are all of them, each with the values that it requires", async () => {
		const questions = await readExplorerQuestions(PATH, "some-id");
		const names = questions.map(({ text }) => /^query (\w+)/m.exec(text)?.[1]);
		expect(names.length).toBeGreaterThan(20);
		expect(names).toContain("Overview");
		expect(names).toContain("Entity");
		for (const { text, variables } of questions) {
			expect(validate(schema, parse(text))).toEqual([]);
			const { errors } = await execute({ schema, document: parse(text), variableValues: variables, contextValue: {} });
			// There is no database here: what fails fails after its variables were taken.
			for (const { message } of errors ?? []) expect(message).not.toMatch(/^Variable/);
		}
	});
});
