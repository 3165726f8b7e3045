import { describe, expect, test } from "vitest";
import { type AssessedClaim, compareClaims, counts, explainOrder } from "../../../../src/ledger/rules/AssessedClaim.ts";
import { MODEL } from "../../../support/model.ts";
import { makeClaim, stand } from "../../../support/standing.ts";

describe("assessClaim", () => {
	test.each([
		["no evidence is withdrawn", [{ open: false }], "WITHDRAWN", null],
		["evidence of withdrawn sources only is withdrawn", [{ open: false }, { open: false }], "WITHDRAWN", null],
		["one open piece of evidence lives", [{ open: false }, {}], "ACCEPTED", "ASSERTED"],
		["accepted evidence beside a proposal is accepted", [{ status: "PROPOSED" }, {}], "ACCEPTED", "ASSERTED"],
		["nothing but proposals is proposed and not shown", [{ status: "PROPOSED" }], "PROPOSED", null],
		["nothing but rejected evidence is rejected", [{ status: "REJECTED" }], "REJECTED", null],
		[
			"a proposal beside rejected evidence is proposed",
			[{ status: "REJECTED" }, { status: "PROPOSED" }],
			"PROPOSED",
			null,
		],
		[
			"a proposal is not made stronger by withdrawn evidence",
			[{ status: "PROPOSED" }, { open: false }],
			"PROPOSED",
			null,
		],
		["contradicting evidence only is accepted and not shown", [{ stance: "CONTRADICTS" }], "ACCEPTED", null],
		["evidence on both sides is shown", [{ stance: "CONTRADICTS" }, {}], "ACCEPTED", "ASSERTED"],
		[
			"several modalities has the strongest",
			[{ modality: "POSSIBLE" }, { modality: "INFERRED" }, { modality: "PLANNED" }],
			"ACCEPTED",
			"INFERRED",
		],
		[
			"a strong modality that is only proposed keeps the weak one",
			[{ modality: "PLANNED" }, { status: "PROPOSED" }],
			"ACCEPTED",
			"PLANNED",
		],
	])("a claim with %s", (_what, evidence, status, modality) => {
		const standing = stand(makeClaim(), ...evidence);
		expect(standing).toMatchObject({ status, modality });
		expect(counts(standing)).toBe(modality !== null);
	});

	test("a claim that a person ranked DEPRECATED is not shown", () => {
		expect(counts(stand(makeClaim({ rank: "DEPRECATED" })))).toBe(false);
	});

	test.each([
		[
			"the first of the sources that support it",
			[{ published: "2016-01-01" }, { published: "2015-06-09" }],
			"2015-06-09",
		],
		[
			"no source that denies it",
			[{ published: "2016-01-01" }, { stance: "CONTRADICTS", published: "2014-01-01" }],
			"2016-01-01",
		],
		[
			"the source that proposes it, where none supports it",
			[{ status: "PROPOSED", published: "2017-01-01" }],
			"2017-01-01",
		],
		[
			"the source that denies it, where none supports it",
			[{ stance: "CONTRADICTS", published: "2017-01-01" }],
			"2017-01-01",
		],
		["the source that is withdrawn, where there is no other", [{ open: false, published: "2017-01-01" }], "2017-01-01"],
		["any time, where a source bears no date", [{ published: "2016-01-01" }, { published: null }], null],
	])("a claim is known since %s", (_what, evidence, since) => {
		expect(stand(makeClaim(), ...evidence).knownSince).toBe(since);
	});

	test("counts sources, not pieces of evidence, and takes the highest confidence and the last publication", () => {
		const standing = stand(
			makeClaim(),
			{ sourceId: "a", confidence: 0.4, published: "2015-06-09" },
			{ sourceId: "a", confidence: 0.9 },
			{ sourceId: "b", confidence: 0.6, published: "2016-01-01" },
			{ sourceId: "c", open: false, published: "2017-01-01" },
			{ sourceId: "d", stance: "CONTRADICTS", published: "2018-01-01" },
		);
		expect(standing).toMatchObject({ sources: 2, confidence: 0.9, published: "2016-01-01" });
	});

	test("the words of a date come from the strongest evidence, whatever the order in which it is stored", () => {
		const planned = { id: "1", modality: "PLANNED", wording: { dateText: "im Herbst" } };
		const asserted = { id: "2", modality: "ASSERTED", wording: { dateText: "am 9. Juni" } };
		for (const evidence of [
			[planned, asserted],
			[asserted, planned],
		]) {
			expect(stand(makeClaim(), ...evidence).wording).toEqual({ dateText: "am 9. Juni" });
		}
	});
});

describe("compareClaims", () => {
	const first = (...assessed: AssessedClaim[]) =>
		[...assessed].sort((a, b) => compareClaims(MODEL, a, b))[0]?.claim.value;
	const two = [{ sourceId: "a" }, { sourceId: "b" }];

	test.each([
		[
			"a person's preference over many sources",
			stand(makeClaim({ value: "yes", rank: "PREFERRED" }), { modality: "POSSIBLE", confidence: 0.1 }),
			stand(makeClaim(), ...two),
		],
		[
			"a stronger modality over many sources",
			stand(makeClaim({ value: "yes" })),
			stand(makeClaim(), ...two.map((item) => ({ ...item, modality: "PLANNED" }))),
		],
		[
			"more sources over more confidence",
			stand(makeClaim({ value: "yes" }), ...two.map((item) => ({ ...item, confidence: 0.5 }))),
			stand(makeClaim()),
		],
		[
			"more confidence over a later publication",
			stand(makeClaim({ value: "yes" }), { confidence: 0.9 }),
			stand(makeClaim(), { confidence: 0.8, published: "2020-01-01" }),
		],
		[
			"a later publication over an earlier id",
			stand(makeClaim({ id: "z", value: "yes" }), { published: "2016-01-01" }),
			stand(makeClaim({ id: "a" }), { published: "2015-01-01" }),
		],
		[
			"the lower id where all else is equal",
			stand(makeClaim({ id: "a", value: "yes" })),
			stand(makeClaim({ id: "b" })),
		],
	])("puts %s", (_what, expected, other) => {
		expect(first(expected, other)).toBe("yes");
		expect(first(other, expected)).toBe("yes");
	});
});

describe("explainOrder", () => {
	test("says of each source no more than when it is said to be published", () => {
		const later = stand(makeClaim({ value: "later" }), { published: "2021-12-01", publishedAs: "2021-12" });
		const earlier = stand(makeClaim(), { published: "2020-01-01", publishedAs: "2020" }, { published: null });
		const undated = stand(makeClaim(), {}, {});
		expect(explainOrder(MODEL, later, earlier, { develops: true })).toBe("published later: 2021-12 against 2020");
		expect(explainOrder(MODEL, later, undated, { develops: true })).toBe("published later: 2021-12 against no date");
	});
});
