/** What analysts' queries make of what was announced and what was reported, of parts, and of what sources disagree on. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, startApi } from "../../support/api.ts";
import { importPaths, importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const CASE = fileURLToPath(new URL("../../fixtures/claimsAndTime.jsonl", import.meta.url));

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importPaths(database, [CASE]);
	const { report } = await importRecords(database, [...STATES, ...PARTS, ...DENIED_CHAIR, ...PAYMENTS]);
	expect(report.problems).toEqual([]);
	api = await startApi(database, await schemaFor("editors"));
});

afterAll(async () => {
	await api[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

const meeting = (id: string, more: object) => ({ type: "Meeting", id, name: `Treffen ${id}`, source: "s4", ...more });

/** Ways to announce a meeting, and those in which one was announced that is then reported, or called off. */
const STATES = [
	meeting("by-status", { eventStatus: "PLANNED" }),
	meeting("by-line", { date: "2021-07", modality: "PLANNED" }),
	meeting("by-place", {}),
	{ type: "HELD_IN", from: "by-place", to: "altstadt", source: "s4", modality: "PLANNED" },
	meeting("by-intent", {}),
	{ type: "Meeting", id: "by-intent", eventStatus: "HELD", source: "s4", modality: "PLANNED" },
	meeting("reported-date", { date: "2020-02-02" }),
	{ type: "Meeting", id: "reported-date", date: "2020-02", source: "s3", modality: "PLANNED" },
	meeting("reported-guest", {}),
	{ type: "Meeting", id: "reported-guest", date: "2020-02", source: "s3", modality: "PLANNED" },
	{ type: "ATTENDS", from: "pia", to: "reported-guest", role: "SPEAKER", source: "s4" },
	meeting("called-off", { eventStatus: "CANCELLED" }),
	{ type: "Meeting", id: "called-off", date: "2020-02", source: "s3", modality: "PLANNED" },
	meeting("merely-named", {}),
	// A report supersedes a plan that was stated, and what is only possible is no report.
	meeting("reported-plan", { date: "2018-05-05" }),
	{ type: "Meeting", id: "reported-plan", eventStatus: "PLANNED", source: "s3" },
	meeting("possibly-held", {}),
	{ type: "Meeting", id: "possibly-held", date: "2018-05-05", source: "s4", modality: "PLANNED" },
	{ type: "Meeting", id: "possibly-held", eventStatus: "HELD", source: "s4", modality: "POSSIBLE" },
];

const PARTS = [
	{ type: "ATTENDS", from: "pia", to: "v1", role: "PARTICIPANT", source: "s1" },
	{ type: "ATTENDS", from: "o", to: "v1", role: "PARTICIPANT", source: "s1" },
	{ type: "ATTENDS", from: "pia", to: "t", role: "PARTICIPANT", source: "s1" },
	{ type: "ATTENDS", from: "o", to: "t", role: "PARTICIPANT", source: "s1", modality: "INFERRED" },
	{ type: "HELD_IN", from: "v1", to: "neustadt", source: "s1" },
];

const DENIED_CHAIR = [
	meeting("denied-chair", { date: "2014-03-03" }),
	{ type: "ATTENDS", from: "payer", to: "denied-chair", role: "CHAIR", source: "s1" },
	{ type: "ATTENDS", from: "payer", to: "denied-chair", role: "CHAIR", source: "s2", stance: "CONTRADICTS" },
	meeting("denied-part", {}),
	{ type: "PART_OF", from: "denied-part", to: "denied-chair", source: "s1" },
];

const PAYMENTS = [
	{ type: "Programme", id: "other", name: "Anderes", source: "s1" },
	{ type: "IMPLEMENTS", from: "bm", to: "other", source: "s1" },
	{ type: "Programme", id: "paid", name: "Bezahltes", since: "2010", until: "2020", source: "s1" },
	{ type: "FUNDS", from: "bm", to: "paid", since: "2012", source: "s1" },
	{ type: "IMPLEMENTS", from: "ag", to: "paid", source: "s1" },
	{ type: "Organisation", id: "payer", name: "Zahler", source: "s1" },
	{ type: "FUNDS", from: "payer", to: "paid", source: "s1" },
];

interface WithId {
	readonly id: string;
}
const idsOf = (rows: readonly Record<string, WithId>[], field: string) => rows.map((row) => row[field]?.id ?? null);

test("a chair that a source denies is not named beside the meeting", async () => {
	const { paths } = await api.ask(
		'{ paths(from: "denied-chair", to: "denied-part", maxHops: 1) { sentence(language: EN) } }',
	);
	expect(paths).toMatchObject([{ sentence: expect.stringMatching(/“Treffen denied-chair” \(3 March 2014\)/) }]);
});

