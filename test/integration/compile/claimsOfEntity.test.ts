/** What sources say of an entity is given as a whole, up to the thousand that the field promises. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";

const SOURCE = { source: "list" };
/** More than a list gives that is not asked for a number. */
const MEETINGS = Array.from({ length: 130 }, (_, number) => `sitzung-${number}`);

let api: RecordedApi;

beforeAll(async () => {
	api = await startRecordedApi([
		{ type: "Source", id: "list", title: "A list" },
		{ type: "Person", id: "gast", name: "Gast", ...SOURCE },
		...MEETINGS.flatMap((id) => [
			{ type: "Meeting", id, name: id, ...SOURCE },
			{ type: "ATTENDS", from: "gast", to: id, ...SOURCE },
		]),
	]);
});

afterAll(() => api?.[Symbol.asyncDispose]());

test("of a person who attended 130 meetings, each attendance is told", async () => {
	const { entity } = await api.ask('{ entity(id: "gast") { claims { relation objectId } } }');
	const attended = entity.claims.filter(({ relation }: { relation: string | null }) => relation === "ATTENDS");
	expect(attended.map(({ objectId }: { objectId: string }) => objectId).sort()).toEqual(MEETINGS.toSorted());
});
