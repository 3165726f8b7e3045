/** What a person concerned answers to a claim is kept as a decision, and shown with the claim. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { recordDecisions } from "../../../src/ledger/apply/recordDecisions.ts";
import type { Decider } from "../../../src/ledger/decisions/decide.ts";
import { rankClaim } from "../../../src/ledger/decisions/rankClaim.ts";
import { replyToClaim } from "../../../src/ledger/decisions/replyToClaim.ts";
import { listDecisions } from "../../../src/ledger/decisions/waitingDecisions.ts";
import { judge } from "../../../src/ledger/judgements/judge.ts";
import { type Decision, findFault } from "../../../src/ledger/store/lines/Decision.ts";
import type { Json } from "../../../src/model/ids.ts";
import { type Api, startApi } from "../../support/api.ts";
import { createDecider } from "../../support/decider.ts";
import { exportFiles, getFile } from "../../support/exports.ts";
import { emptyGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const FROM = { source: "s" };
const RECORDS = [
	{ type: "Source", id: "s", title: "Report", published: "2015-06-09" },
	{ type: "Person", id: "anna", name: "Anna Example", ...FROM },
	{ type: "Person", id: "a-example", name: "A. Example", ...FROM },
	{ type: "Meeting", id: "talk", name: "Talk", ...FROM },
	{ type: "ATTENDS", from: "anna", to: "talk", role: "CHAIR", ...FROM, quote: "chaired by Anna Example" },
];
const GIVEN = { author: "Anna Example", text: "I was not there.", because: "her letter" };

let database: TestDatabase;
let api: Api;
let decider: Decider;

beforeAll(async () => {
	database = await openPreparedDatabase();
	api = await startApi(database, await schemaFor("editors"));
});

afterAll(async () => {
	await api[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

beforeEach(async () => {
	await emptyGraph(database);
	decider = createDecider(database);
	await importRecords(database, RECORDS);
});

async function findClaim(): Promise<string> {
	const [claim] = await queryRows(database, "MATCH (claim:Claim {relation: 'ATTENDS'}) RETURN claim.id AS id");
	return String(claim?.id);
}

async function readReplies(): Promise<unknown> {
	const { claims } = (await api.ask(
		'{ claims(where: { relation: { eq: "ATTENDS" } }) { rank replies { author text url } } }',
	)) as { claims: unknown[] };
	return claims[0];
}

const reply = async (given: object) => replyToClaim(decider, await findClaim(), { ...GIVEN, ...given });

test("a reply is shown with its claim; the last of an author counts, and each can be taken back", async () => {
	const rank = "NORMAL";
	await reply({ text: "I was there for an hour." });
	await reply({ url: "https://example.org/reply" });
	await reply({ author: "Talk office", text: "She was." });
	const own = { author: "Anna Example", text: "I was not there.", url: "https://example.org/reply" };
	const office = { author: "Talk office", text: "She was.", url: null };
	expect(await readReplies()).toEqual({ rank, replies: [own, office] });
	await reply({ text: null });
	expect(await readReplies()).toEqual({ rank, replies: [office] });
});

test("contact data in it is masked, in the ledger and in the database", async () => {
	await reply({ text: "Write to anna.example@example.org for proof." });
	const { lines } = await decider.ledger.read();
	expect(JSON.stringify([lines, await readReplies()])).not.toContain("anna.example");
	expect(await readReplies()).toMatchObject({
		replies: [{ text: expect.stringMatching(/^Write to █+ for proof\.$/) }],
	});
});

test("it leaves ranks alone, and ranks leave it alone", async () => {
	await rankClaim(decider, await findClaim(), "PREFERRED", "sure");
	await reply({});
	await rankClaim(decider, await findClaim(), "DEPRECATED", "not so sure");
	expect(await readReplies()).toMatchObject({ rank: "DEPRECATED", replies: [{ text: GIVEN.text }] });
});

test("it waits while its claim is gone, is there after a re-import, and follows ids that are united", async () => {
	await reply({});
	const { lines } = await decider.ledger.read();
	await emptyGraph(database);
	await recordDecisions(database, MODEL, lines);
	expect(await listDecisions(database)).toMatchObject([
		{ decision: "REPLY", verdict: "ATTACHED", waits: "no record uses the id anna any more" },
	]);
	await importRecords(database, RECORDS);
	expect(await readReplies()).toMatchObject({ replies: [{ text: GIVEN.text }] });
	await judge(decider, [
		{ left: "a-example", right: "anna", judgement: "SAME", because: "one", canonical: "a-example" },
	]);
	expect(await readReplies()).toMatchObject({ replies: [{ text: GIVEN.text }] });
});

test("the lossless export carries it", async () => {
	await reply({});
	await rankClaim(decider, await findClaim(), "PREFERRED", "sure");
	const [, ...texts] = getFile(await exportFiles(database, "jsonl"), "decisions.jsonl")
		.trim()
		.split("\n");
	const lines = texts.map((text) => JSON.parse(text) as Decision);
	expect(lines.map((line) => findFault(MODEL, line as unknown as Json))).toEqual([undefined, undefined]);
	expect(lines.map(({ decision }) => decision).sort()).toEqual(["RANK", "REPLY"]);
	await emptyGraph(database);
	await importRecords(database, RECORDS);
	await recordDecisions(database, MODEL, lines);
	expect(await readReplies()).toMatchObject({ rank: "PREFERRED", replies: [{ text: GIVEN.text }] });
});
