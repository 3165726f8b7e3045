import { expect, test } from "vitest";
import { createSchema } from "../../../src/api/createSchema.ts";
import { readGraphModel } from "../../../src/model/read/readGraphModel.ts";
import { MODEL_FILES } from "../../support/model.ts";

const FILE = "src/analysis/queries/mine.graphql";

test.each([
	["a row type that there is not", "mine: [Hots!]!", 'Unknown type "Hots" (did you mean "Host" or "Hop"?).'],
	["a directive that there is not", 'mine: Int @cyper(statement: "RETURN 1 AS mine")', 'Unknown directive "@cyper".'],
	[
		"a call in its Cypher that is not closed",
		'mine: Int @cypher(statement: "RETURN NODE_HOLDS(node AS mine", columnName: "mine")',
		"a call in the Cypher is not closed",
	],
])("a query with %s is refused with its file and line", async (_what, field, words) => {
	const model = readGraphModel([...MODEL_FILES, { name: FILE, text: `extend type Query {\n  ${field}\n}` }]);
	await expect(createSchema(model)).rejects.toMatchObject({
		code: "MODEL_INVALID",
		facts: { file: FILE, line: "2" },
		message: expect.stringContaining(words),
	});
});
