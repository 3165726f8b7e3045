import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEdtf } from "../../../src/edtf/parseEdtf.ts";

describe("parseEdtf", () => {
	test.each([
		["a day", "2015-06-09", "2015-06-09", "2015-06-09"],
		["a leap day", "2016-02-29", "2016-02-29", "2016-02-29"],
		["a month", "2015-06", "2015-06-01", "2015-06-30"],
		["February of a leap year", "2016-02", "2016-02-01", "2016-02-29"],
		["a year", "2015", "2015-01-01", "2015-12-31"],
		["spring", "2015-21", "2015-03-01", "2015-05-31"],
		["summer", "2015-22", "2015-06-01", "2015-08-31"],
		["autumn", "2015-23", "2015-09-01", "2015-11-30"],
		["winter, which ends in the next year", "2015-24", "2015-12-01", "2016-02-29"],
		["autumn, said to be of the northern hemisphere", "2015-27", "2015-09-01", "2015-11-30"],
		["an approximate year", "2012~", "2012-01-01", "2012-12-31"],
		["an uncertain month", "2012-05?", "2012-05-01", "2012-05-31"],
		["a year that is both", "2012%", "2012-01-01", "2012-12-31"],
		["a decade", "201X", "2010-01-01", "2019-12-31"],
		["some day of a month", "2015-06-XX", "2015-06-01", "2015-06-30"],
		["an interval of days", "2015-06-08/2015-06-09", "2015-06-08", "2015-06-09"],
		["an interval of two precisions", "2012/2018-03", "2012-01-01", "2018-03-31"],
		["an interval that begins about a year", "2012~/2015", "2012-01-01", "2015-12-31"],
		["an interval that goes on", "2007/..", "2007-01-01", undefined],
		["an interval without a beginning", "../2007", undefined, "2007-12-31"],
		["an interval whose end is unknown", "2007/", "2007-01-01", undefined],
		["one of two years", "[2015,2017]", "2015-01-01", "2017-12-31"],
	])("reads %s", (_what, text, earliest, latest) => {
		expect(parseEdtf(text)).toMatchObject({ edtf: text, earliest, latest });
	});

	test.each([
		["30 February", "2015-02-30"],
		["29 February of a common year", "2015-02-29"],
		["31 June", "2015-06-31"],
		["an impossible day at the end of an interval", "2015-01-01/2015-02-30"],
		["an impossible day that is approximate", "2015-02-30~"],
		["month 13", "2015-13"],
		["month 0", "2015-00"],
		["an interval that ends before it begins", "2018/2012"],
		["a German date", "09.06.2015"],
		["a date without hyphens, which is a number of milliseconds elsewhere", "20150609"],
		["milliseconds since 1970", "1434000000000"],
		["a number that is no year", "12"],
		["a month without its zero", "2015-6"],
		["words", "June 2015"],
		["a date with white space", " 2015"],
		["a year before 0", "-0044"],
		["a year that no calendar of ours has", "Y170000"],
		["nothing", ""],
	])("refuses %s", (_what, text) => {
		expect(parseEdtf(text)).toBeUndefined();
	});

	const day = fc
		.date({ min: new Date("0001-01-01"), max: new Date("9998-12-31"), noInvalidDate: true })
		.map((date) => date.toISOString().slice(0, 10));
	const single = fc.oneof(
		day,
		day.map((text) => text.slice(0, 7)),
		day.map((text) => text.slice(0, 4)),
		fc.tuple(day, fc.constantFrom("~", "?", "%")).map(([text, mark]) => `${text.slice(0, 7)}${mark}`),
	);
	const season = fc.tuple(day, fc.integer({ min: 21, max: 24 })).map(([text, code]) => `${text.slice(0, 4)}-${code}`);
	const interval = fc.tuple(single, single).map((ends) => ends.sort().join("/"));
	const date = fc.oneof(
		single,
		season,
		interval,
		single.map((text) => `${text}/..`),
	);

	test("the first day is never after the last, and both are plain days", () => {
		fc.assert(
			fc.property(date, (text) => {
				const read = parseEdtf(text);
				fc.pre(read !== undefined);
				expect(read?.earliest).toMatch(/^\d{4}-\d{2}-\d{2}$/);
				if (read?.latest !== undefined) expect(read.latest >= (read.earliest ?? "")).toBe(true);
			}),
		);
	});

	test("every real day is read as itself", () => {
		fc.assert(
			fc.property(day, (text) => {
				expect(parseEdtf(text)).toMatchObject({ edtf: text, earliest: text, latest: text });
			}),
		);
	});

	test("the canonical spelling means the same", () => {
		const spelling = fc.oneof(
			date,
			day.map((text) => `~${text.slice(0, 4)}`),
			day.map((text) => `${text}/`),
		);
		fc.assert(
			fc.property(spelling, (text) => {
				const read = parseEdtf(text);
				fc.pre(read !== undefined);
				expect(parseEdtf(read?.edtf ?? "")).toEqual(read);
			}),
		);
	});

	test("no text makes it throw", () => {
		fc.assert(fc.property(fc.string(), (text) => void parseEdtf(text)));
	});
});
