/** What a request may ask, decided on its document before any Cypher is written. */
import { type ArgumentNode, type DocumentNode, type GraphQLSchema, Kind, valueFromASTUntyped, visit } from "graphql";
import { LARGEST_LIMIT } from "./completeSchema.ts";
import { type GraphRequest, measureCost } from "./measureCost.ts";
import { refuseNullConditions } from "./refuseNullConditions.ts";
import { requestError } from "./requestError.ts";

/** See measureCost for the unit. The costliest request within it was searched for and finishes within the time limit. */
export const LARGEST_COST = 500_000;

/** Throws a GraphQL error with a code if an argument would be misread by the library, or the request costs too much. */
export function checkRequest(request: GraphRequest): void {
	const { schema, document, variables: given } = request;
	checkOperations(schema, document);
	const variables = { ...readDefaults(document), ...given };
	checkArguments(document, variables);
	const { total, costliest } = measureCost({ ...request, variables }, LARGEST_COST);
	if (total <= LARGEST_COST) return;
	throw requestError("QUERY_TOO_COSTLY", { cost: String(total), limit: String(LARGEST_COST), path: costliest });
}

/** The public API is read-only: it has no mutations and no subscriptions. */
function checkOperations(schema: GraphQLSchema, document: DocumentNode): void {
	for (const node of document.definitions) {
		if (node.kind === Kind.OPERATION_DEFINITION && !schema.getRootType(node.operation)) {
			throw requestError("OPERATION_UNSUPPORTED", { found: node.operation });
		}
	}
}

function readDefaults(document: DocumentNode): Record<string, unknown> {
	const definitions = document.definitions.flatMap((node) =>
		node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
	);
	const withDefault = definitions.filter(({ defaultValue }) => defaultValue !== undefined);
	return Object.fromEntries(
		withDefault.map(({ variable, defaultValue }) => [
			variable.name.value,
			defaultValue && valueFromASTUntyped(defaultValue),
		]),
	);
}

function checkArguments(document: DocumentNode, variables: GraphRequest["variables"]): void {
	visit(document, {
		Field({ name, arguments: args }) {
			const after = args?.find((argument) => argument.name.value === "after");
			if (after && name.value.endsWith("Connection")) checkCursor(readArgument(after, variables));
		},
		Argument(argument) {
			const name = argument.name.value;
			if (name === "limit" || name === "first") checkCount(name, readArgument(argument, variables));
			if (name === "offset") checkOffset(readArgument(argument, variables));
			if (name === "where") refuseNullConditions(readArgument(argument, variables));
		},
	});
}

/** Undefined for a variable that was not given: the default holds. */
function readArgument({ value }: ArgumentNode, variables: GraphRequest["variables"]): unknown {
	return value.kind === Kind.VARIABLE ? variables[value.name.value] : valueFromASTUntyped(value, variables);
}

function checkCount(name: string, found: unknown): void {
	if (found === undefined || (Number.isInteger(found) && Number(found) >= 1 && Number(found) <= LARGEST_LIMIT)) return;
	throw requestError("LIMIT_OUT_OF_RANGE", { name, found: String(found), limit: String(LARGEST_LIMIT) });
}

function checkOffset(found: unknown): void {
	if (found === undefined || found === null || (Number.isInteger(found) && Number(found) >= 0)) return;
	throw requestError("OFFSET_NEGATIVE", { found: String(found) });
}

/** A cursor that cannot be read would silently give the first page again. */
function checkCursor(found: unknown): void {
	if (found === undefined || found === null) return;
	const decoded = Buffer.from(String(found), "base64").toString("utf8");
	if (!/^arrayconnection:\d+$/.test(decoded))
		throw requestError("CURSOR_INVALID", { found: String(found).slice(0, 80) });
}
