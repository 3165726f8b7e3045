/** What is asked of the parsed definitions of a model. */
import {
	type DirectiveNode,
	type FieldDefinitionNode,
	type InterfaceTypeDefinitionNode,
	Kind,
	type ObjectTypeDefinitionNode,
	type TypeNode,
	valueFromASTUntyped,
} from "graphql";
import type { GraphModel } from "../GraphModel.ts";
import { modelFault } from "./modelFault.ts";

/** Is this object type an entity: marked by `implements Entity` or @node, and no bookkeeping? */
export function isEntityType(node: ObjectTypeDefinitionNode): boolean {
	if (findDirective(node, "ledger")) return false;
	return (
		findDirective(node, "node") !== undefined || node.interfaces?.some((name) => name.name.value === "Entity") === true
	);
}

/** All fields of an entity type: its own, those of its interfaces, those of Entity; its own come first. */
export function collectFields(
	node: ObjectTypeDefinitionNode,
	interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>,
): FieldDefinitionNode[] {
	const fields = new Map<string, FieldDefinitionNode>();
	for (const name of ["Entity", ...(node.interfaces ?? []).map((named) => named.name.value)]) {
		for (const field of interfaces.get(name)?.fields ?? []) fields.set(field.name.value, field);
	}
	const shared = new Set(interfaces.get("Entity")?.fields?.map((field) => field.name.value));
	for (const field of node.fields ?? []) {
		if (!shared.has(field.name.value)) fields.set(field.name.value, field);
	}
	return [...fields.values()];
}

export function findDirective(
	node: { readonly directives?: readonly DirectiveNode[] | undefined },
	name: string,
): DirectiveNode | undefined {
	return node.directives?.find((directive) => directive.name.value === name);
}

/** The directive's arguments as plain values. */
export function readArguments(directive: DirectiveNode): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		(directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
	);
}

/** The queries that the model declares beside those that are generated. */
export function listDeclaredQueries({ document }: Pick<GraphModel, "document">): readonly FieldDefinitionNode[] {
	return document.definitions.flatMap((node) =>
		node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === "Query" ? (node.fields ?? []) : [],
	);
}

/** The relation that a field declares, if it declares one. */
export function readRelationship(
	field: FieldDefinitionNode,
): { type: string; direction: "IN" | "OUT"; properties: string } | undefined {
	const directive = findDirective(field, "relationship");
	if (!directive) return undefined;
	const { type, direction, properties } = readArguments(directive);
	if (typeof type !== "string" || (direction !== "IN" && direction !== "OUT")) {
		throw modelFault(field, `the field ${field.name.value} needs @relationship(type: "…", direction: IN or OUT)`);
	}
	return { type, direction, properties: typeof properties === "string" ? properties : defaultPropertiesType(type) };
}

/** Name of the properties type of a relation that declares none: SIGNED_BY → SignedByRelation. */
function defaultPropertiesType(relation: string): string {
	const words = relation.toLowerCase().split("_");
	return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}Relation`;
}

export function unwrap(type: TypeNode): { name: string; list: boolean; required: boolean } {
	if (type.kind === Kind.NON_NULL_TYPE) return { ...unwrap(type.type), required: true };
	if (type.kind === Kind.LIST_TYPE) return { ...unwrap(type.type), list: true, required: false };
	return { name: type.name.value, list: false, required: false };
}
