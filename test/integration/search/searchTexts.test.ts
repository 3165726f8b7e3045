/** Words in what sources say: in quotes, descriptions, titles and publishers; nothing that does not count. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { read } from "../../../src/database/sessions.ts";
import { reviewByIds } from "../../../src/ledger/decisions/review.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { type Api, startApi } from "../../support/api.ts";
import { createDecider } from "../../support/decider.ts";
import { importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const RECORDS = [
	{ type: "Source", id: "bericht", title: "Bericht über Brunnen", publisher: "Brunnenblatt", published: "2015-06" },
	{ type: "Source", id: "otchet", title: "Отчёт о заседаниях", published: "2018" },
	{ type: "Source", id: "falsch", title: "Widerrufene Brunnenmeldung" },
	{
		type: "Meeting",
		id: "sitzung",
		name: "1. Sitzung",
		source: "bericht",
		quote: "Die erste Sitzung galt den Brunnen der Länder.",
	},
	{ type: "City", id: "musterstadt", name: "Musterstadt", source: "bericht", quote: "in Musterstadt" },
	{
		type: "HELD_IN",
		from: "sitzung",
		to: "musterstadt",
		source: "bericht",
		quote: "Die erste Sitzung galt den Brunnen der Länder.",
	},
	{
		type: "Programme",
		id: "wasser",
		name: "Wasser",
		description: ["a programme for wells and pumps"],
		source: "otchet",
		quote: "программа водоснабжения",
	},
	{
		type: "Organisation",
		id: "amt",
		name: "Amt",
		source: "bericht",
		quote: "vorgeschlagener Brunnenbau",
		status: "PROPOSED",
		extractor: "llm:example",
	},
	{
		type: "Organisation",
		id: "firma",
		name: "Firma",
		source: "bericht",
		quote: "verworfener Brunnenbau",
		status: "PROPOSED",
		extractor: "llm:example",
	},
	{ type: "Organisation", id: "verein", name: "Verein", source: "falsch", quote: "widerrufener Brunnenbau" },
];

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importRecords(database, RECORDS);
	const decider = createDecider(database);
	const [refused] = await queryRows(database, "MATCH (e:Evidence {quote: 'verworfener Brunnenbau'}) RETURN e.id AS id");
	await reviewByIds(decider, [String(refused?.id)], "REJECTED", "it does not say so");
	await withdrawSource(decider, "falsch", "taken back");
	await read(database, (transaction) =>
		transaction.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()"),
	);
	api = await startApi(database, await schemaFor("editors"));
});

afterAll(async () => {
	await api?.[Symbol.asyncDispose]();
	await database?.[Symbol.asyncDispose]();
});

const QUERY = `query ($phrase: String!, $types: [String!], $since: Date, $until: Date, $limit: Int! = 20, $offset: Int! = 0) {
	searchTexts(phrase: $phrase, types: $types, since: $since, until: $until, limit: $limit, offset: $offset) {
		total isComplete rows { place text marks { start end } about { id type } claimIds source { id title } }
	}
}`;

interface Row {
	readonly place: string;
	readonly text: string;
	readonly marks: readonly { readonly start: number; readonly end: number }[];
	readonly about: readonly { readonly id: string }[];
	readonly claimIds: readonly string[];
	readonly source: { readonly id: string };
}

async function find(phrase: string, others: object = {}): Promise<{ total: number; isComplete: boolean; rows: Row[] }> {
	return (await api.ask(QUERY, { phrase, ...others })).searchTexts;
}

async function places(phrase: string, others: object = {}): Promise<string[]> {
	const { rows } = await find(phrase, others);
	return rows.map(({ place, source }) => `${place} ${source.id}`).sort();
}

describe("searchTexts", () => {
	test("finds words in quotes, titles and publishers, with where they stand and what is said there", async () => {
		const { rows, total, isComplete } = await find("Brunnen");
		expect([total, isComplete]).toEqual([3, true]);
		expect(rows.map(({ place }) => place).sort()).toEqual(["PUBLISHER", "QUOTE", "TITLE"]);
		const quote = rows.find(({ place }) => place === "QUOTE");
		expect(quote).toMatchObject({ text: "Die erste Sitzung galt den Brunnen der Länder.", source: { id: "bericht" } });
		expect(quote?.marks.map(({ start, end }) => quote.text.slice(start, end))).toEqual(["Brunnen"]);
		expect(quote?.about.map(({ id }) => id).sort()).toEqual(["musterstadt", "sitzung"]);
		expect(quote?.claimIds).toHaveLength(2);
	});

	test("finds a word in its other forms, in each language", async () => {
		expect(await places("Land Sitzungen")).toEqual(["QUOTE bericht"]);
		expect(await places("заседание")).toEqual(["TITLE otchet"]);
		expect(await places("well")).toEqual(["DESCRIPTION otchet"]);
		expect(await places("водоснабжение")).toEqual(["QUOTE otchet"]);
	});

	test("finds a word inside of another where it stands nowhere else", async () => {
		expect(await places("blatt")).toEqual(["PUBLISHER bericht"]);
		expect(await places("снабжение")).toEqual(["QUOTE otchet"]);
	});

	test("finds nothing that is proposed, rejected or withdrawn", async () => {
		expect(await places("Brunnenbau")).toEqual([]);
		expect(await places("Brunnenmeldung")).toEqual([]);
		expect(await places("widerrufen")).toEqual([]);
	});

	test("narrows by what it is about and when it was published, and gives a page", async () => {
		expect(await places("Brunnen", { types: ["Meeting"] })).toEqual(["QUOTE bericht"]);
		expect(await places("Brunnen", { types: ["Person"] })).toEqual([]);
		expect(await places("Brunnen", { until: "2015-06-15" })).toHaveLength(3);
		expect(await places("Brunnen", { since: "2015-07-01" })).toEqual([]);
		const page = await find("Brunnen", { limit: 1, offset: 1 });
		expect([page.total, page.rows.length]).toEqual([3, 1]);
	});

	test("says nothing of words that no text has, and of no words at all", async () => {
		for (const phrase of ["Kamel", "“—”", "", "AND", "text:*", 'a"b\\('])
			expect(await find(phrase)).toMatchObject({ total: 0 });
		expect(await api.refusal(QUERY, { phrase: "x".repeat(201) })).toBe("PHRASE_TOO_LONG");
		expect(await api.refusal(QUERY, { phrase: "Brunnen", types: ["Meting"] })).toBe("SEARCH_TYPE_UNKNOWN");
	});

	test("knows as of a day only what had been published by then", async () => {
		const asOf = (day: string) => api.ask(`query @asOf(known: "${day}") { searchTexts(phrase: "Brunnen") { total } }`);
		expect(await asOf("2014-01-01")).toEqual({ searchTexts: { total: 0 } });
		expect(await asOf("2016-01-01")).toEqual({ searchTexts: { total: 3 } });
	});
});
