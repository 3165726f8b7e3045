import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseEdtf } from "../../../../src/edtf/parseEdtf.ts";
import { isFormerReading } from "../../../../src/ledger/rules/formerReading.ts";

/** As format 1 stored dates, on a machine in Almaty: each that today's reading stores otherwise. */
const STORED: readonly [stated: string, stored: string][] = [
	["2015-06-09T12:00:00Z", "2015-06-09T12:00:00.000Z"],
	["2015-06-09T12:00Z", "2015-06-09T12:00:00.000Z"],
	["2015-06-09T02:00:00+06:00", "2015-06-08T20:00:00.000Z"],
	["2015-06-09T23:30:00-05:00", "2015-06-10T04:30:00.000Z"],
	["2015-06-09T00:30:00+02:00", "2015-06-08T22:30:00.000Z"],
	["2015-06-09T23:59:59+06", "2015-06-09T17:59:59.000Z"],
	["2015-06-09T00:30", "2015-06-08T18:30:00.000Z"],
	["2015-06-09T23:45:10", "2015-06-09T17:45:10.000Z"],
	["2015-06-08T10:00/2015-06-09T16:30", "2015-06-08T04:00:00.000Z/2015-06-09T10:30:00.000Z"],
	["2015-06-09T12:00:00+06:00/2015-06-10", "2015-06-09T06:00:00.000Z/2015-06-10"],
	["2015-06-09T12:00:00.5Z", "2015-06-09T12:00:00.005Z"],
	["2015-06-09T12:00:00.123456Z", "2015-06-09T12:00:00.123Z"],
	["201X-02-29", "201X-03-01"],
	["XXXX-02-29", "XXXX-03-01"],
];

test.each(STORED)("%s was stored as %s", (stated, stored) => {
	expect(parseEdtf(stated)?.edtf).toBe(stated);
	expect(isFormerReading(stored, stated)).toBe(true);
});

/** Two texts of one meaning would make one statement of two. */
test("no date was stored as another, of all in the table", () => {
	const table = readFileSync(new URL("../../../fixtures/edtf/dates.tsv", import.meta.url), "utf8");
	const dates = [
		...new Set(
			table
				.trim()
				.split("\n")
				.slice(1)
				.map((line) => line.split("\t")[0] ?? ""),
		),
	];
	const confused = dates.flatMap((a) => dates.filter((b) => a !== b && isFormerReading(a, b)).map((b) => [a, b]));
	// The other spellings of dates with sets differ by blanks.
	expect(confused.filter(([a = "", b = ""]) => a.replaceAll(" ", "") !== b.replaceAll(" ", ""))).toEqual([]);
});

describe.each([
	["another instant", "2015-06-08T20:00:00.000Z", "2015-06-09T03:00:00+06:00"],
	["a clock that nobody has", "2015-06-08T20:00:00.000Z", "2015-06-09T10:07"],
	["a day further than clocks are apart", "2015-06-08T20:00:00.000Z", "2015-06-10T20:00"],
	["the day alone", "2015-06-08T20:00:00.000Z", "2015-06-08"],
	["a year that is certain", "2016-03-01", "2016-02-29"],
	["one end more", "2015-06-08T20:00:00.000Z", "2015-06-09T02:00:00+06:00/2015-06-10"],
	["another word", "Verein für Zusammen arbeit", "Verein für Zusammenleben"],
	["another text beside blocks", "Im Jahr █████ Gäste", "Im Jahr 10000 Leute"],
	["longer than blocks", "Im Jahr ████", "Im Jahr 10000"],
	["a detail more", { since: "2014" }, { since: "2014", until: "2015" }],
	["a number", 1, 2],
] as const)("what is not the same: %s", (_case, former, now) => {
	test("is told apart", () => expect(isFormerReading(former, now)).toBe(false));
});

test.each([
	["a divided word", "Verein für Zusammen arbeit", "Verein für Zusammenarbeit"],
	["what was taken for contact data", "Im ███████████████ Gäste", "Im Jahr 2015 10000 Gäste"],
	["each detail", { since: "2013-12-31T23:00:00.000Z" }, { since: "2014-01-01T00:00:00+01:00" }],
] as const)("%s is known again", (_case, former, now) => {
	expect(isFormerReading(former, now)).toBe(true);
});
