import { describe, expect, test } from "vitest";
import type { AssessedClaim } from "../../../../src/ledger/rules/AssessedClaim.ts";
import { composeRelations } from "../../../../src/ledger/rules/choice/composeRelations.ts";
import {
	assessKnowledge,
	assessValidity,
	isDated,
	listEntityDates,
	listRelationDates,
	type StatedDate,
	type StatedDates,
	type Validity,
} from "../../../../src/ledger/rules/validity.ts";
import type { Json } from "../../../../src/model/ids.ts";
import { MODEL } from "../../../support/model.ts";
import { makeClaim, makeRelation, stand } from "../../../support/standing.ts";

const PUBLISHED = "2015-06-09";

const said = (bounds: StatedDate["bounds"], edtf: string, more: Partial<StatedDate> = {}): StatedDate => ({
	bounds,
	edtf,
	asserted: true,
	published: PUBLISHED,
	...more,
});
const since = (edtf: string, more?: Partial<StatedDate>) => said("START", edtf, more);
const until = (edtf: string, more?: Partial<StatedDate>) => said("END", edtf, more);
const on = (edtf: string, more?: Partial<StatedDate>) => said("BOTH", edtf, more);
const asOf = (edtf: string, more?: Partial<StatedDate>) => said("INSIDE", edtf, more);

const days = (possiblyFrom = "", possiblyUntil = "", certainlyFrom = "", certainlyUntil = ""): Validity =>
	Object.fromEntries(
		Object.entries({ possiblyFrom, possiblyUntil, certainlyFrom, certainlyUntil }).filter(([, day]) => day !== ""),
	);

