import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { write } from "../../../src/database/sessions.ts";
import { importRecords } from "../../support/graph.ts";
import { type SeededApi, startSeededApi } from "../../support/seededApi.ts";

let api: SeededApi;

beforeAll(async () => {
	api = await startSeededApi();
});

afterAll(() => api[Symbol.asyncDispose]());

interface Step {
	readonly to: { readonly id: string };
}

async function findWays(from: string, to: string, more = ""): Promise<string[]> {
	const { paths } = await api.ask(
		`query ($from: ID!, $to: ID!) { paths(from: $from, to: $to ${more}) { hops { to { id } } } }`,
		{ from, to },
	);
	return paths.map(({ hops }: { hops: Step[] }) => hops.map(({ to: { id } }) => id).join(" "));
}

async function tell(from: string, to: string, more = ""): Promise<string[]> {
	const { paths } = await api.ask(`{ paths(from: "${from}", to: "${to}" ${more}) { sentence } }`);
	return paths.map(({ sentence }: { sentence: string }) => sentence);
}

const MEETING = "regierungsarbeitsgruppe-wirtschaft-handel-9";

describe("paths", () => {
	test("come shortest first, equally long ones in the order of ids, however often they are asked for", async () => {
		const ways = await findWays("giz", "kasachstan", ", limit: 20, maxHops: 3");
		const lengths = ways.map((way) => way.split(" ").length);
		expect(lengths).toEqual(lengths.toSorted());
		expect(lengths.slice(0, 2)).toEqual([2, 3]);
		const threes = ways.filter((way) => way.split(" ").length === 3);
		expect(threes).toEqual(threes.toSorted());
		expect(await findWays("giz", "kasachstan", ", limit: 4, maxHops: 3")).toEqual(ways.slice(0, 4));
		for (const way of ways) expect(new Set(`giz ${way}`.split(" ")).size).toBe(way.split(" ").length + 1);
	});

	test("say of every step which way the relation points, what it holds and who says so", async () => {
		const { paths } = await api.ask(`{ paths(from: "giz", to: "eckhard-franz", limit: 1) {
			hops { from { id name type } to { id } relation forward modality details claimIds evidence { quote claimId source { id } } } } }`);
		const [first, second] = paths[0].hops;
		expect(first).toMatchObject({
			from: { id: "giz", type: "Organisation" },
			to: { id: MEETING },
			relation: "ATTENDS",
			forward: true,
			modality: "ASSERTED",
			details: { roles: ["REPRESENTATIVE"], role: "REPRESENTATIVE", onBehalfOf: "auf deutscher Seite", openList: true },
		});
		expect(second).toMatchObject({ from: { id: MEETING }, to: { id: "eckhard-franz" }, forward: false });
		expect(first.evidence).toEqual([
			{
				quote: expect.stringContaining("(giz) vertreten"),
				claimId: first.claimIds[0],
				source: { id: "regierungsarbeitsgruppe-2015-06-09" },
			},
		]);
	});

	test("read as sentences, with dates, roles, capacity and the chair", async () => {
		const { paths } = await api.ask(`{ paths(from: "giz", to: "guido-herz", limit: 1) {
			sentence german: sentence(language: DE) clauses { text hop evidence { quote } } } }`);
		expect(paths[0].sentence).toBe(
			"Gesellschaft für Internationale Zusammenarbeit (on behalf of: “auf deutscher Seite”) was represented at “9. Sitzung der deutsch-kasachischen Regierungsarbeitsgruppe Wirtschaft und Handel” (9 June 2015; chaired by Albert Rau and Eckhard Franz). " +
				"“9. Sitzung der deutsch-kasachischen Regierungsarbeitsgruppe Wirtschaft und Handel” was attended by Guido Herz (as “deutscher Botschafter in Kasachstan”).",
		);
		expect(paths[0].german).toBe(
			"Gesellschaft für Internationale Zusammenarbeit (im Namen von: „auf deutscher Seite“) war vertreten bei „9. Sitzung der deutsch-kasachischen Regierungsarbeitsgruppe Wirtschaft und Handel“ (9. Juni 2015; geleitet von Albert Rau und Eckhard Franz). " +
				"„9. Sitzung der deutsch-kasachischen Regierungsarbeitsgruppe Wirtschaft und Handel“ wurde besucht von Guido Herz (als „deutscher Botschafter in Kasachstan“).",
		);
		expect(paths[0].clauses.map(({ hop }: { hop: number }) => hop)).toEqual([0, 1]);
		const quotes = paths[0].clauses[0].evidence.map(({ quote }: { quote: string }) => quote).join("\n");
		// The relation, the chairs and the date: each part of the clause has its words.
		for (const words of ["(giz) vertreten", "geleitet", "Am 09. Juni 2015"]) expect(quotes).toContain(words);
	});

	test("let it be heard what is planned and what is inferred, of a relation and of a detail", async () => {
		const [planned = ""] = await tell(
			...(["rohstoff-dialogplattform", "bischkek", ', limit: 1, excluding: ["kirgisistan"]'] as const),
		);
		expect(planned).toBe(
			"Session of “Rohstoff-Dialogplattform” (number 6, inferred): “Nächste Sitzung der Rohstoff-Dialogplattform” (autumn 2015, planned; announced). " +
				"Planned – venue of “Nächste Sitzung der Rohstoff-Dialogplattform”: Bischkek.",
		);
		expect(await tell("rohstoff-dialog-auftakt", "astana", ", maxHops: 1")).toEqual([
			"Inferred – venue of “Auftaktveranstaltung der Rohstoff-Dialogplattform” (about 2013, inferred): Astana.",
		]);
		expect((await tell("oecd", "rohstoff-dialog-5", ", maxHops: 1"))[0]).toContain(
			"(through: Eurasia Competitiveness Programm) ",
		);
	});

	test("go around what is excluded", async () => {
		expect(await findWays("giz", "albert-rau", ", maxHops: 3")).toContain(
			"mineralische-rohstoffe-zentralasien kasachstan albert-rau",
		);
		const around = await findWays("giz", "albert-rau", ', maxHops: 3, limit: 1000, excluding: ["kasachstan"]');
		expect(around[0]).toBe(`${MEETING} albert-rau`);
		expect(around.join(" ")).not.toMatch(/\bkasachstan\b/);
		// An end stays an end.
		expect(await findWays("giz", "kasachstan", ', limit: 1, excluding: ["kasachstan"]')).toHaveLength(1);
	});

	test("are none between what is not connected, beyond the hops, and from an entity to itself", async () => {
		expect(await findWays("giz", "beril-ocakli")).toEqual([]);
		expect(await findWays("giz", "astana", ", maxHops: 2")).toEqual([]);
		expect(await findWays("giz", "giz")).toEqual([]);
	});

	test("understand former ids, and say which id is unknown", async () => {
		await write(api.database, (transaction) =>
			transaction.run("MERGE (:Referent {id: 'gtz', type: 'Organisation', canonicalId: 'giz'})"),
		);
		expect(await findWays("gtz", "albert-rau", ", limit: 1")).toEqual([`${MEETING} albert-rau`]);
		expect(await findWays("gtz", "giz")).toEqual([]);
		for (const ends of [
			'from: "nobody", to: "giz"',
			'from: "giz", to: "nobody"',
			'from: "giz", to: "oecd", excluding: ["nobody"]',
		]) {
			const { errors } = await api.request(`{ paths(${ends}) { sentence } }`);
			expect(errors?.[0]).toMatchObject({
				message: "No entity has, or ever had, the id nobody.",
				extensions: { code: "ENTITY_UNKNOWN" },
			});
		}
	});

	test("keep to what can hold on a day, by their own argument and by @asOf", async () => {
		await importRecords(api.database, [
			{ type: "Source", id: "posts", title: "Posts", published: "2016-01-01" },
			{ type: "Person", id: "ada", name: "Ada", source: "posts", quote: "Ada" },
			{ type: "Organisation", id: "works", name: "Works", source: "posts", quote: "Works" },
			{
				type: "HOLDS_POST",
				from: "ada",
				to: "works",
				title: "Head",
				since: "2010",
				until: "2012",
				source: "posts",
				quote: "Ada, Head",
			},
		]);
		expect(await findWays("ada", "works", ', asOf: "2011-05-01"')).toEqual(["works"]);
		expect(await findWays("ada", "works", ', asOf: "2013-01-01"')).toEqual([]);
		const ask = (directive: string) =>
			api.ask(`query @asOf(${directive}) { paths(from: "ada", to: "works") { sentence } }`);
		expect((await ask('date: "2011-05-01"')).paths).toEqual([
			{ sentence: "Ada holds or held a post: “Head”, Works, from 2010 to 2012." },
		]);
		expect((await ask('date: "2013-01-01"')).paths).toEqual([]);
		expect((await ask('known: "2015-12-31"')).paths).toEqual([]);
		expect((await ask('date: "2010-05-01", certainty: CERTAINLY')).paths).toEqual([]);
		expect((await ask('date: "2011-05-01", certainty: CERTAINLY')).paths).toHaveLength(1);
	});

	test.each([
		["maxHops: 0", "COUNT_OUT_OF_RANGE"],
		["maxHops: 11", "COUNT_OUT_OF_RANGE"],
		["maxHops: null", "GRAPHQL_VALIDATION_FAILED"],
		["limit: 0", "LIMIT_OUT_OF_RANGE"],
		["limit: 1001", "LIMIT_OUT_OF_RANGE"],
		["limit: null", "GRAPHQL_VALIDATION_FAILED"],
	])("with %s are refused", async (argument, code) => {
		expect(await api.refusal(`{ paths(from: "giz", to: "astana", ${argument}) { sentence } }`)).toBe(code);
	});
});
