import {
	type ConstValueNode,
	type GraphQLInputType,
	isInputObjectType,
	isListType,
	isNonNullType,
	Kind,
	type ValueNode,
	valueFromAST,
	visit,
} from "graphql";
import type { Input, Slot, Variables } from "./Input.ts";

/**
 * An argument as it stands in a document. Conditions that stand in variables are taken apart, too: `variables` are those of
 * one request, and stand for all that have the same shape (variableShape). Undefined: not given.
 */
export function readInput(node: ValueNode, type: GraphQLInputType, variables: Variables): Input | undefined {
	if (isNonNullType(type)) return readInput(node, type.ofType, variables);
	if (node.kind === Kind.VARIABLE) {
		const name = node.name.value;
		return name in variables ? readValue(variables[name], type, (given) => given[name]) : undefined;
	}
	if (node.kind === Kind.NULL || !holdsObjects(type)) return { kind: "leaf", slot: literalSlot(node, type, variables) };
	if (isListType(type)) {
		const nodes = node.kind === Kind.LIST ? node.values : [node];
		return { kind: "list", items: nodes.flatMap((item) => readInput(item, type.ofType, variables) ?? []) };
	}
	if (!isInputObjectType(type) || node.kind !== Kind.OBJECT) throw new Error("The argument does not fit its type.");
	const given = new Map(node.fields.map((field) => [field.name.value, field.value]));
	const fields = Object.values(type.getFields()).flatMap((field) => {
		const value = given.get(field.name);
		const input = value ? readInput(value, field.type, variables) : defaultOf(field);
		return input ? [[field.name, input] as const] : [];
	});
	return { kind: "object", type, fields: new Map(fields) };
}

/** What an argument or a field of an input is where none is given. */
export function defaultOf(field: {
	readonly type: GraphQLInputType;
	readonly defaultValue?: unknown;
}): Input | undefined {
	return field.defaultValue === undefined
		? undefined
		: readValue(field.defaultValue, field.type, () => field.defaultValue);
}

/** Whether what is in a value decides on the Cypher: a comparison does, a point or a list of texts does not. */
function holdsObjects(type: GraphQLInputType): boolean {
	if (isListType(type) || isNonNullType(type)) return holdsObjects(type.ofType);
	return isInputObjectType(type) && !VALUES.has(type.name);
}

/** Inputs that are one value. */
const VALUES = new Set(["PointInput", "CartesianPointInput"]);

/** A value of a variable, or one below it. */
function readValue(value: unknown, type: GraphQLInputType, read: Slot["read"]): Input {
	if (isNonNullType(type)) return readValue(value, type.ofType, read);
	if (value === null || value === undefined || !holdsObjects(type)) {
		return { kind: "leaf", slot: { read, isNull: value === null || value === undefined, isConstant: false } };
	}
	if (isListType(type)) {
		const items = (value as readonly unknown[]).map((item, index) =>
			readValue(item, type.ofType, (given) => (read(given) as readonly unknown[])[index]),
		);
		return { kind: "list", items };
	}
	if (!isInputObjectType(type)) throw new Error("The argument does not fit its type.");
	const below = value as Variables;
	const fields = Object.values(type.getFields())
		.filter(({ name }) => name in below)
		.map(({ name, type: inner }) => {
			const input = readValue(below[name], inner, (given) => (read(given) as Variables)[name]);
			return [name, input] as const;
		});
	return { kind: "object", type, fields: new Map(fields) };
}

function literalSlot(node: ValueNode, type: GraphQLInputType, variables: Variables): Slot {
	if (!isConstant(node)) {
		return { read: (given) => valueFromAST(node, type, given), isNull: false, isConstant: false };
	}
	const value = valueFromAST(node, type, variables);
	return { read: () => value, isNull: value === null, isConstant: true };
}

function isConstant(node: ValueNode): node is ConstValueNode {
	let constant = true;
	visit(node, {
		Variable() {
			constant = false;
		},
	});
	return constant;
}
