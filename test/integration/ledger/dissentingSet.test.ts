/** The records of another extractor (test/fixtures/dissenting) beside the seed: every contradiction in them is known. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recordDecisions } from "../../../src/ledger/apply/recordDecisions.ts";
import type { Decider } from "../../../src/ledger/decisions/decide.ts";
import { rankClaim } from "../../../src/ledger/decisions/rankClaim.ts";
import { listProposals, reviewByIds } from "../../../src/ledger/decisions/review.ts";
import { listDecisions } from "../../../src/ledger/decisions/waitingDecisions.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { createDecider } from "../../support/decider.ts";
import { dumpGraph, emptyGraph, importPaths, importRecords, queryRows, SEED_FILES } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";
import { shuffle } from "../../support/shuffle.ts";

const FOLDER = fileURLToPath(new URL("../../fixtures/dissenting/", import.meta.url));
const SET_FILES = ["sources", "places", "programmes", "meetings", "people"].map((name) => `${FOLDER}${name}.jsonl`);
type SetRecord = Readonly<Record<string, unknown>>;
const SET = SET_FILES.flatMap(readRecords);
const SOURCES = SET.filter(isSource);
/** Title of the source that is withdrawn. */
const RUMOUR = "Gerüchte vom Kaspischen Meer (erdachte Quelle)";

let api: RecordedApi;
let database: RecordedApi["database"];

beforeAll(async () => {
	api = await startRecordedApi();
	database = api.database;
});

afterAll(() => api?.[Symbol.asyncDispose]());

function readRecords(path: string): SetRecord[] {
	const lines = readFileSync(path, "utf8").trim().split("\n");
	return lines.map((line) => JSON.parse(line) as SetRecord);
}

function isSource({ type }: SetRecord): boolean {
	return type === "Source";
}

interface Conflict {
	readonly kind: string;
	readonly subject: { readonly id: string };
	readonly property: string | null;
	readonly relation: string | null;
	readonly qualifier: string | null;
	readonly values: readonly string[];
	readonly because: string | null;
	readonly claims: readonly {
		readonly evidence: readonly { readonly stance: string; readonly source: { readonly id: string } }[];
	}[];
}

/** Each conflict with its values, the one that is shown first, and with the sources of each, those against in brackets. */
async function listConflicts() {
	const { conflicts } = (await api.ask(`{
		conflicts(limit: 1000) {
			kind subject { id } property relation qualifier values because
			claims { evidence { stance source { id } } }
		}
	}`)) as { conflicts: Conflict[] };
	const listed = conflicts.map(({ kind, subject, property, relation, qualifier, values, because, claims }) => ({
		about: [subject.id, kind, property ?? relation, qualifier].filter((part) => part !== null).join(" "),
		values,
		because,
		sources: claims.map(({ evidence }) =>
			evidence.map(({ stance, source }) => (stance === "SUPPORTS" ? source.id : `(${source.id})`)).sort(),
		),
	}));
	return listed.sort((a, b) => (a.about < b.about ? -1 : 1));
}

