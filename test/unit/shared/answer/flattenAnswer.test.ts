import { describe, expect, test } from "vitest";
import { type Cell, flattenAnswer } from "../../../../src/shared/answer/flattenAnswer.ts";

/** Headings, then rows. */
function flatten(answer: Readonly<Record<string, unknown>>): (readonly Cell[])[] {
	const { columns, rows } = flattenAnswer(answer);
	return [columns.map(({ heading }) => heading), ...rows];
}

describe("flattenAnswer", () => {
	test.each<[string, Record<string, unknown>, (readonly Cell[])[]]>([
		[
			"plain objects are rows",
			{
				meetings: [
					{ name: "A", ordinal: 5 },
					{ name: "B", ordinal: null },
				],
			},
			[
				["name", "ordinal"],
				["A", 5],
				["B", null],
			],
		],
		[
			"what stands above a list is repeated",
			{ meetings: [{ name: "A", places: [{ city: "X" }, { city: "Y" }] }] },
			[
				["name", "places.city"],
				["A", "X"],
				["A", "Y"],
			],
		],
		[
			"three levels",
			{
				a: [
					{
						n: 1,
						b: [
							{ n: 2, c: [{ n: 3 }, { n: 4 }] },
							{ n: 5, c: [{ n: 6 }, { n: 7 }] },
						],
					},
				],
			},
			[
				["n", "b.n", "b.c.n"],
				[1, 2, 3],
				[1, 2, 4],
				[1, 5, 6],
				[1, 5, 7],
			],
		],
		[
			"lists side by side are not multiplied",
			{ a: [{ n: 1, b: [{ x: 1 }, { x: 2 }], c: [{ y: 3 }, { y: 4 }] }] },
			[
				["n", "b.x", "c.y"],
				[1, 1, null],
				[1, 2, null],
				[1, null, 3],
				[1, null, 4],
			],
		],
		[
			"a list of one is repeated beside a longer one",
			{ a: [{ b: [{ x: 1 }], c: [{ y: 3 }, { y: 4 }] }] },
			[
				["b.x", "c.y"],
				[1, 3],
				[1, 4],
			],
		],
		[
			"an empty list leaves the row",
			{
				a: [
					{ n: 1, b: [] },
					{ n: 2, b: [{ x: "y" }] },
				],
			},
			[
				["n", "b.x"],
				[1, null],
				[2, "y"],
			],
		],
		[
			"plain lists are one cell",
			{ a: [{ roles: ["CHAIR", "HOST"], aliases: [] }] },
			[
				["roles", "aliases"],
				["CHAIR; HOST", null],
			],
		],
		[
			"null where an object could be",
			{
				a: [
					{ n: 1, place: null },
					{ n: 2, place: { lat: 1.5, open: false } },
				],
			},
			[
				["n", "place.lat", "place.open"],
				[1, null, null],
				[2, 1.5, false],
			],
		],
		[
			"several questions follow one another",
			{ a: [{ n: 1 }], b: [{ n: 2 }] },
			[
				["a.n", "b.n"],
				[1, null],
				[null, 2],
			],
		],
		[
			"one entity instead of a list",
			{ entity: { name: "A", claims: [{ v: 1 }, { v: 2 }] } },
			[
				["name", "claims.v"],
				["A", 1],
				["A", 2],
			],
		],
		[
			"the same row stands once",
			{ a: [{ n: 1, b: [{ x: 1 }, { x: 1 }, { x: 2 }] }] },
			[
				["n", "b.x"],
				[1, 1],
				[1, 2],
			],
		],
		["nothing found", { meetings: [] }, [["meetings"]]],
		["no such entity", { entity: null }, [["entity"], [null]]],
	])("%s", (_case, answer, expected) => {
		expect(flatten(answer)).toEqual(expected);
	});

	test("the scaffolding of connections is left out of headings", () => {
		const edge = { node: { name: "OECD" }, properties: { roles: ["HOST"] } };
		const answer = { meetings: [{ name: "A", participantsConnection: { edges: [edge] } }] };
		expect(flatten(answer)[0]).toEqual(["name", "participants.name", "participants.roles"]);
	});

	test("headings that would be the same stay whole", () => {
		const edge = { node: { name: "5th", ordinal: 5 }, properties: { ordinal: 6 } };
		const answer = { platforms: [{ sessionsConnection: { edges: [edge] } }] };
		expect(flatten(answer)[0]).toEqual(["name", "node.ordinal", "properties.ordinal"]);
	});
});
