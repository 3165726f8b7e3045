import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type Claim,
	countOthers,
	countSources,
	type Evidence,
	groupFacts,
	inOrder,
	uniteDetails,
} from "../../../src/explorer/model/Fact.ts";

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

const ada = { id: "ada", name: "Ada", type: "Person" };
const office = { id: "office", name: "Office", type: "Organisation" };

function claim(id: string, other: Partial<Claim>): Claim {
	return {
		...{ id, subject: ada, property: null, value: null, relation: "HOLDS_POST", object: office, qualifiers: {} },
		...{
			modality: "ASSERTED",
			rank: "NORMAL",
			rankReason: null,
			shown: true,
			shownBecause: null,
			sourceCount: 1,
			replies: [],
		},
		...{ disputed: false, superseded: false, evidence: [evidence(id)] },
		...other,
	};
}

const told = fc.record({
	object: fc.constantFrom(office, { id: "agency", name: "Agency", type: "Organisation" }),
	qualifiers: fc.record(
		{
			title: fc.constantFrom("Director", "Intern"),
			since: fc.constantFrom("2012", "2015"),
			until: fc.constantFrom("2018"),
		},
		{ requiredKeys: [] },
	),
	modality: fc.constantFrom("ASSERTED", "INFERRED", "PLANNED"),
	shown: fc.boolean(),
	rank: fc.constantFrom("NORMAL", "PREFERRED", "DEPRECATED"),
});

/** The same content is the same claim. */
const contentOf = ({
	object,
	qualifiers: { title, since, until },
}: typeof told extends fc.Arbitrary<infer One> ? One : never) => JSON.stringify([object.id, title, since, until]);

describe("a fact", () => {
	const rowsOf = (claims: readonly Claim[]) => groupFacts(claims, "ada").flatMap(({ facts }) => facts);

	test("states what one claim states, as that claim states it", () => {
		fc.assert(
			fc.property(fc.uniqueArray(told, { maxLength: 7, selector: contentOf }), (stated) => {
				const claims = stated.map((one, number) => claim(`c${number}`, one as Partial<Claim>));
				const byId = new Map(claims.map((one) => [one.id, one]));
				const rows = rowsOf(claims);
				expect(rows.flatMap(({ claimIds }) => claimIds).sort()).toEqual([...byId.keys()].sort());
				expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
				for (const row of rows) {
					const [first, ...others] = row.claimIds.flatMap((id) => byId.get(id) ?? []);
					expect(row.details).toEqual(uniteDetails([first?.qualifiers]));
					expect(row.other).toEqual(first?.object);
					expect([row.modality, row.shown]).toEqual([first?.modality, first?.shown]);
					// What stands under it is said of the same, and says no more.
					for (const other of others) {
						expect(other.object).toEqual(first?.object);
						expect(first?.qualifiers).toMatchObject(other.qualifiers as object);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});

	test("never has the title of one claim beside the time of another", () => {
		const rows = rowsOf([
			claim("a", { qualifiers: { title: "Director" } }),
			claim("b", { qualifiers: { title: "Intern", asOf: "2008-01-05" } }),
			claim("c", { qualifiers: { asOf: "2008-01-05" } }),
		]);
		expect(rows.map(({ details }) => Object.fromEntries(details))).toEqual([
			{ title: ["Intern"], asOf: ["2008-01-05"] },
			{ title: ["Director"] },
		]);
		expect(rows[0]?.claimIds).toEqual(["b", "c"]);
		expect(countOthers(groupFacts([claim("a", {}), claim("b", { qualifiers: { title: "Intern" } })], "ada"))).toBe(1);
	});

	test("is no less sure than what stands under it", () => {
		const rows = rowsOf([
			claim("a", { modality: "INFERRED", qualifiers: { title: "Director" } }),
			claim("b", { qualifiers: {} }),
		]);
		expect(rows.map(({ modality, claimIds }) => [modality, claimIds])).toEqual([
			["ASSERTED", ["b"]],
			["INFERRED", ["a"]],
		]);
	});
});
