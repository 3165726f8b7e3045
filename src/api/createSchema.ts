import { Neo4jGraphQL } from "@neo4j/graphql";
import {
	GraphQLError,
	type GraphQLScalarLiteralParser,
	GraphQLScalarType,
	type GraphQLSchema,
	isScalarType,
} from "graphql";
import { analysisResolvers } from "../analysis/analysisResolvers.ts";
import { rememberCompileFacts } from "../compile/facts/CompileFacts.ts";
import { parseEdtf } from "../edtf/parseEdtf.ts";
import type { ApiContext } from "../graph/ReadContext.ts";
import { countAnswers } from "../guard/answerSize.ts";
import { rememberDatedTypes } from "../guard/asOf.ts";
import { rememberCostFacts } from "../guard/cost/costFacts.ts";
import { rememberRelationFields } from "../guard/cost/degrees.ts";
import { rememberOpenConditions } from "../guard/narrowToOpen.ts";
import type { Audience } from "../model/Audience.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { modelFault } from "../model/read/modelFault.ts";
import { completeSchema } from "../schema/completeSchema.ts";
import { leaveOutEdgeCounts } from "../schema/leaveOutEdgeCounts.ts";
import { leaveOutLostConditions } from "../schema/leaveOutLostConditions.ts";
import { removeListSorts } from "../schema/removeListSorts.ts";
import { type SearchArguments, search } from "../search/search.ts";
import { type SearchTextsArguments, searchTexts } from "../search/texts/searchTexts.ts";
import { checkArguments } from "./checkArguments.ts";
import { serveWebAddresses } from "./serveWebAddresses.ts";

/** The executable, read-only API of a model. Takes about half a second; needs no database. */
export async function createSchema(model: GraphModel, audience: Audience = "editors"): Promise<GraphQLSchema> {
	const analysis = analysisResolvers(model);
	const definitions = completeSchema(model, audience);
	const library = new Neo4jGraphQL({
		typeDefs: definitions,
		resolvers: {
			JSON: JSON_SCALAR,
			...analysis.types,
			Query: {
				search: (_root: unknown, args: SearchArguments, context: ApiContext) => search(context, model, args),
				searchTexts: (_root: unknown, args: SearchTextsArguments, context: ApiContext) =>
					searchTexts(context, model, args),
				...analysis.queries,
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
	const schema = await library.getSchema().catch(refuseModel);
	refuseImpossibleMoments(schema);
	refuseImpossibleDays(schema);
	removeListSorts(schema);
	leaveOutEdgeCounts(schema);
	leaveOutLostConditions(schema, definitions);
	rememberDatedTypes(schema, model);
	rememberRelationFields(schema, model);
	rememberCostFacts(schema, model, definitions);
	rememberCompileFacts(schema, model, definitions, analysis.types);
	checkArguments(schema, model);
	serveWebAddresses(schema, model);
	if (audience === "public") rememberOpenConditions(schema, model);
	countAnswers(schema);
	return schema;
}

/** The library gives all that it finds, each with the part of the model where it found it. */
function refuseModel(found: unknown): never {
	const [first] = [found].flat();
	if (!(first instanceof GraphQLError)) throw found;
	throw modelFault(first.nodes?.find(({ loc }) => loc) ?? {}, sayFault(first), first);
}

function sayFault({ message }: GraphQLError): string {
	return message.replace(/\. Did you mean (.*)\?$/, " (did you mean $1?)").replace(/\.$/, "");
}

/** The library's Date takes 2015-02-30 for 2 March, and a year for its first day. */
function refuseImpossibleDays(schema: GraphQLSchema): void {
	const scalar = schema.getType("Date");
	if (!isScalarType(scalar)) return;
	const { parseValue } = scalar;
	scalar.parseValue = (given) => {
		if (typeof given === "string" && !isDay(given)) {
			throw new GraphQLError(`Date cannot be "${given}"; write a day that exists, such as 2015-06-09.`);
		}
		return parseValue(given);
	};
	scalar.parseLiteral = (node) => scalar.parseValue("value" in node ? node.value : undefined);
}

function isDay(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseEdtf(text) !== undefined;
}

/** The library's DateTime takes any text, and the database then fails on it without a word that a reader understands. */
function refuseImpossibleMoments(schema: GraphQLSchema): void {
	const scalar = schema.getType("DateTime");
	if (!isScalarType(scalar)) return;
	const { parseValue } = scalar;
	scalar.parseValue = (given) => {
		if (typeof given === "string" && Number.isNaN(Date.parse(given))) {
			throw new GraphQLError(`DateTime cannot be "${given}"; write a moment such as 2015-06-09T12:00:00Z.`);
		}
		return parseValue(given);
	};
	scalar.parseLiteral = (node) => scalar.parseValue("value" in node ? node.value : undefined);
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
