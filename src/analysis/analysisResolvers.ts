/** Resolvers by hand of the analysts' queries; what its file in queries/ answers by @cypher needs none. */
import { Kind } from "graphql";
import type { ApiContext } from "../graph/ReadContext.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { findDirective } from "../model/read/definitions.ts";
import { claimEvidence } from "./claimEvidence.ts";
import { type MeasuresArguments, measures } from "./measures/measures.ts";
import { type NeighbourhoodArguments, neighbourhood } from "./neighbourhood/neighbourhood.ts";
import { pathResolvers } from "./paths/paths.ts";
import { relationsAmong } from "./relationsAmong.ts";
import { type StatisticsArguments, statistics } from "./statistics/statistics.ts";

export function analysisResolvers(model: GraphModel) {
	const { queries, ...ofPaths } = pathResolvers(model);
	return {
		types: mergeResolvers(evidenceResolvers(model), ofPaths),
		queries: {
			...queries,
			statistics: (_root: unknown, args: StatisticsArguments, context: ApiContext) => statistics(model, args, context),
			measures: (_root: unknown, args: MeasuresArguments, context: ApiContext) => measures(model, args, context),
			neighbourhood: (_root: unknown, args: NeighbourhoodArguments, context: ApiContext) =>
				neighbourhood(model, args, context),
			relationsAmong: (_root: unknown, args: { readonly ids: readonly string[] }, context: ApiContext) =>
				relationsAmong(model, args, context),
		},
	};
}

type Resolvers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function mergeResolvers(some: Resolvers, others: Resolvers): Resolvers {
	const merged = Object.entries(others).map(([type, fields]) => [type, { ...some[type], ...fields }] as const);
	return { ...some, ...Object.fromEntries(merged) };
}

/** Every row that stands on claims finds the evidence by their ids. */
function evidenceResolvers({ document }: GraphModel): Resolvers {
	const rows = document.definitions
		.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
		.filter((node) => findDirective(node, "supported"));
	return Object.fromEntries(rows.map((node) => [node.name.value, { evidence: claimEvidence }]));
}
