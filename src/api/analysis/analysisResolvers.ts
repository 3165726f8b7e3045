/** Resolvers by hand of the analysts' queries; what schema.graphql answers by @cypher needs none. */
import { Kind, type ObjectTypeDefinitionNode } from "graphql";
import type { GraphModel } from "../../model/GraphModel.ts";
import { findDirective, isEntityType } from "../../model/readGraphModel.ts";
import type { ApiContext } from "../ApiContext.ts";
import { claimEvidence } from "./claimEvidence.ts";
import { type NeighbourhoodArguments, neighbourhood } from "./neighbourhood.ts";
import { pathResolvers } from "./paths.ts";

export function analysisResolvers(model: GraphModel) {
	const { paths, ...ofPaths } = pathResolvers(model);
	return {
		types: mergeResolvers(evidenceResolvers(model), ofPaths),
		queries: {
			paths,
			neighbourhood: (_root: unknown, args: NeighbourhoodArguments, context: ApiContext) =>
				neighbourhood(model, args, context),
		},
	};
}

type Resolvers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function mergeResolvers(some: Resolvers, others: Resolvers): Resolvers {
	const merged = Object.entries(others).map(([type, fields]) => [type, { ...some[type], ...fields }] as const);
	return { ...some, ...Object.fromEntries(merged) };
}

/** Every row of an analysts' query that has `claimIds` and `evidence` finds the one by the other. */
function evidenceResolvers(model: GraphModel): Resolvers {
	const propertyTypes = new Set([...model.relations.values()].map(({ propertiesType }) => propertiesType));
	const rows = model.document.definitions
		.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
		.filter((node) => !isEntityType(node) && !findDirective(node, "ledger") && !propertyTypes.has(node.name.value))
		.filter((node) => hasField(node, "claimIds") && hasField(node, "evidence"));
	return Object.fromEntries(rows.map((node) => [node.name.value, { evidence: claimEvidence }]));
}

function hasField({ fields }: ObjectTypeDefinitionNode, name: string): boolean {
	return fields?.some((field) => field.name.value === name) === true;
}
