/** What a request may ask, decided on its document before any Cypher is written. */
import {
	type ArgumentNode,
	type DocumentNode,
	type GraphQLSchema,
	Kind,
	separateOperations,
	type VariableDefinitionNode,
	valueFromASTUntyped,
	visit,
} from "graphql";
import { readCursor } from "../graph/cursor.ts";
import { requestError } from "../graph/requestError.ts";
import { LARGEST_LIMIT } from "../schema/addedFields.ts";
import { checkIntrospection } from "./checkIntrospection.ts";
import { costWords } from "./cost/costWords.ts";
import { type GraphRequest, measureCost } from "./cost/measureCost.ts";
import { LARGEST_COST } from "./cost/prices.ts";
import { refuseEmptyConditions } from "./refuseEmptyConditions.ts";
import { refuseMemberTypes } from "./refuseMemberTypes.ts";

/**
 * Returns what the request costs. Throws a GraphQL error with a code if an argument would be misread by the library, or
 * the request costs too much.
 */
export function checkRequest(request: GraphRequest): number {
	const { document, variables: given } = request;
	const cursors = cursorsOf(document);
	if (cursors.length > 0) {
		const variables = { ...readDefaults(document), ...given };
		for (const cursor of cursors) checkCursor(readArgument(cursor, variables));
	}
	const known = costsOf(request);
	const shape = shapeOf(request);
	const found = known.get(shape);
	if (found !== undefined) return found;
	const cost = checkShape(request);
	if (shape.length > LONGEST_SHAPE) return cost;
	const [oldest] = known.keys();
	if (known.size >= MOST_SHAPES && oldest !== undefined) known.delete(oldest);
	known.set(shape, cost);
	return cost;
}

/** Shapes of variables whose cost is kept of one document; beyond it, the oldest goes. */
const MOST_SHAPES = 50;
/** In characters. Long lists of values would fill the memory; what they cost is worked out each time. */
const LONGEST_SHAPE = 1_000;

interface Known {
	readonly degrees: GraphRequest["degrees"];
	readonly costs: Map<string, number>;
}

const costs = new WeakMap<DocumentNode, Known>();

/** What was worked out for the graph as it is now. */
function costsOf({ document, degrees }: GraphRequest): Map<string, number> {
	const known = costs.get(document);
	if (known && known.degrees === degrees) return known.costs;
	const fresh: Known = { degrees, costs: new Map() };
	costs.set(document, fresh);
	return fresh.costs;
}

/** All of the variables that a check but that of cursors goes by: which texts they hold is all the same. */
function shapeOf({ operationName, variables }: GraphRequest): string {
	return `${operationName} ${JSON.stringify(variables, (_key, value) => (typeof value === "string" ? "" : value))}`;
}

/** Works the cost out, and refuses what no text in the variables could make right. */
function checkShape(request: GraphRequest): number {
	const { schema, document, variables: given } = request;
	checkOperations(schema, document);
	const variables = { ...readDefaults(document), ...given };
	checkPaging(document, variables);
	const asked = takeAsked(request);
	checkConditions(asked, variables);
	checkIntrospection(asked);
	const cost = measureCost({ ...request, variables }, LARGEST_COST);
	if (cost.total <= LARGEST_COST) return cost.total;
	const facts = { cost: String(cost.total), limit: String(LARGEST_COST), ...costWords(cost) };
	throw requestError("QUERY_TOO_COSTLY", facts);
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
	const withDefault = readVariables(document).filter(({ defaultValue }) => defaultValue !== undefined);
	return Object.fromEntries(
		withDefault.map(({ variable, defaultValue }) => [
			variable.name.value,
			defaultValue && valueFromASTUntyped(defaultValue),
		]),
	);
}

function readVariables(document: DocumentNode): readonly VariableDefinitionNode[] {
	return document.definitions.flatMap((node) =>
		node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
	);
}

/** Variables are given to one operation; others of the document may need further ones. */
function takeAsked({ document, operationName }: GraphRequest): DocumentNode {
	return (operationName && separateOperations(document)[operationName]) || document;
}

function checkPaging(document: DocumentNode, variables: GraphRequest["variables"]): void {
	visit(document, {
		Argument(argument) {
			const name = argument.name.value;
			if (name === "limit" || name === "first") checkCount(name, readArgument(argument, variables));
			if (name === "offset") checkOffset(readArgument(argument, variables));
		},
	});
}

const cursorArguments = new WeakMap<DocumentNode, readonly ArgumentNode[]>();

/** `after` of connections. */
function cursorsOf(document: DocumentNode): readonly ArgumentNode[] {
	const known = cursorArguments.get(document);
	if (known) return known;
	const found: ArgumentNode[] = [];
	visit(document, {
		Field({ name, arguments: args }) {
			const after = args?.find((argument) => argument.name.value === "after");
			if (after && name.value.endsWith("Connection")) found.push(after);
		},
	});
	cursorArguments.set(document, found);
	return found;
}

/** A variable that must be given and is not is left to GraphQL, which names it. */
function checkConditions(document: DocumentNode, variables: GraphRequest["variables"]): void {
	const optional = new Set(
		readVariables(document)
			.filter(({ type }) => type.kind !== Kind.NON_NULL_TYPE)
			.map(({ variable }) => variable.name.value),
	);
	visit(document, {
		Argument(argument) {
			if (argument.name.value !== "where") return;
			const missing = findMissing(argument, variables);
			if (missing.some((name) => !optional.has(name))) return;
			const [name] = missing;
			if (name !== undefined) throw requestError("CONDITION_VARIABLE_MISSING", { name: `$${name}` });
			const where = readArgument(argument, variables);
			refuseEmptyConditions(where);
			refuseMemberTypes(where);
		},
	});
}

/** Variables in a filter that have no value: GraphQL drops what they stand for. One that is the whole filter may. */
function findMissing({ value }: ArgumentNode, variables: GraphRequest["variables"]): readonly string[] {
	if (value.kind === Kind.VARIABLE) return [];
	const missing: string[] = [];
	visit(value, {
		Variable({ name }) {
			if (variables[name.value] === undefined) missing.push(name.value);
		},
	});
	return missing;
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
	if (!readCursor(found)) throw requestError("CURSOR_INVALID", { found: String(found).slice(0, 80) });
}
