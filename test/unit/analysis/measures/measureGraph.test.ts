import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Join, measureGraph, type NodeMeasures } from "../../../../src/analysis/measures/measureGraph.ts";

const byId = (nodes: readonly NodeMeasures[]) => Object.fromEntries(nodes.map(({ id, ...rest }) => [id, rest]));

describe("measures", () => {
	test("of a star: all ways between the others lead over its middle", () => {
		const { nodes, edges, communities } = measureGraph([
			["middle", "a", 1],
			["b", "middle", 1],
			["middle", "c", 1],
		]);
		const { middle, a, b } = byId(nodes);
		expect(middle).toMatchObject({ degree: 3, betweenness: 1 });
		expect(a).toMatchObject({ degree: 1, betweenness: 0 });
		expect(b?.pageRank).toBe(a?.pageRank);
		expect(nodes.reduce((sum, { pageRank }) => sum + pageRank, 0)).toBeCloseTo(1, 6);
		expect({ edges, communities }).toEqual({ edges: 3, communities: 1 });
	});

	test("of a chain of five: betweenness as worked out by hand", () => {
		const { nodes } = measureGraph([
			["1", "2", 1],
			["2", "3", 1],
			["3", "4", 1],
			["4", "5", 1],
		]);
		// Of the six pairs of others, three lead over the second and fourth, four over the middle.
		expect(nodes.map(({ betweenness }) => betweenness)).toEqual([0, 0.5, 0.6666666667, 0.5, 0]);
	});

	test("of two triangles that one edge joins: two communities, the larger first", () => {
		const triangle = (a: string, b: string, c: string): Join[] => [
			[a, b, 1],
			[b, c, 1],
			[c, a, 1],
		];
		const { nodes, communities, modularity } = measureGraph([
			...triangle("x1", "x2", "x3"),
			...triangle("a1", "a2", "a3"),
			["a1", "a4", 1],
			["a2", "a4", 1],
			["a1", "x1", 1],
		]);
		const measured = byId(nodes);
		expect(communities).toBe(2);
		expect(["a1", "a2", "a3", "a4"].map((id) => measured[id]?.community)).toEqual([1, 1, 1, 1]);
		expect(["x1", "x2", "x3"].map((id) => measured[id]?.community)).toEqual([2, 2, 2]);
		expect(modularity).toBeGreaterThan(0.3);
	});

	test("do not depend on the order or direction of what they come from, nor on a node that is joined to itself", () => {
		const names = fc.constantFrom(..."abcdefgh");
		const joins = fc.array(fc.tuple(names, names, fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(joins, fc.infiniteStream(fc.nat()), (given, chance) => {
				const shuffled = given
					.map((join) => [chance.next().value ?? 0, join] as const)
					.sort(([a], [b]) => a - b)
					.map(([, [from, to, weight]]): Join => [to, from, weight]);
				const others = given.filter(([from, to]) => from !== to);
				expect(measureGraph(shuffled)).toEqual(measureGraph(others));
			}),
			{ numRuns: 200 },
		);
	});

	test("of nothing are nothing", () => {
		expect(measureGraph([])).toEqual({ nodes: [], edges: 0, communities: 0, modularity: 0 });
	});
});
