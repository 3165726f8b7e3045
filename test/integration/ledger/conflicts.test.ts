import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rankClaim } from "../../../src/ledger/decisions/rankClaim.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { createDecider } from "../../support/decider.ts";
import { emptyGraph, importPaths, importRecords, queryRows, SEED_FILES } from "../../support/graph.ts";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";
import { shuffle } from "../../support/shuffle.ts";

const SOURCES = ["2015-01-01", "2016-01-01", "2017-01-01"].map((published, index) => ({
	type: "Source",
	id: "abc".charAt(index),
	title: `Report ${"ABC".charAt(index)}`,
	publisher: "A publisher",
	published,
}));
const programme = (stated: object) => ({ type: "Programme", id: "green", name: "Green Bridge", ...stated });
const meeting = (stated: object) => ({ type: "Meeting", id: "session", name: "The session", ...stated });
const PEOPLE = [
	{ type: "Person", id: "anna", name: "Anna", source: "a" },
	{ type: "Organisation", id: "ministry", name: "Ministry", source: "a" },
];
const post = (stated: object) => ({ type: "HOLDS_POST", from: "anna", to: "ministry", ...stated });
const PLACES = [
	{ type: "Country", id: "kz", name: "Kasachstan", source: "a" },
	{ type: "City", id: "astana", name: "Astana", source: "a" },
	{ type: "City", id: "almaty", name: "Almaty", source: "a" },
	{ type: "LOCATED_IN", from: "astana", to: "kz", source: "a" },
	{ type: "LOCATED_IN", from: "almaty", to: "kz", source: "a" },
];
const heldIn = (to: string, stated: object) => ({ type: "HELD_IN", from: "session", to, ...stated });

let api: RecordedApi;
let database: RecordedApi["database"];

beforeAll(async () => {
	api = await startRecordedApi();
	database = api.database;
});

afterAll(() => api?.[Symbol.asyncDispose]());

beforeEach(() => emptyGraph(database));

/** The conflicts that these lines make, in two orders, which must not matter. */
async function conflictsOf(...lines: readonly object[]): Promise<unknown[]> {
	const found: unknown[][] = [];
	for (const ordered of [lines, shuffle(lines, 3)]) {
		await emptyGraph(database);
		const { report } = await importRecords(database, [...SOURCES, ...ordered]);
		expect(report.problems).toEqual([]);
		found.push(
			await queryRows(
				database,
				`MATCH (c:Conflict)
				 RETURN c.kind AS kind, coalesce(c.qualifier, c.property, c.relation) AS about, c.values AS values ORDER BY kind, about`,
			),
		);
	}
	expect(found[1]).toEqual(found[0]);
	return found[0] ?? [];
}

describe("is a conflict", () => {
	test.each([
		[
			"three runtimes of one programme",
			[
				programme({ until: "2018", source: "a" }),
				programme({ until: "2019", source: "b" }),
				programme({ until: "2020", source: "c" }),
			],
			[{ kind: "VALUES", about: "until", values: ["2020", "2019", "2018"] }],
		],
		[
			"an end of one source before the beginning of another",
			[programme({ since: "2020", source: "b" }), programme({ until: "2016", source: "a" })],
			[{ kind: "TIMES", about: "since", values: ["2020", "2016"] }],
		],
		[
			"two dates of one meeting",
			[meeting({ date: "2015-06-08", source: "a" }), meeting({ date: "2015-06-09", source: "b" })],
			[{ kind: "VALUES", about: "date", values: ["2015-06-09", "2015-06-08"] }],
		],
		[
			"two titles at one time",
			[
				...PEOPLE,
				post({ title: "Minister", since: "2014", source: "a" }),
				post({ title: "Vice minister", since: "2015", source: "b" }),
			],
			[
				{ kind: "VALUES", about: "since", values: ["2015", "2014"] },
				{ kind: "VALUES", about: "title", values: ["Vice minister", "Minister"] },
			],
		],
		[
			"two cities for one meeting, said by two sources",
			[...PLACES, meeting({ source: "a" }), heldIn("astana", { source: "a" }), heldIn("almaty", { source: "b" })],
			[{ kind: "ENDS", about: "HELD_IN", values: ["almaty", "astana"] }],
		],
		[
			"a claim that one source supports and another contradicts",
			[
				programme({ until: "2018", source: "a" }),
				programme({ until: "2018", source: "b", stance: "CONTRADICTS", name: undefined }),
			],
			[{ kind: "DISPUTED", about: "until", values: ["2018"] }],
		],
		[
			"an attendance that one source denies, whatever the other adds to it",
			[
				...PEOPLE,
				meeting({ source: "a" }),
				{ type: "ATTENDS", from: "anna", to: "session", stance: "CONTRADICTS", source: "a" },
				{ type: "ATTENDS", from: "anna", to: "session", role: "CHAIR", source: "b" },
			],
			[{ kind: "DISPUTED", about: "ATTENDS", values: ["session"] }],
		],
		[
			"a module that ends after its programme, and two sessions whose numbers do not follow their dates",
			[
				programme({ until: "2016", source: "a" }),
				{ type: "Programme", id: "module", name: "A module", until: "2018", source: "b" },
				{ type: "PHASE_OF", from: "module", to: "green", source: "b" },
				{ type: "Platform", id: "series", name: "A series", source: "a" },
				meeting({ date: "2015-06-08", ordinal: 8, source: "a" }),
				{ type: "Meeting", id: "other", name: "Another", date: "2014-11-20", source: "b" },
				{ type: "SESSION_OF", from: "session", to: "series", source: "a" },
				{ type: "SESSION_OF", from: "other", to: "series", ordinal: 9, source: "b" },
			],
			[
				{ kind: "TIMES", about: "ordinal", values: ["8: 2015-06-08", "9: 2014-11-20"] },
				{ kind: "TIMES", about: "until", values: ["2018", "2016"] },
			],
		],
	])("%s", async (_, lines, expected) => {
		expect(await conflictsOf(...lines)).toEqual(expected);
	});
});

