import type { FieldDefinitionNode } from "graphql";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { findDirective, listDeclaredQueries, readArguments } from "../../model/readGraphModel.ts";
import type { Step } from "./findChains.ts";

export interface ChainQuery {
	readonly name: string;
	readonly steps: readonly Step[];
}

/** The queries of schema.graphql that have @steps. Throws MODEL_INVALID where one names no relation. */
export function listChainQueries(model: GraphModel): readonly ChainQuery[] {
	return listDeclaredQueries(model).flatMap((field) => {
		const directive = findDirective(field, "steps");
		const { along } = directive ? readArguments(directive) : {};
		if (!Array.isArray(along)) return [];
		return [{ name: field.name.value, steps: along.map((text) => readStep(model, String(text), field)) }];
	});
}

function readStep({ relations }: GraphModel, text: string, { loc }: FieldDefinitionNode): Step {
	const [, against, relation = "", along] = /^(<?)(\w+)(>?)$/.exec(text) ?? [];
	if (relations.has(relation) && Boolean(against) !== Boolean(along)) return { relation, forward: Boolean(along) };
	throw new CoopgraphError("MODEL_INVALID", {
		line: String(loc?.startToken.line ?? 1),
		reason: `@steps names ${text}; expected a relation with its direction, such as FUNDS> or <RUNS_UNDER`,
	});
}
