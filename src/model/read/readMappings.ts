/**
 * How the model says that its types, fields and values are called elsewhere: a directive on types and interfaces, on
 * fields, on the types that hold the properties of relations, on values of enums. What the directive can say is the
 * business of whoever reads it.
 */
import { type DirectiveNode, type InterfaceTypeDefinitionNode, Kind, type ObjectTypeDefinitionNode } from "graphql";
import type { GraphModel } from "../GraphModel.ts";
import { collectFields, findDirective, isEntityType, readArguments } from "./definitions.ts";
import { type Place, placeOf } from "./modelFault.ts";

export interface Mappings {
	/** By the name of an entity type, a relation or a type of the ledger. */
	readonly types: ReadonlyMap<string, TypeMapping>;
	/** By `Enum.VALUE`. */
	readonly values: ReadonlyMap<string, Mapping>;
}

export interface TypeMapping {
	/** What is said of the type itself, and of the interfaces that it implements. */
	readonly own: readonly Mapping[];
	readonly fields: ReadonlyMap<string, Mapping>;
}

/** The arguments of one directive. */
export interface Mapping {
	readonly at: Place;
	/** Every argument as the list of its texts. */
	readonly said: Readonly<Record<string, readonly string[]>>;
}

export function readMappings(model: GraphModel, directive: string): Mappings {
	const objects = new Map<string, ObjectTypeDefinitionNode>();
	const interfaces = new Map<string, InterfaceTypeDefinitionNode>();
	for (const node of model.document.definitions) {
		if (node.kind === Kind.OBJECT_TYPE_DEFINITION) objects.set(node.name.value, node);
		if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) interfaces.set(node.name.value, node);
	}
	const types = [...objects].map(([name, node]) => [name, readType(node, interfaces, directive)] as const);
	const byName = new Map(types);
	for (const { name, propertiesType } of model.relations.values()) {
		byName.set(name, byName.get(propertiesType) ?? { own: [], fields: new Map() });
	}
	return { types: byName, values: readValues(model, directive) };
}

function readType(
	node: ObjectTypeDefinitionNode,
	interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>,
	directive: string,
): TypeMapping {
	const implemented = isEntityType(node) ? ["Entity", ...(node.interfaces ?? []).map(({ name }) => name.value)] : [];
	const shared = [...new Set(implemented)].flatMap((name) => interfaces.get(name) ?? []);
	const fields = isEntityType(node) ? collectFields(node, interfaces) : (node.fields ?? []);
	return {
		own: [node, ...shared].flatMap((part) => readMapping(findDirective(part, directive))),
		fields: new Map(
			fields.flatMap((field) =>
				readMapping(findDirective(field, directive)).map((mapping) => [field.name.value, mapping] as const),
			),
		),
	};
}

function readValues({ document }: GraphModel, directive: string): ReadonlyMap<string, Mapping> {
	const pairs = document.definitions.flatMap((node) => {
		if (node.kind !== Kind.ENUM_TYPE_DEFINITION) return [];
		return (node.values ?? []).flatMap((value) =>
			readMapping(findDirective(value, directive)).map(
				(mapping) => [`${node.name.value}.${value.name.value}`, mapping] as const,
			),
		);
	});
	return new Map(pairs);
}

/** None, or one. */
function readMapping(directive: DirectiveNode | undefined): Mapping[] {
	if (!directive) return [];
	const said = Object.entries(readArguments(directive)).map(([name, value]) => [name, [value].flat().map(String)]);
	return [{ at: placeOf(directive), said: Object.fromEntries(said) }];
}
