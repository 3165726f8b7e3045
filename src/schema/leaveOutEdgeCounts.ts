import { GraphQLNonNull, type GraphQLSchema, getNamedType, isAbstractType, isObjectType } from "graphql";
import { findFieldType } from "./findFieldType.ts";

/**
 * The library cannot count the edges of a connection that leads to several types: it fails on `count { edges }`. There
 * the count is one of nodes only; how many edges there are is the connection's `totalCount`.
 */
export function leaveOutEdgeCounts(schema: GraphQLSchema): void {
	const ofNodes = schema.getType("Count");
	if (!isObjectType(ofNodes)) return;
	for (const type of Object.values(schema.getTypeMap())) {
		if (!isObjectType(type)) continue;
		for (const field of Object.values(type.getFields())) {
			const connection = getNamedType(field.type);
			const aggregate = findFieldType(connection, "aggregate");
			if (!isObjectType(aggregate) || !isAbstractType(findFieldType(connection, "edges", "node"))) continue;
			const { count } = aggregate.getFields();
			if (count) count.type = new GraphQLNonNull(ofNodes);
		}
	}
}
