/** What the graph says where sources date things differently, or give different amounts and places: as one source says it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { write } from "../../../src/database/sessions.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { createDecider } from "../../support/decider.ts";
import { importRecords } from "../../support/graph.ts";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";

const said = (source: string, quote: string) => ({ source, quote });
const RECORDS = [
	{ type: "Source", id: "s1", title: "First", published: "2008-01-10" },
	{ type: "Source", id: "s2", title: "Second", published: "2018-02-01" },
	{ type: "Source", id: "s3", title: "Third", published: "2016-05-01" },
	{ type: "Source", id: "s4", title: "Fourth", published: "2020-05-01" },
	{ type: "Meeting", id: "forum", name: "Winterforum", date: "2007-12-06/2007-12-07", ...said("s1", "zwei Tage") },
	{ type: "Meeting", id: "forum", date: "2017-12-06", confidence: 0.5, ...said("s2", "im Jahr 2017") },
	...["altstadt", "neustadt", "vorstadt"].map((id, place) => ({ type: "City", id, name: id, source: `s${place + 1}` })),
	...["altstadt", "neustadt", "vorstadt"].map((to, place) => ({
		...{ type: "HELD_IN", from: "forum", to, confidence: 1 - place / 10 },
		...said(`s${place + 1}`, `in ${to}`),
	})),
	{ type: "Organisation", id: "werkstatt", name: "Werkstatt", source: "s1" },
	{ type: "Programme", id: "brunnen", name: "Brunnen", source: "s1" },
	{ type: "IMPLEMENTS", from: "werkstatt", to: "brunnen", since: "2012", ...said("s1", "seit 2012") },
	{ type: "IMPLEMENTS", from: "werkstatt", to: "brunnen", since: "2012", ...said("s2", "2012 begonnen") },
	{
		type: "IMPLEMENTS",
		from: "werkstatt",
		to: "brunnen",
		since: "2015",
		until: "2018",
		...said("s3", "von 2015 bis 2018"),
	},
	{
		type: "FUNDS",
		from: "werkstatt",
		to: "brunnen",
		amount: 8e6,
		currency: "EUR",
		confidence: 0.9,
		...said("s1", "8 Millionen"),
	},
	{
		type: "FUNDS",
		from: "werkstatt",
		to: "brunnen",
		amount: 9.5e6,
		currency: "EUR",
		confidence: 0.8,
		...said("s4", "9,5 Millionen"),
	},
	{
		type: "FUNDS",
		from: "werkstatt",
		to: "brunnen",
		amount: 9.5e6,
		currency: "EUR",
		modality: "PLANNED",
		...said("s3", "geplant 9,5"),
	},
	{ type: "Person", id: "pia", name: "Pia Ahorn", source: "s1" },
	{ type: "HOLDS_POST", from: "pia", to: "werkstatt", title: "Direktorin", ...said("s4", "die Direktorin") },
	{
		type: "HOLDS_POST",
		from: "pia",
		to: "werkstatt",
		title: "Praktikantin",
		asOf: "2008-01-05",
		...said("s1", "die Praktikantin"),
	},
];

let api: RecordedApi;

beforeAll(async () => {
	api = await startRecordedApi(RECORDS);
});

afterAll(() => api?.[Symbol.asyncDispose]());

test("a post without a time is not held on the day of another, and that one is certain", async () => {
	const { postHolders } = await api.ask(
		`{ postHolders(organisation: "werkstatt", on: "2008-01-05") { title shownFor certainty evidence { quote } } }`,
	);
	expect(postHolders).toHaveLength(2);
	expect(postHolders).toEqual(
		expect.arrayContaining([
			{
				title: "Praktikantin",
				shownFor: "2008-01-05",
				certainty: "CERTAINLY",
				evidence: [{ quote: "die Praktikantin" }],
			},
			{ title: "Direktorin", shownFor: null, certainty: "POSSIBLY", evidence: [{ quote: "die Direktorin" }] },
		]),
	);
});

test("a meeting of 2007, or perhaps of 2017, was not in 2012, and is marked", async () => {
	const { forum, in2012 } = await api.ask(`{
		forum: meetings { date possiblyFrom possiblyUntil certainlyFrom disputed }
		in2012: meetings(where: { possiblyFrom: { lte: "2012-12-31" }, possiblyUntil: { gte: "2012-01-01" } }) { id }
	}`);
	expect(forum).toEqual([
		{
			...{
				date: "2007-12-06/2007-12-07",
				possiblyFrom: "2007-12-06",
				possiblyUntil: "2007-12-07",
				certainlyFrom: null,
			},
			disputed: ["date"],
		},
	]);
	expect(in2012).toEqual([]);
});

test("no beginning stands beside the end of another source", async () => {
	const { programmes } = await api.ask(
		`{ programmes { implementedByConnection { edges { properties { since until disputed evidence { quote supportsShown } } } } } }`,
	);
	const [{ properties }, ...others] = programmes[0].implementedByConnection.edges;
	expect(others).toEqual([]);
	expect(properties).toMatchObject({ since: "2012", until: null, disputed: ["since"] });
	expect(properties.evidence.map(({ supportsShown }: { supportsShown: boolean }) => supportsShown)).toEqual([
		true,
		true,
		false,
	]);
});

test("of two amounts one is shown, its evidence comes first, and the programme is told to be in dispute", async () => {
	const { programmes, conflicts, claims } = await api.ask(`{
		programmes { fundedByConnection { edges { properties { amount disputed evidence { quote supportsShown } } } } }
		conflicts(where: { objectIds: { includes: "brunnen" }, qualifier: { eq: "amount" } }) { subject { id } values }
		claims(where: { relation: { eq: "FUNDS" }, shown: { eq: true } }) { qualifiers shownBecause }
	}`);
	expect(programmes[0].fundedByConnection.edges).toEqual([
		{
			properties: {
				...{ amount: 9.5e6, disputed: ["amount"] },
				evidence: [
					{ quote: "9,5 Millionen", supportsShown: true },
					{ quote: "geplant 9,5", supportsShown: false },
					{ quote: "8 Millionen", supportsShown: false },
				],
			},
		},
	]);
	expect(conflicts).toEqual([{ subject: { id: "werkstatt" }, values: ["9500000", "8000000"] }]);
	expect(claims).toEqual([{ qualifiers: { amount: 9.5e6, currency: "EUR" }, shownBecause: "2 sources against 1" }]);
});

test("of three places one is shown, and all of them are in dispute", async () => {
	const { meetings, claims } = await api.ask(`{
		meetings { heldInConnection(sort: [{ node: { name: ASC } }]) { edges { node { id } properties { disputed superseded } } } }
		claims(where: { relation: { eq: "HELD_IN" } }, sort: [{ objectId: ASC }]) { objectId shown shownBecause }
	}`);
	expect(meetings[0].heldInConnection.edges).toEqual(
		["altstadt", "neustadt", "vorstadt"].map((id) => ({
			...{ node: { id }, properties: { disputed: ["HELD_IN"], superseded: false } },
		})),
	);
	expect(claims).toEqual([
		{ objectId: "altstadt", shown: true, shownBecause: "read with more confidence: 1 against 0.9" },
		{ objectId: "neustadt", shown: false, shownBecause: null },
		{ objectId: "vorstadt", shown: false, shownBecause: null },
	]);
});

test("of all evidence for a claim, only what counts and states it as surely as it is shown is marked, and comes first", async () => {
	const wasser = { type: "Topic", id: "wasser", name: "Wasser" };
	await importRecords(api.database, [
		{ type: "Source", id: "s5", title: "Fifth", published: "2009-01-01" },
		{ ...wasser, modality: "PLANNED", confidence: 0.9, ...said("s1", "soll so heißen") },
		{ ...wasser, stance: "CONTRADICTS", ...said("s2", "heißt nicht so") },
		{ ...wasser, status: "PROPOSED", ...said("s3", "heißt wohl so") },
		{ ...wasser, confidence: 0.5, ...said("s4", "heißt so") },
		{ ...wasser, ...said("s5", "hieß einmal so") },
	]);
	await withdrawSource(createDecider(api.database), "s5", "a hoax");
	const { claims } = await api.ask(
		`{ claims(where: { subjectId: { eq: "wasser" } }) { shown evidence { quote supportsShown status } } }`,
	);
	expect(claims).toEqual([
		{
			shown: true,
			evidence: [
				{ quote: "heißt so", supportsShown: true, status: "ACCEPTED" },
				{ quote: "hieß einmal so", supportsShown: false, status: "WITHDRAWN" },
				{ quote: "heißt wohl so", supportsShown: false, status: "PROPOSED" },
				{ quote: "soll so heißen", supportsShown: false, status: "ACCEPTED" },
				{ quote: "heißt nicht so", supportsShown: false, status: "ACCEPTED" },
			],
		},
	]);
});

test("evidence for a claim that the graph cannot show yet supports nothing that is shown", async () => {
	await importRecords(api.database, [{ type: "Topic", id: "feuer", name: "Feuer", ...said("s1", "heißt Feuer") }]);
	await write(api.database, (transaction) =>
		transaction.run("MATCH (claim:Claim {subjectId: 'feuer'}) SET claim:SetAside REMOVE claim.shown"),
	);
	const { claims } = await api.ask(
		`{ claims(where: { subjectId: { eq: "feuer" } }) { shown evidence { quote supportsShown } } }`,
	);
	expect(claims).toEqual([{ shown: null, evidence: [{ quote: "heißt Feuer", supportsShown: false }] }]);
});
