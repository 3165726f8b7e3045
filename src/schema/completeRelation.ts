import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse } from "graphql";
import { RELATION_EVIDENCE } from "../graph/ledgerCypher.ts";
import { companionFields, VALIDITY_FIELDS } from "./addedFields.ts";
import { directivesOf, fieldsOf, optional, toApiField } from "./apiField.ts";
import type { Context } from "./Context.ts";

/** The type that holds the properties of a relation. */
export function completeRelation(node: ObjectTypeDefinitionNode, context: Context): ObjectTypeDefinitionNode {
	const type = [...context.model.relations.values()].find(({ propertiesType }) => propertiesType === node.name.value);
	const fields = (node.fields ?? []).map((field) => optional(toApiField(field, context)));
	return {
		...node,
		fields: [...fields, ...companionFields(type), ...VALIDITY_FIELDS, ...fieldsOf(RELATION_FIELDS)],
		directives: directivesOf("@relationshipProperties"),
	};
}

const RELATION_FIELDS = `
	"The claims the relation is based on."
	claimIds: [ID!]!
	"The strongest modality among its valid evidence."
	modality: Modality!
	"True if it is only planned or possible, and a source reports another one instead: see @single in schema.graphql."
	superseded: Boolean!
	"Details that no source asserts: they only follow from what one says. All that is not named here is stated as modality says."
	inferred: [String!]!
	"Details of which sources contradict each other; the relation's own name where one denies it, or names another end."
	disputed: [String!]!
	"Who says so, and in which words."
	evidence: [Evidence!]! @sortable(byValue: false) ${RELATION_EVIDENCE}`;

/** Relations whose fields name no properties type, or one that is not in the file, still have evidence. */
export function undeclaredPropertyTypes({ model }: Context): readonly DefinitionNode[] {
	const declared = new Set(
		model.document.definitions.flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : [])),
	);
	const missing = [...model.relations.values()].filter(({ propertiesType }) => !declared.has(propertiesType));
	return missing.flatMap(({ name, propertiesType }) =>
		parse(`"${name}." type ${propertiesType} @relationshipProperties { ${RELATION_FIELDS} }`).definitions.map((node) =>
			node.kind === Kind.OBJECT_TYPE_DEFINITION
				? { ...node, fields: [...VALIDITY_FIELDS, ...(node.fields ?? [])] }
				: node,
		),
	);
}
