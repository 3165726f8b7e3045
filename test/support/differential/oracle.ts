import { Neo4jGraphQL } from "@neo4j/graphql";
import type { GraphQLSchema } from "graphql";
import { analysisResolvers } from "../../../src/analysis/analysisResolvers.ts";
import type { GraphModel } from "../../../src/model/GraphModel.ts";
import { completeSchema } from "../../../src/schema/completeSchema.ts";

/** The same API, answered by the resolvers of the library that generates it. */
export async function createOracle(model: GraphModel): Promise<GraphQLSchema> {
	const library = new Neo4jGraphQL({
		typeDefs: completeSchema(model),
		resolvers: analysisResolvers(model).types,
		features: {
			excludeDeprecatedFields: {
				mutationOperations: true,
				aggregationFilters: true,
				aggregationFiltersOutsideConnection: true,
				relationshipFilters: true,
				attributeFilters: true,
			},
		},
	});
	return library.getSchema();
}

/**
 * Of texts that are equally long the library shows any; what it gives out for JSON is the stored text. Its cursors count
 * rows, ours name one: where they lead to, the tests of pages say.
 */
export function toComparable(value: unknown, key = ""): unknown {
	if (typeof value === "string") {
		if (/cursor$/i.test(key)) return "cursor";
		if (key.startsWith("length_")) return value.length;
		return /^[[{].*[\]}]$/.test(value) ? JSON.parse(value) : value;
	}
	if (typeof value === "number" && !Number.isInteger(value)) return Number(value.toPrecision(12));
	if (Array.isArray(value)) return value.map((item) => toComparable(item, key));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, toComparable(below, name)]));
}
