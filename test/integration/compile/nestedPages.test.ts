/** Pages below a row, where all that they show is equal in their order. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";

const SOURCE = { source: "list" };
const NUMBERS = Array.from({ length: 17 }, (_, number) => String(number).padStart(2, "0"));
const RECORDS = [
	{ type: "Source", id: "list", title: "A list" },
	{ type: "Platform", id: "runde", name: "Runde", ...SOURCE },
	{ type: "Meeting", id: "alle", name: "Alle", ...SOURCE },
	...NUMBERS.flatMap((number) => [
		{ type: "Meeting", id: `sitzung-${number}`, name: "Sitzung", ...SOURCE },
		{ type: "SESSION_OF", from: `sitzung-${number}`, to: "runde", ...SOURCE },
		{ type: "Person", id: `gast-${number}`, name: "Gast", ...SOURCE },
		{ type: "ATTENDS", from: `gast-${number}`, to: "alle", ...SOURCE },
	]),
];
const SESSIONS = NUMBERS.map((number) => `sitzung-${number}`);
const GUESTS = NUMBERS.map((number) => `gast-${number}`);

let api: RecordedApi;

beforeAll(async () => {
	api = await startRecordedApi(RECORDS);
});

afterAll(() => api?.[Symbol.asyncDispose]());

async function readConnection(parent: string, connection: string, sort: string, below = ""): Promise<string[]> {
	const ids: string[] = [];
	let after: string | null = null;
	do {
		const data = await api.ask(
			`query ($after: String) { parents: ${parent} { ${connection}(first: 3, after: $after, sort: [${sort}]) {
				edges { node { id ${below} } } pageInfo { hasNextPage endCursor } } } }`,
			{ after },
		);
		const { edges, pageInfo } = data.parents[0][connection];
		ids.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
		after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
	} while (after !== null);
	return ids;
}

async function readList(parent: string, list: string, below = ""): Promise<string[]> {
	const pages = NUMBERS.filter((_, number) => number % 3 === 0).map(async (number) => {
		const page = `limit: 3, offset: ${Number(number)}, sort: [{ name: ASC }]`;
		const data = await api.ask(`{ parents: ${parent} { ${list}(${page}) { id ${below} } } }`);
		return data.parents[0][list].map(({ id }: { id: string }) => id);
	});
	return (await Promise.all(pages)).flat();
}

describe("pages below a row give each row once", () => {
	test.each([
		["{ node: { name: ASC } }", ""],
		["{ node: { name: DESC } }", "participants { name }"],
		["{ edge: { ordinal: ASC } }", ""],
	])("of a connection, sorted by %s, with %s below", async (sort, below) => {
		expect(await readConnection("platforms", "sessionsConnection", sort, below)).toEqual(SESSIONS);
	});

	test.each(["", "... on Person { attends { name } }"])(
		"of a connection of an interface, with %s below",
		async (below) => {
			const where = 'meetings(where: { id: { eq: "alle" } })';
			const ids = await readConnection(where, "participantsConnection", "{ node: { name: ASC } }", below);
			expect(ids.toSorted()).toEqual(GUESTS);
		},
	);

	test("of a list", async () => {
		expect(await readList("platforms", "sessions")).toEqual(SESSIONS);
		expect(await readList("platforms", "sessions", "participants { name }")).toEqual(SESSIONS);
	});

	test("of a list of an interface", async () => {
		const where = 'meetings(where: { id: { eq: "alle" } })';
		expect((await readList(where, "participants")).toSorted()).toEqual(GUESTS);
		const below = "... on Person { attends { name } }";
		expect((await readList(where, "participants", below)).toSorted()).toEqual(GUESTS);
	});
});
