import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { createDecider } from "../../support/decider.ts";
import { importRecords, SEED_FILES } from "../../support/graph.ts";
import { type SeededApi, startSeededApi } from "../../support/seededApi.ts";

let api: SeededApi;

beforeAll(async () => {
	api = await startSeededApi();
});

afterAll(() => api[Symbol.asyncDispose]());

/** The lines of the seed that say who attends this meeting. */
function listAttendanceLines(meeting: string): Record<string, string>[] {
	const lines = SEED_FILES.flatMap((file) => readFileSync(file, "utf8").split("\n")).filter(Boolean);
	const records = lines.map((line) => JSON.parse(line) as Record<string, string>);
	return records.filter(({ type, to }) => type === "ATTENDS" && to === meeting);
}

describe("the fifth session of the Rohstoff-Dialogplattform", () => {
	const QUERY = `{ meetings(where: { name: { contains: "Rohstoff-Dialogplattform" } }) {
		name date
		participantsConnection { edges {
			node { __typename id name }
			properties { ... on Attendance { roles modality evidence { quote confidence source { title publisher url } } } } } } } }`;
	const GUEST = ["GUEST_SPEAKER", "PARTICIPANT"];
	const NAMED = new Map([
		["ost-ausschuss", ["Ost-Ausschuss der Deutschen Wirtschaft", ["PARTICIPANT"]]],
		["europaeische-cluster-excellence-initiative", ["Europäische Cluster Excellence Initiative", GUEST]],
		["chemie-cluster-bayern", ["Chemie-Cluster Bayern", GUEST]],
		["oecd", ["OECD", GUEST]],
		["weltbank", ["Weltbank", GUEST]],
		["rwi", ["Rheinisch-Westfälisches Institut für Wirtschaftsforschung e.V.", GUEST]],
	]);

	test("comes with every named participant, role, quote and source in one query", async () => {
		const { meetings } = await api.ask(QUERY);
		const sessions = meetings.filter(
			({ name }: { name: string }) => name === "5. Sitzung der Rohstoff-Dialogplattform",
		);
		expect(sessions).toHaveLength(1);
		expect(sessions[0].date).toBe("2015-06-08/2015-06-09");

		const source = {
			title: "Cluster-Bildung in Zentralasien",
			publisher: "Ost-Ausschuss der Deutschen Wirtschaft",
			url: null,
		};
		const lines = listAttendanceLines("rohstoff-dialog-5");
		const expected = [...NAMED].map(([id, [name, roles]]) => ({
			node: { __typename: "Organisation", id, name },
			properties: {
				roles,
				modality: "ASSERTED",
				evidence: lines
					.filter(({ from }) => from === id)
					.map(({ quote, confidence = 1 }) => ({ quote, confidence, source }))
					.sort((a, b) => Number(b.confidence) - Number(a.confidence)),
			},
		}));
		const byId = (a: { node: { id: string } }, b: { node: { id: string } }) => (a.node.id < b.node.id ? -1 : 1);
		expect(sessions[0].participantsConnection.edges.sort(byId)).toEqual(expected.sort(byId));
		expect(lines).toHaveLength(11);
	});

	test("comes with who came through whom, and which lists the text leaves open", async () => {
		const { meetings } = await api.ask(`{ meetings(where: { id: { eq: "rohstoff-dialog-5" } }) {
			participantCount participantCountApproximate
			participantsFrom(sort: [{ name: ASC }]) { name }
			heldIn { __typename name }
			sessionOf { name }
			participantsConnection(where: { node: { id: { eq: "oecd" } } }) { edges { properties { through openList roleText role } } } } }`);
		expect(meetings).toEqual([
			{
				participantCount: 45,
				participantCountApproximate: true,
				participantsFrom: ["Deutschland", "Großbritannien", "Kanada", "Kasachstan", "Kirgisistan", "Tadschikistan"].map(
					(name) => ({ name }),
				),
				heldIn: [{ __typename: "City", name: "Astana" }],
				sessionOf: [{ name: "Rohstoff-Dialogplattform" }],
				participantsConnection: {
					edges: [
						{
							properties: {
								through: "eurasia-competitiveness",
								openList: true,
								roleText: "Gastredner und Teilnehmer",
								role: "GUEST_SPEAKER",
							},
						},
					],
				},
			},
		]);
	});
});

describe("claims", () => {
	test("stand with evidence, and both ends are flat", async () => {
		const { claims } =
			await api.ask(`{ claims(where: { relation: { eq: "HELD_IN" }, subjectId: { eq: "rohstoff-dialog-5" } }) {
			id subjectId subject { id name type } property relation value objectId object { id name type }
			qualifiers rank rankReason status modality
			evidence { quote says stance modality confidence extractor status source { id } } } }`);
		expect(claims).toHaveLength(1);
		expect(claims[0]).toMatchObject({
			id: expect.stringMatching(/^[0-9a-f]{64}$/),
			subject: { id: "rohstoff-dialog-5", name: "5. Sitzung der Rohstoff-Dialogplattform", type: "Meeting" },
			object: { id: "astana", name: "Astana", type: "City" },
			property: null,
			relation: "HELD_IN",
			value: null,
			qualifiers: {},
			rank: "NORMAL",
			rankReason: null,
			status: "ACCEPTED",
			modality: "ASSERTED",
		});
		expect(claims[0].evidence).toHaveLength(2);
		for (const item of claims[0].evidence) {
			expect(item).toMatchObject({
				says: "HELD_IN",
				stance: "SUPPORTS",
				confidence: 1,
				extractor: "manual",
				status: "ACCEPTED",
				source: { id: "ost-ausschuss-2015-06-09" },
			});
			expect(item.quote).toContain("Astana");
		}
	});

	test("of a property have a value and no object; an entity lists its own", async () => {
		const { entity } = await api.ask(
			`{ entity(id: "rohstoff-dialog-5") { claims { property value objectId object { id } qualifiers } } }`,
		);
		expect(entity.claims).toContainEqual({
			property: "ordinal",
			value: "5",
			objectId: null,
			object: null,
			qualifiers: {},
		});
		expect(entity.claims).toContainEqual({
			property: "participantCount",
			value: "45",
			objectId: null,
			object: null,
			qualifiers: { participantCountApproximate: true },
		});
	});
});

