import { describe, expect, test } from "vitest";
import { sayReason } from "../../../src/explorer/conflicts/sayReason.ts";
import {
	assessClaim,
	explainOrder,
	type StoredClaim,
	type StoredEvidence,
} from "../../../src/ledger/rules/AssessedClaim.ts";
import { MODEL } from "../../support/model.ts";
import { makeClaim, makeEvidence } from "../../support/standing.ts";

type Stated = readonly [Parameters<typeof makeClaim>[0], ...(readonly Partial<Omit<StoredEvidence, "wording">>[])];

/** Why the one is shown before the other, as the ledger says it. */
function reason(
	[first, ...supports]: Stated,
	[other, ...against]: Stated,
	coarsenessOf?: (claim: StoredClaim) => number,
) {
	const [one, two] = [
		assessClaim(MODEL, makeClaim(first), supports.map(makeEvidence)),
		assessClaim(MODEL, makeClaim(other), against.map(makeEvidence)),
	];
	return explainOrder(MODEL, one, two, coarsenessOf ? { coarsenessOf } : {});
}

const REASONS: readonly (readonly [string, string])[] = [
	[
		reason([{ rank: "PREFERRED", rankReason: "seen by us" }, {}], [{}, {}]),
		"durch eine Entscheidung bevorzugt: seen by us",
	],
	[reason([{ rank: "PREFERRED" }, {}], [{}, {}]), "durch eine Entscheidung bevorzugt, ohne Begründung"],
	[reason([{}, {}], [{}, { modality: "PLANNED" }]), "ausdrücklich gesagt, das andere nicht"],
	[reason([{}, { modality: "PLANNED" }], [{}, { modality: "POSSIBLE" }]), "bestimmter gesagt als das andere"],
	[reason([{ value: "a" }, {}], [{ value: "b" }, {}], ({ value }) => (value === "a" ? 0 : 1)), "das genauere Datum"],
	[reason([{}, { sourceId: "a" }, { sourceId: "b" }], [{}, {}]), "2 Quellen gegen 1"],
	[reason([{}, {}], [{}, { confidence: 0.5 }]), "sicherer gelesen: 1 gegenüber 0.5"],
	[
		reason([{}, { published: "2016-02-03" }], [{}, { published: "2015-01-01" }]),
		"später veröffentlicht: 3. Februar 2016 gegenüber 1. Januar 2015",
	],
	[
		reason([{}, { published: "2016-02-03" }], [{}, {}]),
		"später veröffentlicht: 3. Februar 2016, das andere ohne Datum",
	],
	[
		reason(
			[{}, { published: "2021-12-01", publishedAs: "2021-12" }],
			[{}, { published: "2020-01-01", publishedAs: "2020~" }],
		),
		"später veröffentlicht: Dezember 2021 gegenüber etwa 2020",
	],
	[
		reason([{ id: "a" }, {}], [{ id: "b" }, {}]),
		"nichts spricht für eines davon; die Reihenfolge der Kennungen entscheidet",
	],
];

describe("why one is shown", () => {
	test.each(REASONS)("%s, in German", (because, german) => {
		expect(sayReason(because, "de")).toEqual({ text: german, lang: "de" });
		expect(sayReason(because, "en").lang).toBe("en");
	});

	test("what is not known in German stays as the ledger says it, and is marked as English", () => {
		expect(sayReason("some new reason", "de")).toEqual({ text: "some new reason", lang: "en" });
	});
});