const KNOWN = [
	{
		about: "person/irina-beispiel VALUES HOLDS_POST title",
		values: ["Vizeministerin", "Abteilungsleiterin"],
		because: "read with more confidence: 0.95 against 0.9",
		sources: [["q-amu-2019-12"], ["q-kontor-2019"]],
	},
	{
		about: "treffen/energieforum-2019 VALUES eventStatus",
		values: ["HELD", "CANCELLED"],
		because: "read with more confidence: 0.95 against 0.9",
		sources: [["q-amu-2019-12"], ["q-kontor-2019"]],
	},
	{
		about: "treffen/gipfel-berlin-2023 DISPUTED participantCount",
		values: ["120"],
		because: "1 source supports it, 1 piece of evidence contradicts it",
		sources: [["(q-steppe-2024)", "q-rundschau-2023"]],
	},
	{
		about: "treffen/wasserkonferenz-2014 VALUES date",
		values: ["2014-10-16", "2014-10-14"],
		because: "published later: 2016-02-15 against 2014-11-20",
		sources: [["q-bote-2016"], ["q-kontor-2014"]],
	},
	{
		about: "treffen/wirtschaftstag-2015 ENDS HELD_IN",
		values: ["ort/taschkent", "ort/samarkand"],
		because: "published later: 2018-06 against 2016-02-15",
		sources: [["q-rundschau-2018"], ["q-bote-2016"]],
	},
	{
		about: "vorhaben/wasserbruecke DISPUTED COVERS",
		values: ["land/tm"],
		because: "1 source supports it, 1 piece of evidence contradicts it",
		sources: [["(q-turan-2019)", "q-bote-2016"]],
	},
	{
		about: "vorhaben/wasserbruecke VALUES until",
		values: ["2018", "2019", "2017"],
		because: "2 sources against 1",
		sources: [["q-kontor-2014", "q-turan-2019"], ["q-bote-2016"], ["q-steppe-2013"]],
	},
	{
		about: "vorhaben/werkstaetten VALUES budget",
		values: ["14000000", "12500000"],
		because: "published later: 2019-12-18 against 2018-06",
		sources: [["q-kontor-2019"], ["q-rundschau-2018"]],
	},
];
/** What the withdrawn source would add. */
const OF_THE_WITHDRAWN = [
	"treffen/energieforum-2019 ENDS HELD_IN",
	"treffen/wirtschaftstage-2023 VALUES date",
	"vorhaben/werkstaetten VALUES until",
];

async function takeUpSetDecisions(): Promise<void> {
	const { lines, faults } = await createDecider(database, `${FOLDER}decisions.jsonl`).ledger.read();
	expect(faults).toEqual([]);
	await recordDecisions(database, MODEL, lines);
}

