/**
 * From the model to what @neo4j/graphql generates the API from. Everything that each type or relation has anyway
 * is added here, once: the shared fields of entities, `claims`, the companions of dates, and on every relation
 * `claimIds`, `modality` and `evidence`. Relation fields move from interfaces to the types that implement them,
 * because the properties of relations change their shape otherwise.
 */
import {
	type DefinitionNode,
	type DirectiveDefinitionNode,
	type DocumentNode,
	type EnumTypeDefinitionNode,
	Kind,
	type ObjectTypeDefinitionNode,
	parse,
	type SchemaExtensionNode,
} from "graphql";
import { type Audience, definitionsFor } from "../model/Audience.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { findDirective, isEntityType } from "../model/read/definitions.ts";
import { apiDirectives, fieldsOf, toApiField } from "./apiField.ts";
import type { Context } from "./Context.ts";
import { completeEntity, completeInterface } from "./completeEntity.ts";
import { completeLedgerType } from "./completeLedgerType.ts";
import { completeRelation, undeclaredPropertyTypes } from "./completeRelation.ts";

export function completeSchema(model: GraphModel, audience: Audience = "editors"): DocumentNode {
	const context = readContext(model, audience);
	const definitions = interfacesFirst(definitionsFor(model, audience)).flatMap((node) =>
		completeDefinition(node, context),
	);
	return { kind: Kind.DOCUMENT, definitions: [...definitions, ...undeclaredPropertyTypes(context), ...READ_ONLY] };
}

function readContext(model: GraphModel, audience: Audience): Context {
	const nodes = model.document.definitions;
	const directives = nodes
		.filter((node) => node.kind === Kind.DIRECTIVE_DEFINITION)
		.filter((node) => !isForQueries(node));
	const argumentTypes = directives.flatMap((node) => node.arguments ?? []).map(({ type }) => type);
	return {
		model,
		audience,
		interfaces: new Map(
			nodes.filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION).map((node) => [node.name.value, node]),
		),
		propertyTypes: new Set([...model.relations.values()].map(({ propertiesType }) => propertiesType)),
		ownDirectives: new Set(directives.map((node) => node.name.value)),
		ownEnums: new Set(argumentTypes.flatMap((type) => (type.kind === Kind.NAMED_TYPE ? [type.name.value] : []))),
	};
}

/** @asOf stands in queries, and so is a part of the API. All others stand in the model. */
function isForQueries(node: DirectiveDefinitionNode): boolean {
	return node.locations.some((location) => location.value === "QUERY");
}

const READ_ONLY = parse("extend schema @mutation(operations: []) @subscription(events: [])").definitions;
function completeDefinition(node: DefinitionNode, context: Context): DefinitionNode[] {
	switch (node.kind) {
		case Kind.DIRECTIVE_DEFINITION:
			return isForQueries(node) ? [node] : [];
		case Kind.ENUM_TYPE_DEFINITION:
			return context.ownEnums.has(node.name.value) ? [] : [completeEnum(node, context)];
		case Kind.INTERFACE_TYPE_DEFINITION:
			return [completeInterface(node, context)];
		case Kind.OBJECT_TYPE_DEFINITION:
			return [completeObject(node, context)];
		case Kind.SCHEMA_EXTENSION:
			return completeExtension({ ...node, directives: apiDirectives(node, context) });
		default:
			return [node];
	}
}

/** What only said something by a directive of our own says nothing any more, and GraphQL would refuse it. */
function completeExtension(node: SchemaExtensionNode): SchemaExtensionNode[] {
	return node.directives?.length || node.operationTypes?.length ? [node] : [];
}

function completeEnum(node: EnumTypeDefinitionNode, context: Context): EnumTypeDefinitionNode {
	const values = (node.values ?? []).map((value) => ({ ...value, directives: apiDirectives(value, context) }));
	return { ...node, values };
}

/** The library compares a type's @limit with that of interfaces that it has met by then, and warns where it met none. */
function interfacesFirst(nodes: readonly DefinitionNode[]): readonly DefinitionNode[] {
	const isInterface = (node: DefinitionNode) => Number(node.kind === Kind.INTERFACE_TYPE_DEFINITION);
	return nodes.toSorted((a, b) => isInterface(b) - isInterface(a));
}

function completeObject(node: ObjectTypeDefinitionNode, context: Context): ObjectTypeDefinitionNode {
	if (isEntityType(node)) return completeEntity(node, context);
	if (context.propertyTypes.has(node.name.value)) return completeRelation(node, context);
	if (findDirective(node, "ledger")) return completeLedgerType(node, context);
	return completeRow(node, context);
}

/** A row of a query; one that stands on claims has their ids, in words of its own or the usual ones, and their evidence. */
function completeRow(node: ObjectTypeDefinitionNode, context: Context): ObjectTypeDefinitionNode {
	const fields = (node.fields ?? []).map((field) => toApiField(field, context));
	const declared = new Set(fields.map((field) => field.name.value));
	const added = findDirective(node, "supported") ? fieldsOf(SUPPORT_FIELDS) : [];
	return {
		...node,
		fields: [...fields, ...added.filter((field) => !declared.has(field.name.value))],
		directives: apiDirectives(node, context),
	};
}

const SUPPORT_FIELDS = `
	"The claims it is based on."
	claimIds: [ID!]!
	"Who says so, and in which words."
	evidence: [Evidence!]!`;
