/** Rows that tell details of a relation say which of them no source asserts, however sure the relation itself is. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";

const by = (source: string) => ({ source });

const POST = { type: "HOLDS_POST", from: "dana", to: "office" };
const SESSION = { type: "SESSION_OF", from: "sixth", to: "round" };

/** Each relation is asserted once without details, and once more with one that only follows from the text. */
const RECORDS = [
	{ type: "Source", id: "a", title: "A", published: "2016-02-01" },
	{ type: "Source", id: "b", title: "B", published: "2016-03-01" },
	{ type: "Person", id: "dana", name: "Dana", ...by("a") },
	{ type: "Person", id: "omar", name: "Omar", ...by("a") },
	{ type: "Organisation", id: "office", name: "Office", ...by("a") },
	{ ...POST, ...by("a") },
	{ ...POST, since: "2012~", modality: "INFERRED", ...by("b") },
	{ ...POST, from: "omar", title: "Janitor", since: "2014", ...by("a") },
	{ ...POST, from: "omar", title: "Director", since: "2014", ...by("b") },
	{ type: "Platform", id: "round", name: "Round", ...by("a") },
	{ type: "Meeting", id: "fifth", name: "Fifth", date: "2014-06", ...by("a") },
	{ type: "Meeting", id: "sixth", name: "Sixth", date: "2015-06", ...by("a") },
	{ type: "SESSION_OF", from: "fifth", to: "round", ordinal: 5, ...by("a") },
	{ ...SESSION, ...by("a") },
	{ ...SESSION, ordinal: 6, modality: "INFERRED", ...by("b") },
	{ type: "ATTENDS", from: "dana", to: "sixth", ...by("a") },
	{ type: "ATTENDS", from: "dana", to: "sixth", capacity: "Guest", modality: "INFERRED", ...by("b") },
];

let api: RecordedApi;

beforeAll(async () => {
	api = await startRecordedApi(RECORDS);
});

afterAll(() => api[Symbol.asyncDispose]());

test("who holds a post, and whose title is disputed", async () => {
	const { postHolders } = await api.ask(`{ postHolders(organisation: "office") {
		person { id } title since modality inferred disputed } }`);
	expect(postHolders).toEqual([
		...[
			{ person: { id: "dana" }, title: null, since: "2012~", modality: "ASSERTED", inferred: ["since"], disputed: [] },
		],
		{
			...{ person: { id: "omar" }, title: "Director", since: "2014", modality: "ASSERTED" },
			...{ inferred: [], disputed: ["title"] },
		},
	]);
});

test("a timeline, of the dates that it tells and of nothing else", async () => {
	const { timeline } = await api.ask('{ timeline(of: "dana") { entity { id } date since modality inferred } }');
	expect(timeline).toEqual([
		{ entity: { id: "office" }, date: null, since: "2012~", modality: "ASSERTED", inferred: ["since"] },
		{ entity: { id: "sixth" }, date: "2015-06", since: null, modality: "ASSERTED", inferred: [] },
	]);
});

test("the posts in a listing", async () => {
	const { listing } = await api.ask(`{ listing(types: ["Person"]) {
		rows { posts { title since modality inferred disputed } } } }`);
	expect(listing.rows).toEqual([
		{ posts: [{ title: null, since: "2012~", modality: "ASSERTED", inferred: ["since"], disputed: [] }] },
		{ posts: [{ title: "Director", since: "2014", modality: "ASSERTED", inferred: [], disputed: ["title"] }] },
	]);
});

test("the numbers of sessions", async () => {
	const FIELDS = "ordinal modality inferred disputed";
	const { series } = await api.ask(`{ series(platform: "round") { ${FIELDS} } }`);
	const { hosts } = await api.ask(`{ hosts(platform: "round") { ${FIELDS} } }`);
	const numbered = [
		{ ordinal: 5, modality: "ASSERTED", inferred: [], disputed: [] },
		{ ordinal: 6, modality: "ASSERTED", inferred: ["ordinal"], disputed: [] },
	];
	expect(series).toEqual(numbered);
	expect(hosts).toEqual(numbered);
});
