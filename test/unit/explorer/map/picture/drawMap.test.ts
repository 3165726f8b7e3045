/** What stands on the map: nothing is lost under a mark, and areas tell counts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	countInSeveral,
	countMeetings,
	filterPlaces,
	isLocated,
	type Located,
	type MeetingPlace,
	NOWHERE,
} from "../../../../../src/explorer/map/MeetingPlaces.ts";
import { drawMap, radiusOf, scaleOf } from "../../../../../src/explorer/map/picture/drawMap.ts";

const held = (id: string, possiblyFrom: string | null, possiblyUntil = possiblyFrom) => ({
	meeting: { id, name: id, type: "Meeting" },
	date: possiblyFrom,
	possiblyFrom,
	possiblyUntil,
	eventStatus: null,
	within: null,
	dateDisputed: false,
	placeDisputed: false,
	modality: "ASSERTED" as const,
});

function placed(id: string, x: number, y: number, count: number): Located {
	const meetings = Array.from({ length: count }, (_, number) => held(`${id}-${number}`, null));
	const place = { id, name: id, type: "City" };
	return { id, place, at: { x, y }, country: null, countryCode: null, meetings, count, asserted: count };
}

const places = fc
	.array(
		fc.record({
			x: fc.integer({ min: -900, max: 900 }),
			y: fc.integer({ min: -900, max: 900 }),
			count: fc.integer({ min: 1, max: 40 }),
		}),
		{ maxLength: 40 },
	)
	.map((given) => given.map(({ x, y, count }, index) => placed(`place-${index}`, x, y, count)));

const draw = (located: readonly Located[], zoom: number) =>
	drawMap({ places: located, zoom, scale: scaleOf(located), selected: undefined, countries: [] });

describe("marks on the map", () => {
	test("stand for every place once, whatever the size, and never hide another mark's middle", () => {
		fc.assert(
			fc.property(places, fc.double({ min: 0.08, max: 3, noNaN: true }), (located, zoom) => {
				const { marks } = draw(located, zoom);
				expect(marks.flatMap((mark) => mark.places.map(({ id }) => id)).sort()).toEqual(
					located.map(({ id }) => id).sort(),
				);
				for (const one of marks)
					for (const other of marks)
						if (one !== other)
							expect(Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y)).toBeGreaterThanOrEqual(
								Math.max(one.radius, other.radius) * 0.85,
							);
			}),
		);
	});

	test("are circles whose areas are as their counts", () => {
		const [one, nine] = [radiusOf(1, 7), radiusOf(9, 7)];
		expect(nine ** 2 / one ** 2).toBeCloseTo(9);
		const [near, far] = [placed("near", 0, 0, 3), placed("far", 1, 0, 2)];
		expect(draw([near, far], 0.1).marks.map(({ count, radius }) => [count, radius])).toEqual([
			[5, radiusOf(5, scaleOf([near, far]))],
		]);
	});

	test("count a meeting that was held in two of their places once", () => {
		const one = placed("one", 0, 0, 2);
		const other = { ...placed("other", 1, 0, 1), meetings: one.meetings.slice(0, 1) };
		expect(draw([one, other], 0.1).marks).toMatchObject([{ count: 2, places: [{ id: "one" }, { id: "other" }] }]);
		expect([countMeetings([one, other]), countInSeveral([one, other])]).toEqual([2, 1]);
	});

	test("part when the map comes closer", () => {
		const both = [placed("one", 0, 0, 1), placed("other", 30, 0, 1)];
		expect(draw(both, 0.2).marks.map(({ name }) => name)).toEqual(["one +1"]);
		expect(draw(both, 3).marks).toHaveLength(2);
	});
});

describe("a span of time", () => {
	const place: MeetingPlace = {
		...placed("astana", 0, 0, 0),
		meetings: [held("then", "2015-06-09"), held("later", "2016-01-01"), held("some-day", null)],
		count: 3,
		asserted: 3,
	};
	const nowhere: MeetingPlace = {
		...place,
		id: NOWHERE,
		place: null,
		at: undefined,
		meetings: [held("unplaced", "2015-01-01")],
		count: 1,
	};

	test("leaves what may have been then, what has no date included, and drops places without any", () => {
		const shown = filterPlaces([place, nowhere], { since: "2015-06-01", until: "2015-06-30" });
		expect(shown.map(({ id, count }) => [id, count])).toEqual([["astana", 2]]);
	});

	test("keeps in the count what there was no room to give", () => {
		const [shown] = filterPlaces([{ ...place, count: 10 }], { until: "2015-12-31" });
		expect(shown).toMatchObject({ count: 9, meetings: [{}, {}] });
	});

	test("is the same for what has no place, which comes last and is not on the map", () => {
		const shown = filterPlaces([nowhere, place], {});
		expect(shown.map(({ id }) => id)).toEqual(["astana", NOWHERE]);
		expect(shown.filter(isLocated).map(({ id }) => id)).toEqual(["astana"]);
	});
});
