import fc from "fast-check";
import { expect, test } from "vitest";
import { readState } from "../../../src/explorer/state/ViewState.ts";
import { addDays, firstDay, lastDay, monthOf } from "../../../src/explorer/time/months.ts";
import { canHold } from "../../../src/explorer/time/Span.ts";

const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }).map(toDay);
const dated = fc
	.tuple(fc.option(day), fc.option(day))
	.map(([one, other]) =>
		one !== null && other !== null && one > other
			? { possiblyFrom: other, possiblyUntil: one }
			: { possiblyFrom: one, possiblyUntil: other },
	);

test("what can hold between two days can hold on one of them, or begins and ends between them", () => {
	fc.assert(
		fc.property(dated, day, day, (one, a, b) => {
			const [since, until] = [a, b].sort();
			const onADay = [since, until].some((on) => canHold(one, { since: on, until: on }));
			const inside =
				since !== undefined &&
				until !== undefined &&
				(one.possiblyFrom ?? "") >= since &&
				(one.possiblyUntil ?? "9") <= until;
			expect(canHold(one, { since, until })).toBe(onADay || inside);
		}),
	);
});

test("an end that is left out takes nothing away, nor does any time from what has no date", () => {
	fc.assert(
		fc.property(dated, day, (one, on) => {
			expect(canHold(one, {})).toBe(true);
			expect(canHold(one, { since: on })).toBe(one.possiblyUntil === null || one.possiblyUntil >= on);
			expect(canHold(one, { until: on })).toBe(one.possiblyFrom === null || one.possiblyFrom <= on);
			expect(canHold({ possiblyFrom: null, possiblyUntil: null }, { since: on, until: on })).toBe(true);
		}),
	);
});

test("a month begins and ends as the calendar says", () => {
	expect([firstDay(monthOf("2016-02-17")), lastDay(monthOf("2016-02-17"))]).toEqual(["2016-02-01", "2016-02-29"]);
	expect(lastDay(monthOf("2015-12-01"))).toBe("2015-12-31");
	fc.assert(
		fc.property(day, (on) => {
			expect(monthOf(addDays(lastDay(monthOf(on)), 1))).toBe(monthOf(on) + 1);
		}),
	);
});

test("days of an address that stand the wrong way round mean the time between them", () => {
	const read = readState(new URLSearchParams("view=network&steps=giz&since=2016-01-01&until=2015-01-01"));
	expect(read).toMatchObject({ since: "2015-01-01", until: "2016-01-01" });
});

function toDay(date: Date): string {
	return date.toISOString().slice(0, 10);
}
