import { describe, expect, test } from "vitest";
import { projectRelations } from "../../../../src/ledger/projection/projectRelation.ts";
import type { AssessedClaim } from "../../../../src/ledger/rules/AssessedClaim.ts";
import { chooseShown } from "../../../../src/ledger/rules/choice/chooseShown.ts";
import type { Json } from "../../../../src/model/ids.ts";
import { MODEL } from "../../../support/model.ts";
import { makeRelation, stand } from "../../../support/standing.ts";

const ENDS = { from: "from", to: "to" };

function project(relation: string, assessed: readonly AssessedClaim[]) {
	const type = MODEL.relations.get(relation);
	if (!type) throw new Error(`There is no ${relation}`);
	return projectRelations(MODEL, type, ENDS, assessed);
}

/** One standing for each set of qualifiers. */
const posts = (...stated: Json[]) => stated.map((qualifiers) => stand(makeRelation("HOLDS_POST", qualifiers)));
const titles = (assessed: readonly AssessedClaim[]) =>
	project("HOLDS_POST", assessed)
		.map(({ title }) => title)
		.sort();

describe("projectRelations", () => {
	test("no claim, no relation", () => {
		expect(project("HOLDS_POST", [])).toEqual([]);
	});

	test.each([
		[
			"posts at times that do not touch stay apart",
			[
				{ title: "Minister", since: "2010", until: "2012" },
				{ title: "Botschafter", since: "2015" },
			],
			["Botschafter", "Minister"],
		],
		[
			"a post that ends on one day and one that begins on the next stay apart",
			[
				{ title: "A", until: "2012-06-30" },
				{ title: "B", since: "2012-07-01" },
			],
			["A", "B"],
		],
		[
			"posts shown for two days stay apart",
			[
				{ title: "A", asOf: "2012-06-09" },
				{ title: "B", asOf: "2015-06-09" },
			],
			["A", "B"],
		],
		["posts at times that touch are one", [{ title: "A", since: "2010", until: "2012-03" }, { asOf: "2012" }], ["A"]],
		["an undated claim that agrees belongs to the only time there is", [{ title: "A", asOf: "2015" }, {}], ["A"]],
		[
			"an undated claim that does not agree stands by itself",
			[{ title: "A", asOf: "2015" }, { title: "B" }],
			["A", "B"],
		],
		["undated claims alone are one", [{ title: "A" }, { title: "A", until: null }], ["A"]],
		[
			"an undated claim stands by itself where there are two times",
			[{ title: "A", asOf: "2012" }, { title: "B", asOf: "2015" }, { title: "C" }],
			["A", "B", "C"],
		],
	])("%s", (_what, stated, expected) => {
		expect(titles(posts(...(stated as Json[])))).toEqual(expected);
		expect(titles(posts(...(stated as Json[]).toReversed()))).toEqual(expected);
	});

	test("the id of the only relation does not depend on its dates, those of several do and differ", () => {
		const ids = (...stated: Json[]) => project("HOLDS_POST", posts(...stated)).map(({ id }) => id);
		expect(ids({ asOf: "2015" })).toEqual(ids({}));
		expect(new Set(ids({ asOf: "2012" }, { asOf: "2015" }, {})).size).toBe(3);
	});

	test("roles are united, the weightiest first, and the claims of all are listed", () => {
		const assessed = ["PARTICIPANT", "CHAIR", "GUEST_SPEAKER", "PARTICIPANT"].map((role, index) =>
			stand(makeRelation("ATTENDS", { role, roleText: `words ${index}` }), { modality: "PLANNED" }),
		);
		const [attends, ...others] = project("ATTENDS", assessed);
		expect(others).toEqual([]);
		expect(attends).toMatchObject({
			role: "CHAIR",
			roles: ["CHAIR", "GUEST_SPEAKER", "PARTICIPANT"],
			modality: "PLANNED",
			claimIds: assessed.map(({ claim }) => claim.id).sort(),
		});
	});

	test("a role stands beside the details of the claim that states it, and what another states beside its own is not shown", () => {
		const speaker = stand(makeRelation("ATTENDS", { role: "SPEAKER", capacity: "Ministerin", onBehalfOf: "office" }));
		const chair = stand(makeRelation("ATTENDS", { role: "CHAIR", onBehalfOf: "Kasachstan" }));
		const named = stand(makeRelation("ATTENDS", { capacity: "Abgeordnete", onBehalfOf: "office", through: "agency" }));
		expect(project("ATTENDS", [speaker, chair])).toMatchObject([
			{ role: "SPEAKER", roles: ["CHAIR", "SPEAKER"], capacity: "Ministerin", onBehalfOf: "office" },
		]);
		expect([...chooseShown(MODEL, [speaker, chair]).keys()]).toEqual([speaker.claim.id]);
		const [attends] = project("ATTENDS", [named, chair]);
		expect(attends).toMatchObject({ roles: ["CHAIR"], capacity: "Abgeordnete" });
		expect(attends).not.toHaveProperty("role");
	});

	test("somebody who attends without a role has none", () => {
		const [attends] = project("ATTENDS", [stand(makeRelation("ATTENDS", {}))]);
		expect(attends).toMatchObject({ roles: [] });
		expect(attends).not.toHaveProperty("role");
	});

	/** What each relation shows, without its bookkeeping. */
	function shows(relation: string, ...assessed: readonly AssessedClaim[]) {
		const names = new Set(MODEL.relations.get(relation)?.properties.keys());
		const kept = (name: string) => names.has(name) && !/(Earliest|Latest)$/.test(name);
		const projected = [assessed, assessed.toReversed()].map((ordered) =>
			project(relation, ordered).map((properties) =>
				Object.fromEntries(Object.entries(properties).filter(([name]) => kept(name))),
			),
		);
		expect(new Set(projected[1]?.map((one) => JSON.stringify(one)))).toEqual(
			new Set(projected[0]?.map((one) => JSON.stringify(one))),
		);
		return projected[0];
	}
	const two = [{ sourceId: "a" }, { sourceId: "b" }];

	test("of a chain of times that overlap, what does not touch the time that is shown stands apart", () => {
		const shown = stand(makeRelation("HOLDS_POST", { title: "A", since: "2010", until: "2012" }), ...two);
		const [between, after] = posts({ since: "2011", until: "2014" }, { since: "2014" });
		expect(shows("HOLDS_POST", shown, between as AssessedClaim, after as AssessedClaim)).toEqual([
			{ title: "A", since: "2010", until: "2012" },
			{ since: "2014" },
		]);
	});

	test("a claim of another time does not stand in for the one that comes first, though it says more", () => {
		const first = stand(makeRelation("HOLDS_POST", { asOf: "2008" }), ...two);
		const fuller = stand(makeRelation("HOLDS_POST", { title: "Minister", asOf: "2015" }), {});
		const plan = stand(makeRelation("HOLDS_POST", { since: "2007", until: "2016" }), { modality: "PLANNED" });
		const ids = project("HOLDS_POST", [first, fuller, plan]).map(({ claimIds }) => claimIds);
		expect(ids).toEqual([[first.claim.id, plan.claim.id].sort(), [fuller.claim.id]]);
	});

	test("claims of which the dates contradict each other make relations, too", () => {
		const reversed = { title: "A", since: "2018", until: "2012" };
		expect(titles(posts({ title: "A", since: "2016", asOf: "2007" }, reversed, reversed))).toEqual(["A", "A"]);
	});

	test("shows what one claim states: no title beside the time of another", () => {
		const director = stand(makeRelation("HOLDS_POST", { title: "Direktorin" }), { published: "2020-05-01" });
		const trainee = stand(makeRelation("HOLDS_POST", { title: "Praktikantin", asOf: "2008-01-05" }), {});
		expect(shows("HOLDS_POST", director, trainee)).toEqual([
			{ title: "Praktikantin", asOf: "2008-01-05" },
			{ title: "Direktorin" },
		]);
		expect(project("HOLDS_POST", [director, trainee]).map(({ certainlyFrom }) => certainlyFrom)).toEqual([
			"2008-01-05",
			undefined,
		]);
	});

	test("shows what one claim states: no beginning beside the end of another", () => {
		const long = stand(makeRelation("IMPLEMENTS", { since: "2012" }), ...two);
		const short = stand(makeRelation("IMPLEMENTS", { since: "2015", until: "2018" }));
		expect(shows("IMPLEMENTS", long, short)).toEqual([{ since: "2012" }]);
		expect(project("IMPLEMENTS", [long, short])).toMatchObject([{ disputed: ["since"], possiblyFrom: "2012-01-01" }]);
		expect(project("IMPLEMENTS", [long, short])[0]).not.toHaveProperty("possiblyUntil");
	});

	test("shows what one claim states: no currency beside the amount of another", () => {
		const amount = stand(makeRelation("FUNDS", { amount: 8 }), ...two);
		const other = stand(makeRelation("FUNDS", { amount: 9.5, currency: "EUR" }));
		expect(shows("FUNDS", amount, other)).toEqual([{ amount: 8 }]);
		expect(project("FUNDS", [amount, other])).toMatchObject([{ disputed: ["amount"] }]);
	});

	test("of claims that agree, shows the one that states most", () => {
		const title = stand(makeRelation("HOLDS_POST", { title: "Ministerin", since: "2012" }), ...two);
		const most = stand(makeRelation("HOLDS_POST", { title: "Ministerin", since: "2012-03", until: "2015" }));
		expect(shows("HOLDS_POST", title, most)).toEqual([{ title: "Ministerin", since: "2012-03", until: "2015" }]);
	});

	test("shows what a person preferred, however much another states", () => {
		const preferred = stand({ ...makeRelation("FUNDS", { amount: 8 }), rank: "PREFERRED" });
		const other = stand(makeRelation("FUNDS", { amount: 8, currency: "EUR", since: "2012" }), ...two);
		expect(shows("FUNDS", preferred, other)).toEqual([{ amount: 8 }]);
	});

	test("what is asserted is shown without what was only planned", () => {
		const planned = stand(makeRelation("FUNDS", { amount: 5 }), { modality: "PLANNED" });
		const asserted = stand(makeRelation("FUNDS", { amount: 7, currency: "EUR" }), { confidence: 0.5 });
		expect(shows("FUNDS", planned, asserted, stand(makeRelation("FUNDS", {})))).toEqual([
			{ amount: 7, currency: "EUR" },
		]);
		expect(project("FUNDS", [planned, asserted])).toMatchObject([{ modality: "ASSERTED", inferred: [] }]);
	});

	test("what is only inferred is shown beside what is asserted, and marked", () => {
		const session = stand(makeRelation("SESSION_OF", {}));
		const number = stand(makeRelation("SESSION_OF", { ordinal: 5 }), { modality: "INFERRED" });
		expect(project("SESSION_OF", [session, number])).toMatchObject([
			{ ordinal: 5, modality: "ASSERTED", inferred: ["ordinal"] },
		]);
	});

	test("what is inferred is not shown where anybody contradicts it, and never two inferences as one", () => {
		const infer = (stated: Json, ...more: Parameters<typeof stand>[1][]) =>
			stand(makeRelation("FUNDS", stated), { modality: "INFERRED" }, ...more);
		const asserted = stand(makeRelation("FUNDS", { amount: 7 }));
		expect(shows("FUNDS", asserted, infer({ since: "2012~" }), infer({ since: "2015" }))).toEqual([{ amount: 7 }]);
		expect(shows("FUNDS", asserted, infer({ since: "2012" }, { stance: "CONTRADICTS" }))).toEqual([{ amount: 7 }]);
		expect(shows("FUNDS", asserted, infer({ amount: 9, since: "2012" }))).toMatchObject([
			{ amount: 9, since: "2012" },
			{ amount: 7 },
		]);
		const [both] = shows("FUNDS", asserted, infer({ since: "2012" }), infer({ until: "2018" })) ?? [];
		expect(Object.keys(both ?? {})).toHaveLength(2);
	});

	test("a role that is only inferred or planned is none that somebody had", () => {
		const role = (name: string, modality: string) => stand(makeRelation("ATTENDS", { role: name }), { modality });
		expect(
			project("ATTENDS", [role("PARTICIPANT", "ASSERTED"), role("SPEAKER", "PLANNED"), role("CHAIR", "INFERRED")]),
		).toMatchObject([{ roles: ["PARTICIPANT"], inferred: [], modality: "ASSERTED" }]);
		expect(project("ATTENDS", [stand(makeRelation("ATTENDS", {})), role("CHAIR", "INFERRED")])).toMatchObject([
			{ role: "CHAIR", roles: ["CHAIR"], inferred: ["role", "roles"], modality: "ASSERTED" },
		]);
		// The one that is shown has no role, another source asserts one, and a third is inferred.
		const first = stand({ ...makeRelation("ATTENDS"), rank: "PREFERRED" });
		expect(project("ATTENDS", [first, role("SPEAKER", "ASSERTED"), role("CHAIR", "INFERRED")])).toMatchObject([
			{ role: "SPEAKER", roles: ["SPEAKER"], inferred: [], modality: "ASSERTED" },
		]);
	});

	test("a finer date is shown before a coarser one that contains it, with its own words", () => {
		const coarse = stand(makeRelation("FUNDS", { since: "2018" }), { sourceId: "a" }, { sourceId: "b" });
		const fine = stand(makeRelation("FUNDS", { since: "2018-03" }), { wording: { sinceText: "seit März 2018" } });
		expect(project("FUNDS", [coarse, fine])).toMatchObject([
			{ since: "2018-03", sinceText: "seit März 2018", sinceEarliest: "2018-03-01", sinceLatest: "2018-03-31" },
		]);
	});

	test("the outcome does not depend on the order of the claims", () => {
		const assessed = [
			...posts({ title: "A", since: "2010", until: "2012" }, { title: "B", since: "2015" }, { title: "C" }),
			...posts({ title: "D", since: "2010" }, { title: "E", asOf: "2011" }),
		];
		expect(project("HOLDS_POST", assessed.toReversed())).toEqual(project("HOLDS_POST", assessed));
	});
});
