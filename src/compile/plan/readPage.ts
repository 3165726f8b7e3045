import type { FieldNode, GraphQLField } from "graphql";
import { DEFAULT_LIMIT } from "../../schema/addedFields.ts";
import { type Input, slotOf } from "../input/Input.ts";
import { defaultOf, readInput } from "../input/readInput.ts";
import type { Page } from "./Plan.ts";
import type { PlanContext } from "./PlanContext.ts";

type Field = GraphQLField<unknown, unknown>;

/** An argument as given, or as it is by default. */
export function readArgument(
	{ variables }: PlanContext,
	{ args }: Field,
	[node]: readonly FieldNode[],
	name: string,
): Input | undefined {
	const argument = args.find((one) => one.name === name);
	const given = node?.arguments?.find((one) => one.name.value === name);
	if (!argument) return undefined;
	return (given && readInput(given.value, argument.type, variables)) ?? defaultOf(argument);
}

/** Which rows of a list or connection are asked for: no more than a hundred, unless it says how many. */
export function readPage(context: PlanContext, field: Field, nodes: readonly FieldNode[]): Page {
	const read = (name: string) => {
		const slot = slotOf(readArgument(context, field, nodes, name));
		return slot && !slot.isNull ? slot : undefined;
	};
	const after = read("after");
	return {
		limit: read("limit") ?? read("first") ?? DEFAULT_LIMIT,
		offset: after ?? read("offset"),
		offsetIs: after ? "cursor" : "number",
	};
}
