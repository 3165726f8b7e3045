import {
	coerceInputValue,
	type GraphQLInputType,
	type GraphQLSchema,
	getNamedType,
	isEnumType,
	isInputObjectType,
	isListType,
	isNonNullType,
	Kind,
	parse,
	typeFromAST,
} from "graphql";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { didYouMean } from "../errors/suggest.ts";
import type { SavedQuery } from "./savedQueries.ts";

/**
 * The variables of a question: its examples, and over them what was given as text, read by the type that the question
 * declares. Throws VARIABLE_UNKNOWN or VARIABLE_INVALID.
 */
export function readVariables(
	schema: GraphQLSchema,
	query: SavedQuery,
	given: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
	const types = declaredTypes(schema, query);
	const variables = { ...query.variables };
	for (const [name, text] of given) {
		const type = types.get(name);
		if (!type) throw unknownVariable(query, name, types);
		variables[name] = readVariable({ name, type, example: query.variables[name] }, text);
	}
	return variables;
}

function declaredTypes(schema: GraphQLSchema, { text }: SavedQuery): ReadonlyMap<string, GraphQLInputType> {
	const definitions = parse(text).definitions.flatMap((node) =>
		node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
	);
	return new Map(
		definitions.flatMap(({ variable, type }) => {
			const found = typeFromAST(schema, type) as GraphQLInputType | undefined;
			return found ? [[variable.name.value, found] as const] : [];
		}),
	);
}

interface Variable {
	readonly name: string;
	readonly type: GraphQLInputType;
	readonly example: unknown;
}

function readVariable({ name, type, example }: Variable, text: string): unknown {
	const value = text === "" ? null : parseText(type, text);
	let isWrong = false;
	coerceInputValue(value, type, () => {
		isWrong = true;
	});
	if (!isWrong) return value;
	throw new CoopgraphError("VARIABLE_INVALID", {
		name,
		found: text === "" ? "empty" : text,
		expected: describeType(type),
		example: `${name}=${writeText(example)}`,
	});
}

/** Lists are written as JSON or with commas; what is no text is read as JSON. */
function parseText(type: GraphQLInputType, text: string): unknown {
	if (isNonNullType(type)) return parseText(type.ofType, text);
	if (isListType(type)) {
		return text.startsWith("[") ? parseJson(text) : text.split(",").map((item) => parseText(type.ofType, item.trim()));
	}
	return isInputObjectType(type) || ["Int", "Float", "Boolean"].includes(type.name) ? parseJson(text) : text;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** A value as it would be given on the command line. */
export function writeText(value: unknown): string {
	if (Array.isArray(value)) return value.join(",");
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
	ID: "an id",
	String: "a text",
	Int: "an integer",
	Float: "a number",
	Boolean: "true or false",
	Date: "a day such as 2015-06-09",
	DateTime: "a moment such as 2015-06-09T12:00:00Z",
};

function describeType(type: GraphQLInputType): string {
	const named = getNamedType(type);
	const isList = isListType(isNonNullType(type) ? type.ofType : type);
	const one = isEnumType(named)
		? `one of ${named
				.getValues()
				.map(({ name }) => name)
				.join(", ")}`
		: TYPE_WORDS[named.name];
	return isList
		? `a list, separated by commas; each ${one ?? named.name}`
		: (one ?? `a JSON object of type ${named.name}`);
}

function unknownVariable(
	query: SavedQuery,
	name: string,
	types: ReadonlyMap<string, GraphQLInputType>,
): CoopgraphError {
	const described = [...types].map(([known, type]) => `--var ${known}=… (${describeType(type)})`);
	return new CoopgraphError("VARIABLE_UNKNOWN", {
		question: query.name,
		found: name,
		suggestion: didYouMean(name, types.keys()),
		expected: described.join(", ") || "no variables",
	});
}
