import { describe, expect, test } from "vitest";
import { projectRelations } from "../../../src/ledger/projectRelation.ts";
import type { Standing } from "../../../src/ledger/standing.ts";
import type { Json } from "../../../src/model/ids.ts";
import { MODEL } from "../../support/model.ts";
import { makeRelation, stand } from "../../support/standing.ts";

const ENDS = { from: "from", to: "to" };

function project(relation: string, standings: readonly Standing[]) {
	const type = MODEL.relations.get(relation);
	if (!type) throw new Error(`There is no ${relation}`);
	return projectRelations(MODEL, type, ENDS, standings);
}

/** One standing for each set of qualifiers. */
const posts = (...stated: Json[]) => stated.map((qualifiers) => stand(makeRelation("HOLDS_POST", qualifiers)));
const titles = (standings: readonly Standing[]) =>
	project("HOLDS_POST", standings)
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
		[
			"a chain of times that overlap is one",
			[{ title: "A", since: "2010", until: "2012" }, { since: "2014" }, { since: "2011", until: "2014" }],
			["A"],
		],
		["an undated claim belongs to the only time there is", [{ title: "A", asOf: "2015" }, {}], ["A"]],
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
		const standings = ["PARTICIPANT", "CHAIR", "GUEST_SPEAKER", "PARTICIPANT"].map((role, index) =>
			stand(makeRelation("ATTENDS", { role, roleText: `words ${index}` }), { modality: "PLANNED" }),
		);
		const [attends, ...others] = project("ATTENDS", standings);
		expect(others).toEqual([]);
		expect(attends).toMatchObject({
			role: "CHAIR",
			roles: ["CHAIR", "GUEST_SPEAKER", "PARTICIPANT"],
			modality: "PLANNED",
			claimIds: standings.map(({ claim }) => claim.id).sort(),
		});
	});

	test("somebody who attends without a role has none", () => {
		const [attends] = project("ATTENDS", [stand(makeRelation("ATTENDS", {}))]);
		expect(attends).toMatchObject({ roles: [] });
		expect(attends).not.toHaveProperty("role");
	});

	test("a value that can only be one is that of the strongest claim which states it", () => {
		const standings = [
			stand(makeRelation("FUNDS", { amount: 5 }), { modality: "PLANNED" }),
			stand(makeRelation("FUNDS", { amount: 7, currency: "EUR" }), { confidence: 0.5 }),
			stand(makeRelation("FUNDS", {})),
		];
		expect(project("FUNDS", standings)).toMatchObject([{ amount: 7, currency: "EUR", modality: "ASSERTED" }]);
	});

	test("a finer date is shown before a coarser one that contains it, with its own words", () => {
		const coarse = stand(makeRelation("FUNDS", { since: "2018" }), { sourceId: "a" }, { sourceId: "b" });
		const fine = stand(makeRelation("FUNDS", { since: "2018-03" }), { wording: { sinceText: "seit März 2018" } });
		expect(project("FUNDS", [coarse, fine])).toMatchObject([
			{ since: "2018-03", sinceText: "seit März 2018", sinceEarliest: "2018-03-01", sinceLatest: "2018-03-31" },
		]);
	});

	test("the outcome does not depend on the order of the claims", () => {
		const standings = [
			...posts({ title: "A", since: "2010", until: "2012" }, { title: "B", since: "2015" }, { title: "C" }),
			...posts({ title: "D", since: "2010" }, { title: "E", asOf: "2011" }),
		];
		expect(project("HOLDS_POST", standings.toReversed())).toEqual(project("HOLDS_POST", standings));
	});
});
