/** Tables of what there is: which rows, in which order, and what each says. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DISAGREEMENT } from "../../support/disagreement.ts";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";

const by = (quote: string) => ({ source: "report-a", quote });

/** A country with a city in a region, bodies of both kinds of home, two people of one name, a planned meeting and a part. */
const RECORDS = [
	...DISAGREEMENT,
	{ type: "Country", id: "kasachstan", name: "Kasachstan", isoCode: "KZ", ...by("Kasachstan") },
	{ type: "Region", id: "qaraghandy", name: "Qaraghandy", ...by("das Gebiet Qaraghandy") },
	{ type: "LOCATED_IN", from: "qaraghandy", to: "kasachstan", ...by("Gebiet in Kasachstan") },
	{ type: "LOCATED_IN", from: "balkhash", to: "qaraghandy", ...by("Balkhash im Gebiet") },
	{ type: "Organisation", id: "aerzte", name: "Ärztebund", kind: "BUSINESS_ASSOCIATION", ...by("der Ärztebund") },
	{ type: "LOCATED_IN", from: "aerzte", to: "balkhash", ...by("mit Sitz in Balkhash") },
	{ type: "Organisation", id: "azurwerk", name: "Azurwerk", ...by("Azurwerk") },
	{
		type: "Organisation",
		id: "bergbau",
		name: "Bergbau-Bund",
		names: [{ value: "Minenring" }],
		...by("der Minenring"),
	},
	{ type: "Person", id: "dana-2", name: "Dana Example", ...by("eine zweite Dana Example") },
	{ type: "HOLDS_POST", from: "dana-2", to: "azurwerk", title: "Prokuristin", until: "2010", ...by("bis 2010") },
	{ type: "HOLDS_POST", from: "dana-2", to: "aerzte", title: "Vorsitzende", since: "2012", ...by("seit 2012") },
	{
		type: "Meeting",
		id: "planned",
		name: "Kongress",
		date: "2016-09",
		modality: "PLANNED",
		...by("im September 2016"),
	},
	{ type: "Meeting", id: "panel", name: "Panel", ...by("ein Panel der Water days") },
	{ type: "PART_OF", from: "panel", to: "water-days", ...by("Teil der Water days") },
];

let api: RecordedApi;

beforeAll(async () => {
	api = await startRecordedApi(RECORDS);
});

afterAll(() => api[Symbol.asyncDispose]());

const QUERY = `query (
	$types: [String!], $ids: [ID!], $phrase: String, $place: ID, $since: Date, $until: Date, $disputed: Boolean,
	$order: ListingOrder! = NAME, $descending: Boolean! = false, $limit: Int! = 100, $offset: Int! = 0
) {
	listing(
		types: $types, ids: $ids, phrase: $phrase, place: $place, since: $since, until: $until, disputed: $disputed,
		order: $order, descending: $descending, limit: $limit, offset: $offset
	) {
		total
		rows {
			entity { id } kind date dateDisputed eventStatus within { id } places { id } countries { id } country
			posts { title organisation { id } since until } meetings relations sources disputed
		}
	}
}`;

interface Row {
	readonly entity: { readonly id: string };
	readonly [field: string]: unknown;
}

async function list(
	variables: Record<string, unknown>,
): Promise<{ readonly total: number; readonly rows: readonly Row[] }> {
	const { listing } = (await api.ask(QUERY, variables)) as never;
	return listing;
}

const idsOf = async (variables: Record<string, unknown>) => (await list(variables)).rows.map(({ entity }) => entity.id);