describe("the seed and the set of another extractor", () => {
	let ofSeed: Awaited<ReturnType<typeof listConflicts>>;
	let beforeWithdrawal: Awaited<ReturnType<typeof listConflicts>>;
	let whole: readonly string[];

	beforeAll(async () => {
		await emptyGraph(database);
		await importPaths(database, SEED_FILES);
		ofSeed = await listConflicts();
		await emptyGraph(database);
		const { report } = await importPaths(database, [...SEED_FILES, ...SET_FILES]);
		expect(report.problems).toEqual([]);
		expect(report.lines).toMatchObject({ read: expect.any(Number), rejected: 0 });
		beforeWithdrawal = await listConflicts();
		await takeUpSetDecisions();
		whole = await dumpGraph(database);
	});

	test("have no id in common", () => {
		const ids = (records: readonly SetRecord[]) => records.flatMap(({ id }) => (id === undefined ? [] : [id]));
		const seeded = new Set(ids(SEED_FILES.flatMap(readRecords)));
		expect(ids(SET).filter((id) => seeded.has(id))).toEqual([]);
	});

	test("contradict each other where they are known to, and nowhere else", async () => {
		expect(await listConflicts()).toEqual([...ofSeed, ...KNOWN]);
	});

	test("would contradict each other in three more places if one source were not withdrawn", () => {
		const known = [...ofSeed, ...KNOWN].map(({ about }) => about);
		expect(beforeWithdrawal.map(({ about }) => about).filter((about) => !known.includes(about))).toEqual(
			OF_THE_WITHDRAWN,
		);
	});

	test("show one of three runtimes with its reason, and the two others with their sources, in one query", async () => {
		const { programmes } = await api.ask(`{
			programmes(where: { id: { eq: "vorhaben/wasserbruecke" } }) {
				until
				claims { property value shown shownBecause evidence { quote source { title publisher published } } }
			}
		}`);
		expect(programmes[0].until).toBe("2018");
		const said = (quote: string, title: string, publisher: string, published: string) => ({
			quote,
			source: { title: `${title} (erdachte Quelle)`, publisher, published },
		});
		expect(listValues(programmes[0].claims, "until")).toEqual([
			{
				...{ value: "2017", shown: false, shownBecause: null },
				evidence: [said("Die Wasserbrücke läuft bis Ende 2017", "Die Brücke wird gebaut", "Steppenblatt", "2013-04")],
			},
			{
				...{ value: "2018", shown: true, shownBecause: "2 sources against 1" },
				evidence: [
					said("Die Wasserbrücke ist bis 2018 bewilligt", "Jahresbericht 2014", "Kontor Taschkent", "2014-11-20"),
					said(
						"«Водный мост» завершился в 2018 году",
						...(["Германия и Центральная Азия: хроника", "Архив Туран", "2019-11"] as const),
					),
				],
			},
			{
				...{ value: "2019", shown: false, shownBecause: null },
				evidence: [
					said(
						"Das Geld der Wasserbrücke reicht bis 2019",
						...(["Was aus den Brücken wurde", "Handelsbote Almaty", "2016-02-15"] as const),
					),
				],
			},
		]);
	});

	test("leave what was announced and reported by nobody as planned", async () => {
		const { meetings } = await api.ask(`{
			meetings(where: { eventStatus: { eq: PLANNED }, id: { startsWith: "treffen/" } }, sort: [{ id: ASC }]) {
				id date claims { property value modality }
			}
		}`);
		expect(meetings.map(({ id, date }: { id: string; date: string }) => [id, date])).toEqual([
			["treffen/kommission-2025", "2025-05-14/2025-05-15"],
			["treffen/regierungsgruppe-2025", "2025-22"],
		]);
		for (const { claims } of meetings) {
			expect(listValues(claims, "date")).toMatchObject([{ modality: "PLANNED" }]);
		}
	});

	test.each([
		[
			"treffen/wirtschaftsrat-3",
			{ date: "2019-06-06", eventStatus: "HELD" },
			{ "2019-06-06": "q-amu-2019-12", "2019-21": "q-amu-2019-01" },
			{ HELD: "q-amu-2019-12", PLANNED: "q-amu-2019-01" },
		],
		[
			"treffen/wasserdialog-2019",
			{ date: "2019-09-24", eventStatus: "HELD" },
			{ "2019-09": "q-amu-2019-01", "2019-09-24": "q-turan-2019" },
			{ HELD: "q-turan-2019", PLANNED: "q-amu-2019-01" },
		],
		[
			"treffen/bildungsforum-2019",
			{ date: "2019-10", eventStatus: "POSTPONED" },
			{ "2019-10": "q-amu-2019-01" },
			{ PLANNED: "q-amu-2019-01", POSTPONED: "q-amu-2019-12" },
		],
		[
			"treffen/messe-2019",
			{ date: null, eventStatus: "CANCELLED" },
			{},
			{ CANCELLED: "q-kontor-2019", PLANNED: "q-amu-2019-01" },
		],
	])("show what became of %s, the announcement and the report side by side", async (id, shown, dates, states) => {
		const { meetings } = await api.ask(
			`query ($id: ID!) {
				meetings(where: { id: { eq: $id } }) {
					date eventStatus claims { property value evidence { source { id } } }
				}
			}`,
			{ id },
		);
		const { claims, ...found } = meetings[0];
		const sourcesOf = (property: string) =>
			Object.fromEntries(
				listValues(claims, property).map(({ value, evidence }) => [
					value,
					evidence.map(({ source }) => source.id).join(),
				]),
			);
		expect(found).toEqual(shown);
		expect(sourcesOf("date")).toEqual(dates);
		expect(sourcesOf("eventStatus")).toEqual(states);
	});

	test.each([
		[
			"treffen/gipfel-berlin-2023",
			{ property: "participantCount", value: "120", shown: true },
			["etwa 120 Delegierte", "von 120 Delegierten kann keine Rede sein"],
		],
		[
			"vorhaben/wasserbruecke",
			{ relation: "COVERS", objectId: "land/tm", shown: true },
			["auch Turkmenistan ist Partner", "Туркменистан в проекте не участвовал"],
		],
	])("show what is denied of %s with the words against it", async (subject, claim, [words, denial]) => {
		const { claims } = await api.ask(
			`query ($subject: ID!) {
				claims(where: { subjectId: { eq: $subject } }, limit: 1000) {
					property value relation objectId shown evidence { stance quote }
				}
			}`,
			{ subject },
		);
		const denied = claims.filter(({ evidence }: { evidence: { stance: string }[] }) =>
			evidence.some(({ stance }) => stance === "CONTRADICTS"),
		);
		expect(denied).toMatchObject([claim]);
		expect(denied[0].evidence).toHaveLength(2);
		expect(denied[0].evidence).toEqual(
			expect.arrayContaining([
				{ stance: "SUPPORTS", quote: words },
				{ stance: "CONTRADICTS", quote: denial },
			]),
		);
	});

	test("keep what is only proposed, or rejected, out of the graph and in the queue", async () => {
		const { entity, programmes, search } = await api.ask(`{
			entity(id: "vorhaben/wind-mangghystau") { id }
			programmes(where: { id: { startsWith: "vorhaben/w" } }, sort: [{ id: ASC }]) { id until description }
			search(phrase: "Windpark am Kaspischen Meer") { id }
		}`);
		expect(entity).toBeNull();
		expect(search).toEqual([]);
		expect(programmes).toEqual([
			{ id: "vorhaben/wasserbruecke", until: "2018", description: ["Im Vorhaben werden fünf Flüsse gemessen."] },
			{ id: "vorhaben/werkstaetten", until: "2021-03", description: [] },
			{ id: "vorhaben/werkstaetten-ausbau", until: null, description: [] },
		]);
		const { proposals } = await listProposals(database, {}, 100);
		expect(proposals.map(({ subject, says }) => `${subject} ${says}`).sort()).toEqual([
			"person/timur-muster ATTENDS, role: PARTICIPANT",
			"stelle/kfw FUNDS",
			"vorhaben/wasserbruecke description: An jedem Damm steht ein Pegel.",
			"vorhaben/werkstaetten until: 2023, untilText: through 2023",
			"vorhaben/wind-mangghystau name: Windpark am Kaspischen Meer",
			"vorhaben/wind-mangghystau since: 2024?, sinceText: perhaps in 2024",
		]);
	});

	test("are the same graph after another import, in the same order or another", async () => {
		const { counts } = await importPaths(database, [...SET_FILES, ...SEED_FILES]);
		for (const { new: added, changed } of Object.values(counts))
			expect({ added, changed }).toEqual({ added: 0, changed: 0 });
		await importRecords(database, shuffle(SET, 11));
		expect(await dumpGraph(database)).toEqual(whole);
		expect(await listConflicts()).toEqual([...ofSeed, ...KNOWN]);
	});
});

