import {
	type ASTNode,
	type DefinitionNode,
	type DocumentNode,
	type EnumTypeDefinitionNode,
	GraphQLError,
	type InterfaceTypeDefinitionNode,
	type InterfaceTypeExtensionNode,
	isTypeDefinitionNode,
	Kind,
	type NameNode,
	type ObjectTypeDefinitionNode,
	type ObjectTypeExtensionNode,
	parse,
	Source,
} from "graphql";
import { modelFault, placeOf } from "./modelFault.ts";
import type { ModelFile } from "./modelFiles.ts";

export interface Definitions {
	readonly document: DocumentNode;
	readonly objects: ReadonlyMap<string, ObjectTypeDefinitionNode>;
	readonly interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>;
	readonly enums: ReadonlyMap<string, EnumTypeDefinitionNode>;
}

/** All files of a model as one document, in which each part still knows its file and line. */
export function readDefinitions(files: readonly ModelFile[]): Definitions {
	const definitions = mergeExtensions(files.flatMap(parseFile));
	refuseTwins(definitions);
	const objects = new Map<string, ObjectTypeDefinitionNode>();
	const interfaces = new Map<string, InterfaceTypeDefinitionNode>();
	const enums = new Map<string, EnumTypeDefinitionNode>();
	for (const definition of definitions) {
		if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) objects.set(definition.name.value, definition);
		if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) interfaces.set(definition.name.value, definition);
		if (definition.kind === Kind.ENUM_TYPE_DEFINITION) enums.set(definition.name.value, definition);
	}
	return { document: { kind: Kind.DOCUMENT, definitions }, objects, interfaces, enums };
}

function parseFile({ name, text }: ModelFile): readonly DefinitionNode[] {
	try {
		return parse(new Source(text, name)).definitions;
	} catch (cause) {
		if (!(cause instanceof GraphQLError)) throw cause;
		const line = cause.locations?.[0]?.line ?? 1;
		throw modelFault({ file: name, line }, cause.message.replace(/\.$/, ""), cause);
	}
}

type Extension = ObjectTypeExtensionNode | InterfaceTypeExtensionNode;

function isExtension(node: DefinitionNode): node is Extension {
	return node.kind === Kind.OBJECT_TYPE_EXTENSION || node.kind === Kind.INTERFACE_TYPE_EXTENSION;
}

/** `extend type Organisation { … }` adds to the type as if it stood there. */
function mergeExtensions(nodes: readonly DefinitionNode[]): DefinitionNode[] {
	const extensions = nodes.filter(isExtension);
	const definitions = nodes.filter((node) => !isExtension(node));
	const hasQuery = definitions.some((node) => isExtendable(node) && node.name.value === "Query");
	return [...definitions, ...(hasQuery ? [] : QUERY)].map((node) => {
		if (!isExtendable(node)) return node;
		const parts = [node, ...extensions.filter(({ name }) => name.value === node.name.value)];
		return {
			...node,
			fields: parts.flatMap(({ fields }) => fields ?? []),
			interfaces: parts.flatMap(({ interfaces }) => interfaces ?? []),
			directives: parts.flatMap(({ directives }) => directives ?? []),
		};
	});
}

/** Each query extends it, and none declares it. */
const QUERY = parse("type Query", { noLocation: true }).definitions;

function isExtendable(node: DefinitionNode): node is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode {
	return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** Two files may not declare the same type, and a type no field twice. */
function refuseTwins(definitions: readonly DefinitionNode[]): void {
	const types = definitions.filter(isTypeDefinitionNode);
	refuseSameNames(types, (name) => name);
	for (const type of types) {
		if ("fields" in type) refuseSameNames(type.fields ?? [], (name) => `${type.name.value}.${name}`);
	}
}

function refuseSameNames(nodes: readonly (ASTNode & { readonly name: NameNode })[], say: (name: string) => string) {
	const first = new Map<string, ASTNode>();
	for (const node of nodes) {
		const name = node.name.value;
		const other = first.get(name);
		if (!other) {
			first.set(name, node);
			continue;
		}
		const { file, line } = placeOf(other);
		throw modelFault(node, `${say(name)} is declared already, in ${file}, line ${line}`);
	}
}
