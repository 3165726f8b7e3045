import { describe, expect, test } from "vitest";
import { describeVariables } from "../../../../src/cli/output/describeVariables.ts";

describe("the variables of a question", () => {
	test.each([
		["an example is named as one", { today: "2017-01-01" }, [], "today = 2017-01-01 (an example).", "--var today=…"],
		["beside what was given", { id: "oecd", limit: 5 }, ["id"], "id = oecd, limit = 5 (an example).", "--var limit=…"],
		["lists are written as they are given", { types: ["A", "B"] }, [], "types = A,B (an example).", "--var types=…"],
	])("%s", (_case, variables, given, said, advice) => {
		const remark = describeVariables(variables, new Map(given.map((name) => [name, "x"])));
		expect(remark).toBe(`Asked with ${said} To ask with another value: ${advice}`);
	});

	test("need no word where there are none, or where all were given", () => {
		expect(describeVariables({}, new Map())).toBeUndefined();
		expect(describeVariables({ id: "oecd" }, new Map([["id", "oecd"]]))).toBeUndefined();
	});
});