describe("announced and not reported", () => {
	test("is a meeting by its status, or where its claims are only planned, and not what is reported or called off", async () => {
		const { announcedNotReported: rows } = await api.ask(
			'{ announcedNotReported(on: "2020-06-01") { meeting { id } eventStatus date over evidence { says } } }',
		);
		expect(idsOf(rows, "meeting").toSorted()).toEqual(
			["by-intent", "by-line", "by-place", "by-status", "plan", "possibly-held", "q2"].toSorted(),
		);
		expect(rows.every(({ eventStatus }: { eventStatus: string }) => eventStatus === "PLANNED")).toBe(true);
		const byPlace = rows.find((row: { meeting: WithId }) => row.meeting.id === "by-place");
		expect(byPlace.evidence).toEqual([{ says: "HELD_IN" }]);
		const byLine = rows.find((row: { meeting: WithId }) => row.meeting.id === "by-line");
		expect(byLine.evidence.map(({ says }: { says: string }) => says).sort()).toEqual([
			"date: 2021-07",
			"name: Treffen by-line",
		]);
		expect(byLine.over).toBe(false);
	});

	test("is found by the saved question, by a filter, and by the state of a meeting itself", async () => {
		const announced = ["by-intent", "by-line", "by-place", "by-status", "plan", "possibly-held", "q2"];
		const { meetings: asked } = await api.ask(await readFile("seed/queries/planned-meetings.graphql", "utf8"));
		const { meetings: found } = await api.ask("{ meetings(where: { state: { eq: PLANNED } }) { id name state } }");
		const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name).toSorted();
		expect(namesOf(asked)).toEqual(namesOf(found));
		expect(found.map(({ id }: WithId) => id).toSorted()).toEqual(announced);
		expect(found.every(({ state }: { state: string }) => state === "PLANNED")).toBe(true);
	});

	test("as of a day of knowledge, what was reported later is still announced", async () => {
		const { announcedNotReported: rows } = await api.ask(
			'query @asOf(known: "2018-01-01") { announcedNotReported(on: "2018-01-01") { meeting { id } eventStatus } }',
		);
		expect(idsOf(rows, "meeting").toSorted()).toEqual(
			["called-off", "reported-date", "reported-guest", "reported-plan"].toSorted(),
		);
	});

	test("has no session that makes a series less overdue, or an outcome followed up", async () => {
		const { overdueSessions, commitmentsWithoutFollowUp } = await api.ask(`{
			overdueSessions(on: "2026-11-28") { platform { id } last { id } announced { id } daysOverdue }
			commitmentsWithoutFollowUp { outcome { id } kind meeting { id } }
		}`);
		expect(overdueSessions).toEqual([
			{ platform: { id: "q" }, last: { id: "q1" }, announced: [{ id: "q2" }], daysOverdue: 3859 },
			{ platform: { id: "p" }, last: { id: "k6" }, announced: [], daysOverdue: 3559 },
		]);
		expect(commitmentsWithoutFollowUp).toEqual([
			{ outcome: { id: "out" }, kind: "ROADMAP", meeting: { id: "q1" } },
			{ outcome: { id: "out2" }, kind: null, meeting: { id: "t" } },
		]);
	});

	test("commitments of one kind only are those of which a source states it", async () => {
		const { commitmentsWithoutFollowUp: rows } = await api.ask(
			"{ commitmentsWithoutFollowUp(kinds: [ROADMAP]) { outcome { id } } }",
		);
		expect(idsOf(rows, "outcome")).toEqual(["out"]);
	});

	test("is told in every row that tells of the state of a meeting", async () => {
		const { chronicle, series, timeline, placesOfMeetings } = await api.ask(`{
			chronicle(types: ["Meeting"]) { entity { id } eventStatus }
			series(platform: "q") { session { id } eventStatus }
			timeline(of: "q") { entity { id } eventStatus }
			placesOfMeetings(at: "altstadt") { meetings { meeting { id } eventStatus } }
		}`);
		const states = Object.fromEntries(
			chronicle.map(({ entity, eventStatus }: { entity: WithId; eventStatus: string }) => [entity.id, eventStatus]),
		);
		expect(states).toMatchObject({
			plan: "PLANNED",
			q2: "PLANNED",
			"by-place": "PLANNED",
			"by-intent": "PLANNED",
			"called-off": "CANCELLED",
			"reported-guest": null,
			"merely-named": null,
			q1: null,
		});
		expect(series.map(({ eventStatus }: { eventStatus: string }) => eventStatus)).toEqual([null, "PLANNED"]);
		expect(timeline.map(({ eventStatus }: { eventStatus: string }) => eventStatus)).toEqual([null, "PLANNED"]);
		expect(placesOfMeetings).toEqual([{ meetings: [{ meeting: { id: "by-place" }, eventStatus: "PLANNED" }] }]);
	});
});

