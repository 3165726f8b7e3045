/**
 * A GraphQL operation is read once into a plan, and the plan written as the Cypher that a person would write. What was
 * compiled is kept with the document, for each shape of its variables.
 */
import {
	type DocumentNode,
	type FieldNode,
	type GraphQLSchema,
	isInputType,
	Kind,
	type OperationDefinitionNode,
	typeFromAST,
} from "graphql";
import type { Complete } from "./complete/Completion.ts";
import { completeRoot } from "./complete/completeRoot.ts";
import { type Emitted, emitRoot } from "./emit/emitRoot.ts";
import { type CompileFacts, compileFactsOf } from "./facts/CompileFacts.ts";
import type { Variables } from "./input/Input.ts";
import { variableShape } from "./input/variableShape.ts";
import { collectFields } from "./plan/collectFields.ts";
import type { RootPlan } from "./plan/Plan.ts";
import { NotCompiled, type PlanContext } from "./plan/PlanContext.ts";
import { planRoot } from "./plan/planRoot.ts";

export interface Operation {
	readonly schema: GraphQLSchema;
	readonly document: DocumentNode;
	readonly operation: OperationDefinitionNode;
	/** Coerced as GraphQL has it. */
	readonly variables: Variables;
	/** Whether a day of knowledge is asked for. */
	readonly isDated: boolean;
}

/** A field at the root: compiled, or left to its resolver. */
export type CompiledField = { readonly key: string; readonly nodes: readonly FieldNode[] } & (
	| { readonly kind: "left"; readonly because: string }
	| ({ readonly kind: "compiled"; readonly name: string; readonly complete: Complete } & Emitted &
			Pick<RootPlan, "type">)
);

/** Shapes of variables that are kept of one document; beyond it, the oldest goes. */
const MOST_SHAPES = 50;

const compiled = new WeakMap<DocumentNode, Map<string, readonly CompiledField[]>>();

export function compileOperation(operation: Operation): readonly CompiledField[] {
	const known = compiled.get(operation.document) ?? new Map<string, readonly CompiledField[]>();
	compiled.set(operation.document, known);
	const key = shapeOf(operation);
	const found = known.get(key);
	if (found) return found;
	const made = compile(operation);
	const [oldest] = known.keys();
	if (known.size >= MOST_SHAPES && oldest !== undefined) known.delete(oldest);
	known.set(key, made);
	return made;
}

function shapeOf({ schema, operation, variables, isDated }: Operation): string {
	const shapes = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
		const input = typeFromAST(schema, type);
		return isInputType(input) ? variableShape(variables[variable.name.value], input) : "";
	});
	return `${operation.name?.value} ${isDated} ${shapes.join(" ")}`;
}

function compile(given: Operation): readonly CompiledField[] {
	const { schema, document, operation, variables } = given;
	const query = schema.getQueryType();
	const facts = compileFactsOf(schema);
	if (!query || operation.operation !== "query") return [];
	const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
	const byName = new Map(fragments.map((node) => [node.name.value, node]));
	const asked = collectFields({ schema, fragments: byName, variables }, query, [operation.selectionSet]);
	return [...asked].map(([key, nodes]): CompiledField => {
		if (!facts) return { key, nodes, kind: "left", because: "The schema is another one." };
		return compileField({ schema, facts, fragments: byName, variables }, { key, nodes, isDated: given.isDated });
	});
}

interface Field {
	readonly key: string;
	readonly nodes: readonly FieldNode[];
	readonly isDated: boolean;
}

function compileField(
	context: PlanContext & { readonly facts: CompileFacts },
	{ key, nodes, isDated }: Field,
): CompiledField {
	try {
		const plan = planRoot(context, key, nodes);
		const emitted = emitRoot(context.facts, plan, isDated);
		const name = nodes[0]?.name.value ?? key;
		return { key, nodes, kind: "compiled", name, type: plan.type, complete: completeRoot(plan), ...emitted };
	} catch (error) {
		if (error instanceof NotCompiled) return { key, nodes, kind: "left", because: error.message };
		throw error;
	}
}
