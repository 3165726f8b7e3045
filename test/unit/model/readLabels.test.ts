import { type FieldDefinitionNode, Kind } from "graphql";
import { describe, expect, test } from "vitest";
import { definitionsFor } from "../../../src/model/Audience.ts";
import { findDirective } from "../../../src/model/read/definitions.ts";
import type { ModelFile } from "../../../src/model/read/modelFiles.ts";
import { readModelFiles } from "../../../src/model/read/modelFiles.ts";
import { readGraphModel } from "../../../src/model/read/readGraphModel.ts";
import { readLabels } from "../../../src/model/read/readLabels.ts";
import { MODEL } from "../../support/model.ts";

const FILES = readModelFiles();

const isEditorial = (field: FieldDefinitionNode) => findDirective(field, "editorial") !== undefined;

/** The model with more in schema.graphql. */
function withMore(text: string): readonly ModelFile[] {
	return FILES.map((file) => (file.name === "schema.graphql" ? { ...file, text: `${file.text}\n${text}` } : file));
}

describe("what the model calls things", () => {
	test("stands in schema.graphql, in German for every type, relation, property and value that a record can state", () => {
		const { de } = MODEL.labels;
		const unlabelled = (names: Iterable<string>, labels: object) => [...names].filter((name) => !(name in labels));
		const all = [...MODEL.entities.values(), ...MODEL.relations.values()].flatMap(({ properties }) => [
			...properties.values(),
		]);
		const stated = all.filter(({ role }) => role.kind === "stated" || role.kind === "qualifier");
		const values = stated.flatMap(({ value }) => (value.kind === "enum" ? value.values : []));
		expect(unlabelled(MODEL.entities.keys(), de.types)).toEqual([]);
		expect(unlabelled(MODEL.relations.keys(), de.relations)).toEqual([]);
		expect(
			unlabelled(
				stated.map(({ name }) => name),
				de.properties,
			),
		).toEqual([]);
		expect(unlabelled(values, de.values)).toEqual([]);
	});

	test("stands in German for every field of an answer, with those who may see it", () => {
		for (const audience of ["editors", "public"] as const) {
			const definitions = definitionsFor(MODEL, audience);
			const { properties, fields } = readLabels(definitions, MODEL).de;
			const asked = definitions.flatMap((node) =>
				node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
					? (node.fields ?? [])
					: [],
			);
			const shown = asked.filter((field) => !isEditorial(field)).map(({ name }) => name.value);
			expect(shown.filter((name) => !(name in properties) && !(name in fields))).toEqual([]);
		}
	});

	test("follows from another label for fields that lead along a relation or stand beside a date", () => {
		expect(MODEL.labels.de.fields).toMatchObject({
			convenedBy: "ausgerichtet von",
			phases: "Phasen",
			sinceText: "seit, im Wortlaut",
			untilLatest: "bis, spätestens",
		});
		expect(MODEL.labels.en.fields).toMatchObject({ heldIn: "held in", untilLatest: "until, at the latest" });
		expect(MODEL.labels.de.properties.meetings).toBe("Treffen");
		expect(MODEL.labels.de.fields).not.toHaveProperty("meetings");
	});

	test("is there for the rows of a new analysis, in its own file", () => {
		const analysis = `
			extend type Query { "Gaps." gaps: [Gap!]! @label(de: "Lücken") @cypher(statement: "RETURN 1 AS row", columnName: "row") }
			"A gap." type Gap { "How long, in days." length: Int @label(de: "Dauer in Tagen") }
		`;
		const { labels } = readGraphModel([...FILES, { name: "src/analysis/queries/gaps.graphql", text: analysis }]);
		expect(labels.de.properties).toMatchObject({ gaps: "Lücken", length: "Dauer in Tagen" });
	});

	test("is one and several of a type, and a relation as it is read from either end", () => {
		expect(MODEL.labels.en.types.Person).toEqual(["Person", "People"]);
		expect(MODEL.labels.de.types.Platform).toEqual(["Format", "Formate"]);
		expect(MODEL.labels.de.relations.MEMBER_OF).toEqual(["Mitglied von", "Mitglieder", "Mitglied"]);
		expect(MODEL.labels.de.properties.kind).toBe("Art");
		expect(MODEL.labels.de.values.POSSIBLY).toBe("möglich");
	});

	test("is there for a new type, its properties and its relations, without an edit elsewhere", () => {
		const { labels, relations } = readGraphModel(
			withMore(`
				"A treaty between states."
				type Treaty implements Entity @label(de: ["Vertrag", "Verträge"]) {
					"When it was signed."
					signed: String @edtf @label(de: "Unterzeichnet")
					"How far it is."
					stage: TreatyStage @label(de: "Stand der Dinge")
					"Who signed it."
					signatories: [Country!]! @relationship(type: "SIGNED_BY", direction: OUT)
						@label(en: ["signed by", "signed"], de: ["unterzeichnet von", "unterzeichnete"])
				}
				enum TreatyStage { INITIALLED @label(de: "paraphiert") IN_FORCE }
			`),
		);
		expect(relations.has("SIGNED_BY")).toBe(true);
		expect(labels.de.types.Treaty).toEqual(["Vertrag", "Verträge"]);
		expect(labels.de.properties).toMatchObject({ signed: "Unterzeichnet", stage: "Stand der Dinge" });
		expect(labels.de.relations.SIGNED_BY).toEqual(["unterzeichnet von", "unterzeichnete"]);
		expect(labels.en.relations.SIGNED_BY).toEqual(["signed by", "signed"]);
		expect(labels.de.values).toMatchObject({ INITIALLED: "paraphiert" });
		expect(labels.en.types).not.toHaveProperty("Treaty");
	});

	test("does not decide how claims are projected", () => {
		const renamed = FILES.map((file) => ({
			...file,
			text: file.text.replace('de: ["Treffen", "Treffen"]', 'de: "Termin"'),
		}));
		const model = readGraphModel(renamed);
		expect(model.labels.de.types.Meeting).toEqual(["Termin"]);
		expect(model.projectionHash).toBe(MODEL.projectionHash);
	});

	test.each([
		[
			'extend type Topic { "A kind." kind: String @label(de: "Sorte") }',
			/kind is called “Sorte” here, and “Art” in schema\.graphql, line \d+/,
		],
		[
			'type Treaty implements Entity @label(de: ["a", "b", "c"]) { x: String }',
			/one or two texts, such as \["Person", "People"\]/,
		],
		['type Treaty implements Entity { x: String @label(en: ["a", "b"]) }', /@label\(en:\) here is one text/],
		['type Treaty implements Entity { x: String @label(en: " ") }', /@label\(en:\) here is one text/],
	])("%s is refused, with file and line", (text, reason) => {
		expect(() => readGraphModel(withMore(text))).toThrowError(reason);
		expect(() => readGraphModel(withMore(text))).toThrowError(/schema\.graphql.*line \d+|line \d+.*schema\.graphql/);
	});
});