describe("is no conflict", () => {
	test.each([
		[
			"a coarser date that contains a finer one",
			[meeting({ date: "2015", source: "a" }), meeting({ date: "2015-06", source: "b" })],
		],
		[
			"different titles at different times",
			[
				...PEOPLE,
				post({ title: "Minister", since: "2010", until: "2012", source: "a" }),
				post({ title: "Ambassador", since: "2014", source: "b" }),
			],
		],
		[
			"CHAIR beside PARTICIPANT",
			[
				...PEOPLE,
				meeting({ source: "a" }),
				{ type: "ATTENDS", from: "anna", to: "session", role: "CHAIR", source: "a" },
				{ type: "ATTENDS", from: "anna", to: "session", role: "PARTICIPANT", source: "b" },
			],
		],
		[
			"an announced date that a report gives otherwise",
			[
				meeting({ source: "b" }),
				meeting({ date: "2016-05", modality: "PLANNED", source: "a" }),
				meeting({ date: "2016-09-12", source: "b" }),
			],
		],
		[
			"a meeting that was planned and then held",
			[meeting({ eventStatus: "PLANNED", source: "a" }), meeting({ eventStatus: "HELD", source: "b" })],
		],
		[
			"a city and its country",
			[...PLACES, meeting({ source: "a" }), heldIn("astana", { source: "a" }), heldIn("kz", { source: "b" })],
		],
		[
			"two cities that one source names",
			[...PLACES, meeting({ source: "a" }), heldIn("astana", { source: "a" }), heldIn("almaty", { source: "a" })],
		],
		[
			"other words for the goal",
			[programme({ goal: "green growth", source: "a" }), programme({ goal: "sustainable growth", source: "b" })],
		],
		[
			"another spelling of the name",
			[programme({ source: "a" }), programme({ name: "Green Bridge Programme", source: "b" })],
		],
	])("%s", async (_, lines) => {
		expect(await conflictsOf(...lines)).toEqual([]);
	});
});

const RUNTIMES = [
	...SOURCES,
	programme({ until: "2018", source: "a", quote: "until 2018" }),
	programme({ until: "2019", source: "b", quote: "until 2019" }),
	programme({ until: "2019", source: "c", quote: "to 2019" }),
];

test("one query shows one value with its reason and the others with their sources", async () => {
	await importRecords(database, RUNTIMES);
	const { programmes, conflicts } = await api.ask(`{
		programmes { until claims { property value shown shownBecause evidence { quote source { title published } } } }
		conflicts { kind subject { id name type } property because decided claims { value evidence { quote } } }
	}`);
	const untils = programmes[0].claims.filter(({ property }: { property: string }) => property === "until");
	expect(programmes[0].until).toBe("2019");
	expect(untils).toEqual([
		{
			...{ property: "until", value: "2018", shown: false, shownBecause: null },
			evidence: [{ quote: "until 2018", source: { title: "Report A", published: "2015-01-01" } }],
		},
		{
			...{ property: "until", value: "2019", shown: true, shownBecause: "2 sources against 1" },
			evidence: [
				{ quote: "until 2019", source: { title: "Report B", published: "2016-01-01" } },
				{ quote: "to 2019", source: { title: "Report C", published: "2017-01-01" } },
			],
		},
	]);
	expect(conflicts).toEqual([
		{
			...{ kind: "VALUES", property: "until", because: "2 sources against 1", decided: false },
			subject: { id: "green", name: "Green Bridge", type: "Programme" },
			claims: [
				{ value: "2019", evidence: [{ quote: "until 2019" }, { quote: "to 2019" }] },
				{ value: "2018", evidence: [{ quote: "until 2018" }] },
			],
		},
	]);
});

test("a decision decides it; withdrawing the other source ends it", async () => {
	await importRecords(database, RUNTIMES);
	const decider = createDecider(database);
	const [claim] = await queryRows(database, "MATCH (c:Claim {property: 'until', value: '2018'}) RETURN c.id AS id");
	await rankClaim(decider, String(claim?.id), "PREFERRED", "its own report");
	const listed = "MATCH (c:Conflict) RETURN c.decided AS decided, c.because AS because, c.values AS values";
	expect(await queryRows(database, listed)).toEqual([
		{ decided: true, because: "preferred by a decision: its own report", values: ["2018", "2019"] },
	]);
	await withdrawSource(decider, "a", "a hoax");
	expect(await queryRows(database, listed)).toEqual([]);
});

test("what develops shows what was published last, however many sources said otherwise before", async () => {
	await importRecords(database, [
		...SOURCES,
		meeting({ eventStatus: "PLANNED", source: "a" }),
		meeting({ eventStatus: "PLANNED", source: "b" }),
		meeting({ eventStatus: "CANCELLED", source: "c" }),
	]);
	const [shown] = await queryRows(
		database,
		"MATCH (c:Claim {property: 'eventStatus', shown: true}) RETURN c.value AS value, c.shownBecause AS because",
	);
	expect(shown).toEqual({ value: "CANCELLED", because: "published later: 2017-01-01 against 2016-01-01" });
});

test("the seed's two documents do not contradict each other", async () => {
	await importPaths(database, SEED_FILES);
	expect(
		await queryRows(database, "MATCH (c:Conflict) RETURN c.kind AS kind, c.subjectId AS subject, c.values AS values"),
	).toEqual([]);
});
