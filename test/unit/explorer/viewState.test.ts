import { describe, expect, test } from "vitest";
import { findFaults } from "../../../src/explorer/state/addressFaults.ts";
import { LONGEST_PHRASE, networkAround, readState, writeState } from "../../../src/explorer/state/ViewState.ts";

const read = (address: string) => readState(new URLSearchParams(address));

describe("an address", () => {
	test("keeps what is good where something else in it is wrong", () => {
		expect(read("view=timeline&id=oecd&since=2015-13-45&until=2016-01-01&pages=many")).toMatchObject({
			view: "timeline",
			id: "oecd",
			until: "2016-01-01",
		});
		expect(writeState(read("view=timeline&since=2015-02-31")).has("since")).toBe(false);
		expect(read("view=network&steps=giz&at=nowhere&since=2015")).toMatchObject(networkAround("giz"));
		expect(read(`view=map&id=oecd&at=here&selected=${"x".repeat(301)}`)).toMatchObject({ view: "map", id: "oecd" });
		expect(read("view=conflicts&id=oecd&kind=OTHER&page=0")).toMatchObject({ view: "conflicts", id: "oecd" });
		expect(read("view=path&from=a&to=b&without=&without=c&within=99")).toMatchObject({
			from: "a",
			to: "b",
			without: ["c"],
		});
		expect(read("view=compare&left=a&years=soon")).toMatchObject({ view: "compare", left: "a" });
	});

	test("takes a year or a month for the time from its first to its last day", () => {
		expect(read("view=timeline&since=2015&until=2016-02")).toMatchObject({ since: "2015-01-01", until: "2016-02-29" });
		expect(read("view=map&since=2016&until=2015")).toMatchObject({ since: "2015-01-01", until: "2016-12-31" });
	});

	test.each([
		["since=2015&until=2015", []],
		["since=2015-02-31", [{ kind: "noTime", parameter: "since", text: "2015-02-31" }]],
		[
			"since=soon&until=0201",
			[
				{ kind: "noTime", parameter: "since", text: "soon" },
				{ kind: "noTime", parameter: "until", text: "0201" },
			],
		],
		["since=2016&until=2015-06", [{ kind: "turned", since: "2016", until: "2015-06" }]],
	])("%s tells what in it cannot be", (address, faults) => {
		expect(findFaults(new URLSearchParams(address))).toEqual(faults);
	});

	test("that was read is written without what was wrong", () => {
		expect(writeState(read("view=timeline&since=2015-13-45")).toString()).toBe("view=timeline");
	});

	test("cuts a phrase that is too long rather than dropping it", () => {
		expect(read(`phrase=${"ä".repeat(400)}`)).toMatchObject({ view: "search", phrase: "ä".repeat(LONGEST_PHRASE) });
	});

	test("of a network may name what it begins with as every other view does", () => {
		expect(read("view=network&id=oecd")).toMatchObject(networkAround("oecd"));
	});

	test("leads to the search where no view can be made of it", () => {
		for (const address of ["view=nothing", "view=network", "view=entity", "view=source&id="])
			expect(read(address)).toEqual({ view: "search" });
	});
});
