/** What NOT, `all`, `none`, `some` and `single` mean where a value is missing or a connection is empty: docs/limits.md. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSchema } from "../../../src/api/createSchema.ts";
import { type Api, startApi } from "../../support/api.ts";
import { importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const SOURCE = { source: "list" };
const RECORDS = [
	{ type: "Source", id: "list", title: "A list" },
	{ type: "Organisation", id: "bank", name: "Bank", kind: "BANK", country: "DE", ...SOURCE },
	{ type: "Organisation", id: "verein", name: "Verein", kind: "NGO", ...SOURCE },
	{ type: "Organisation", id: "ohne", name: "Ohne", ...SOURCE },
	{ type: "Meeting", id: "leer", name: "Leer", ...SOURCE },
	{ type: "Meeting", id: "eins", name: "Eins", ...SOURCE },
	{ type: "Meeting", id: "zwei", name: "Zwei", ...SOURCE },
	{ type: "Meeting", id: "drei", name: "Drei", ...SOURCE },
	{ type: "Country", id: "land-a", name: "Land A", isoCode: "AA", ...SOURCE },
	{ type: "Country", id: "land-b", name: "Land B", isoCode: "BB", ...SOURCE },
	{ type: "Country", id: "land-ohne", name: "Land ohne Kürzel", ...SOURCE },
	{ type: "COVERS", from: "eins", to: "land-a", ...SOURCE },
	{ type: "COVERS", from: "zwei", to: "land-a", ...SOURCE },
	{ type: "COVERS", from: "zwei", to: "land-b", ...SOURCE },
	{ type: "COVERS", from: "drei", to: "land-ohne", ...SOURCE },
];

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importRecords(database, RECORDS);
	api = await startApi(database, await createSchema(MODEL));
});

afterAll(async () => {
	await api?.[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

const find = async (list: string, where: string): Promise<string> => {
	const answer = await api.ask(`{ ${list}(where: ${where}, sort: [{ id: ASC }]) { id } }`);
	return answer[list].map(({ id }: { id: string }) => id).join(" ");
};

describe("organisations", () => {
	test.each([
		["{ kind: { eq: BANK } }", "bank"],
		["{ NOT: { kind: { eq: BANK } } }", "verein"],
		["{ NOT: { kind: { in: [BANK] } } }", "verein"],
		["{ NOT: { country: { eq: null } } }", "bank"],
		["{ OR: [{ NOT: { kind: { eq: BANK } } }, { kind: { eq: null } }] }", "ohne verein"],
		["{ NOT: { NOT: { kind: { eq: BANK } } } }", "bank"],
		['{ NOT: { AND: [{ kind: { eq: BANK } }, { country: { eq: "DE" } }] } }', "verein"],
	])("where %s: %s", async (where, ids) => {
		expect(await find("organisations", where)).toBe(ids);
	});
});

describe("meetings", () => {
	test.each([
		['{ covers: { some: { isoCode: { eq: "AA" } } } }', "eins zwei"],
		['{ covers: { all: { isoCode: { eq: "AA" } } } }', "eins"],
		['{ covers: { none: { isoCode: { eq: "AA" } } } }', "drei leer"],
		['{ covers: { single: { isoCode: { eq: "AA" } } } }', "eins zwei"],
		['{ NOT: { covers: { some: { isoCode: { eq: "AA" } } } } }', "drei leer"],
		['{ NOT: { covers: { all: { isoCode: { eq: "AA" } } } } }', "drei leer zwei"],
		['{ covers: { some: { NOT: { isoCode: { eq: "AA" } } } } }', "zwei"],
		['{ coversConnection: { all: { node: { isoCode: { eq: "AA" } } } } }', "eins"],
		['{ coversConnection: { none: { node: { isoCode: { eq: "AA" } } } } }', "drei leer"],
		['{ coversConnection: { single: { node: { isoCode: { eq: "AA" } } } } }', "eins zwei"],
	])("where %s: %s", async (where, ids) => {
		expect(await find("meetings", where)).toBe(ids);
	});
});
