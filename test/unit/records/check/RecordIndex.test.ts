import { expect, test } from "vitest";
import { RecordIndex } from "../../../../src/records/check/RecordIndex.ts";

test("an index remembers every entity, or as many of the latest as it may", () => {
	const [all, few] = [new RecordIndex(), new RecordIndex(2)];
	for (const id of ["a", "b", "c"]) {
		all.addEntity(id, "City");
		few.addEntity(id, "City");
	}
	expect([...all.entities.keys()]).toEqual(["a", "b", "c"]);
	expect([...few.entities.keys()]).toEqual(["b", "c"]);
});
