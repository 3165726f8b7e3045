/** Parts of the model as the API's library takes them: without the directives of our own. */
import {
	type ConstDirectiveNode,
	type FieldDefinitionNode,
	type InputValueDefinitionNode,
	Kind,
	parse,
	type StringValueNode,
} from "graphql";
import { expandCypher } from "../graph/expandCypher.ts";
import type { Audience } from "../model/Audience.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { readRelationship } from "../model/read/definitions.ts";
import { modelFault } from "../model/read/modelFault.ts";
import type { Context } from "./Context.ts";

/** Without the directives of our own; a relation always names its properties type. */
export function toApiField(field: FieldDefinitionNode, context: Context): FieldDefinitionNode {
	const relation = readRelationship(field);
	if (!relation)
		return { ...field, arguments: apiArguments(field, context), directives: apiDirectives(field, context) };
	const { type, direction, properties } = relation;
	const relationship = `@relationship(type: "${type}", direction: ${direction}, properties: "${properties}")`;
	return { ...field, directives: directivesOf(relationship) };
}

/** A value that no source states is null, whatever the file says: a gap must not hide the entity that has it. */
export function optional(field: FieldDefinitionNode): FieldDefinitionNode {
	if (field.type.kind !== Kind.NON_NULL_TYPE || field.type.type.kind === Kind.LIST_TYPE) return field;
	return { ...field, type: field.type.type };
}

export function apiDirectives(
	node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
	{ ownDirectives, model, audience }: Context,
): ConstDirectiveNode[] {
	return (node.directives ?? [])
		.filter((directive) => !ownDirectives.has(directive.name.value))
		.map((directive) => (directive.name.value === "cypher" ? expandStatement(directive, model, audience) : directive));
}

function apiArguments({ arguments: args }: FieldDefinitionNode, context: Context): readonly InputValueDefinitionNode[] {
	return (args ?? []).map((argument) => ({ ...argument, directives: apiDirectives(argument, context) }));
}

/** @cypher, with what its statement calls by words of our own. */
function expandStatement(directive: ConstDirectiveNode, model: GraphModel, audience: Audience): ConstDirectiveNode {
	const expanded = (directive.arguments ?? []).map((argument) =>
		argument.value.kind === Kind.STRING
			? { ...argument, value: { ...argument.value, value: expand(argument.value, model, audience) } }
			: argument,
	);
	return { ...directive, arguments: expanded };
}

function expand(node: StringValueNode, model: GraphModel, audience: Audience): string {
	try {
		return expandCypher(model, node.value, audience);
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		throw modelFault(node, cause.message, cause);
	}
}

export function fieldsOf(text: string): readonly FieldDefinitionNode[] {
	const [definition] = parse(`type T { ${text} }`).definitions;
	return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
}

export function directivesOf(text: string): readonly ConstDirectiveNode[] {
	const [definition] = parse(`scalar S ${text}`).definitions;
	return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}
