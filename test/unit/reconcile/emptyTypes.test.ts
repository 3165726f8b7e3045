import { expect, test } from "vitest";
import { listGraphProperties } from "../../../src/reconcile/graphProperties.ts";
import { readQueries } from "../../../src/reconcile/readQueries.ts";
import { reconcile } from "../../../src/reconcile/reconcile.ts";
import { MODEL } from "../../support/model.ts";

const context = { model: MODEL, properties: listGraphProperties(MODEL) };
const typesOf = (type: unknown) => readQueries(context, JSON.stringify({ q: { query: "a", type } })).get("q")?.types;

test.each([null, "", undefined])("of %j any type is wanted", (type) => {
	expect(typesOf(type)).toBeUndefined();
});

test("of an empty list of types none fits, as everywhere", async () => {
	const properties = [{ pid: "country", v: "KZ" }];
	const queries = readQueries(context, JSON.stringify({ a: { query: "a", type: [] }, b: { type: [], properties } }));
	const read = () => Promise.reject(new Error("There is nothing to ask the database."));
	expect(await reconcile({ ...context, read }, queries)).toEqual({ a: { result: [] }, b: { result: [] } });
});
