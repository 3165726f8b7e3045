import type { GraphQLNamedType } from "graphql";
import { fieldsOf, type Input, itemsOf, slotOf } from "../input/Input.ts";
import type { SortKey } from "./Plan.ts";
import { NotCompiled, type PlanContext } from "./PlanContext.ts";
import { valueRef } from "./valueRef.ts";

interface Sorted {
	readonly node: GraphQLNamedType;
	readonly edge: GraphQLNamedType | undefined;
}

/** By `[{ name: ASC }]` of nodes, or `[{ node: { name: ASC } }, { edge: { role: ASC } }]` of a connection along a relation. */
export function planOrder(context: PlanContext, sort: Input | undefined, sorted: Sorted): readonly SortKey[] {
	return itemsOf(sort).flatMap((item) =>
		fieldsOf(item).flatMap(([name, below]) => {
			if (below.kind !== "object") return planKey(context, sorted.node, name, "node", below);
			const type = name === "edge" ? sorted.edge : sorted.node;
			if (!type) throw new NotCompiled("There are no edges to sort by.");
			return fieldsOf(below).flatMap(([key, direction]) =>
				planKey(context, type, key, name === "edge" ? "edge" : "node", direction),
			);
		}),
	);
}

/** What is equal in an order goes by its id, so that no page repeats or leaves out a row. */
export function byId(keys: readonly SortKey[], isAlongRelation: boolean): readonly SortKey[] {
	const isByNode = keys.some(({ value }) => value.on === "node" && value.name === "id");
	return [...keys, ...(isByNode ? [] : [idOf("node")]), ...(isAlongRelation ? [idOf("edge")] : [])];
}

/** What a cursor must have been made in. */
export function orderName(keys: readonly SortKey[]): string {
	return keys.map(({ value, direction }) => `${value.on}.${value.name} ${direction}`).join(", ");
}

function idOf(on: "node" | "edge"): SortKey {
	return {
		value: { on, name: "id", isList: false, isRequired: true, isEntityId: on === "node", scalar: "ID" },
		direction: "ASC",
	};
}

function planKey(
	context: PlanContext,
	type: GraphQLNamedType,
	name: string,
	on: "node" | "edge",
	direction: Input,
): readonly SortKey[] {
	const slot = slotOf(direction);
	if (!slot || slot.isNull) return [];
	const value = valueRef(context, type, name, on);
	return [{ value, direction: slot.read(context.variables) === "DESC" ? "DESC" : "ASC" }];
}
