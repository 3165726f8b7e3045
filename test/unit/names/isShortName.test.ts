import { expect, test } from "vitest";
import { projectEntity } from "../../../src/ledger/projection/projectEntity.ts";
import { isShortName } from "../../../src/names/isShortName.ts";
import { MODEL } from "../../support/model.ts";
import { makeClaim, stand } from "../../support/standing.ts";

test.each([
	["PERSON", "Atamkulow", true],
	["PERSON", "Präsident Rahmon", true],
	["PERSON", "M. Tleuberdi", true],
	["PERSON", "Beibut Atamkulow", false],
	["BODY", "GIZ", true],
	["BODY", "Knauf", false],
] as const)("of %s, %s: short %s", (naming, name, isShort) => {
	expect(isShortName(naming, name)).toBe(isShort);
});

test("a person goes by all of a name where it is known, whoever says the family name alone", () => {
	const type = MODEL.entities.get("Person");
	if (!type) throw new Error("There is no Person");
	const named = (value: string, ...sources: string[]) =>
		stand(makeClaim({ subjectType: "Person", value }), ...sources.map((sourceId) => ({ sourceId })));
	const { name, aliases } = projectEntity(MODEL, type, "a", [
		named("Atamkulow", "one", "two", "three"),
		named("Beibut Atamkulow", "four"),
	]);
	expect([name, aliases]).toEqual(["Beibut Atamkulow", ["Atamkulow"]]);
});
