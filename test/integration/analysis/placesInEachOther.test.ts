/** Places that lie in each other: a city in a region, which has its seat in the city. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";

const SOURCE = { source: "list" };
const RECORDS = [
	{ type: "Source", id: "list", title: "A list" },
	{ type: "City", id: "stadt", name: "Stadt", ...SOURCE },
	{ type: "Region", id: "gebiet", name: "Gebiet", ...SOURCE },
	{ type: "LOCATED_IN", from: "stadt", to: "gebiet", ...SOURCE },
	{ type: "LOCATED_IN", from: "gebiet", to: "stadt", ...SOURCE },
	...["in-beiden", "in-der-stadt", "im-gebiet"].map((id) => ({ type: "Meeting", id, name: id, ...SOURCE })),
	{ type: "HELD_IN", from: "in-beiden", to: "stadt", ...SOURCE },
	{ type: "HELD_IN", from: "in-beiden", to: "gebiet", ...SOURCE },
	{ type: "HELD_IN", from: "in-der-stadt", to: "stadt", ...SOURCE },
	{ type: "HELD_IN", from: "im-gebiet", to: "gebiet", ...SOURCE },
];

let api: RecordedApi;

beforeAll(async () => {
	api = await startRecordedApi(RECORDS);
});

afterAll(() => api?.[Symbol.asyncDispose]());

describe("a meeting keeps its place on the map", () => {
	test.each([
		["in-beiden", ["stadt"]],
		["in-der-stadt", ["stadt"]],
		["im-gebiet", ["gebiet"]],
	])("%s: %s", async (of, places) => {
		const { placesOfMeetings } = await api.ask("query ($of: ID) { placesOfMeetings(of: $of) { place { id } } }", {
			of,
		});
		expect(placesOfMeetings.map(({ place }: { place: { id: string } | null }) => place?.id)).toEqual(places);
	});

	test("and is counted once, in the city", async () => {
		const { placesOfMeetings } = await api.ask('{ placesOfMeetings(at: "stadt") { meetings { meeting { id } } } }');
		const ids = placesOfMeetings[0].meetings.map(({ meeting }: { meeting: { id: string } }) => meeting.id);
		expect(ids).toEqual(["in-beiden", "in-der-stadt"]);
	});
});
