import {
	type DocumentNode,
	type ExecutionResult,
	execute,
	type GraphQLError,
	type GraphQLSchema,
	getOperationAST,
	getVariableValues,
	isNonNullType,
	Kind,
	type OperationDefinitionNode,
} from "graphql";
import { type CompiledField, compileOperation } from "../compile/compileOperation.ts";
import type { Completion } from "../compile/complete/Completion.ts";
import { toGraphQLError } from "../compile/complete/completeType.ts";
import type { ApiContext } from "../graph/ReadContext.ts";
import { LARGEST_ANSWER, type SizedContext } from "../guard/answerSize.ts";
import { askChecked, rulesOf } from "./checkArguments.ts";

export interface Request {
	readonly schema: GraphQLSchema;
	readonly document: DocumentNode;
	readonly operationName?: string | null | undefined;
	readonly variables: Readonly<Record<string, unknown>>;
	readonly context: ApiContext & SizedContext;
}

type Compiled = Extract<CompiledField, { readonly kind: "compiled" }>;

/**
 * Answers a request that was prepared: what is compiled by one statement for each field at the root, and the rest by its
 * resolvers. The answer has its fields in the order of the request.
 */
export async function executeRequest(request: Request): Promise<ExecutionResult> {
	const { schema, document, operationName, variables: given, context } = request;
	const operation = getOperationAST(document, operationName);
	if (operation?.operation !== "query") return executeLeft(request, document);
	const { coerced: variables, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
	if (errors) return { errors };
	const isDated = context.cypherParams.known !== null;
	const fields = compileOperation({ schema, document, operation, variables, isDated });
	const compiled = fields.filter((field) => field.kind === "compiled");
	const left = fields.filter((field) => field.kind === "left");
	if (compiled.length === 0) return executeLeft(request, document);
	const completion: Completion = {
		variables,
		size: context.answerSize ?? { characters: 0 },
		most: context.answerSize ? LARGEST_ANSWER : Number.POSITIVE_INFINITY,
		errors: [],
	};
	const [rest, ...values] = await Promise.all([
		left.length === 0 ? undefined : executeLeft(request, withFields(document, operation, left)),
		...compiled.map((field) => askField(request, field, completion)),
	]);
	return join(fields, { compiled, values, rest, errors: completion.errors });
}

/** By the resolvers of the schema. */
async function executeLeft(
	{ schema, operationName, variables, context }: Request,
	document: DocumentNode,
): Promise<ExecutionResult> {
	return execute({
		schema,
		document,
		variableValues: variables,
		contextValue: context,
		...(operationName == null ? {} : { operationName }),
	});
}

function withFields(
	document: DocumentNode,
	operation: OperationDefinitionNode,
	fields: readonly CompiledField[],
): DocumentNode {
	const selections = fields.flatMap(({ nodes }) => nodes);
	const narrowed = { ...operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections } };
	return { ...document, definitions: document.definitions.map((node) => (node === operation ? narrowed : node)) };
}

/** Undefined where an error took it, which stands among the errors then. */
async function askField({ schema, context }: Request, field: Compiled, completion: Completion): Promise<unknown> {
	const path = { key: field.key, above: undefined };
	const ask = async (given: Readonly<Record<string, unknown>>) => {
		const { records } = await context.executionContext.run(field.cypher, { ...context.cypherParams, ...given });
		return records.map((record) => record.get(0) as unknown);
	};
	try {
		const args = Object.fromEntries(
			[...field.parameters].map(([name, slot]) => [name, slot.read(completion.variables) ?? null]),
		);
		const definition = schema.getQueryType()?.getFields()[field.name];
		const rules = definition && rulesOf(definition);
		const rows = await (rules ? askChecked(rules, { args, context, ask }) : ask(args));
		return field.complete(rows, completion, path);
	} catch (error) {
		completion.errors.push(toGraphQLError(error, path));
		return undefined;
	}
}

interface Parts {
	readonly compiled: readonly Compiled[];
	readonly values: readonly unknown[];
	readonly rest: ExecutionResult | undefined;
	readonly errors: readonly GraphQLError[];
}

function join(fields: readonly CompiledField[], { compiled, values, rest, errors: own }: Parts): ExecutionResult {
	const errors = [...own, ...(rest?.errors ?? [])];
	const isLost = compiled.some(({ type }, index) => values[index] === undefined && isNonNullType(type));
	if (isLost || (rest && !rest.data)) return { data: null, errors };
	const byKey = new Map(compiled.map(({ key }, index) => [key, values[index] ?? null]));
	const data = Object.fromEntries(fields.map(({ key }) => [key, byKey.has(key) ? byKey.get(key) : rest?.data?.[key]]));
	return errors.length > 0 ? { data, errors } : { data };
}
