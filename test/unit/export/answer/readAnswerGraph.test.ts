import { describe, expect, test } from "vitest";
import { listAttributes, readAnswerGraph } from "../../../../src/export/answer/readAnswerGraph.ts";
import { gexf } from "../../../../src/export/formats/gexf.ts";
import { graphml } from "../../../../src/export/formats/graphml.ts";

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
			edges: [{ id: "1", from: "a", to: "b", directed: false, values: { weight: 2, "evidence.quote": "one | two" } }],
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

	test("keeps the direction of relations; only how often two met has none", () => {
		const [a, b] = [{ id: "a" }, { id: "b" }];
		const direction = (edge: object) =>
			readAnswerGraph({ edges: [{ from: a, to: b, ...edge }] })?.edges.map(({ from, to, directed }) =>
				directed ? `${from} → ${to}` : `${from} – ${to}`,
			);
		expect(direction({ relation: "FUNDS" })).toEqual(["a → b"]);
		expect(direction({})).toEqual(["a → b"]);
		expect(direction({ relation: "FUNDS", weight: 3 })).toEqual(["a → b"]);
		expect(direction({ weight: 3 })).toEqual(["a – b"]);
		// A step of a way, walked against the relation.
		expect(direction({ relation: "FUNDS", forward: true })).toEqual(["a → b"]);
		expect(direction({ relation: "FUNDS", forward: false })).toEqual(["b → a"]);
	});

	test.each([
		["gexf", gexf, 'type="directed"', 'type="undirected"'],
		["graphml", graphml, 'directed="true"', 'directed="false"'],
	])("%s says of each edge whether it is directed", (_name, format, directed, undirected) => {
		const answer = {
			edges: [
				{ from: "a", to: "b", relation: "FUNDS" },
				{ from: "a", to: "b", weight: 3 },
			],
		};
		const text = String(format.answer?.write(answer, { exportedAt: "2016-01-01T00:00:00Z", filter: {} }));
		const edges = [...text.matchAll(/<edge [^>]*>/g)].map(([edge]) => edge);
		expect(edges[0]).toContain(directed);
		expect(edges[1]).toContain(undirected);
	});

	test("may be empty; without a place for edges there is none", () => {
		expect(readAnswerGraph({ network: { edges: [] } })).toEqual({ nodes: [], edges: [] });
		expect(readAnswerGraph({ meetings: [{ id: "a", name: "A" }] })).toBeUndefined();
		expect(readAnswerGraph({ meetings: [] })).toBeUndefined();
	});

	test.each([
		["with rows", [{ node: { id: "a" }, properties: { role: "CHAIR" } }]],
		["without rows", []],
	])("a connection %s is no place for edges", (_case, edges) => {
		expect(readAnswerGraph({ meetings: [{ name: "A", participantsConnection: { edges } }] })).toBeUndefined();
	});

	test("a connection by another name is none either", () => {
		expect(readAnswerGraph({ meetings: [{ table: { edges: [{ node: { name: "A" } }] } }] })).toBeUndefined();
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
