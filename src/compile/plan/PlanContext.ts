import type { FragmentDefinitionNode, GraphQLSchema } from "graphql";
import type { CompileFacts } from "../facts/CompileFacts.ts";
import type { Variables } from "../input/Input.ts";

export interface PlanContext {
	readonly schema: GraphQLSchema;
	readonly facts: CompileFacts;
	readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
	/** Of one request; what is planned goes by their shape only. */
	readonly variables: Variables;
}

/** Thrown for what is not compiled; the field is then left to its resolver. */
export class NotCompiled extends Error {}