/** The table of docs/ledger.md, chapter Time; every source was published on 2015-06-09 unless it says otherwise. */
describe("when something holds", () => {
	test.each<[string, StatedDate[], Validity]>([
		["nothing dated: possibly always, certainly never", [], days()],
		["since a day", [since("2014-03-01")], days("2014-03-01", "", "2014-03-01", PUBLISHED)],
		["since a year: certainly from its last day", [since("2014")], days("2014-01-01", "", "2014-12-31", PUBLISHED)],
		["since a year, written as an open span", [since("2014/..")], days("2014-01-01", "", "2014-12-31", PUBLISHED)],
		["since the year of publication", [since("2015")], days("2015-01-01", "", PUBLISHED, PUBLISHED)],
		["since about a year", [since("2012~")], days("2012-01-01", "", PUBLISHED, PUBLISHED)],
		["since a day to come", [since("2016-01-01")], days("2016-01-01")],
		["on a day to come", [on("2015-06-10")], days("2015-06-10", "2015-06-10")],
		["as of a day to come", [asOf("2015-06-10")], days()],
		["from a day to come to another", [since("2016"), until("2018")], days("2016-01-01", "2018-12-31")],
		[
			"until a year to come: it held when the source came out",
			[since("2012"), until("2018")],
			days("2012-01-01", "2018-12-31", "2012-12-31", PUBLISHED),
		],
		[
			"since a day to come, and later since its month",
			[since("2016-03-04"), since("2016-03", { published: "2018-03-01" })],
			days("2016-03-04", "", "2016-03-31", "2018-03-01"),
		],
		[
			"since a year, in an undated source",
			[since("2014", { published: "" })],
			days("2014-01-01", "", "2014-12-31", "2014-12-31"),
		],
		[
			"since a year, in two sources",
			[since("2014"), since("2014", { published: "2018-03-01" })],
			days("2014-01-01", "", "2014-12-31", "2018-03-01"),
		],
		[
			"from a year to a year",
			[since("2012"), until("2014")],
			days("2012-01-01", "2014-12-31", "2012-12-31", "2014-01-01"),
		],
		["within one year", [since("2014"), until("2014")], days("2014-01-01", "2014-12-31")],
		[
			"until a year: it still held on its first day",
			[until("2014")],
			days("", "2014-12-31", "2014-01-01", "2014-01-01"),
		],
		["until about a year", [until("2014~")], days("", "2014-12-31")],
		["until a year, written as an open span", [until("../2014")], days("", "2014-12-31", "2014-01-01", "2014-01-01")],
		[
			"since a year, with an end that is only announced",
			[since("2012"), until("2014", { asserted: false })],
			days("2012-01-01", "2014-12-31", "2012-12-31", "2014-01-01"),
		],
		[
			"since a year, with an announced end to come",
			[since("2012"), until("2018", { asserted: false })],
			days("2012-01-01", "2018-12-31", "2012-12-31", PUBLISHED),
		],
		[
			"since about a year, with an end that is only announced, or inferred, and past: nothing between is certain",
			[since("2012~"), until("2014", { asserted: false })],
			days("2012-01-01", "2014-12-31"),
		],
		["on a day", [on("2015-06-09")], days("2015-06-09", "2015-06-09", "2015-06-09", "2015-06-09")],
		["in a month", [on("2015-06")], days("2015-06-01", "2015-06-30")],
		["in autumn", [on("2015-23")], days("2015-09-01", "2015-11-30")],
		["about a day", [on("2015-06-09~")], days("2015-06-09", "2015-06-09")],
		["on two days", [on("2015-06-08/2015-06-09")], days("2015-06-08", "2015-06-09", "2015-06-08", "2015-06-09")],
		["from a day to a month", [on("2015-06-08/2015-07")], days("2015-06-08", "2015-07-31", "2015-06-08", "2015-07-01")],
		["from a day to an unknown end", [on("2015-06-09/")], days("2015-06-09", "", "2015-06-09", "2015-06-09")],
		["in one of two years", [on("[2015,2017]")], days("2015-01-01", "2017-12-31")],
		[
			"on all of three days",
			[on("{2015-06-08..2015-06-10}")],
			days("2015-06-08", "2015-06-10", "2015-06-08", "2015-06-10"),
		],
		["on two days apart", [on("{2015-06-08,2015-06-20}")], days("2015-06-08", "2015-06-20")],
		["since one of several years", [since("[2010..2015]")], days("2010-01-01", "", PUBLISHED, PUBLISHED)],
		["since within a span", [since("2010/2012")], days("2010-01-01", "", "2012-12-31", PUBLISHED)],
		["since a day, its end unknown", [since("2014/")], days("2014-01-01", "", "2014-12-31", PUBLISHED)],
		["from a day on", [on("2015-06-08/..")], days("2015-06-08", "", "2015-06-08", PUBLISHED)],
		["only announced for a day", [on("2015-11-20", { asserted: false })], days("2015-11-20", "2015-11-20")],
		["as of a day: possibly before and after", [asOf("2015-06-09")], days("", "", "2015-06-09", "2015-06-09")],
		["as of two days", [asOf("2015-06-08/2015-06-09")], days("", "", "2015-06-08", "2015-06-09")],
		["as of a month: some day of it, nobody knows which", [asOf("2015-06")], days()],
		[
			"since a year, and as of a later day",
			[since("2014"), asOf("2016-05-01", { published: "2016-05-01" })],
			days("2014-01-01", "", "2014-12-31", "2016-05-01"),
		],
		[
			"since about a year, and as of a day",
			[since("2012~", { published: "" }), asOf("2013-05-01")],
			days("2012-01-01", "", "2013-05-01", "2013-05-01"),
		],
		[
			"an end before the beginning: each excludes the other, and neither bounds anything",
			[since("2015"), until("2012")],
			days(),
		],
	])("%s", (_title, shown, expected) => {
		expect(assessValidity({ shown, agreeing: [], others: [] })).toEqual(expected);
	});

	test.each<[string, Partial<StatedDates>, Validity]>([
		[
			"since March 2014 is shown, and since 2014 agrees: it still held when the last of both came out",
			{ shown: [since("2014-03")], agreeing: [since("2014", { published: "2018-03-01" })] },
			days("2014-03-01", "", "2014-03-31", "2018-03-01"),
		],
		[
			"since 2013 is shown, another source says since 2014: certain is what both leave no doubt of",
			{ shown: [since("2013")], others: [since("2014")] },
			days("2013-01-01", "", "2014-12-31", PUBLISHED),
		],
		[
			"since 2014 is shown, another source says since 2013",
			{ shown: [since("2014")], others: [since("2013")] },
			days("2014-01-01", "", "2014-12-31", PUBLISHED),
		],
		[
			"since 2012 is shown, another source says from 2015 to 2018",
			{ shown: [since("2012", { published: "2020-01-01" })], others: [since("2015"), until("2018")] },
			days("2012-01-01", "", "2015-12-31", "2018-01-01"),
		],
		[
			"two days of 2007 are shown, another source says a day of 2017: what lies between is not possible",
			{ shown: [on("2007-12-06/2007-12-07")], others: [on("2017-12-06")] },
			days("2007-12-06", "2007-12-07"),
		],
		[
			"as of a day, where another source shows it as of another",
			{ shown: [asOf("2008-01-05")], others: [asOf("2010-01-05")] },
			days("", "", "2008-01-05", "2008-01-05"),
		],
		["nothing dated is shown: another claim's time is not its own", { others: [since("2012"), until("2018")] }, days()],
	])("%s", (_title, dates, expected) => {
		expect(assessValidity({ shown: [], agreeing: [], others: [], ...dates })).toEqual(expected);
	});
});