describe("a place that was announced, and another that is reported", () => {
	const SESSIONS = ["k1", "k2", "k3", "k4", "k5", "k6"];

	test("the reported one is the host, the place in the chronicle, and where it counts", async () => {
		const { hosts, chronicle, placesOfMeetings, timeline } = await api.ask(`{
			hosts(platform: "p") { session { id } place { id } placeDisputed }
			chronicle(types: ["Meeting"]) { entity { id } place { id } }
			placesOfMeetings(of: "p") { place { id } count asserted meetings { meeting { id } placeDisputed } }
			timeline(of: "altstadt", relations: ["HELD_IN"]) { entity { id } }
		}`);
		expect(hosts).toEqual(SESSIONS.map((id) => ({ session: { id }, place: { id: "neustadt" }, placeDisputed: false })));
		const places = new Map(
			chronicle.map(({ entity, place }: { entity: WithId; place: WithId | null }) => [entity.id, place?.id]),
		);
		expect(SESSIONS.map((id) => places.get(id))).toEqual(SESSIONS.map(() => "neustadt"));
		expect(placesOfMeetings).toEqual([
			{
				place: { id: "neustadt" },
				count: 6,
				asserted: 6,
				meetings: SESSIONS.map((id) => ({ meeting: { id }, placeDisputed: false })),
			},
		]);
		expect(idsOf(timeline, "entity")).toEqual(["by-place"]);
	});

	test("does not count where it was announced", async () => {
		const { placesOfMeetings, statistics } = await api.ask(`{
			placesOfMeetings(of: "altstadt") { place { id } count }
			statistics(of: "Meeting", by: [{ relation: "HELD_IN" }]) { groups { value } count asserted planned }
		}`);
		expect(placesOfMeetings).toEqual([{ place: { id: "altstadt" }, count: 1 }]);
		expect(statistics.slice(0, 2)).toEqual([
			{ groups: [{ value: "Neustadt" }], count: 7, asserted: 7, planned: 0 },
			{ groups: [{ value: "Altstadt" }], count: 1, asserted: 0, planned: 1 },
		]);
	});
});

describe("dates on which sources disagree", () => {
	test("the one that is shown decides when it is, and is marked", async () => {
		const ask = (since: string, until: string) =>
			api.ask(
				`{ chronicle(types: ["Meeting"], since: "${since}", until: "${until}") { entity { id } date dateDisputed } }`,
			);
		const inYear = async (year: number) => {
			const { chronicle } = await ask(`${year}-01-01`, `${year}-12-31`);
			return chronicle.filter(({ entity }: { entity: WithId }) => entity.id === "m1");
		};
		expect(await inYear(2007)).toEqual([{ entity: { id: "m1" }, date: "2007-12-06/2007-12-07", dateDisputed: true }]);
		expect(await inYear(2012)).toEqual([]);
	});

	test("are said to be disputed in sentences", async () => {
		await importRecords(database, [{ type: "ATTENDS", from: "pia", to: "m1", role: "SPEAKER", source: "s1" }]);
		const { paths } = await api.ask(
			'{ paths(from: "pia", to: "m1", limit: 1) { sentence german: sentence(language: DE) } }',
		);
		expect(paths).toEqual([
			{
				sentence: "Pia Ahorn spoke at “Winterforum Aland” (6 to 7 December 2007, disputed).",
				german: "Pia Ahorn sprach bei „Winterforum Aland“ (6. bis 7. Dezember 2007, umstritten).",
			},
		]);
	});
});

