import { describe, expect, test } from "vitest";
import { composeRelations } from "../../../../../src/ledger/rules/composeRelations.ts";
import { findRelationConflicts } from "../../../../../src/ledger/rules/conflicts/findConflicts.ts";
import type { Json } from "../../../../../src/model/ids.ts";
import { MODEL } from "../../../../support/model.ts";
import { makeRelation, stand } from "../../../../support/standing.ts";

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
