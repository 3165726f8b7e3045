import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { density } from "../../../src/explorer/time/density.ts";
import { addDays, addMonths } from "../../../src/explorer/time/months.ts";
import { moveSpan } from "../../../src/explorer/time/moveSpan.ts";
import { scaleOf } from "../../../src/explorer/time/Scale.ts";
import { canHold } from "../../../src/explorer/time/Span.ts";
import { ticks } from "../../../src/explorer/time/ticks.ts";
import { edtfOf } from "../../../src/explorer/timeline/edtfOf.ts";
import { layMarks } from "../../../src/explorer/timeline/picture/layMarks.ts";

const day = fc
	.date({ min: new Date("1990-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const dated = fc.tuple(fc.option(day), fc.option(day)).map(([one, other]) => {
	const [possiblyFrom = null, possiblyUntil = null] = one && other ? [one, other].sort() : [one, other];
	return { possiblyFrom, possiblyUntil };
});
const items = fc.array(fc.tuple(dated, fc.string({ minLength: 1, maxLength: 60 })), { maxLength: 40 }).map((all) =>
	all.map(([span, name], place) => ({
		...span,
		entity: { id: String(place), name, type: "Meeting" },
		eventStatus: null,
		within: null,
		dateDisputed: false,
		modality: null,
	})),
);

describe("a line of time", () => {
	test("has every day on it, in order, and each where its place says", () => {
		fc.assert(
			fc.property(fc.array(dated), day, day, (all, a, b) => {
				const scale = scaleOf([...all, { possiblyFrom: a, possiblyUntil: b }], 900);
				if (!scale) throw new Error("there is no line");
				expect(scale.toDay(scale.toX(a) + 0.01)).toBe(a);
				expect(Math.sign(scale.toX(a) - scale.toX(b))).toBe(a < b ? -1 : Number(a > b));
				expect([scale.toDay(-50), scale.toDay(2_000)]).toEqual([scale.first, scale.last]);
			}),
		);
	});

	test("is there only where something has a date", () => {
		expect(scaleOf([{ possiblyFrom: null, possiblyUntil: null }], 900)).toBeUndefined();
	});

	test("names as many years as there is room for", () => {
		const scale = scaleOf([{ possiblyFrom: "1991-05-01", possiblyUntil: "2026-01-01" }], 400);
		expect(scale && ticks(scale)).toEqual(["1995", "2000", "2005", "2010", "2015", "2020", "2025"]);
		const short = scaleOf([{ possiblyFrom: "2013-05-01", possiblyUntil: "2013-06-01" }], 400);
		expect(short && ticks(short)).toEqual(["2013"]);
	});

	test("has bars without a gap, each as high as what would be shown of its time", () => {
		fc.assert(
			fc.property(fc.array(dated), (all) => {
				const scale = scaleOf(all, 700);
				if (!scale) return;
				const bars = density(all, scale);
				expect([bars[0]?.since, bars.at(-1)?.until]).toEqual([scale.first, scale.last]);
				for (const [place, bar] of bars.entries()) {
					if (place > 0) expect(bar.since).toBe(addDays(bars[place - 1]?.until ?? "", 1));
					const fitting = all.filter((one) => (one.possiblyFrom ?? one.possiblyUntil) !== null && canHold(one, bar));
					expect(bar.count).toBe(fitting.length);
				}
			}),
			{ numRuns: 30 },
		);
	});
});

test("marks lie within the line, each thing that has a date once, and none over another while there are lanes", () => {
	fc.assert(
		fc.property(items, fc.integer({ min: 200, max: 1_200 }), (all, width) => {
			const scale = scaleOf(all, width);
			if (!scale) return;
			const { marks, lanes } = layMarks(all, scale);
			const withDate = all.filter(({ possiblyFrom, possiblyUntil }) => possiblyFrom ?? possiblyUntil);
			expect(marks.map(({ item }) => item.entity.id).sort()).toEqual(withDate.map(({ entity }) => entity.id).sort());
			for (const mark of marks) {
				expect(mark.x).toBeGreaterThanOrEqual(0);
				expect(mark.x + mark.width).toBeLessThanOrEqual(width + 0.001);
				const beside = marks.filter((other) => other !== mark && other.lane === mark.lane);
				if (lanes < 24)
					for (const other of beside)
						expect(other.x >= mark.x + mark.width || mark.x >= other.x + other.width).toBe(true);
			}
		}),
	);
});

describe("a window that moves", () => {
	test("by its own width lies next to where it was, and back again where it was", () => {
		fc.assert(
			fc.property(day, day, (a, b) => {
				const [since = "", until = ""] = [a, b].sort();
				const later = moveSpan({ since, until }, "width", 1);
				expect(later.since).toBe(addDays(until, 1));
				expect(moveSpan(later, "width", -1).until).toBe(until);
			}),
		);
	});

	test("keeps whole months whole", () => {
		const february = { since: "2016-02-01", until: "2016-02-29" };
		expect(moveSpan(february, "month", 1)).toEqual({ since: "2016-03-01", until: "2016-03-31" });
		expect(moveSpan(february, "year", 1)).toEqual({ since: "2017-02-01", until: "2017-02-28" });
		expect(moveSpan({ since: "2015-01-01", until: "2015-12-31" }, "width", -1)).toEqual({
			since: "2014-01-01",
			until: "2014-12-31",
		});
		expect(moveSpan({ since: "2015-06-09", until: "2015-06-09" }, "month", 1)).toEqual({
			since: "2015-07-09",
			until: "2015-07-09",
		});
		expect(addMonths("2015-01-31", 1)).toBe("2015-02-28");
	});
});

test.each([
	[null, "2013-01-01", "2013-12-31", "2013"],
	[null, "2007-01-01", null, "2007/.."],
	[null, null, "2018-03-31", "../2018-03"],
	[null, "2012-01-01", "2015-12-31", "2012/2015"],
	[null, "2015-06-09", "2015-06-09", "2015-06-09"],
	["2013~", "2013-01-01", "2013-12-31", "2013~"],
	[null, null, null, undefined],
])(
	"a date reads as stated, or no more exact than it need be: %s between %s and %s",
	(date, possiblyFrom, possiblyUntil, edtf) => {
		expect(edtfOf({ date, since: null, until: null, possiblyFrom, possiblyUntil, within: null })).toBe(edtf);
	},
);

test("what a source says of a beginning is said as it says it", () => {
	const since = {
		date: null,
		since: "2012~",
		until: null,
		possiblyFrom: "2012-01-01",
		possiblyUntil: null,
		within: null,
	};
	expect(edtfOf(since)).toBe("2012~/..");
});

test("the days of the whole are no date of a part", () => {
	const within = { id: "visit", name: "Visit", type: "Meeting" };
	const part = { date: null, since: null, until: null, possiblyFrom: "2019-03-01", possiblyUntil: "2019-03-31" };
	expect(edtfOf({ ...part, within })).toBeUndefined();
	expect(edtfOf({ ...part, within: null })).toBe("2019-03");
});
