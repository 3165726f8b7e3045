import type { GraphModel } from "../model/GraphModel.ts";
import { holdsCypher } from "./holdsCypher.ts";

/** Cypher of schema.graphql with the conditions of @asOf in place of `NODE_HOLDS(name)` and `RELATION_HOLDS(name)`. */
export function expandHolds(model: GraphModel, statement: string): string {
	const holds = holdsCypher(model);
	return statement
		.replace(/\bNODE_HOLDS\((\w+)\)/g, (_call, name: string) => holds.node(name))
		.replace(/\bRELATION_HOLDS\((\w+)\)/g, (_call, name: string) => holds.relation(name));
}
