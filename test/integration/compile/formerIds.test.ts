/** Any id that an entity ever had finds it in a filter, as it does in `entity(id:)`. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { judge } from "../../../src/ledger/judgements/judge.ts";
import { createDecider } from "../../support/decider.ts";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";

const SOURCE = { source: "report" };

let api: RecordedApi;

beforeAll(async () => {
	api = await startRecordedApi([
		{ type: "Source", id: "report", title: "A report" },
		{ type: "Organisation", id: "giz", name: "GIZ", ...SOURCE },
		{ type: "Organisation", id: "gtz", name: "GTZ", ...SOURCE },
		{ type: "Organisation", id: "oecd", name: "OECD", ...SOURCE },
		{ type: "Meeting", id: "forum", name: "Forum", ...SOURCE },
		{ type: "Meeting", id: "fair", name: "Fair", ...SOURCE },
		{ type: "ATTENDS", from: "gtz", to: "fair", ...SOURCE },
		{ type: "ATTENDS", from: "oecd", to: "forum", ...SOURCE },
	]);
	const because = "GTZ became GIZ";
	await judge(createDecider(api.database), [{ left: "giz", right: "gtz", judgement: "SAME", because }]);
});

afterAll(() => api?.[Symbol.asyncDispose]());

interface Found {
	readonly rows: readonly { readonly id: string }[];
}

async function find(field: string, where: string, variables: Record<string, unknown> = {}): Promise<string[]> {
	const [head = "", condition] = where.includes("=>") ? where.split("=>") : ["", where];
	const { rows } = (await api.ask(`query ${head} { rows: ${field}(where: ${condition}) { id } }`, variables)) as Found;
	return rows.map(({ id }) => id).sort();
}

test("the two are one now, under one of their ids", async () => {
	const { entity } = await api.ask('{ entity(id: "gtz") { id } }');
	expect(entity.id).toBe("giz");
});

test.each([
	["eq", "organisations", '{ id: { eq: "gtz" } }', ["giz"]],
	[
		"in, beside others and such as nothing has",
		"organisations",
		'{ id: { in: ["gtz", "oecd", "nobody"] } }',
		["giz", "oecd"],
	],
	["in, both of its ids", "organisations", '{ id: { in: ["gtz", "giz"] } }', ["giz"]],
	["an interface", "entities", '{ id: { eq: "gtz" } }', ["giz"]],
	["not", "organisations", '{ NOT: { id: { eq: "gtz" } } }', ["oecd"]],
	["not in", "organisations", '{ NOT: { id: { in: ["gtz", "nobody"] } } }', ["oecd"]],
	["not what nothing has", "organisations", '{ NOT: { id: { eq: "nobody" } } }', ["giz", "oecd"]],
	["along a relation", "meetings", '{ participants: { some: { id: { eq: "gtz" } } } }', ["fair"]],
	["along none", "meetings", '{ participants: { none: { id: { in: ["gtz"] } } } }', ["forum"]],
	["along a connection", "meetings", '{ participantsConnection: { some: { node: { id: { eq: "gtz" } } } } }', ["fair"]],
	["either", "organisations", '{ OR: [{ id: { eq: "gtz" } }, { name: { eq: "OECD" } }] }', ["giz", "oecd"]],
])("%s", async (_what, field, where, expected) => {
	expect(await find(field, where)).toEqual(expected);
});

test("in variables, and the same id as a text of another field as it is", async () => {
	const where = "($id: ID!, $name: String!) => { id: { eq: $id }, NOT: { name: { eq: $name } } }";
	expect(await find("organisations", where, { id: "gtz", name: "gtz" })).toEqual(["giz"]);
});

test("null is asked as before", async () => {
	expect(await find("organisations", "{ id: { eq: null } }")).toEqual([]);
});