interface ListedClaim {
	readonly property: string | null;
	readonly value: string;
	readonly evidence: readonly { readonly source: { readonly id: string } }[];
}

/** The claims of one property, by value, without its name. */
function listValues(claims: readonly ListedClaim[], name: string) {
	const found = claims.filter(({ property }) => property === name);
	return found.map(({ property, ...claim }) => claim).sort((a, b) => (a.value < b.value ? -1 : 1));
}

describe("decisions, and the set extracted again", () => {
	const RENAMED = renameIds(SET, (id) => `neu/${id.replace(/^.*\//, "")}`);
	const SOURCE_IDS = SOURCES.map(({ id }) => String(id));
	let decider: Decider;
	let decided: readonly string[];

	beforeEach(async () => {
		await emptyGraph(database);
		decider = createDecider(database);
		await importPaths(database, [...SEED_FILES, ...SET_FILES]);
		await decide();
		decided = await dumpGraph(database);
		expect(await whatHolds()).toEqual(HOLDS);
	});

	/** One of each: a rank, a verdict, a withdrawal. */
	async function decide(): Promise<void> {
		const [claim] = await queryRows(
			database,
			"MATCH (c:Claim {subjectId: 'vorhaben/wasserbruecke', property: 'until', value: '2019'}) RETURN c.id AS id",
		);
		await rankClaim(decider, String(claim?.id), "PREFERRED", "the bank's own figures");
		const { proposals } = await listProposals(database, { source: "q-oxus-2021" }, 100);
		const gauge = proposals.filter(({ subject }) => subject === "vorhaben/wasserbruecke").map(({ id }) => id);
		await reviewByIds(decider, gauge, "ACCEPTED", "so it stands there");
		await withdrawSource(decider, "q-geruecht-2020", "nobody knows who wrote it");
	}

	const HOLDS = { until: "2019", described: true, withdrawn: [RUMOUR] };

	/** What became of the three, whatever the ids are. */
	async function whatHolds() {
		const [found] = await queryRows(
			database,
			`MATCH (p:Programme {name: 'Wasserbrücke Zentralasien'})
			 RETURN p.until AS until, 'An jedem Damm steht ein Pegel.' IN p.description AS described,
				COLLECT { MATCH (s:Source) WHERE s.withdrawnAt IS NOT NULL RETURN s.title } AS withdrawn`,
		);
		return found;
	}

	const whatWaits = async () =>
		Object.fromEntries((await listDecisions(database)).map(({ decision, waits }) => [decision, waits]));

	async function startAgain(records: readonly object[]): Promise<void> {
		await emptyGraph(database);
		await importPaths(database, SEED_FILES);
		const { report } = await importRecords(database, records);
		expect(report.problems).toEqual([]);
		const { lines } = await decider.ledger.read();
		expect(await recordDecisions(database, MODEL, lines)).toBe(3);
	}

	test("all hold where only the order of the lines is another", async () => {
		await startAgain(shuffle(SET, 5));
		expect(await whatWaits()).toEqual({ RANK: null, REVIEW: null, WITHDRAWAL: null });
		expect(await dumpGraph(database)).toEqual(decided);
	});

	test("wait under other ids in an empty database and name the new id; the withdrawal holds", async () => {
		await startAgain(shuffle(RENAMED, 7));
		const reason = "no record uses the id vorhaben/wasserbruecke any more; of the same name: neu/wasserbruecke";
		expect(await whatWaits()).toEqual({ RANK: reason, REVIEW: reason, WITHDRAWAL: null });
		expect(await whatHolds()).toEqual({ until: "2018", described: false, withdrawn: [RUMOUR] });
		const { proposals } = await listProposals(database, { source: "q-oxus-2021" }, 100);
		expect(proposals.map(({ subject }) => subject)).toContain("neu/wasserbruecke");
	});

	test("wait under other ids where the first reading is closed, and apply when it is given again", async () => {
		await importRecords(database, shuffle(RENAMED, 9), { complete: SOURCE_IDS });
		expect(await whatHolds()).toEqual({ until: "2018", described: false, withdrawn: [RUMOUR] });
		const reason = "every source that said so was withdrawn, or no longer says it";
		expect(await whatWaits()).toEqual({ RANK: reason, REVIEW: reason, WITHDRAWAL: null });
		await importRecords(database, shuffle(SET, 3), { complete: SOURCE_IDS });
		expect(await whatWaits()).toEqual({ RANK: null, REVIEW: null, WITHDRAWAL: null });
		expect(await whatHolds()).toEqual(HOLDS);
	});

	test("wait, the withdrawal too, where the sources have other ids", async () => {
		const renamed = renameSources(RENAMED, (id) => `neu-${id}`);
		await startAgain(shuffle(renamed, 13));
		expect(await whatWaits()).toEqual({
			RANK: expect.stringContaining("of the same name: neu/wasserbruecke"),
			REVIEW: expect.stringContaining("of the same name: neu/wasserbruecke"),
			WITHDRAWAL: "no record of the source q-geruecht-2020 was imported",
		});
		await importRecords(database, SET);
		expect(await whatWaits()).toEqual({ RANK: null, REVIEW: null, WITHDRAWAL: null });
	});
});

/** The records as an extractor would give them that thought of other ids for the entities. */
function renameIds(records: readonly SetRecord[], rename: (id: string) => string): SetRecord[] {
	const entities = new Set(records.filter((record) => !isSource(record)).map(({ id }) => id));
	const renamed = (id: unknown) => (typeof id === "string" && entities.has(id) ? rename(id) : id);
	return records.map((record) =>
		Object.fromEntries(
			Object.entries(record).map(([key, value]) => [key, ID_KEYS.includes(key) ? renamed(value) : value]),
		),
	);
}

const ID_KEYS = ["id", "from", "to", "through", "onBehalfOf"];

function renameSources(records: readonly SetRecord[], rename: (id: string) => string): SetRecord[] {
	return records.map((record) =>
		isSource(record)
			? { ...record, id: rename(String(record.id)) }
			: { ...record, source: rename(String(record.source)) },
	);
}
