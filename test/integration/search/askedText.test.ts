/** Whatever is asked, by id or in a condition, means what looks the same: letters in two parts, what nobody sees. */
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askSaved } from "../../../src/questions/askSaved.ts";
import { createApp } from "../../../src/server/createApp.ts";
import { exportRoutes } from "../../../src/server/routes/exportRoutes.ts";
import { reconcileRoutes } from "../../../src/server/routes/reconcileRoutes.ts";
import { runInProcess } from "../../support/commandLine.ts";
import { importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const SAID = { source: "übersicht", quote: "im Text" };
const RECORDS = [
	{ type: "Source", id: "übersicht", title: "Übersicht", published: "2016-03-01" },
	{ type: "Platform", id: "bürgerforum", name: "Bürgerforum Übersee", ...SAID },
	{ type: "Meeting", id: "sitzung-ö", name: "Sitzung Östlich", date: "2015-06-09", ...SAID },
	{ type: "SESSION_OF", from: "sitzung-ö", to: "bürgerforum", ...SAID },
	{ type: "Organisation", id: "büro", name: "Büro \ud83d Ost", externalIds: ["wikidata:Q1"], ...SAID },
	{ type: "ATTENDS", from: "büro", to: "sitzung-ö", role: "CHAIR", ...SAID },
	{ type: "Organisation", id: "büro-2", name: "Büro West", ...SAID },
	...[
		"Oʻzbekiston temir yoʻllari",
		"Bundes\u00adanstalt für Berg\u00adwesen",
		"ﬁrmenverbund Oﬃce ﬂora",
		"Česká rozvojová agentura",
	].map((name, place) => ({ type: "Organisation", id: `body-${place}`, name, ...SAID })),
	...["Gʻulom Toʻraxonov", "Łukasz Żakowicz", "Søren Ærøskov", "Ayşe Işıkçı", "Қайрат Ғабитұлы Үмбетов"].map(
		(name, place) => ({ type: "Person", id: `person-${place}`, name, ...SAID }),
	),
];
const decomposed = (text: string) => text.normalize("NFD");

let database: TestDatabase;
let app: Awaited<ReturnType<typeof createApp>>;
let url: string;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importRecords(database, RECORDS);
	const schema = await schemaFor("editors");
	const served = { connection: database, queryTimeoutMs: 10_000 };
	app = await createApp({ ...served, schema, explains: false, logger: pino({ level: "silent" }) });
	await app.register(exportRoutes, {
		...{ model: MODEL, connection: database, timeoutMs: 10_000 },
		ask: (question, variables) => askSaved({ ...served, schema }, question, variables),
	});
	await app.register(reconcileRoutes, { model: MODEL, connection: database, timeoutMs: 10_000 });
	url = await app.listen({ host: "127.0.0.1", port: 0 });
});

afterAll(async () => {
	await app?.close();
	await database?.[Symbol.asyncDispose]();
});

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query, which only the test knows.
async function ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
	const response = await fetch(`${url}/graphql`, {
		method: "POST",
		headers: { "content-type": "application/json" },
		body: JSON.stringify({ query, variables }),
	});
	const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
	expect(errors).toBeUndefined();
	return data;
}

describe("GraphQL", () => {
	const SPELLINGS = [
		["letters in two parts", decomposed("bürgerforum")],
		["a soft hyphen", "bürger\u00adforum"],
		["a byte order mark", "\ufeffbürgerforum"],
	] as const;

	test.each(SPELLINGS)("an id with %s, in a variable and in the query itself", async (_what, id) => {
		const found = { id: "bürgerforum" };
		expect((await ask("query ($id: ID!) { entity(id: $id) { id } }", { id })).entity).toEqual(found);
		expect((await ask(`{ entity(id: ${JSON.stringify(id)}) { id } }`)).entity).toEqual(found);
		const escaped = [...id].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
		expect((await ask(`{ platforms(where: { id: { eq: "${escaped}" } }) { id } }`)).platforms).toEqual([found]);
		const listed = await ask("query ($ids: [ID!]) { platforms(where: { id: { in: $ids } }) { id } }", { ids: [id] });
		expect(listed.platforms).toEqual([found]);
	});

	test("conditions on names, relations and evidence", async () => {
		const where = { name: { startsWith: decomposed("Bürgerforum Ü") } };
		const sessions = { sessions: { some: { id: { eq: decomposed("sitzung-ö") } } } };
		const query = "query ($where: PlatformWhere!) { platforms(where: $where) { id } }";
		for (const asked of [where, sessions, { AND: [where, sessions] }]) {
			expect((await ask(query, { where: asked })).platforms).toEqual([{ id: "bürgerforum" }]);
		}
		const claims = await ask("query ($id: ID!) { claims(where: { subjectId: { eq: $id } }) { subjectId } }", {
			id: decomposed("sitzung-ö"),
		});
		expect(claims.claims.length).toBeGreaterThan(1);
		const sources = await ask(`{ sources(where: { id: { eq: "${decomposed("übersicht")}" } }) { id } }`);
		expect(sources.sources).toEqual([{ id: "übersicht" }]);
	});

	test("half a character, which is stored as lost", async () => {
		const query = "query ($name: String!) { organisations(where: { name: { eq: $name } }) { id } }";
		expect((await ask(query, { name: "Büro \ud83d Ost" })).organisations).toEqual([{ id: "büro" }]);
	});

	test("white space of a condition counts", async () => {
		const query = "query ($part: String!) { organisations(where: { name: { contains: $part } }) { id } }";
		expect((await ask(query, { part: "Büro " })).organisations).toHaveLength(2);
		expect((await ask(query, { part: "Büro  " })).organisations).toHaveLength(0);
	});

	test("analysts' queries and the ends of paths", async () => {
		const ends = { from: decomposed("büro"), to: decomposed("bürgerforum") };
		const { paths } = await ask(
			"query ($from: ID!, $to: ID!) { paths(from: $from, to: $to) { hops { __typename } } }",
			ends,
		);
		expect(paths).toMatchObject([{ hops: [{}, {}] }]);
	});
});

