import { describe, expect, test } from "vitest";
import { type Erasure, type MarkKind, mark } from "../../../../src/records/erasures/Erasure.ts";
import { ErasureIndex, NO_ERASURES } from "../../../../src/records/erasures/ErasureIndex.ts";
import { holdsErased } from "../../../../src/records/erasures/holdsErased.ts";
import { maskRecord } from "../../../../src/records/erasures/maskRecord.ts";
import { nameRuns } from "../../../../src/records/erasures/nameRuns.ts";
import { MODEL } from "../../../support/model.ts";

function erase(names: readonly string[], marks: readonly (readonly [MarkKind, string])[] = [], salt = "salt"): Erasure {
	const runs = names.flatMap(nameRuns);
	return {
		...{ erased: "ENTITY", at: "2026-03-01T00:00:00Z", by: "tester", because: "asked for", salt },
		marks: [...marks, ...runs.map(({ run }) => ["name", run] as const)].map(([kind, value]) => mark(salt, kind, value)),
		words: [...new Set(runs.map(({ words }) => words))],
	};
}

const erasures = new ErasureIndex([
	erase(
		["Änne Groß-Muster", "Общество «Звезда»"],
		[
			["entity", "aenne"],
			["source", "s-9"],
		],
	),
	erase(["GXZ"], [["address", "https://example.org/a"]], "another salt"),
]);

describe("an erased name", () => {
	test.each([
		["Änne Groß-Muster sprach", "████ ████-██████ sprach"],
		["Muster, Änne Gross", "██████, ████ █████"],
		["Aenne\nGROSS MUSTERS Rede", "█████\n█████ ███████ Rede"],
		["im Общество Звезда", "im ████████ ██████"],
		["https://example.org/aenne-gross-muster", "https://example.org/█████-█████-██████"],
		["die GXZ, und GXZ", "die ███, und ███"],
	])("is masked in “%s”, letter by letter", (text, masked) => {
		expect(erasures.mask(text)).toBe(masked);
		expect(masked).toHaveLength(text.length);
	});

	test.each(["Änne Muster", "Frau Groß-Muster", "GXZA", "Звезда общество2", ""])("is not seen in “%s”", (text) => {
		expect(erasures.mask(text)).toBe(text);
	});

	test("of one or two letters is left alone: half of every text would go", () => {
		expect(nameRuns("X.")).toEqual([]);
		expect(nameRuns("Li")).toEqual([]);
	});
});

describe("a record", () => {
	const line = { type: "ATTENDS", from: "a", to: "b", source: "s" };

	test.each([
		{ ...line, from: "aenne" },
		{ ...line, to: "aen\u200bne" },
		{ ...line, source: "s-9" },
		{ ...line, through: "aenne" },
		{ ...line, onBehalfOf: "aenne" },
		{ type: "Person", id: "aenne", jobTitle: "x", source: "s" },
		{ type: "Persn", id: "aenne" },
		{ type: "Person", id: "other", name: "Gross Muster, Aenne", source: "s" },
		{ type: "Source", id: "s-9", title: "x" },
		{ type: "Source", id: "s-10", title: "x", url: "https://example.org/a#part" },
	])("that speaks of what was erased is recognised: %j", (record) => {
		expect(holdsErased(MODEL, record, erasures)).toBe(true);
		expect(holdsErased(MODEL, record, NO_ERASURES)).toBe(false);
	});

	test.each([line, { type: "Source", id: "aenne", title: "x" }, { ...line, roleText: "aenne" }])(
		"%j speaks of nothing else",
		(record) => {
			expect(holdsErased(MODEL, record, erasures)).toBe(false);
		},
	);

	test("loses the names in its texts and keeps the ids of others", () => {
		const record = { ...line, from: "gxz-office", onBehalfOf: "gxz-office", through: "gxz-office", quote: "die GXZ" };
		expect(maskRecord(MODEL, record, erasures)).toEqual({
			record: { ...record, quote: "die ███" },
			findings: [{ code: "NAME_ERASED", path: "$.quote", found: "", expected: "" }],
		});
		expect(maskRecord(MODEL, { ...record, onBehalfOf: "GXZ" }, erasures).record.onBehalfOf).toBe("███");
	});
});
