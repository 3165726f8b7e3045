import { describe, expect, test } from "vitest";
import { countSources, type Evidence, inOrder } from "../../../src/explorer/model/Fact.ts";

function evidence(source: string, other: Partial<Evidence> = {}): Evidence {
	return {
		...{ quote: `says ${source}`, start: null, end: null, confidence: 1, extractor: "manual", says: "", claimId: "c" },
		...{ stance: "SUPPORTS", modality: "ASSERTED", status: "ACCEPTED" },
		source: { id: source, title: source, publisher: null, url: null, published: null },
		...other,
	};
}

describe("evidence", () => {
	const all = [
		evidence("withdrawn", { status: "WITHDRAWN" }),
		evidence("proposed", { status: "PROPOSED" }),
		evidence("denies", { stance: "CONTRADICTS" }),
		evidence("wordless", { quote: null }),
		evidence("says"),
		evidence("rejected", { status: "REJECTED" }),
	];

	test("stands with what counts first: what supports with words, without, and what contradicts", () => {
		expect(inOrder(all).map(({ source }) => source.id)).toEqual([
			...["says", "wordless", "denies"],
			...["withdrawn", "proposed", "rejected"],
		]);
	});

	test("that does not count adds no source", () => {
		expect(countSources(all)).toBe(2);
		expect(countSources(all, "CONTRADICTS")).toBe(1);
	});
});
