import {
	type DefinitionNode,
	type FieldDefinitionNode,
	Kind,
	type ObjectTypeDefinitionNode,
	type TypeNode,
} from "graphql";
import type { GraphModel } from "./GraphModel.ts";
import { findDirective, readArguments } from "./read/definitions.ts";

/** Who reads: those who keep the graph and see all of its ledger, or anybody, who sees what counts. See docs/limits.md. */
export type Audience = "editors" | "public";

/** What a model declares for this audience: for strangers without the types and fields that are @editorial. */
export function definitionsFor({ document }: GraphModel, audience: Audience): readonly DefinitionNode[] {
	const nodes = document.definitions;
	if (audience === "editors") return nodes;
	const hidden = new Set(
		nodes
			.filter(isObject)
			.filter(isEditorial)
			.map(({ name }) => name.value),
	);
	const isShown = (field: FieldDefinitionNode) => !isEditorial(field) && !hidden.has(namedType(field.type));
	return nodes
		.filter((node) => !isObject(node) || !hidden.has(node.name.value))
		.map((node) => (isObject(node) ? { ...node, fields: (node.fields ?? []).filter(isShown) } : node));
}

/** The types of which strangers see some rows only, each with the condition that these meet, as `where` has it. */
export function listOpenConditions({ document }: GraphModel): ReadonlyMap<string, string> {
	return new Map(
		document.definitions.filter(isObject).flatMap((node) => {
			const condition = readCondition(node);
			return condition === undefined ? [] : [[node.name.value, condition] as const];
		}),
	);
}

type Declared = Pick<ObjectTypeDefinitionNode | FieldDefinitionNode, "directives">;

/** As a whole: not only some of its rows. */
function isEditorial(node: Declared): boolean {
	return findDirective(node, "editorial") !== undefined && readCondition(node) === undefined;
}

function readCondition(node: Declared): string | undefined {
	const directive = findDirective(node, "editorial");
	const unless = directive && readArguments(directive).unless;
	return unless === undefined ? undefined : String(unless);
}

function isObject(node: DefinitionNode): node is ObjectTypeDefinitionNode {
	return node.kind === Kind.OBJECT_TYPE_DEFINITION;
}

function namedType(type: TypeNode): string {
	return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
