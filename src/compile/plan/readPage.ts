import type { FieldNode, GraphQLField } from "graphql";
import { DEFAULT_LIMIT } from "../../schema/addedFields.ts";
import { type Input, type Slot, slotOf } from "../input/Input.ts";
import { defaultOf, readInput } from "../input/readInput.ts";
import type { ConnectionPage, Page } from "./Plan.ts";
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

/** Which rows of a list are asked for: no more than a hundred, unless it says how many; all of one that takes no limit. */
export function readPage(context: PlanContext, field: Field, nodes: readonly FieldNode[]): Page {
	if (!field.args.some(({ name }) => name === "limit")) return { limit: undefined, offset: undefined };
	const read = (name: string) => readCount(context, field, nodes, name);
	return { limit: read("limit") ?? DEFAULT_LIMIT, offset: read("offset") };
}

/** Likewise, which edges of a connection. */
export function readConnectionPage(
	context: PlanContext,
	field: Field,
	nodes: readonly FieldNode[],
): Omit<ConnectionPage, "isOneOfMany"> {
	const read = (name: string) => readCount(context, field, nodes, name);
	return { first: read("first") ?? DEFAULT_LIMIT, after: read("after") };
}

function readCount(context: PlanContext, field: Field, nodes: readonly FieldNode[], name: string): Slot | undefined {
	const slot = slotOf(readArgument(context, field, nodes, name));
	return slot && !slot.isNull ? slot : undefined;
}
