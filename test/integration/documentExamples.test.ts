/** What the documents show is tried: every query of README and docs/, its promised answer, and its own example records. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askSaved } from "../../src/questions/askSaved.ts";
import { importRecords } from "../support/graph.ts";
import { schemaFor } from "../support/schema.ts";
import { type SeededApi, startSeededApi } from "../support/seededApi.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DOCUMENTS = [
	"README.md",
	...readdirSync(`${ROOT}docs`, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".md"))
		.map((name) => `docs/${name}`),
];
const README = readFileSync(`${ROOT}README.md`, "utf8");

const blocksOf = (text: string, language: string): string[] =>
	[...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, block = ""]) => block);

const QUERIES = DOCUMENTS.flatMap((document) =>
	blocksOf(readFileSync(ROOT + document, "utf8"), "graphql")
		.filter((block) => /^(?:query\b|\{)/m.test(block.replace(/^#.*\n/gm, "")))
		.map((block, index) => [`${document}, query ${index + 1}`, block] as const),
);

let api: SeededApi;
let schema: Awaited<ReturnType<typeof schemaFor>>;

beforeAll(async () => {
	api = await startSeededApi();
	schema = await schemaFor("editors");
});

afterAll(() => api?.[Symbol.asyncDispose]());

/** Leaves that say something: no null, nothing empty. */
function countValues(part: unknown): number {
	if (Array.isArray(part)) return part.reduce((sum: number, item) => sum + countValues(item), 0);
	if (typeof part === "object" && part !== null) return countValues(Object.values(part));
	return part === null || part === "" || part === undefined ? 0 : 1;
}

test.each(QUERIES)("%s fits the schema", (_name, block) => {
	expect(validate(schema, parse(block)).map(({ message }) => message)).toEqual([]);
});

/** Those of docs/queries/ are the saved questions, which test/integration/questions/queries.test.ts holds to their exact answers. */
const OF_A_PAGE = QUERIES.filter(([name]) => !name.startsWith("docs/queries/"));

/** Nobody has judged in the seed, and docs/identity.md says so. */
const EMPTY: ReadonlySet<string> = new Set(["judgements"]);

test.each(OF_A_PAGE)("%s finds something in the seed, in each of its fields", async (_name, block) => {
	const answer = await api.ask(block);
	const empty = Object.entries(answer).filter(([, found]) => countValues(found) === 0);
	expect(empty.map(([field]) => field)).toEqual(Object.keys(answer).filter((field) => EMPTY.has(field)));
});

test("every saved question finds something in the seed, but for contradictions, of which its documents have none", async () => {
	const folder = `${ROOT}test/fixtures/answers/`;
	const empty = readdirSync(folder).filter((file) => {
		const answer: object = JSON.parse(readFileSync(folder + file, "utf8"));
		return Object.values(answer).some((found) => countValues(found) === 0);
	});
	expect(empty).toEqual(["what-contradicts.json"]);
});

describe("README.md", () => {
	test("promises the answer that its query has", async () => {
		const [query = ""] = blocksOf(README, "graphql");
		const [promised = ""] = blocksOf(README, "json");
		const { meetings } = await api.ask(query);
		const shown = JSON.parse(promised) as { date: string; participantsConnection: { edges: object[] } };
		expect(meetings).toHaveLength(1);
		expect(meetings[0].date).toBe(shown.date);
		const [first, second] = shown.participantsConnection.edges;
		expect(meetings[0].participantsConnection.edges[0]).toEqual(first);
		expect(meetings[0].participantsConnection.edges[1]).toMatchObject({ node: (second as { node: object }).node });
		expect(meetings[0].participantsConnection.edges).toHaveLength(2);
	});

	const [asked = ""] = README.match(/npx coopgraph ask (?!-)[^.]*?`[^.]*?`--var [^`]*`/s) ?? [];
	const question = /ask ([a-z-]+)/.exec(asked)?.[1] ?? "";
	const [, name = "", value = ""] = /--var ([^=]+)=([^`]+)`/.exec(asked) ?? [];

	test.each([
		["as it stands", new Map<string, string>()],
		["with the variable that it proposes", new Map([[name, value]])],
	])("has a question for the terminal that has an answer with rows, %s", async (_how, variables) => {
		expect([question, name]).toEqual(["who-sat-at-the-table", "id"]);
		const { database: connection } = api;
		const answer = await askSaved({ schema, connection, queryTimeoutMs: 30_000 }, question, variables);
		const [meeting] = answer.meetings as [{ participantsConnection: { edges: unknown[] } }];
		expect(meeting.participantsConnection.edges.length).toBeGreaterThan(0);
		expect(countValues(meeting.participantsConnection.edges)).toBeGreaterThan(3);
	});

	test("has records that go in as they stand", async () => {
		const records = blocksOf(README, "json").find((block) => block.startsWith('{"type":"Source"')) ?? "";
		const { report } = await importRecords(api.database, records, { plan: true, requireQuotes: true });
		expect(report.lines).toEqual({ read: 4, accepted: 4, rejected: 0 });
		expect(report.problems).toEqual([]);
	});
});
