import { buildSchema, type DocumentNode, execute, parse } from "graphql";
import { describe, expect, test } from "vitest";
import type { ApiContext } from "../../../src/graph/ReadContext.ts";
import { rememberTranslations } from "../../../src/translate/rememberTranslations.ts";

interface Arguments {
	readonly id?: string;
	readonly limit?: number;
}
type Asked = readonly [query: string, parameters: Record<string, unknown>];
type Library = (args: Arguments, run: ApiContext["executionContext"]["run"]) => Promise<unknown>;

/** Rows that say what was asked. */
const answerWith = (asked: Asked) => [{ id: JSON.stringify(asked) }];

const translatePlainly: Library = async ({ id, limit }, run) => {
	const query = limit === undefined ? "MATCH (n {id: $id})" : `MATCH (n {id: $id}) LIMIT ${limit}`;
	const { records } = await run(query, { id, nested: [{ id }, "constant"] });
	return records.map((record) => record.get(0));
};

/** A schema whose resolver counts how often it is called, and asks by a document that is parsed once. */
function prepare(library: Library, text = "query ($id: ID, $limit: Int) { found(id: $id, limit: $limit) { id } }") {
	const schema = buildSchema("type Query { found(id: ID, limit: Int): [Found] } type Found { id: ID }");
	const field = schema.getQueryType()?.getFields().found;
	if (!field) throw new Error("the schema has no field");
	const calls: Arguments[] = [];
	field.resolve = (_root, args: Arguments, context: ApiContext) => {
		calls.push(args);
		return library(args, context.executionContext.run);
	};
	rememberTranslations(schema);
	const document: DocumentNode = parse(text);
	const run = async (...asked: Asked) => ({
		records: answerWith(asked).map((row) => ({ length: 1, get: () => row })),
	});
	const contextValue = { executionContext: { run } };
	const ask = async (variableValues: Arguments) => {
		const before = calls.length;
		const { data, errors } = await execute({ schema, document, variableValues: { ...variableValues }, contextValue });
		expect(errors).toBeUndefined();
		const rows = data?.found as { id: string }[];
		return { asked: JSON.parse(rows[0]?.id ?? "null") as unknown, calls: calls.length - before };
	};
	return { ask };
}

const expected = (id: string) => ["MATCH (n {id: $id})", { id, nested: [{ id }, "constant"] }];

describe("a question that is asked again", () => {
	test("is translated once, once more to learn it, and then no more, whatever its texts are", async () => {
		const { ask } = prepare(translatePlainly);
		expect(await ask({ id: "a" })).toEqual({ asked: expected("a"), calls: 1 });
		expect(await ask({ id: "b" })).toEqual({ asked: expected("b"), calls: 2 });
		expect(await ask({ id: "c" })).toEqual({ asked: expected("c"), calls: 0 });
		expect(await ask({ id: "constant" })).toEqual({ asked: expected("constant"), calls: 0 });
	});

	test("with another number is another question", async () => {
		const { ask } = prepare(translatePlainly);
		for (const id of ["a", "b", "c"]) await ask({ id, limit: 5 });
		expect(await ask({ id: "d", limit: 6 })).toMatchObject({ asked: ["MATCH (n {id: $id}) LIMIT 6", {}], calls: 1 });
		expect(await ask({ id: "d", limit: 5 })).toMatchObject({ asked: ["MATCH (n {id: $id}) LIMIT 5", {}], calls: 0 });
	});

	test("without a text, or with an empty one, is another question", async () => {
		const { ask } = prepare(translatePlainly);
		for (const id of ["a", "b", "c"]) await ask({ id });
		expect(await ask({})).toMatchObject({ calls: 1 });
		expect(await ask({ id: "" })).toMatchObject({ asked: ["MATCH (n {id: $id})", { id: "" }], calls: 1 });
	});

	test.each<[string, Library]>([
		[
			"depends on what a text says",
			async ({ id }, run) => {
				const { records } = await run(id?.startsWith("a") ? "MATCH (a)" : "MATCH (b)", { id });
				return records.map((record) => record.get(0));
			},
		],
		[
			"changes a text",
			async ({ id }, run) => {
				const { records } = await run("MATCH (a)", { id: id?.toUpperCase() });
				return records.map((record) => record.get(0));
			},
		],
		[
			"has a text in it",
			async ({ id }, run) => {
				const { records } = await run(`MATCH (a {id: "${id}"})`, {});
				return records.map((record) => record.get(0));
			},
		],
		[
			"is worked on afterwards",
			async ({ id }, run) => {
				const { records } = await run("MATCH (a)", { id });
				return records.map((record) => ({ ...record.get(0) }));
			},
		],
		[
			"takes two queries",
			async ({ id }, run) => {
				await run("MATCH (a)", { id });
				const { records } = await run("MATCH (b)", { id });
				return records.map((record) => record.get(0));
			},
		],
	])("stays with the library where the answer %s", async (_what, library) => {
		const { ask } = prepare(library);
		const fresh = async (id: string) => (await prepare(library).ask({ id })).asked;
		for (const id of ["abc", "axy", "bcd", "efg"]) {
			const { asked, calls } = await ask({ id });
			expect(asked).toEqual(await fresh(id));
			expect(calls).toBeGreaterThan(0);
		}
	});

	test("under two names in one request is two questions", async () => {
		const text = 'query ($id: ID) { other: found(id: "other") { id } found(id: $id) { id } }';
		const { ask } = prepare(translatePlainly, text);
		for (const id of ["a", "b", "c"]) expect((await ask({ id })).asked).toEqual(expected(id));
	});
});