describe("a listing", () => {
	test("says of people with one name what tells them apart: the post that lasts first", async () => {
		const { total, rows } = await list({ types: ["Person"] });
		expect(total).toBe(2);
		const [second, first] = rows;
		expect(second).toMatchObject({
			entity: { id: "dana-2" },
			posts: [
				{ title: "Vorsitzende", organisation: { id: "aerzte" }, since: "2012", until: null },
				{ title: "Prokuristin", organisation: { id: "azurwerk" }, since: null, until: "2010" },
			],
			...{ meetings: 0, relations: 2, sources: 1, disputed: false },
		});
		expect(first).toMatchObject({ entity: { id: "dana-example" }, meetings: 1, sources: 2, disputed: true });
	});

	test("says of meetings when, where and in which country they are, and what became of them", async () => {
		const { rows } = await list({ types: ["Meeting"], order: "DATE" });
		expect(rows.map(({ entity }) => entity.id)).toEqual(["panel", "water-days", "river-days", "planned"]);
		const [panel, water, , planned] = rows;
		expect(panel).toMatchObject({ date: null, within: { id: "water-days" }, places: [] });
		expect(water).toMatchObject({
			...{ date: "2014-05-06", within: null, countries: [{ id: "kasachstan" }], meetings: 1, disputed: true },
			places: expect.arrayContaining([{ id: "aralsk" }, { id: "balkhash" }]),
		});
		expect(planned).toMatchObject({ date: "2016-09", eventStatus: "PLANNED", sources: 1 });
	});

	test("holds those alone whose ids are given, each once, and nothing where none are", async () => {
		expect(await idsOf({ ids: ["planned", "dana-2", "nobody"] })).toEqual(["dana-2", "planned"]);
		expect(await idsOf({ ids: ["planned", "dana-2"], types: ["Meeting"] })).toEqual(["planned"]);
		expect(await list({ ids: ["dana-2", "dana-2"] })).toMatchObject({ total: 1 });
		expect(await list({ ids: [] })).toEqual({ total: 0, rows: [] });
	});

	test.each([
		[
			"by name, letters with marks beside those without",
			{},
			["aerzte", "azurwerk", "bergbau", "river-office", "water-office"],
		],
		["the other way round", { descending: true }, ["water-office", "river-office", "bergbau", "azurwerk", "aerzte"]],
		["by meetings", { order: "MEETINGS", descending: true, limit: 2 }, ["river-office", "water-office"]],
		["by relations", { order: "RELATIONS", descending: true, limit: 3 }, ["aerzte", "river-office", "water-office"]],
		["from the third on", { offset: 2, limit: 2 }, ["bergbau", "river-office"]],
		["beyond the last", { offset: 7 }, []],
		["with a part of another name", { phrase: " minen " }, ["bergbau"]],
		["of a country: seated in it, or at home there", { place: "kasachstan" }, ["aerzte", "river-office"]],
		["of a region", { place: "qaraghandy" }, ["aerzte"]],
		["on which sources disagree", { disputed: true }, ["water-office"]],
		["on which they do not", { disputed: false, limit: 1 }, ["aerzte"]],
	])("stands %s", async (_case, variables, expected) => {
		expect(await idsOf({ types: ["Organisation"], ...variables })).toEqual(expected);
	});

	test("takes what can lie in a time, a part within its whole, and what has no date in any", async () => {
		expect(await idsOf({ types: ["Meeting"], since: "2014-01-01", until: "2014-12-31" })).toEqual([
			"panel",
			"water-days",
		]);
		expect(await idsOf({ types: ["Meeting"], since: "2016-09-20" })).toEqual(["planned"]);
		expect(await idsOf({ types: ["City"], since: "2016-09-20" })).toEqual(["aralsk", "balkhash"]);
	});

	test("counts all that fit, whatever the page, and as much as the inventory", async () => {
		const { inventory } = (await api.ask("{ inventory { type total } }")) as never as {
			readonly inventory: readonly { readonly type: string; readonly total: number }[];
		};
		expect(inventory[0]).toEqual({ type: "Programme", total: 21 });
		for (const { type, total } of inventory) {
			const page = await list({ types: [type], limit: 1 });
			expect({ type, total: page.total, rows: page.rows.length }).toEqual({ type, total, rows: 1 });
		}
		expect((await list({ limit: 1 })).total).toBe(inventory.reduce((sum, { total }) => sum + total, 0));
	});

	test("refuses a type, a relation that there is not", async () => {
		await expect(list({ types: ["Persn"] })).rejects.toThrow("SEARCH_TYPE_UNKNOWN");
		await expect(api.ask('{ timeline(of: "aralsk", types: ["Persn"]) { relation } }')).rejects.toThrow(
			"SEARCH_TYPE_UNKNOWN",
		);
		await expect(api.ask('{ timeline(of: "aralsk", relations: ["HELDIN"]) { relation } }')).rejects.toThrow(
			"RELATION_UNKNOWN",
		);
	});
});
