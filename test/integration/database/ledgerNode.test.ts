import { afterAll, beforeAll, expect, test } from "vitest";
import { write } from "../../../src/database/sessions.ts";
import { prepareGraph } from "../../../src/ledger/migrations/prepareGraph.ts";
import { importRecords, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

let database: TestDatabase;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importRecords(database, [{ type: "Source", id: "report", title: "Report" }]);
});

afterAll(() => database[Symbol.asyncDispose]());

const run = (query: string) => write(database, (transaction) => transaction.run(query));

test("there is one ledger, whoever writes at the same moment", async () => {
	await expect(run("CREATE (:Ledger {id: 'graph'})")).rejects.toMatchObject({ code: "DATABASE_REFUSED" });
});

test("two that an earlier version let in become the one that counted the runs, and imports go on", async () => {
	const countRuns = () => queryRows(database, "MATCH (ledger:Ledger) RETURN ledger.runs AS runs");
	const [before, ...others] = await countRuns();
	expect(others).toEqual([]);
	await run("DROP CONSTRAINT Ledger_id_unique");
	await run("MATCH (ledger:Ledger) SET ledger.modelHash = 'an earlier one' CREATE (:Ledger {id: 'graph'})");
	await prepareGraph(database, MODEL);
	expect(await countRuns()).toEqual([before]);
	const { run: second } = await importRecords(database, [{ type: "Source", id: "letter", title: "Letter" }]);
	expect(second?.split("-").at(-1)).toBe(String(Number(before?.runs) + 1));
});

test("an index that an earlier version did not have is made, and nothing is projected anew for it", async () => {
	await importRecords(database, [
		{ type: "City", id: "musterstadt", name: "Musterstadt", source: "report", quote: "Musterstadt" },
	]);
	await run("DROP INDEX source_words");
	await run("MATCH (ledger:Ledger) REMOVE ledger.constraints");
	await run("MATCH (city:City) SET city.name = 'as it was projected'");
	await prepareGraph(database, MODEL);
	const indexes = await queryRows(database, "SHOW INDEXES YIELD name, state WHERE name = 'source_words' RETURN state");
	expect(indexes).toEqual([{ state: "ONLINE" }]);
	expect(await queryRows(database, "MATCH (city:City) RETURN city.name AS name")).toEqual([
		{ name: "as it was projected" },
	]);
});
