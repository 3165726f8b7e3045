import { describe, expect, test } from "vitest";
import { expandCypher } from "../../../src/api/expandCypher.ts";
import { MODEL } from "../../support/model.ts";

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();
const expand = (text: string) => squeeze(expandCypher(MODEL, text));

describe("words of our own in the Cypher of schema.graphql", () => {
	test("leave alone what is none", () => {
		const cypher = "MATCH (n:Entity {id: $id}) WHERE n.name CONTAINS 'FLAT' RETURN size(n.aliases)";
		expect(expand(cypher)).toBe(cypher);
	});

	test("may stand in each other's arguments, which may hold commas of their own", () => {
		expect(expand("FLAT([one IN FLAT(lists) | [one, 'x']]) AS all")).toBe(
			"reduce(flat = [], part IN [one IN reduce(flat = [], part IN lists | flat + part) | [one, 'x']] | flat + part) AS all",
		);
	});

	test("take the types that belong to another from its @scope", () => {
		expect(expand("BELONGS_TO(meeting, Platform, $platform)")).toBe(
			"EXISTS { (meeting)-[:`SESSION_OF`|`PART_OF`]->{1,4}(:`Platform` {id: $platform}) }",
		);
	});

	test("name the least sure modality first, or the surest", () => {
		expect(expand("WEAKEST(list)")).toBe(
			"head([modality IN ['POSSIBLE', 'PLANNED', 'INFERRED', 'ASSERTED'] WHERE modality IN list])",
		);
		expect(expand("STRONGEST(list)")).toBe(
			"head([modality IN ['ASSERTED', 'INFERRED', 'PLANNED', 'POSSIBLE'] WHERE modality IN list])",
		);
	});

	test("know which types have dates", () => {
		expect(expand("IS_DATED(node)")).toContain("'Meeting'");
		expect(expand("IS_DATED(node)")).not.toContain("'Person'");
		expect(expand("RELATION_IS_DATED(relation)")).toContain("'HOLDS_POST'");
	});

	test("that are not closed are named", () => {
		expect(() => expandCypher(MODEL, "RETURN REFERENCE(node AS row")).toThrow("not closed");
	});
});
