import { describe, expect, test } from "vitest";
import { findReversed } from "../../../src/model/findReversed.ts";
import { MODEL } from "../../support/model.ts";

const find = (stated: Readonly<Record<string, string>>) =>
	findReversed(MODEL.relations.get("HOLDS_POST")?.properties.values() ?? [], stated);

describe("findReversed", () => {
	test.each([
		["an end before the beginning", { since: "2018-05", until: "2015-02" }, "until 2015-02 < since 2018-05"],
		["the day before", { since: "2018-05-02", until: "2018-05-01" }, "until 2018-05-01 < since 2018-05-02"],
		["about an end", { since: "2018", until: "2016~" }, "until 2016~ < since 2018"],
		["one of several ends", { since: "2018", until: "[2016,2017]" }, "until [2016,2017] < since 2018"],
		[
			"an end earlier on the day of the beginning",
			{ since: "2015-06-09T10:00", until: "2015-06-09T09:00" },
			"until 2015-06-09T09:00 < since 2015-06-09T10:00",
		],
		[
			"an end that is earlier in another zone",
			{ since: "2015-06-09T10:00Z", until: "2015-06-09T15:00+06:00" },
			"until 2015-06-09T15:00+06:00 < since 2015-06-09T10:00Z",
		],
		[
			"several ends earlier on the day",
			{ since: "2015-06-09T10:00", until: "[2015-06-09T08:00,2015-06-09T09:00]" },
			"until [2015-06-09T08:00,2015-06-09T09:00] < since 2015-06-09T10:00",
		],
		[
			"an end earlier on the day on which a span begins",
			{ since: "2015-06-09T10:00/2016", until: "2015-06-09T09:00" },
			"until 2015-06-09T09:00 < since 2015-06-09T10:00/2016",
		],
		["a day on which it held, before", { since: "2018", asOf: "2017-12-31" }, "asOf 2017-12-31 < since 2018"],
		["a day on which it held, after", { asOf: "2019", until: "2018" }, "until 2018 < asOf 2019"],
	])("finds %s", (_what, stated, words) => {
		const { earlier, later } = find(stated) ?? {};
		expect(`${later?.name} ${later?.edtf} < ${earlier?.name} ${earlier?.edtf}`).toBe(words);
	});

	test.each([
		["the same day", { since: "2018-05-01", until: "2018-05-01" }],
		["the same year", { since: "2018", until: "2018" }],
		["an end that may be later in the year", { since: "2018-05", until: "2018" }],
		["one of several ends that is later", { since: "2018", until: "[2016,2019]" }],
		["the same minute", { since: "2015-06-09T10:00:30", until: "2015-06-09T10:00" }],
		["an end that is later in another zone", { since: "2015-06-09T10:00+06:00", until: "2015-06-09T09:00Z" }],
		["times of which only one has a zone", { since: "2015-06-09T10:00", until: "2015-06-09T09:00Z" }],
		["a time on the day that is the end", { since: "2015-06-09T10:00", until: "2015-06-09" }],
		["several ends, of which one has no time", { since: "2015-06-09T10:00", until: "[2015-06-09T09:00,2015-06-09]" }],
		["only one of them", { until: "2015" }],
		["an end that is open", { since: "2018", until: "2015/.." }],
		["what is no date", { since: "2018", until: "soon" }],
		["details that are no dates", { title: "2018", since: "2015" }],
	])("finds nothing in %s", (_what, stated) => {
		expect(find(stated)).toBeUndefined();
	});
});
