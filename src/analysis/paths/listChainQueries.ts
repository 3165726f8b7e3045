import type { FieldDefinitionNode } from "graphql";
import type { GraphModel } from "../../model/GraphModel.ts";
import { findDirective, listDeclaredQueries, readArguments } from "../../model/read/definitions.ts";
import { modelFault } from "../../model/read/modelFault.ts";
import type { Direction, Step } from "./findChains.ts";

export interface ChainQuery {
	readonly name: string;
	readonly steps: readonly Step[];
}

/** The queries that have @steps. Throws MODEL_INVALID where one names no relation. */
export function listChainQueries(model: GraphModel): readonly ChainQuery[] {
	return listDeclaredQueries(model).flatMap((field) => {
		const directive = findDirective(field, "steps");
		const { along } = directive ? readArguments(directive) : {};
		if (!Array.isArray(along)) return [];
		return [{ name: field.name.value, steps: along.map((text) => readStep(model, String(text), field)) }];
	});
}

/** `FUNDS>`, `<RUNS_UNDER`, or `COMMISSIONS> IMPLEMENTS>`: the last, where the way came by the one before it. */
function readStep({ relations }: GraphModel, text: string, field: FieldDefinitionNode): Step {
	const [step, previous, ...others] = text.split(" ").reverse().map(readOne);
	const named = [step, previous].filter((one) => one !== undefined);
	if (
		step &&
		others.length === 0 &&
		named.length === text.split(" ").length &&
		named.every(({ relation }) => relations.has(relation))
	) {
		return { ...step, after: previous };
	}
	const expected =
		"a relation with its direction, such as FUNDS> or <RUNS_UNDER, or two of which the second follows the first";
	throw modelFault(field, `@steps names ${text}; expected ${expected}`);
}

function readOne(text: string): Direction | undefined {
	const [, against, relation = "", along] = /^(<?)(\w+)(>?)$/.exec(text) ?? [];
	return Boolean(against) === Boolean(along) ? undefined : { relation, forward: Boolean(along) };
}