describe("search", () => {
	test.each([
		["O'zbekiston temir yo'llari", "body-0"],
		["O‘zbekiston", "body-0"],
		["Ozbekiston temir yollari", "body-0"],
		["Bundesanstalt Bergwesen", "body-1"],
		["Bundes\u00adanstalt", "body-1"],
		["Firmenverbund", "body-2"],
		["oﬃce", "body-2"],
		["ceska rozvojova", "body-3"],
		["Gulom Toraxonov", "person-0"],
		["G’ulom", "person-0"],
		["Lukasz Zakowicz", "person-1"],
		["Soren Aeroskov", "person-2"],
		["Ayse Isikci", "person-3"],
		["Кайрат Умбетов", "person-4"],
	])("finds %s", async (phrase, id) => {
		const { search } = await ask("query ($phrase: String!) { search(phrase: $phrase) { id } }", { phrase });
		expect(search[0]).toEqual({ id });
	});
});

describe("exports", () => {
	test("are narrowed to an id", async () => {
		const address = `${url}/export/gexf?platform=${encodeURIComponent(decomposed("bürger\u00adforum"))}`;
		const response = await fetch(address);
		expect(response.status).toBe(200);
		expect(await response.text()).toContain('id="sitzung-ö"');
	});
});

describe("reconciliation", () => {
	const post = async (form: Record<string, string>) =>
		(await fetch(`${url}/reconcile/`, { method: "POST", body: new URLSearchParams(form) })).json();

	test("matches an id", async () => {
		const queries = JSON.stringify({ q: { query: decomposed("bürgerforum") } });
		const answer = (await post({ queries })) as { q: { result: object[] } };
		expect(answer.q.result[0]).toMatchObject({ id: "bürgerforum", score: 100 });
	});

	test("extends an id under the key that was asked", async () => {
		const id = decomposed("büro");
		const extend = JSON.stringify({ ids: [id], properties: [{ id: "externalIds" }] });
		expect(await post({ extend })).toMatchObject({ rows: { [id]: { externalIds: [{ str: "wikidata:Q1" }] } } });
	});

	test("shows and suggests", async () => {
		const id = encodeURIComponent(decomposed("bürgerforum"));
		expect((await fetch(`${url}/reconcile/preview?id=${id}`)).status).toBe(200);
		const { result } = (await (await fetch(`${url}/reconcile/suggest/entity?prefix=${id}`)).json()) as {
			result: object[];
		};
		expect(result).toMatchObject([{ id: "bürgerforum" }]);
	});
});

describe("the command line", () => {
	test.each([
		["identity explain", ["identity", "explain", decomposed("büro"), "büro\u00ad-2", "--json"], '"büro"'],
		["export", ["export", "--format", "gexf", "--platform", decomposed("bürgerforum")], 'id="sitzung-ö"'],
		["ask", ["ask", "names-of-a-city", "--var", `id=${decomposed("büro")}`, "--json"], '"cities": []'],
		[
			"identity decide",
			["identity", "decide", decomposed("büro"), decomposed("büro-2"), "different", "--because", "x"],
			"",
		],
		["withdraw", ["withdraw", decomposed("übersicht"), "--because", "x"], "übersicht is withdrawn"],
	])(
		"%s",
		async (_command, words, expected) => {
			const { exitCode, stdout, stderr } = await runInProcess(words, { address: database.address });
			expect({ exitCode, stderr: exitCode === 0 ? "" : stderr }).toEqual({ exitCode: 0, stderr: "" });
			expect(stdout).toContain(expected);
		},
		60_000,
	);
});
