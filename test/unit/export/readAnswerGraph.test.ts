import { describe, expect, test } from "vitest";
import { listAttributes, readAnswerGraph } from "../../../src/export/readAnswerGraph.ts";

describe("the network in an answer", () => {
	test("has an edge for whatever has `from` and `to`, and its ends as nodes", () => {
		const graph = readAnswerGraph({
			network: {
				total: 1,
				edges: [
					{
						from: { id: "a", name: "A" },
						to: { id: "b", name: "B", type: "City" },
						weight: 2,
						evidence: [{ quote: "one" }, { quote: "two" }, { quote: "one" }],
					},
				],
			},
		});
		expect(graph).toEqual({
			nodes: [
				{ id: "a", values: { name: "A" } },
				{ id: "b", values: { name: "B", type: "City" } },
			],
			edges: [{ id: "1", from: "a", to: "b", values: { weight: 2, "evidence.quote": "one | two" } }],
		});
	});

	test("takes what is known of a node from wherever it stands", () => {
		const graph = readAnswerGraph({
			around: {
				nodes: [
					{ id: "a", name: "A" },
					{ id: "alone", name: "Alone" },
				],
				edges: [{ from: "a", to: "b" }],
			},
		});
		expect(graph?.nodes).toEqual([
			{ id: "a", values: { name: "A" } },
			{ id: "alone", values: { name: "Alone" } },
			{ id: "b", values: {} },
		]);
	});

	test("may be empty; without a place for edges there is none", () => {
		expect(readAnswerGraph({ network: { edges: [] } })).toEqual({ nodes: [], edges: [] });
		expect(readAnswerGraph({ meetings: [{ id: "a", name: "A" }] })).toBeUndefined();
		expect(readAnswerGraph({ meetings: [] })).toBeUndefined();
	});

	test("an attribute that is a number here and a text there is a text; whole and broken numbers are numbers", () => {
		const items = [{ values: { a: 1, b: 1, c: true } }, { values: { a: "x", b: 0.5, c: false } }];
		expect(listAttributes(items)).toEqual([
			{ name: "a", kind: "string" },
			{ name: "b", kind: "double" },
			{ name: "c", kind: "boolean" },
		]);
	});
});
