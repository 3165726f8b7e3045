import { Kind, parse } from "graphql";
import { describe, expect, test } from "vitest";
import { MODEL_FILES } from "../../support/model.ts";

/** Everything in the model that an analyst can meet, with the words that describe it. */
function* listDescribed(): Generator<readonly [path: string, description: string | undefined]> {
	for (const definition of MODEL_FILES.flatMap(({ text }) => parse(text).definitions)) {
		if (!("name" in definition) || definition.name === undefined) continue;
		const name = definition.name.value;
		if (name !== "Query" && "description" in definition) yield [name, definition.description?.value];
		const parts = [
			...("fields" in definition ? (definition.fields ?? []) : []),
			...(definition.kind === Kind.ENUM_TYPE_DEFINITION ? (definition.values ?? []) : []),
			...(definition.kind === Kind.DIRECTIVE_DEFINITION ? (definition.arguments ?? []) : []),
		];
		for (const part of parts) {
			yield [`${name}.${part.name.value}`, part.description?.value];
			const inputs = part.kind === Kind.FIELD_DEFINITION ? (part.arguments ?? []) : [];
			for (const input of inputs) yield [`${name}.${part.name.value}(${input.name.value})`, input.description?.value];
		}
	}
}

describe("the files of the model", () => {
	test("describes every type, field, enum value and argument in a sentence", () => {
		const described = [...listDescribed()];
		expect(described.length).toBeGreaterThan(600);
		const wanting = described.filter(([, description]) => !/\S.*[.,…]$/s.test(description?.trim() ?? ""));
		expect(wanting).toEqual([]);
	});
});