describe("what claims state of it", () => {
	const post = MODEL.relations.get("HOLDS_POST");
	const meeting = MODEL.entities.get("Meeting");
	if (!post || !meeting) throw new Error("The model lacks what this test asks");

	const ofPost = (...assessed: readonly AssessedClaim[]) =>
		composeRelations(MODEL, post, assessed).map((composition) => listRelationDates(post, composition));
	const ofMeeting = (shown: AssessedClaim, ...others: readonly AssessedClaim[]) =>
		listEntityDates(meeting, [shown, ...others], (standing) => standing === shown);
	const stateDate = (value: string, ...evidence: Parameters<typeof stand>[1][]) =>
		stand(makeClaim({ property: "date", value }), ...evidence);

	test("of a relation in the qualifiers of the claim that is shown", () => {
		const standing = stand(makeRelation("HOLDS_POST", { since: "2014", title: "Minister" }), { published: PUBLISHED });
		expect(ofPost(standing)).toEqual([{ shown: [since("2014")], agreeing: [], others: [] }]);
	});

	test("of a relation by another claim: it agrees where that says all that is shown, and else leaves doubt", () => {
		const held = (stated: Json) => stand(makeRelation("HOLDS_POST", stated), { published: PUBLISHED });
		const shown = held({ title: "Minister", since: "2014-03", until: "2018" });
		const coarse = held({ title: "Minister", since: "2014", until: "2018" });
		expect(ofPost(shown, coarse, held({ title: "Deputy", since: "2013" }))).toEqual([
			{
				shown: [since("2014-03"), until("2018")],
				agreeing: [since("2014"), until("2018")],
				others: [since("2013")],
			},
		]);
	});

	test("an announcement that came out later is no source that asserts it still", () => {
		const meetingDate = stateDate(
			"2015-06-09",
			{ published: "2014-01-01" },
			{ published: "2016-01-01", modality: "PLANNED" },
		);
		expect(ofMeeting(meetingDate).shown).toMatchObject([{ asserted: true, published: "2014-01-01" }]);
	});

	test("of an entity in its value", () => {
		expect(ofMeeting(stateDate("2015-06", { published: PUBLISHED }), stand(makeClaim()))).toEqual({
			...{ shown: [on("2015-06")], agreeing: [], others: [] },
		});
	});

	test("of an entity by another source: the year agrees, another day does not, an announcement says nothing more", () => {
		const [shown, year, day, planned] = [
			stateDate("2015-06-09"),
			stateDate("2015"),
			stateDate("2016-06-09"),
			stateDate("2014", { modality: "PLANNED" }),
		];
		const { agreeing, others } = ofMeeting(shown, year, day, planned);
		expect([agreeing, others].map((dates) => dates.map(({ edtf }) => edtf))).toEqual([["2015"], ["2016-06-09"]]);
	});

	test.each([
		["only planned", [{ modality: "PLANNED" }]],
		["inferred", [{ modality: "INFERRED" }]],
		["disputed by another source", [{}, { stance: "CONTRADICTS", sourceId: "other" }]],
	])("what is %s makes nothing certain", (_title, evidence) => {
		expect(ofMeeting(stateDate("2015-06-09", ...evidence)).shown).toMatchObject([{ asserted: false }]);
	});

	test("the model says what has a time of its own", () => {
		const dated = [...MODEL.entities.values()].filter(isDated).map(({ name }) => name);
		expect(dated.sort()).toEqual(["Meeting", "Outcome", "Platform", "Policy", "Programme"]);
	});
});

describe("since when it is known", () => {
	test("since the first day on which a source of it can, and by which one must, have been published", () => {
		const early = stand(makeClaim(), { published: "2015-01-01", publishedLatest: "2015-12-31" });
		const exact = stand(makeClaim(), { published: "2015-06-09" }, { published: "2016-06-09" });
		expect(assessKnowledge([early, exact])).toEqual({ knownSince: "2015-01-01", certainlyKnownSince: "2015-06-09" });
	});

	test("withdrawn, proposed and contradicting sources do not count", () => {
		const standing = stand(
			makeClaim(),
			{ published: "2011-01-01", open: false },
			{ published: "2012-01-01", status: "PROPOSED" },
			{ published: "2013-01-01", stance: "CONTRADICTS" },
			{ published: "2014-01-01" },
		);
		expect(assessKnowledge([standing])).toMatchObject({ knownSince: "2014-01-01" });
	});

	test("possibly at any time where a source has no date, certainly when the first dated one came out", () => {
		expect(assessKnowledge([stand(makeClaim(), { published: "2015-06-09" }, { published: null })])).toEqual({
			certainlyKnownSince: "2015-06-09",
		});
		expect(assessKnowledge([stand(makeClaim())])).toEqual({});
	});
});
