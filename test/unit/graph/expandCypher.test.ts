import { describe, expect, test } from "vitest";
import { expandCypher } from "../../../src/graph/expandCypher.ts";
import { MODEL } from "../../support/model.ts";

const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();
const expand = (text: string) => squeeze(expandCypher(MODEL, text));

describe("words of our own in the Cypher of the model", () => {
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
		const belongs = expand("BELONGS_TO(meeting, Platform, $platform)");
		expect(belongs).toMatch(
			/^EXISTS \{ \(meeting\) \(\(\)-\[step:`SESSION_OF`\|`PART_OF`\]->\(\) WHERE NOT \(step\.superseded /,
		);
		expect(belongs).toMatch(/\)\{1,4\} \(:`Platform` \{id: \$platform\}\) \}$/);
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

	test("tell which dates of a relation are only inferred", () => {
		expect(expand("INFERRED_DATES(post)")).toMatch(
			/^\[name IN post\.inferred WHERE name IN \['asOf', 'date', 'since', 'until'\]\]$/,
		);
	});

	test("count how many are stated in each way", () => {
		expect(expand("{PER_MODALITY(list)}")).toBe(
			"{asserted: size([one IN list WHERE one = 'ASSERTED']), inferred: size([one IN list WHERE one = 'INFERRED']), " +
				"planned: size([one IN list WHERE one = 'PLANNED']), possible: size([one IN list WHERE one = 'POSSIBLE'])}",
		);
	});

	test("take the state of something from the properties and relations of its @implied", () => {
		const state = expand("STATE_OF(meeting, Meeting, eventStatus)");
		expect(state).toContain("said.property IN ['eventStatus', 'name', 'date']");
		expect(state).toContain("-[beside:`HELD_IN`|`CONCERNS`|`ATTENDS`|`PARTICIPANTS_FROM`|`RESULTS_IN`]-()");
		expect(() => expand("STATE_OF(meeting, Meeting, kind)")).toThrow("has no @implied");
	});

	test("look for the time of a part in what it lies within", () => {
		expect(expand("TIME_OF(meeting)")).toContain("(meeting)-[:`PART_OF`|`PHASE_OF`*1..3]->(whole:Entity)");
	});

	test("that are not closed are named", () => {
		expect(() => expandCypher(MODEL, "RETURN REFERENCE(node AS row")).toThrow("not closed");
	});
});
