/** A name that no open source gives any more is no name: neither compared, nor found, nor shown where ids are judged. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { read } from "../../../src/database/sessions.ts";
import { createContext } from "../../../src/graph/ReadContext.ts";
import { rankClaim } from "../../../src/ledger/decisions/rankClaim.ts";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { describeIds } from "../../../src/ledger/judgements/describeIds.ts";
import { readProfiles } from "../../../src/ledger/judgements/readProfiles.ts";
import { findByName } from "../../../src/search/search.ts";
import { createDecider } from "../../support/decider.ts";
import { emptyGraph, importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const RECORDS = [
	{ type: "Source", id: "right", title: "A report" },
	{ type: "Source", id: "wrong", title: "A draft" },
	{ type: "Organisation", id: "verband", name: "Verband der Maschinenbauer", source: "right" },
	{ type: "Organisation", id: "verband", names: [{ value: "Zwirnkontor", kind: "FORMER" }], source: "wrong" },
	{ type: "Organisation", id: "verband", aliases: ["Perlenverein"], status: "PROPOSED", source: "right" },
	{ type: "Organisation", id: "verband", aliases: ["Quarzbund"], source: "right" },
	{ type: "Organisation", id: "kontor", name: "Kontor der Weber", source: "wrong" },
	{ type: "Meeting", id: "tagung", name: "Tagung", source: "right" },
	{ type: "CONVENES", from: "kontor", to: "tagung", source: "right" },
];

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
});

afterAll(() => database[Symbol.asyncDispose]());

beforeEach(async () => {
	await emptyGraph(database);
	await importRecords(database, RECORDS);
	const decider = createDecider(database);
	await withdrawSource(decider, "wrong", "it was a draft");
	const [claim] = await queryRows(database, "MATCH (c:Claim {value: 'Quarzbund'}) RETURN c.id AS id");
	await rankClaim(decider, String(claim?.id), "DEPRECATED", "a misprint");
});

test("in what is shown of an id where ids are judged", async () => {
	const described = await read(database, (transaction) => describeIds(transaction, ["verband", "kontor"]));
	expect(described.get("verband")?.names).toEqual(["Verband der Maschinenbauer"]);
	expect(described.get("kontor")).toEqual({ type: "Organisation", names: [] });
});

test("in what proposals compare, and an id without a name is not compared by its id", async () => {
	const profiles = await readProfiles(database, MODEL, "Organisation");
	const names = Object.fromEntries(profiles.map((profile) => [profile.id, profile.names]));
	expect(names).toEqual({ verband: [{ value: "Verband der Maschinenbauer" }], kontor: [] });
});

test("in the search, which reconciliation uses, too", async () => {
	const { read: reader } = createContext(database, 10_000);
	for (const phrase of ["Zwirnkontor", "Perlenverein", "Quarzbund", "Kontor der Weber"]) {
		expect([phrase, await findByName({ read: reader }, { phrase })]).toEqual([phrase, []]);
	}
	expect(await findByName({ read: reader }, { phrase: "Verband der Maschinenbauer" })).toHaveLength(1);
});
