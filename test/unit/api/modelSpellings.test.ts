import { isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { createSchema } from "../../../src/api/createSchema.ts";
import { VALIDITY_PROPERTIES } from "../../../src/model/validityProperties.ts";
import { modelOf, SCHEMA_TEXT } from "../../support/model.ts";

const TREATY = `parties: [Organisation!]! @relationship(type: "SIGNED_BY", direction: OUT, properties: "Signature")`;

/** Ways in which people write the same addition to schema.graphql. */
const SPELLINGS: readonly (readonly [what: string, addition: string])[] = [
	[
		"the short way",
		`type Treaty implements Entity { ${TREATY} } type Signature @relationshipProperties { place: String }`,
	],
	[
		"with all that @neo4j/graphql asks for",
		`type Treaty implements Entity @node { id: ID! name: String! aliases: [String!]! ${TREATY} }
		 type Signature @relationshipProperties { place: String }`,
	],
	["without `implements`", `type Treaty @node { ${TREATY} } type Signature @relationshipProperties { place: String }`],
	["without @relationshipProperties", `type Treaty @node { ${TREATY} } type Signature { place: String }`],
	[
		"as an extension",
		`type Treaty @node { id: ID! } extend type Treaty { ${TREATY} }
		 type Signature @relationshipProperties { place: String }`,
	],
];

describe("a new type with a new relation", () => {
	test.each(SPELLINGS)("is understood %s", async (_what, addition) => {
		const model = modelOf(`${SCHEMA_TEXT}\n${addition}\nextend type Outcome { weight: Float }`);
		expect([...(model.relations.get("SIGNED_BY")?.ends ?? [])]).toEqual([["Treaty", new Set(["Organisation"])]]);
		expect(model.entities.get("Outcome")?.properties.has("weight")).toBe(true);

		const schema = await createSchema(model);
		const fieldsOf = (name: string) => {
			const type = schema.getType(name);
			return isObjectType(type) ? Object.keys(type.getFields()) : [];
		};
		expect(fieldsOf("Treaty")).toEqual(
			expect.arrayContaining(["id", "name", "aliases", "names", "description", "claims", "partiesConnection"]),
		);
		expect(fieldsOf("Signature")).toEqual([
			"place",
			...Object.keys(VALIDITY_PROPERTIES),
			"claimIds",
			"modality",
			"superseded",
			"inferred",
			"disputed",
			"evidence",
		]);
		expect(fieldsOf("Query")).toContain("treaties");
		expect(fieldsOf("Outcome")).toContain("weight");
	});
});
