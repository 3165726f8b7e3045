/** Parts without a date of their own: as of a day, they are where their wholes are, in lists of any kind and in analyses. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withdrawSource } from "../../../src/ledger/decisions/withdrawSource.ts";
import { type Api, startApi } from "../../support/api.ts";
import { createDecider } from "../../support/decider.ts";
import { importRecords, openPreparedDatabase } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const report = { source: "report", quote: "so the report" };
const meeting = (id: string, more: object = {}) => ({ type: "Meeting", id, name: id, ...report, ...more });
const part = (from: string, to: string) => ({ type: "PART_OF", from, to, ...report });

let database: TestDatabase;
let api: Api;

beforeAll(async () => {
	database = await openPreparedDatabase();
	// The parts come first: what comes later must not matter.
	await importRecords(database, [
		{ type: "Source", id: "report", title: "Report", published: "2019-06-01" },
		{ type: "Source", id: "calendar", title: "Calendar", published: "2019-01-01" },
		...["whole", "part", "part-of-part", "dated-part", "free"].map((id) => meeting(id)),
		meeting("dated-part", { date: "2019-03-03" }),
		...[part("part", "whole"), part("part-of-part", "part"), part("dated-part", "whole")],
		{ type: "Organisation", id: "club", name: "club", ...report },
		{ type: "ATTENDS", from: "club", to: "part", role: "PARTICIPANT", ...report },
	]);
	await importRecords(database, [{ type: "Meeting", id: "whole", date: "2019-03", source: "calendar" }]);
	api = await startApi(database, await schemaFor("editors"));
});

afterAll(async () => {
	await api[Symbol.asyncDispose]();
	await database[Symbol.asyncDispose]();
});

const AS_OF = `query ($day: Date, $certainty: Certainty) @asOf(date: $day, certainty: $certainty) {
	meetings(sort: [{ id: ASC }]) { id }
	entities(where: { typename: [Meeting] }, sort: [{ id: ASC }]) { id }
	entity(id: "club") { ... on Organisation { attendsConnection { edges { node { id } } } } }
	timeline(of: "club") { entity { id } }
}`;

async function thereOn(day: string, certainty = "POSSIBLY") {
	const { meetings, entities, entity, timeline } = await api.ask(AS_OF, { day, certainty });
	const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
	expect(idsOf(entities)).toEqual(idsOf(meetings));
	const attended = entity.attendsConnection.edges.map(({ node }: { node: { id: string } }) => node.id);
	expect(timeline.map((row: { entity: { id: string } }) => row.entity.id)).toEqual(attended);
	return { meetings: idsOf(meetings), attended };
}

describe("as of a day", () => {
	test("a part without a date is possible on the days of its whole, and certain on none", async () => {
		expect(await thereOn("2019-03-15")).toEqual({
			meetings: ["free", "part", "part-of-part", "whole"],
			attended: ["part"],
		});
		expect(await thereOn("2019-03-15", "CERTAINLY")).toEqual({ meetings: [], attended: [] });
	});

	test("and on no other", async () => {
		expect(await thereOn("2018-03-15")).toEqual({ meetings: ["free"], attended: [] });
	});

	test("the days of the whole stand beside its own", async () => {
		const { meetings } = await api.ask("{ meetings(sort: [{ id: ASC }]) { id possiblyFrom withinFrom withinUntil } }");
		const row = (id: string, possiblyFrom: string | null, withinFrom: string | null, withinUntil: string | null) => ({
			id,
			possiblyFrom,
			withinFrom,
			withinUntil,
		});
		expect(meetings).toEqual([
			row("dated-part", "2019-03-03", null, null),
			row("free", null, null, null),
			row("part", null, "2019-03-01", "2019-03-31"),
			row("part-of-part", null, "2019-03-01", "2019-03-31"),
			row("whole", "2019-03-01", null, null),
		]);
	});

	test("a part follows its whole when what dates that is withdrawn", async () => {
		await withdrawSource(createDecider(database), "calendar", "for this test");
		const { meetings } = await thereOn("2018-03-15");
		expect(meetings).toEqual(["free", "part", "part-of-part", "whole"]);
	});
});
