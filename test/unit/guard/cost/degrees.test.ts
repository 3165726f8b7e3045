import { parse } from "graphql";
import { expect, test } from "vitest";
import { type Degrees, findDegree } from "../../../../src/guard/cost/degrees.ts";
import { measureCost } from "../../../../src/guard/cost/measureCost.ts";
import { VALUE_COST } from "../../../../src/guard/cost/prices.ts";
import { schemaFor } from "../../../support/schema.ts";

const schema = await schemaFor("editors");
const HUBS: Degrees = new Map([["<-[:COVERS]-", 800]]);

function cost(query: string, degrees?: Degrees): number {
	const request = { schema, document: parse(query), variables: {}, ...(degrees && { degrees }) };
	return measureCost(request, Number.MAX_SAFE_INTEGER).total;
}

test("a field follows a relation in a direction, as a list and as a connection; others follow none", () => {
	const country = schema.getType("Country");
	const fields = ["coveredBy", "coveredByConnection", "name"];
	expect(country && fields.map((field) => findDegree(schema, country, field, HUBS))).toEqual([800, 800, 0]);
});

test("a list that leads to hubs costs what is read of it, and below it what its limit lets through", () => {
	const list = (below: string) => `{ countries(limit: 10) { coveredBy(limit: 100) { ${below} } } }`;
	// Four types share the rows; without degrees each of them would have two.
	const [read, shown] = [10 * 800 - 10 * 4 * 2, (4 * 10 * 100 - 4 * 10 * 2) * VALUE_COST];
	expect(cost(list("id"), HUBS) - cost(list("id"))).toBe(read + shown);
	expect(cost(list("id heldIn { id }"), HUBS) - cost(list("id"), HUBS)).toBeGreaterThan(10 * 100 * 2);
});

test("what was short stays as it was", () => {
	const query = "{ meetings(limit: 10) { covers(limit: 100) { id } } }";
	expect(cost(query, HUBS)).toBe(cost(query));
});
