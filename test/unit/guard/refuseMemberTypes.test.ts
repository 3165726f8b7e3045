import { describe, expect, test } from "vitest";
import { refuseMemberTypes } from "../../../src/guard/refuseMemberTypes.ts";

describe("the type of what a relation leads to", () => {
	test.each([
		[{ heldIn: { some: { typename: ["City"] } } }, "where.heldIn.some.typename"],
		[
			{ OR: [{ heldInConnection: { none: { node: { typename: ["City"] } } } }] },
			"where.OR.heldInConnection.none.node.typename",
		],
		[{ heldIn: { all: { NOT: { typename: ["City"] } } } }, "where.heldIn.all.NOT.typename"],
	])("cannot be asked for in a filter: %j", (where, path) => {
		expect(() => refuseMemberTypes(where)).toThrow(path);
	});

	test.each([{ typename: ["City"] }, { OR: [{ typename: ["City"] }] }, { node: { typename: ["City"] } }])(
		"can be where its own list is filtered: %j",
		(where) => {
			expect(() => refuseMemberTypes(where)).not.toThrow();
		},
	);
});
