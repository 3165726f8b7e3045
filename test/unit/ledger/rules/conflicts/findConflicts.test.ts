import { describe, expect, test } from "vitest";
import { chooseValues } from "../../../../../src/ledger/rules/choice/chooseValues.ts";
import { composeRelations } from "../../../../../src/ledger/rules/choice/composeRelations.ts";
import {
	findEndConflicts,
	findEntityConflicts,
	findRelationConflicts,
} from "../../../../../src/ledger/rules/conflicts/findConflicts.ts";
import { findSuperseded } from "../../../../../src/ledger/rules/conflicts/findSuperseded.ts";
import type { Json } from "../../../../../src/model/ids.ts";
import { MODEL, modelOf, SCHEMA_TEXT } from "../../../../support/model.ts";
import { makeClaim, makeRelation, stand } from "../../../../support/standing.ts";

/** The details in conflict among posts of one person in one body, each with its values. */
function findConflicts(...posts: Json[]): [string | null, readonly string[]][] {
	const type = MODEL.relations.get("HOLDS_POST");
	if (!type) throw new Error("There is no HOLDS_POST");
	const assessed = posts.map((qualifiers) => stand(makeRelation("HOLDS_POST", qualifiers)));
	const conflicts = findRelationConflicts(MODEL, type, assessed, composeRelations(MODEL, type, assessed));
	return conflicts.map(({ qualifier, values }) => [qualifier, values.toSorted()]);
}

describe("a post without a date", () => {
	test("that stands beside the only dated one as a relation of its own does not contradict it", () => {
		expect(findConflicts({ title: "Direktorin" }, { title: "Praktikantin", asOf: "2008-01-05" })).toEqual([]);
	});

	test("contradicts another without a date", () => {
		expect(findConflicts({ title: "A" }, { title: "B" }, { title: "C", asOf: "2008" })).toEqual([
			["title", ["A", "B"]],
		]);
	});

	test("leaves dated ones in conflict that contradict each other", () => {
		expect(findConflicts({ title: "A", since: "2008" }, { title: "B", since: "2008" }, { title: "C" })).toEqual([
			["title", ["A", "B"]],
		]);
	});
});

describe("an amount with its currency", () => {
	const type = MODEL.entities.get("Programme");
	if (!type) throw new Error("There is no Programme");
	const budget = (value: string, published: string, currency?: string) =>
		stand(
			makeClaim({ property: "budget", value, relation: null, qualifiers: currency === undefined ? {} : { currency } }),
			{ published },
		);

	test("contradicts the same number in another currency", () => {
		const conflicts = findEntityConflicts(MODEL, type, [
			budget("8000000", "2016", "EUR"),
			budget("8000000", "2017", "USD"),
		]);
		expect(conflicts).toMatchObject([{ property: "budget", values: ["8000000 USD", "8000000 EUR"] }]);
	});

	test("agrees with the number alone, and is shown before it", () => {
		const [alone, withCurrency] = [budget("5", "2018"), budget("5", "2016", "EUR")];
		expect(findEntityConflicts(MODEL, type, [alone, withCurrency])).toEqual([]);
		const { shown } = chooseValues(MODEL, type, [alone, withCurrency]);
		expect([...shown.values()].map(({ standing }) => standing)).toEqual([withCurrency]);
	});
});

describe("a relation that leads to one end at a time, and says when", () => {
	const venue = `"The venue in the source's words."`;
	const model = modelOf(SCHEMA_TEXT.replace(venue, `"On which days." on: String @edtf(bounds: BOTH) ${venue}`));
	const type = model.relations.get("HELD_IN");
	if (!type) throw new Error("There is no HELD_IN");
	const hold = (objectId: string, on: string | undefined, modality = "ASSERTED") =>
		stand({ ...makeRelation("HELD_IN", on === undefined ? {} : { on }), objectId }, { sourceId: objectId, modality });

	test.each([
		["2015", "2016", 0],
		["2016", "2015", 0],
		["2015", "2015-06", 1],
		["2015-06/2015-07", "2015-07/2015-08", 1],
		["2015", undefined, 1],
	])("contradicts another only at times that can be one: %s, %s", (one, other, count) => {
		const conflicts = findEndConflicts(model, type, [hold("astana", one), hold("bonn", other)], () => false);
		expect(conflicts.map(({ values }) => values.toSorted())).toEqual(Array(count).fill(["astana", "bonn"]));
	});

	test.each([
		["2015", "2016", 0],
		["2016", "2015", 0],
		["2015", "2015-06", 1],
		["2015", undefined, 1],
	])("is superseded, where it was planned, only by a report of a time that can be one: %s, %s", (one, other, count) => {
		const plan = hold("astana", one, "PLANNED");
		const superseded = findSuperseded(type, [plan, hold("bonn", other)]);
		expect(superseded.map(({ claimId }) => claimId)).toEqual(Array(count).fill(plan.claim.id));
	});
});
