import fc from "fast-check";
import { expect, test } from "vitest";
import { placeNodes } from "../../../../../src/explorer/network/picture/placeNodes.ts";
import { nodeBox, overlapOf } from "../../../../../src/explorer/picture/geometry.ts";

const NAMES = ["GIZ", "Karaganda", "Bundesministerium für Wirtschaft und Energie", "Rohstoff-Dialogplattform"];

const graph = fc.integer({ min: 2, max: 24 }).chain((count) =>
	fc.record({
		nodes: fc.constant(Array.from({ length: count }, (_, index) => named(`n${index}`, index))),
		more: fc.integer({ min: 1, max: 12 }),
		joins: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 2 * count }),
	}),
);

function named(id: string, index: number) {
	return { id, name: NAMES[index % NAMES.length] ?? "" };
}

test("the same graph stands at the same places, and no name lies over another", () => {
	fc.assert(
		fc.property(graph, ({ nodes, joins }) => {
			const lines = joins.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` }));
			const places = placeNodes(nodes, lines, new Map(), "n0");
			expect(placeNodes(nodes, lines, new Map(), "n0")).toEqual(places);
			expect(overlaps(nodes, places)).toEqual([]);
		}),
		{ numRuns: 15 },
	);
});

test("what stands does not move when others come, and they find room between", () => {
	fc.assert(
		fc.property(graph, ({ nodes, more, joins }) => {
			const lines = joins.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` }));
			const before = placeNodes(nodes, lines, new Map(), "n0");
			const fresh = Array.from({ length: more }, (_, index) => named(`m${index}`, index));
			const all = [...nodes, ...fresh];
			const after = placeNodes(all, [...lines, ...fresh.map(({ id }) => ({ from: "n1", to: id }))], before, "n1");
			for (const [id, place] of before) expect(after.get(id)).toEqual(place);
			expect(overlaps(all, after)).toEqual([]);
		}),
		{ numRuns: 15 },
	);
});

/** A pixel is lost to rounding. */
function overlaps(nodes: readonly { id: string; name: string }[], places: ReturnType<typeof placeNodes>) {
	const boxes = nodes.map(({ id, name }) => ({ id, box: nodeBox(name, places.get(id) ?? { x: 0, y: 0 }) }));
	return boxes.flatMap((one, index) =>
		boxes.slice(index + 1).flatMap((other) => {
			const overlap = overlapOf(one.box, other.box);
			return overlap && Math.min(overlap.width, overlap.height) > 1.5 ? [`${one.id} ${other.id}`] : [];
		}),
	);
}