describe("entity", () => {
	test("finds an entity of any type by its id, and null where there is none", async () => {
		const data = await api.ask(
			`query ($unknown: ID!) {
			city: entity(id: "astana") { __typename id name ... on City { capital } }
			person: entity(id: "beibut-atamkulov") { __typename name }
			none: entity(id: $unknown) { id }
		}`,
			{ unknown: "no-such-id'} RETURN 1 //" },
		);
		expect(data).toEqual({
			city: { __typename: "City", id: "astana", name: "Astana", capital: true },
			person: { __typename: "Person", name: "Beibut Atamkulov" },
			none: null,
		});
	});
});

describe("every root list", () => {
	test("answers what the graph holds", async () => {
		const lists = [
			"organisations",
			"people",
			"meetings",
			"platforms",
			"programmes",
			"cities",
			"regions",
			"countries",
			"topics",
			"policies",
			"outcomes",
			"entities",
			"actors",
			"places",
		];
		const data = await api.ask(
			`{ ${lists.map((list) => `${list} { __typename id name aliases }`).join(" ")} sources { id title } claims { id } }`,
		);
		for (const list of [...lists, "sources", "claims"]) expect(data[list].length, list).toBeGreaterThan(0);
		const sizes = lists.slice(0, 11).map((list) => data[list].length);
		expect(data.entities).toHaveLength(sizes.reduce((sum, size) => sum + size, 0));
		expect(data.places).toHaveLength(data.cities.length + data.regions.length + data.countries.length);
		expect(data.actors).toHaveLength(data.organisations.length + data.people.length + data.programmes.length);
	});

	test("counts and pages as a connection", async () => {
		const first = await api.ask(
			"{ meetingsConnection(first: 2, sort: [{ name: ASC }]) { totalCount pageInfo { hasNextPage endCursor } edges { node { name } } } }",
		);
		const { totalCount, pageInfo, edges } = first.meetingsConnection;
		expect(totalCount).toBeGreaterThan(4);
		expect(pageInfo.hasNextPage).toBe(true);
		const next = await api.ask(
			"query ($after: String) { meetingsConnection(first: 2, after: $after, sort: [{ name: ASC }]) { edges { node { name } } } }",
			{ after: pageInfo.endCursor },
		);
		const names = [...edges, ...next.meetingsConnection.edges].map(({ node }: { node: { name: string } }) => node.name);
		expect(new Set(names).size).toBe(4);
	});

	test("filters by the plain days of dates, and names tell language and dates", async () => {
		const data = await api.ask(`{
			meetings(where: { dateEarliest: { gte: "2015-06-08" }, dateLatest: { lte: "2015-06-09" } }, sort: [{ id: ASC }]) { id }
			cities(where: { id: { eq: "astana" } }) { names { value lang kind since } }
		}`);
		expect(data.meetings).toEqual([{ id: "regierungsarbeitsgruppe-wirtschaft-handel-9" }, { id: "rohstoff-dialog-5" }]);
		expect(data.cities[0].names).toContainEqual({ value: "Nur-Sultan", lang: "en", kind: "FORMER", since: "2019-03" });
	});
});

describe("what is not to be shown", () => {
	test("a text of a source is public only where its record says so; redacted contact data is nowhere", async () => {
		const secret = "jane.doe@example.org";
		await importRecords(api.database, [
			{ type: "Source", id: "memo", title: `Memo, ${secret}` },
			{
				type: "Person",
				id: "jane",
				name: `Jane Doe ${secret}`,
				aliases: [secret],
				description: [secret],
				source: "memo",
				quote: `Jane Doe, ${secret}`,
			},
		]);
		const answer = await api.request(`{
			people(where: { id: { eq: "jane" } }) { name aliases description names { value } claims { value qualifiers evidence { quote says } } }
			sources(where: { id: { eq: "memo" } }) { title text }
			search(phrase: "${secret}") { name matched }
		}`);
		expect(answer.errors).toBeUndefined();
		expect(JSON.stringify(answer)).toContain("Jane Doe ███");
		expect(JSON.stringify(answer)).not.toMatch(/jane\.doe/i);
	});

	test("a withdrawn source: its claims say so, the graph is without them", async () => {
		await importRecords(api.database, [
			{ type: "Source", id: "hoax", title: "A hoax" },
			{ type: "Topic", id: "unicorns", name: "Unicorns", source: "hoax", quote: "Einhörner" },
		]);
		await withdrawSource(createDecider(api.database), "hoax", "invented");
		const data = await api.ask(`{
			topics(where: { id: { eq: "unicorns" } }) { id }
			entity(id: "unicorns") { id }
			claims(where: { subjectId: { eq: "unicorns" } }) { status modality subject { name } evidence { status quote } }
			sources(where: { id: { eq: "hoax" } }) { withdrawnReason }
		}`);
		expect(data).toEqual({
			topics: [],
			entity: null,
			claims: [
				{
					status: "WITHDRAWN",
					modality: null,
					subject: { name: "unicorns" },
					evidence: [{ status: "WITHDRAWN", quote: "Einhörner" }],
				},
			],
			sources: [{ withdrawnReason: "invented" }],
		});
	});
});