describe("a part without a date of its own", () => {
	test("counts within the time of the whole, which is named, and bears no date", async () => {
		const { chronicle } = await api.ask(
			'{ chronicle(types: ["Meeting"], since: "2019-03-01", until: "2019-03-31") { entity { id } date possiblyFrom possiblyUntil within { id } } }',
		);
		expect(chronicle.filter(({ possiblyFrom }: { possiblyFrom: string | null }) => possiblyFrom !== null)).toEqual([
			{ entity: { id: "v" }, date: "2019-03", possiblyFrom: "2019-03-01", possiblyUntil: "2019-03-31", within: null },
			{
				entity: { id: "v1" },
				date: null,
				possiblyFrom: "2019-03-01",
				possiblyUntil: "2019-03-31",
				within: { id: "v" },
			},
		]);
	});

	test("is where and when two met", async () => {
		const FIELDS = "meetings asserted inferred planned first last";
		const { coAttendance, coAttendanceNetwork, before, placesOfMeetings } = await api.ask(`{
			coAttendance(actor: "pia") { actor { id } ${FIELDS} }
			coAttendanceNetwork { edges { ${FIELDS} } }
			before: coAttendance(actor: "pia", until: "2018-12-31") { meetings }
			placesOfMeetings(at: "neustadt", since: "2019-03-01", until: "2019-03-31") { undated meetings { meeting { id } date within { id } } }
		}`);
		const together = { meetings: 2, asserted: 1, inferred: 1, planned: 0, first: "2015-06-06", last: "2019-03" };
		expect(coAttendance).toEqual([{ actor: { id: "o" }, ...together }]);
		expect(coAttendanceNetwork.edges).toEqual([together]);
		expect(before).toEqual([{ meetings: 1 }]);
		expect(placesOfMeetings).toEqual([
			{ undated: 0, meetings: [{ meeting: { id: "v1" }, date: null, within: { id: "v" } }] },
		]);
	});
});

describe("where money and tasks go", () => {
	const follow = async (from: string) => {
		const { fundingChains } = await api.ask(`{ fundingChains(from: "${from}") { hops { to { id } } } }`);
		return fundingChains.map(({ hops }: { hops: { to: WithId }[] }) => hops.map(({ to }) => to.id).join(" "));
	};

	test("from a body that was given a task to what it carries out", async () => {
		expect(await follow("bm")).toEqual(["ag h", "ag paid", "paid ag"]);
	});

	test("and not from who carries out a programme to its other programmes, or from who pays to what it carries out", async () => {
		expect(await follow("payer")).toEqual(["paid ag"]);
	});
});

describe("a timeline", () => {
	test("never joins the dates of a relation with those of what stands there", async () => {
		const { timeline } = await api.ask(
			'{ timeline(of: "bm", relations: ["FUNDS"]) { entity { id } since until possiblyFrom possiblyUntil } }',
		);
		expect(timeline).toEqual([
			{ entity: { id: "paid" }, since: "2012", until: null, possiblyFrom: "2012-01-01", possiblyUntil: null },
		]);
	});
});

describe("statistics", () => {
	test("put what has no value at the end, and tell inferred from planned, of values as of relations", async () => {
		const { statistics } = await api.ask(`{ statistics(of: "Meeting", by: [{ property: "date", per: YEAR }]) {
			groups { value } count asserted inferred planned possible } }`);
		const values = statistics.map(({ groups }: { groups: { value: string | null }[] }) => groups[0]?.value);
		expect(values.at(-1)).toBeNull();
		expect(values.slice(0, -1)).not.toContain(null);
		const inYear = (year: string) => statistics[values.indexOf(year)];
		expect(inYear("2021")).toMatchObject({ count: 2, asserted: 0, inferred: 0, planned: 2, possible: 0 });
		expect(inYear("2015")).toMatchObject({ count: 3, asserted: 3, planned: 0 });
	});

	test("count a date in each year that it names, where a time filter finds it, too, and in no other", async () => {
		const dates = {
			newYear: "2031-12-31/2032-01-02",
			years: "2034/2036",
			both: "{2038,2040}",
			either: "[2042,2044]",
			open: "203X",
			unended: "2046/..",
		};
		await importRecords(
			database,
			Object.entries(dates).map(([id, date]) => ({ type: "Meeting", id, name: id, date, source: "s1" })),
		);
		const { statistics } = await api.ask(`{ statistics(of: "Meeting", by: [{ property: "date", per: YEAR }]) {
			groups { value } members { id } } }`);
		const yearsOf = (id: string) =>
			(statistics as { groups: { value: string | null }[]; members: WithId[] }[])
				.filter(({ members }) => members.some((member) => member.id === id))
				.map(({ groups }) => groups[0]?.value ?? null)
				.sort();
		expect(Object.fromEntries(Object.keys(dates).map((id) => [id, yearsOf(id)]))).toEqual({
			newYear: ["2031", "2032"],
			years: ["2034", "2035", "2036"],
			both: ["2038", "2040"],
			either: ["2042", "2044"],
			open: [null],
			unended: [null],
		});
		for (const id of ["newYear", "years", "both", "either"]) {
			for (const year of yearsOf(id)) {
				const { chronicle } = await api.ask(
					`{ chronicle(types: ["Meeting"], since: "${year}-01-01", until: "${year}-12-31", limit: 100) { entity { id } } }`,
				);
				expect(chronicle.map(({ entity }: { entity: WithId }) => entity.id)).toContain(id);
			}
		}
	});
});
