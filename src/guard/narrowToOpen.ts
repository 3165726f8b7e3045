/**
 * What strangers ask of types of which they see some rows only (@editorial(unless:)): the document as if its author had
 * written that condition at each list and connection of the root. Lists further inside are looked up by Cypher of our own,
 * which has the condition in it (IS_OPEN).
 */
import {
	type DocumentNode,
	type FieldNode,
	type GraphQLSchema,
	getNamedType,
	getOperationAST,
	isObjectType,
	Kind,
	parseValue,
	TypeInfo,
	type ValueNode,
	visit,
	visitWithTypeInfo,
} from "graphql";
import { listOpenConditions } from "../model/Audience.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import type { AsOfRequest } from "./asOf.ts";

/** The schema carries the conditions along. */
export function rememberOpenConditions(schema: GraphQLSchema, model: GraphModel): void {
	const conditions = [...listOpenConditions(model)].map(([type, where]) => [type, parseValue(where)] as const);
	schema.extensions = { ...schema.extensions, openConditions: new Map(conditions) };
}

/** The document to execute: the same where the schema is that of editors. */
export function narrowToOpen(request: AsOfRequest): DocumentNode {
	const { schema, document } = request;
	const conditions = schema.extensions.openConditions as ReadonlyMap<string, ValueNode> | undefined;
	if (!conditions) return document;
	const absent = listAbsent(request);
	const known = narrowed.get(document) ?? new Map<string, DocumentNode>();
	narrowed.set(document, known);
	const key = JSON.stringify(absent);
	const made = known.get(key) ?? narrowDocument(schema, document, { conditions, absent: new Set(absent) });
	known.set(key, made);
	return made;
}

/** What is known of a document (what was compiled of it) goes by the object, so that it must be the same each time. */
const narrowed = new WeakMap<DocumentNode, Map<string, DocumentNode>>();

/** Names of the variables without a value: as a filter they are none. */
function listAbsent({ document, operationName, variables }: AsOfRequest): string[] {
	const declared = getOperationAST(document, operationName)?.variableDefinitions ?? [];
	return declared
		.filter(({ variable, defaultValue }) => {
			const value = variables[variable.name.value];
			return value === null || (value === undefined && defaultValue === undefined);
		})
		.map(({ variable }) => variable.name.value);
}

interface Narrowing {
	readonly conditions: ReadonlyMap<string, ValueNode>;
	readonly absent: ReadonlySet<string>;
}

function narrowDocument(schema: GraphQLSchema, document: DocumentNode, narrowing: Narrowing): DocumentNode {
	const types = new TypeInfo(schema);
	const narrow = (field: FieldNode) => {
		const isRoot = types.getParentType() === schema.getQueryType();
		const condition = isRoot && hasWhere(types) && narrowing.conditions.get(listedType(types));
		return condition ? narrowField(field, condition, narrowing) : undefined;
	};
	return visit(document, visitWithTypeInfo(types, { Field: { leave: narrow } }));
}

/** What a list, or the edges of a connection, lead to. */
function listedType(types: TypeInfo): string {
	const type = types.getType();
	const named = type ? getNamedType(type) : undefined;
	const edges = isObjectType(named) ? named.getFields().edges : undefined;
	const edge = edges && getNamedType(edges.type);
	const node = isObjectType(edge) ? edge.getFields().node : undefined;
	return node ? getNamedType(node.type).name : (named?.name ?? "");
}

function hasWhere(types: TypeInfo): boolean {
	return types.getFieldDef()?.args.some(({ name }) => name === "where") ?? false;
}

function narrowField(field: FieldNode, condition: ValueNode, { absent }: Narrowing): FieldNode {
	const isGiven = (value: ValueNode) =>
		value.kind === Kind.VARIABLE ? !absent.has(value.name.value) : value.kind !== Kind.NULL;
	const others = (field.arguments ?? []).filter(({ name }) => name.value !== "where");
	const own = (field.arguments ?? []).filter(({ name, value }) => name.value === "where" && isGiven(value));
	const all: ValueNode = { kind: Kind.LIST, values: [...own.map(({ value }) => value), condition] };
	const where: ValueNode = {
		kind: Kind.OBJECT,
		fields: [{ kind: Kind.OBJECT_FIELD, name: { kind: Kind.NAME, value: "AND" }, value: all }],
	};
	const argument = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "where" }, value: where } as const;
	return { ...field, arguments: [...others, argument] };
}
