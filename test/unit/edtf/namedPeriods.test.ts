import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { namedPeriods } from "../../../src/edtf/namedPeriods.ts";
import { parseEdtf } from "../../../src/edtf/parseEdtf.ts";

test.each([
	["2015-06-09", ["2015"], ["2015-06"]],
	["2015-06-09T23:30:00-05:00", ["2015"], ["2015-06"]],
	["2015-06", ["2015"], ["2015-06"]],
	["2015", ["2015"], []],
	["2015-23", ["2015"], []],
	["2015~", ["2015"], []],
	["2015-06-XX", ["2015"], ["2015-06"]],
	["2015-XX", ["2015"], []],
	["201X", [], []],
	["1950S2", [], []],
	["2014-12-31/2015-01-02", ["2014", "2015"], ["2014-12", "2015-01"]],
	["2012/2014", ["2012", "2013", "2014"], []],
	["2014/2015-02", ["2014", "2015"], []],
	["2015/..", [], []],
	["/2015-06", [], []],
	["[2013,2015]", ["2013", "2015"], []],
	["{2013-03,2015-11-05}", ["2013", "2015"], ["2013-03", "2015-11"]],
	["{2015,2013,2015-04}", ["2013", "2015"], ["2015-04"]],
	["[2013..2015]", ["2013", "2014", "2015"], []],
	["[2010,2013..]", ["2010"], []],
	["[2013,201X]", ["2013"], []],
	["no date", [], []],
])("%s is of the years %j and the months %j", (date, years, months) => {
	expect(namedPeriods(date, "YEAR")).toEqual(years);
	expect(namedPeriods(date, "MONTH")).toEqual(months);
});

/** The rule of time filters: `possiblyFrom` and `possiblyUntil`. */
test("a time filter for a year or month that a date names finds it, for every date in the table", () => {
	const table = readFileSync(new URL("../../fixtures/edtf/dates.tsv", import.meta.url), "utf8");
	const dates = table
		.trim()
		.split("\n")
		.slice(1)
		.map((line) => line.split("\t")[0] ?? "");
	const lost = dates.flatMap((date) => {
		const { earliest = "", latest = "9999-12-31", spans = [] } = parseEdtf(date) ?? {};
		return (["YEAR", "MONTH"] as const).flatMap((per) =>
			namedPeriods(date, per).filter((period) => {
				const [first, last] = [`${period}-01-01`.slice(0, 10), per === "YEAR" ? `${period}-12-31` : `${period}-31`];
				const isFound = last >= earliest && first <= latest;
				const isStated = spans.some((span) => last >= (span.first ?? "") && first <= (span.last ?? "9999"));
				return !(isFound && isStated);
			}),
		);
	});
	expect(dates.length).toBeGreaterThan(150);
	expect(lost).toEqual([]);
});
