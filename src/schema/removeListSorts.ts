import { type GraphQLSchema, getNullableType, isInputObjectType, isLeafType, isObjectType } from "graphql";

/**
 * The library offers every property of a relation to sort by, lists and what is looked up among them, and then writes
 * Cypher that the database refuses. Only single values have an order.
 */
export function removeListSorts(schema: GraphQLSchema): void {
	for (const input of Object.values(schema.getTypeMap())) {
		const type = schema.getType(input.name.replace(/Sort$/, ""));
		if (!input.name.endsWith("Sort") || !isInputObjectType(input) || !isObjectType(type)) continue;
		const keys = input.getFields();
		for (const { name, type: sorted } of Object.values(type.getFields())) {
			if (!isLeafType(getNullableType(sorted))) delete keys[name];
		}
	}
}
