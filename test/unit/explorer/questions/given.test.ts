import { describe, expect, test } from "vitest";
import { fill, readDay, readGiven, writeGiven } from "../../../../src/explorer/questions/given.ts";
import type { ArgumentKind, QuestionArgument } from "../../../../src/shared/QuestionForm.ts";

const argument = (name: string, kind: ArgumentKind, more: Partial<QuestionArgument> = {}): QuestionArgument => ({
	...{ name, kind, types: [], choices: [], isList: false, isRequired: false, example: null },
	...more,
});

const BODY = argument("id", "entity", { isRequired: true, example: "giz" });
const DAY = argument("day", "day", { example: "2015-06-09" });
const WITHOUT = argument("without", "entity", { isList: true, example: ["kasachstan", "deutschland"] });
const HOPS = argument("hops", "number", { example: 1 });
const ALL = [BODY, DAY, WITHOUT, HOPS];

const read = (...entries: string[]) => fill(ALL, readGiven(entries, ALL));

describe("a form", () => {
	test("begins with the examples, all in sight", () => {
		expect(read().variables).toEqual({
			id: "giz",
			day: "2015-06-09",
			without: ["kasachstan", "deutschland"],
			hops: 1,
		});
	});

	test("asks with nothing but what is in the address, once anything is", () => {
		expect(read("id=oecd").variables).toEqual({ id: "oecd", day: null, without: null, hops: null });
		expect(read("id=a=b", "without=x", "without=y", "hops=2", "other=z").variables).toEqual({
			id: "a=b",
			day: null,
			without: ["x", "y"],
			hops: 2,
		});
	});

	test("asks nothing while something is missing or wrong", () => {
		expect(read("id=")).toEqual({ variables: undefined, missing: [BODY] });
		expect(read("id=giz", "day=2015-02-31")).toEqual({ variables: undefined, missing: [] });
		expect(read("id=giz", "hops=two")).toEqual({ variables: undefined, missing: [] });
	});

	test("comes back from the address as it was filled in, emptied fields too", () => {
		const given = readGiven(["id=giz", "day=2015-06-09", "without=a", "without=b", "hops="], ALL);
		expect(readGiven(writeGiven(given), ALL)).toEqual(given);
		const emptied = new Map(ALL.map(({ name }) => [name, []]));
		expect(readGiven(writeGiven(emptied), ALL)).toEqual(emptied);
	});
});

describe("a day", () => {
	test.each([
		["day", "2015", undefined],
		["day", "9.6.2015", "2015-06-09"],
		["since", "06.2015", "2015-06-01"],
		["day", "31.2.2015", undefined],
		["until", "2015-02", "2015-02-28"],
		["since", "2015", "2015-01-01"],
		["from", "2015-06", "2015-06-01"],
		["to", " 2016-02 ", "2016-02-29"],
		["today", "2015-06-09", "2015-06-09"],
		["day", "2015-02-31", undefined],
		["day", "last year", undefined],
	])("%s of %s is %s", (name, text, day) => {
		expect(readDay(name, text)).toBe(day);
	});
});
