import { Neo4jGraphQL } from "@neo4j/graphql";
import { type GraphQLScalarLiteralParser, GraphQLScalarType, type GraphQLSchema } from "graphql";
import type { GraphModel } from "../model/GraphModel.ts";
import type { ApiContext } from "./ApiContext.ts";
import { completeSchema } from "./completeSchema.ts";
import { type SearchArguments, search } from "./search.ts";

/** The executable, read-only API of a model. Takes about half a second; needs no database. */
export async function createSchema(model: GraphModel): Promise<GraphQLSchema> {
	const library = new Neo4jGraphQL({
		typeDefs: completeSchema(model),
		resolvers: {
			JSON: JSON_SCALAR,
			Query: {
				search: (_root: unknown, args: SearchArguments, context: ApiContext) => search(context, model, args),
			},
		},
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

/** Stored as canonical JSON text, given out as JSON; an argument is turned into that text, so that it can be compared. */
const JSON_SCALAR = new GraphQLScalarType({
	name: "JSON",
	description: "Any JSON value.",
	serialize: (stored) => (typeof stored === "string" ? JSON.parse(stored) : stored),
	parseValue: (given) => (typeof given === "string" ? given : JSON.stringify(given)),
	parseLiteral: ((node) => ("value" in node ? String(node.value) : null)) satisfies GraphQLScalarLiteralParser<
		string | null
	>,
});
