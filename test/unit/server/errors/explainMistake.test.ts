import type { GraphQLSchema } from "graphql";
import { parse, validate } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { explainMistake } from "../../../../src/server/errors/explainMistake.ts";
import { schemaFor } from "../../../support/schema.ts";

let schema: GraphQLSchema;

beforeAll(async () => {
	schema = await schemaFor("editors");
});

/** What is said of the only mistake of this query. */
function explain(query: string): string | undefined {
	const [mistake, ...others] = validate(schema, parse(query));
	expect(others).toEqual([]);
	return explainMistake(schema, mistake?.message ?? "");
}

describe("a mistake in a query", () => {
	test.each([
		['{ meetings(where: { name: "x" }) { id } }', 'A condition is an object: { eq: "x" }.'],
		["{ meetings(where: { ordinal: 5 }) { id } }", "A condition is an object: { eq: 5 }."],
		["{ meetings { participants { roles } } }", "ask Meeting.participantsConnection { edges { properties { roles }"],
		["{ people { holdsPosts { title } } }", "ask Person.holdsPostsConnection { edges { properties { title }"],
	])("%s is answered with what to write instead", (query, words) => {
		expect(explain(query)).toContain(words);
	});

	test.each([
		"{ meetings { colour } }",
		'{ meetings(limit: "5") { id } }',
		"{ meetings(where: { nmae: { eq: 1 } }) { id } }",
		"{ meetings { id { x } } }",
	])("%s is left to GraphQL's own words", (query) => {
		expect(explain(query)).toBeUndefined();
	});
});
