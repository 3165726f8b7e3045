/**
 * Two sources on one minister, vague dates and states of meetings: what the API answers as of a day in the world, and as
 * of a day of knowledge.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runQuery } from "../../../src/api/runQuery.ts";
import { createContext } from "../../../src/graph/ReadContext.ts";
import { type Api, startApi } from "../../support/api.ts";
import { importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const report = { source: "report", quote: "so the report" };
const review = { source: "review", quote: "so the review" };
const notice = { source: "notice", quote: "so the notice" };

const RECORDS = [
	{ type: "Source", id: "report", title: "Report", published: "2015-06-09" },
	{ type: "Source", id: "review", title: "Review", published: "2018" },
	{ type: "Source", id: "notice", title: "Notice without a date" },
	...["ministry", "agency"].map((id) => ({ type: "Organisation", id, name: id, ...report })),
	...["ada", "ben", "cyd"].map((id) => ({ type: "Person", id, name: id, ...report })),
	{ type: "Person", id: "dan", name: "dan", ...review },
	{ type: "Person", id: "eve", name: "eve", ...notice },
	// Ada since 2014, said again in 2018; Ben on a day; Cyd in some month; Dan from 2012 to 2014; Eve without any date.
	{ type: "HOLDS_POST", from: "ada", to: "ministry", title: "Minister", since: "2014", ...report },
	{ type: "HOLDS_POST", from: "ada", to: "ministry", title: "Minister", since: "2014", ...review },
	{ type: "HOLDS_POST", from: "ben", to: "ministry", title: "Deputy", asOf: "2015-06-09", ...report },
	{ type: "HOLDS_POST", from: "cyd", to: "ministry", title: "Secretary", asOf: "2015-06", ...report },
	{ type: "HOLDS_POST", from: "dan", to: "ministry", title: "Adviser", since: "2012", until: "2014", ...review },
	{ type: "HOLDS_POST", from: "eve", to: "ministry", title: "Clerk", ...notice },
	{ type: "Meeting", id: "session", name: "session", date: "2015-06-08/2015-06-09", eventStatus: "HELD", ...report },
	{ type: "Meeting", id: "summer", name: "summer", date: "2015-06", ...report },
	{ type: "Meeting", id: "next", name: "next", date: "2015-11-20", modality: "PLANNED", ...report },
	{ type: "Meeting", id: "next", name: "next", eventStatus: "PLANNED", ...report },
	{ type: "Meeting", id: "next", name: "next", eventStatus: "POSTPONED", ...review },
	{ type: "Meeting", id: "talk", name: "talk", ...review },
	...["session", "next"].map((to) => ({ type: "ATTENDS", from: "ada", to, role: "CHAIR", ...report })),
	{ type: "ATTENDS", from: "agency", to: "session", role: "HOST", ...review },
];

let database: TestDatabase;
let api: Api;
let run: (text: string, variables?: Record<string, unknown>) => Promise<Readonly<Record<string, unknown>>>;

beforeAll(async () => {
	database = await openPreparedDatabase();
	const { report: checked } = await importRecords(database, RECORDS);
	expect(checked.lines.rejected).toBe(0);
	const schema = await schemaFor("editors");
	api = await startApi(database, schema);
	run = (text, variables = {}) => runQuery({ schema, context: createContext(database, 10_000), text, variables });
});

afterAll(async () => {
	await api[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

const POSTS = `query ($on: Date, $known: Date, $certainty: Certainty) @asOf(date: $on, known: $known, certainty: $certainty) {
	organisations(where: { id: { eq: "ministry" } }) { ...Holders }
}
fragment Holders on Organisation {
	inOffice: postHoldersConnection(sort: [{ node: { name: ASC } }]) { totalCount edges { node { name } } }
}`;

async function holders(variables: Record<string, unknown>): Promise<string[]> {
	const { organisations } = await api.ask(POSTS, { certainty: "POSSIBLY", ...variables });
	const [{ inOffice }] = organisations;
	const names = inOffice.edges.map(({ node }: { node: { name: string } }) => node.name);
	expect(inOffice.totalCount).toBe(names.length);
	return names;
}

describe("who held the post", () => {
	test.each([
		["2011-12-31", ["ben", "cyd", "eve"], []],
		["2012-06-01", ["ben", "cyd", "dan", "eve"], []],
		["2013-06-01", ["ben", "cyd", "dan", "eve"], ["dan"]],
		["2014-12-31", ["ada", "ben", "cyd", "dan", "eve"], ["ada"]],
		["2015-06-09", ["ada", "ben", "cyd", "eve"], ["ada", "ben"]],
		["2017-12-31", ["ada", "ben", "cyd", "eve"], ["ada"]],
		["2018-01-02", ["ada", "ben", "cyd", "eve"], []],
	])("on %s: possibly %j, certainly %j", async (on, possible, certain) => {
		expect(await holders({ on })).toEqual(possible);
		expect(await holders({ on, certainty: "CERTAINLY" })).toEqual(certain);
	});

	test("without a day: everybody", async () => {
		expect(await holders({})).toEqual(["ada", "ben", "cyd", "dan", "eve"]);
	});
});

describe("what was known", () => {
	test.each([
		["2015-06-08", ["eve"], []],
		["2015-06-09", ["ada", "ben", "cyd", "eve"], ["ada", "ben", "cyd"]],
		["2018-01-01", ["ada", "ben", "cyd", "dan", "eve"], ["ada", "ben", "cyd"]],
		["2018-12-31", ["ada", "ben", "cyd", "dan", "eve"], ["ada", "ben", "cyd", "dan"]],
	])("on %s: possibly %j, certainly %j", async (known, possible, certain) => {
		const text = `query ($known: Date, $certainty: Certainty) @asOf(known: $known, certainty: $certainty) {
			people(sort: [{ name: ASC }]) { name }
		}`;
		const ask = async (certainty: string) => (await api.ask(text, { known, certainty })).people;
		expect(await ask("POSSIBLY")).toEqual(possible.map((name) => ({ name })));
		expect(await ask("CERTAINLY")).toEqual(certain.map((name) => ({ name })));
	});

	test("evidence shows no source that came out later, at relations and at claims, also through interfaces", async () => {
		const text = (known: string) => `query @asOf(known: "${known}") {
			meetings(where: { id: { eq: "session" } }) {
				participantsConnection { edges { properties { evidence { source { id } } } } }
			}
			entity(id: "ada") {
				claims { relation sourceIds sourceCount evidence { source { id } } }
				... on Person { attendsConnection { edges { properties { evidence { source { id } } } } } }
				... on Person { holdsPostsConnection { edges { properties { evidence { source { id } } } } } }
			}
			actors(where: { name: { in: ["ada", "agency"] } }, sort: [{ name: ASC }]) {
				name
				... on Organisation { attendsConnection { totalCount } }
			}
		}`;
		const sources = (answer: unknown) =>
			[...new Set([...JSON.stringify(answer).matchAll(/"source":\{"id":"(\w+)"/g)].map(([, id]) => id))].sort();
		const early = await api.ask(text("2016-01-01"));
		expect(sources(early)).toEqual(["report"]);
		const post = early.entity.claims.find(({ relation }: { relation: string | null }) => relation === "HOLDS_POST");
		expect(post).toMatchObject({ sourceIds: ["report"], sourceCount: 1 });
		expect(early.actors).toEqual([{ name: "ada" }, { name: "agency", attendsConnection: { totalCount: 0 } }]);
		const late = await api.ask(text("2018-12-31"));
		expect(sources(late)).toEqual(["report", "review"]);
		expect(late.actors[1].attendsConnection).toEqual({ totalCount: 1 });
	});

	test("which value a property had is in its claims", async () => {
		const text = `query ($known: Date) @asOf(known: $known) {
			claims(where: { subjectId: { eq: "next" }, property: { eq: "eventStatus" } }, sort: [{ value: ASC }]) {
				value evidence { quote source { title } }
			}
		}`;
		const values = async (known: string) =>
			(await api.ask(text, { known })).claims.map(({ value }: { value: string }) => value);
		expect(await values("2015-06-08")).toEqual([]);
		expect(await values("2015-06-09")).toEqual(["PLANNED"]);
		expect(await values("2018-06-01")).toEqual(["PLANNED", "POSTPONED"]);
	});

	test("sources that came out later are not listed", async () => {
		const { sources } = await api.ask('query @asOf(known: "2016-01-01") { sources(sort: [{ id: ASC }]) { id } }');
		expect(sources).toEqual([{ id: "notice" }, { id: "report" }]);
	});
});

describe("meetings", () => {
	const text = `query ($on: Date!, $certainty: Certainty!) @asOf(date: $on, certainty: $certainty) {
		meetings(sort: [{ name: ASC }]) { name }
		meetingsConnection { aggregate { count { nodes } } }
		people(where: { id: { eq: "ada" } }) { name attends(sort: [{ name: ASC }]) { name } }
	}`;

	test.each([
		["2015-06-09", "POSSIBLY", ["session", "summer", "talk"], ["session"]],
		["2015-06-09", "CERTAINLY", ["session"], ["session"]],
		["2015-06-30", "POSSIBLY", ["summer", "talk"], []],
		["2015-11-20", "POSSIBLY", ["next", "talk"], ["next"]],
		["2015-11-20", "CERTAINLY", [], []],
	])("on %s, %s: %j, and with Ada %j", async (on, certainty, all, hers) => {
		const { meetings, meetingsConnection, people } = await api.ask(text, { on, certainty });
		expect(meetings.map(({ name }: { name: string }) => name)).toEqual(all);
		expect(meetingsConnection.aggregate.count.nodes).toBe(all.length);
		expect(people).toEqual([{ name: "ada", attends: hers.map((name) => ({ name })) }]);
	});

	test("the spans can be asked for and filtered by without the directive", async () => {
		const { meetings } = await api.ask(
			`{ meetings(where: { certainlyFrom: { lte: "2015-06-08" } }) { name possiblyFrom certainlyUntil knownSince } }`,
		);
		expect(meetings).toEqual([
			{ name: "session", possiblyFrom: "2015-06-08", certainlyUntil: "2015-06-09", knownSince: "2015-06-09" },
		]);
	});
});

describe("requests", () => {
	test("`coopgraph ask` answers as the server does", async () => {
		const variables = { on: "2015-06-09", certainty: "CERTAINLY" };
		expect(JSON.parse(JSON.stringify(await run(POSTS, variables)))).toEqual(await api.ask(POSTS, variables));
		await expect(run(`query @asOf(date: "2015-06-09") { organisations { postHolders { name } } }`)).rejects.toThrow(
			"`Organisation.postHolders` cannot be asked as of a date",
		);
	});

	test("the same text with other variables is answered anew", async () => {
		expect(await holders({ on: "2013-06-01", certainty: "CERTAINLY" })).toEqual(["dan"]);
		expect(await holders({ known: "2015-06-09", certainty: "CERTAINLY" })).toEqual(["ada", "ben", "cyd"]);
		expect(await holders({ on: "2013-06-01", certainty: "CERTAINLY" })).toEqual(["dan"]);
	});

	test("a plain list whose relations have dates is refused with the form to use", async () => {
		const answer = await api.request(`query @asOf(date: "2015-06-09") { organisations { postHolders { name } } }`);
		expect(answer.status).toBe(400);
		expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "AS_OF_NEEDS_CONNECTION" });
		expect(answer.errors?.[0]?.extensions.remedy).toContain("postHoldersConnection");
	});

	test.each([
		['query @asOf(date: "2015-02-30") { meetings { name } }', {}],
		["query ($on: Date) @asOf(date: $on) { meetings { name } }", { on: "2015-02-30" }],
	])("a day that does not exist is named: %s", async (text, variables) => {
		const { errors } = await api.request(text, variables);
		expect(errors?.[0]?.message).toContain('Date cannot be "2015-02-30"');
	});

	test("the directive can be completed and read about in the playground", async () => {
		const { __schema } = await api.ask(
			"{ __schema { directives { name description locations args { name type { name } } } } }",
		);
		const asOf = __schema.directives.find(({ name }: { name: string }) => name === "asOf");
		expect(asOf).toMatchObject({
			locations: ["QUERY"],
			args: [
				{ name: "date", type: { name: "Date" } },
				{ name: "known", type: { name: "Date" } },
				{ name: "certainty", type: { name: "Certainty" } },
			],
		});
		expect(asOf.description).toContain("search");
	});
});

/** Last: what it imports changes what the others ask. */
describe("what comes in later", () => {
	test("a source that turns out to be older is known earlier", async () => {
		const known = async () => {
			const [row] = await queryRows(database, "MATCH (p:Person {id: 'eve'}) RETURN toString(p.knownSince) AS since");
			return row?.since;
		};
		expect(await known()).toBeNull();
		await importRecords(database, [{ type: "Source", id: "notice", title: "Notice", published: "2013-05" }]);
		expect(await known()).toBe("2013-05-01");
	});
});
