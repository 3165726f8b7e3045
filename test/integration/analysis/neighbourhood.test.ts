import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importRecords } from "../../support/graph.ts";
import { type SeededApi, startSeededApi } from "../../support/seededApi.ts";

let api: SeededApi;

beforeAll(async () => {
	api = await startSeededApi();
	await importRecords(api.database, [
		{ type: "Source", id: "hub", title: "Hub" },
		{ type: "Topic", id: "hub", name: "Hub", source: "hub", quote: "Hub" },
		{ type: "Topic", id: "wider", name: "Wider", source: "hub", quote: "Wider" },
		{ type: "BROADER", from: "hub", to: "wider", modality: "INFERRED", source: "hub", quote: "Hub" },
		...Array.from({ length: 120 }, (_, index) => [
			{
				type: "Meeting",
				id: `m${index}`,
				name: `Meeting ${index}`,
				date: index < 20 ? "2010" : "2020",
				source: "hub",
				quote: "Meeting",
			},
			{ type: "CONCERNS", from: `m${index}`, to: "hub", source: "hub", quote: "Meeting on Hub" },
		]).flat(),
		{ type: "FOLLOWS", from: "m1", to: "m0", source: "hub", quote: "after" },
	]);
});

afterAll(() => api[Symbol.asyncDispose]());

async function ask(
	args: string,
	fields = "total shown nodes { id } edges { from to relation } groups { relation forward type total shown }",
) {
	return (await api.ask(`{ neighbourhood(${args}) { ${fields} } }`)).neighbourhood;
}

interface Edge {
	readonly from: string;
	readonly to: string;
}

describe("relationsAmong", () => {
	test("gives every relation between two of the entities, as a neighbourhood gives it, and no other", async () => {
		const fields = "id from to relation modality details evidence { quote }";
		const { edges, nodes } = await ask('id: "karaganda", hops: 2, limit: 30', `nodes { id } edges { ${fields} }`);
		const ids = JSON.stringify(nodes.map(({ id }: { id: string }) => id));
		const { relationsAmong } = await api.ask(`{ relationsAmong(ids: ${ids}) { ${fields} } }`);
		expect(edges.length).toBeGreaterThan(5);
		expect(relationsAmong).toEqual(edges);
		const some = await api.ask('{ relationsAmong(ids: ["m0", "m1", "wider"]) { from to relation } }');
		expect(some.relationsAmong).toEqual([{ from: "m1", to: "m0", relation: "FOLLOWS" }]);
	});

	test.each([
		["ids: []", "COUNT_OUT_OF_RANGE"],
		['ids: ["hub", "nothing-of-that-id"]', "ENTITY_UNKNOWN"],
	])("refuses %s", async (args, code) => {
		expect(await api.refusal(`{ relationsAmong(${args}) { id } }`)).toBe(code);
	});
});

describe("neighbourhood", () => {
	test("gives what is one step away, with every relation between two of them and its evidence", async () => {
		const answer = await ask(
			'id: "regierungsarbeitsgruppe-wirtschaft-handel-9"',
			"centre { id name type } total shown nodes { id name type hops degree possiblyFrom possiblyUntil } edges { id from to relation modality details evidence { quote } }",
		);
		expect(answer.centre).toMatchObject({ id: "regierungsarbeitsgruppe-wirtschaft-handel-9", type: "Meeting" });
		expect(answer.nodes[0]).toMatchObject({
			id: answer.centre.id,
			hops: 0,
			degree: answer.edges.filter(({ from, to }: Edge) => [from, to].includes(answer.centre.id)).length,
			possiblyFrom: "2015-06-09",
			possiblyUntil: "2015-06-09",
		});
		expect(answer).toMatchObject({ total: answer.nodes.length, shown: answer.nodes.length });
		for (const { hops } of answer.nodes.slice(1)) expect(hops).toBe(1);
		const seat = answer.edges.find(
			({ to, relation }: { to: string; relation: string }) => relation === "HELD_IN" && to === "karaganda",
		);
		expect(seat.evidence.map(({ quote }: { quote: string }) => quote)).toHaveLength(2);
		const ids = new Set(answer.nodes.map(({ id }: { id: string }) => id));
		for (const { id, from, to } of answer.edges) {
			expect(id).toMatch(/^[0-9a-f]{64}$/);
			expect(ids.has(from) && ids.has(to)).toBe(true);
		}
	});

	test("shows one of every kind in turn where a hub has too many, and counts all", async () => {
		const answer = await ask('id: "hub", limit: 4');
		expect(answer.nodes).toEqual(["hub", "wider", "m0", "m1"].map((id) => ({ id })));
		expect(answer).toMatchObject({ total: 122, shown: 4 });
		expect(answer.groups).toEqual([
			{ relation: "BROADER", forward: true, type: "Topic", total: 1, shown: 1 },
			{ relation: "CONCERNS", forward: false, type: "Meeting", total: 120, shown: 2 },
		]);
		expect(answer.edges).toEqual([
			{ from: "hub", to: "wider", relation: "BROADER" },
			{ from: "m0", to: "hub", relation: "CONCERNS" },
			{ from: "m1", to: "hub", relation: "CONCERNS" },
			{ from: "m1", to: "m0", relation: "FOLLOWS" },
		]);
	});

	test("counts through a hub what it does not show", async () => {
		const answer = await ask('id: "m0", hops: 2, limit: 5');
		expect(answer.total).toBe(122);
		expect(answer.nodes.map(({ id }: { id: string }) => id)).toEqual(["m0", "hub", "m1", "wider", "m10"]);
		expect(await ask('id: "wider", hops: 3, limit: 1')).toMatchObject({ total: 122, shown: 1, edges: [] });
	});

	test("keeps to types and relations asked for; the groups tell what else there is", async () => {
		const topics = await ask('id: "hub", types: ["Topic"]');
		expect(topics.nodes).toEqual([{ id: "hub" }, { id: "wider" }]);
		expect(topics.total).toBe(2);
		expect(topics.groups[1]).toMatchObject({ relation: "CONCERNS", total: 120, shown: 0 });
		const followed = await ask('id: "m0", relations: ["FOLLOWS"], hops: 3');
		expect(followed).toMatchObject({ total: 2, nodes: [{ id: "m0" }, { id: "m1" }] });
		expect(followed.edges).toEqual([{ from: "m1", to: "m0", relation: "FOLLOWS" }]);
	});

	test("keeps to a day", async () => {
		expect((await ask('id: "hub", asOf: "2010-06-01"')).total).toBe(22);
		const { neighbourhood } = await api.ask(
			'query @asOf(date: "2020-06-01") { neighbourhood(id: "hub") { total groups { total } } }',
		);
		expect(neighbourhood).toEqual({ total: 102, groups: [{ total: 1 }, { total: 100 }] });
	});

	test("is null for an id that nothing ever had", async () => {
		expect(await ask('id: "nobody"')).toBeNull();
	});

	test.each([
		["hops: 0", "COUNT_OUT_OF_RANGE"],
		["hops: 4", "COUNT_OUT_OF_RANGE"],
		["limit: 1001", "LIMIT_OUT_OF_RANGE"],
		['types: ["Meetnig"]', "SEARCH_TYPE_UNKNOWN"],
		['relations: ["ATTENDED"]', "RELATION_UNKNOWN"],
	])("with %s is refused", async (argument, code) => {
		expect(await api.refusal(`{ neighbourhood(id: "hub", ${argument}) { total } }`)).toBe(code);
	});
});
