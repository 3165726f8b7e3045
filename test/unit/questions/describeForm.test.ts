import { Kind, parse, validate, visit } from "graphql";
import { describe, expect, test } from "vitest";
import { describeForm } from "../../../src/questions/describeForm.ts";
import { readQuestions } from "../../../src/questions/readQuestions.ts";
import { MODEL } from "../../support/model.ts";
import { schemaFor } from "../../support/schema.ts";

const schema = await schemaFor("editors");
const RELATIONS = [...MODEL.relations.keys()];
const FORMS = (await readQuestions()).map((question) => describeForm(schema, RELATIONS, question));

const argumentOf = (question: string, name: string) =>
	FORMS.find((form) => form.name === question)?.arguments.find((argument) => argument.name === name);

describe("forms of saved questions", () => {
	test.each(FORMS.map((form) => [form.name, form] as const))("%s is a valid question", (_name, { text }) => {
		expect(validate(schema, parse(text))).toEqual([]);
	});

	test.each([
		["who-sat-at-the-table", "id", { kind: "entity", types: ["Meeting"], isRequired: true }],
		["gaps-in-a-series", "platform", { kind: "entity", types: ["Platform"] }],
		["who-says-so", "id", { kind: "entity", types: [] }],
		["how-two-are-connected", "without", { kind: "entity", isList: true, isRequired: false }],
		["said-by-one-source-alone", "source", { kind: "source" }],
		["said-by-one-source-alone", "relations", { kind: "relation", choices: RELATIONS, isList: true }],
		["meetings-in-a-period", "from", { kind: "day", example: "2015-06-01" }],
		["what-stands-around", "hops", { kind: "number", isRequired: false, example: 1 }],
	])("%s knows what $%s is", (question, name, expected) => {
		expect(argumentOf(question, name)).toMatchObject(expected);
	});

	test("ask for the id of everything that has a page", () => {
		const [form] = FORMS.filter(({ name }) => name === "what-contradicts");
		expect(form?.text.match(/\bid\n/g)).toHaveLength(2);
	});

	test.each(FORMS.map((form) => [form.name, form] as const))(
		"%s asks of all evidence whether it supports and counts",
		(_name, { text }) => {
			visit(parse(text), {
				Field({ name, selectionSet }) {
					if (name.value !== "evidence") return;
					const asked = selectionSet?.selections.map((one) => (one.kind === Kind.FIELD ? one.name.value : ""));
					expect(asked).toEqual(expect.arrayContaining(["stance", "status", "modality"]));
				},
			});
		},
	);
});
