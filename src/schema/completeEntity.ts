import { type InterfaceTypeDefinitionNode, Kind, type ObjectTypeDefinitionNode } from "graphql";
import { claimsOfEntity, REFERENTS_OF_ENTITY, structuredValues } from "../graph/ledgerCypher.ts";
import { collectFields } from "../model/read/definitions.ts";
import { companionFields, LARGEST_LIMIT, LIMIT, VALIDITY_FIELDS, WITHIN_FIELDS } from "./addedFields.ts";
import { apiDirectives, directivesOf, fieldsOf, optional, toApiField } from "./apiField.ts";
import type { Context } from "./Context.ts";

/** What all types that implement an interface have in common, and so can be asked of it without a fragment. */
const SHARED_FIELDS = ["id", "name", "aliases"];

export function completeInterface(node: InterfaceTypeDefinitionNode, context: Context): InterfaceTypeDefinitionNode {
	const fields = context.interfaces.get("Entity")?.fields ?? [];
	const shared = fields
		.filter((field) => SHARED_FIELDS.includes(field.name.value))
		.map((field) => toApiField(field, context));
	return {
		...node,
		fields: [
			...shared,
			...VALIDITY_FIELDS,
			...WITHIN_FIELDS,
			...DISPUTED_FIELD,
			...(node.name.value === "Entity" ? fieldsOf(REFERENTS_FIELD + CLAIMS_FIELD) : []),
		],
		directives: [...apiDirectives(node, context), ...LIMIT],
	};
}

const DISPUTED_FIELD = fieldsOf(`
	"Properties of which sources contradict each other, and no person decided it: of each, one value is shown."
	disputed: [String!]!`);

const REFERENTS_FIELD = `
	"Every id that records use for it, the canonical one among them, where one does."
	referents: [ID!]!`;

const CLAIMS_FIELD = `
	"What sources say of the entity, statement by statement: its first ${LARGEST_LIMIT} claims. The list \`claims\` pages through all."
	claims: [Claim!]!`;

export function completeEntity(node: ObjectTypeDefinitionNode, context: Context): ObjectTypeDefinitionNode {
	const type = context.model.entities.get(node.name.value);
	const fields = collectFields(node, context.interfaces).map((field) => {
		const property = type?.properties.get(field.name.value);
		const api = toApiField(field, context);
		if (property?.value.kind === "structure") return { ...api, directives: directivesOf(structuredValues(property)) };
		return SHARED_FIELDS.includes(field.name.value) ? api : optional(api);
	});
	const interfaces = (node.interfaces ?? []).filter((named) => named.name.value !== "Entity");
	return {
		...node,
		interfaces: [{ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: "Entity" } }, ...interfaces],
		fields: [
			...fields,
			...companionFields(type),
			...VALIDITY_FIELDS,
			...WITHIN_FIELDS,
			...DISPUTED_FIELD,
			...fieldsOf(`${REFERENTS_FIELD} ${REFERENTS_OF_ENTITY} ${CLAIMS_FIELD} ${claimsOfEntity(context.audience)}`),
		],
		directives: [
			...apiDirectives(node, context).filter((directive) => directive.name.value !== "node"),
			...directivesOf(`@node(labels: ["${node.name.value}"])`),
			...LIMIT,
		],
	};
}
