/**
 * @neo4j/graphql writes the Cypher of every request anew, which takes most of the time that a request takes in this
 * process. A question that is asked again is answered with the Cypher that was written for it before: the same Cypher
 * with other values for its variables.
 *
 * Only what was shown to be the same is used again. A translation is learnt when a field is asked for the second time:
 * the library translates it once as it was asked and once with a mark in place of each text among the variables. It is
 * kept if (1) putting the values where the marks stand gives exactly the first translation, and (2) the library answered
 * with the rows of the database as they are. Everything else stays with the library. Variables that are no text may change the
 * Cypher itself (a limit, a direction, a condition that is left out), so for each of their values it is learnt anew.
 */
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import {
	defaultFieldResolver,
	type GraphQLField,
	type GraphQLFieldResolver,
	type GraphQLResolveInfo,
	type GraphQLSchema,
	getArgumentValues,
	Kind,
	type OperationDefinitionNode,
	type TypeNode,
} from "graphql";
import type { QueryResult } from "neo4j-driver";
import type { ApiContext } from "../graph/ReadContext.ts";
import { hastenCypher } from "./hasten/hastenCypher.ts";
import { readAskedFields } from "./hasten/readAskedFields.ts";

/** For all fields at the root of the schema. */
export function rememberTranslations(schema: GraphQLSchema): void {
	for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
		if (!field.resolve) continue;
		field.extensions = { ...field.extensions, resolveAnew: field.resolve };
		field.resolve = remember(field.resolve);
	}
}

/** For other arguments than those in the document, which what is remembered goes by. */
export function resolveAnew({ extensions, resolve }: GraphQLField<unknown, ApiContext>): Resolver {
	return (extensions.resolveAnew as Resolver | undefined) ?? resolve ?? defaultFieldResolver;
}

type Resolver = GraphQLFieldResolver<unknown, ApiContext>;
type Values = Readonly<Record<string, unknown>>;

/** Different translations that are kept of one operation; beyond it, the oldest goes. */
const MOST_TRANSLATIONS = 20;
/** A longer one is rare, and would take the room of many. */
const LONGEST_TRANSLATION = 50_000;

interface Translation {
	readonly query: string;
	/** With marks where texts among the variables go. */
	readonly parameters: Values;
	/** Mark → name of the variable. */
	readonly marks: ReadonlyMap<string, string>;
	/** Whether all rows are the answer, or the first one is. */
	readonly isList: boolean;
}

/** Nothing is known yet; asked once; not to be used again; or known. */
type Memory = "asked" | "unfit" | Translation;

function remember(resolve: Resolver): Resolver {
	// The operation of a document that the server no longer keeps goes, and what is known of it with it.
	const operations = new WeakMap<OperationDefinitionNode, Map<string, Memory>>();
	return async (root, args, context, info) => {
		const texts = readTexts(info);
		const key = toKey(info, texts);
		const memories = operations.get(info.operation) ?? new Map<string, Memory>();
		operations.set(info.operation, memories);
		const known = memories.get(key);
		if (typeof known === "object") return replay(known, context, info.variableValues);
		const watched = watch(context, info);
		const answer = await resolve(root, args, watched.context, info);
		if (known === "unfit") return answer;
		if (known === undefined) keep(memories, key, "asked");
		else keep(memories, key, await learn(resolve, { root, context, info, texts }, watched.runs, answer));
		return answer;
	};
}

function keep(memories: Map<string, Memory>, key: string, memory: Memory): void {
	memories.set(key, memory);
	const [oldest] = memories.keys();
	if (memories.size > MOST_TRANSLATIONS && oldest !== undefined) memories.delete(oldest);
}

/** The variables that hold a text: of type ID or String, given, and not empty. */
function readTexts({ operation, variableValues }: GraphQLResolveInfo): readonly string[] {
	return (operation.variableDefinitions ?? [])
		.filter(({ type }) => isText(type))
		.map(({ variable }) => variable.name.value)
		.filter((name) => typeof variableValues[name] === "string" && variableValues[name] !== "");
}

function isText(type: TypeNode): boolean {
	const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
	return named.kind === Kind.NAMED_TYPE && (named.name.value === "ID" || named.name.value === "String");
}

/** What decides on the Cypher: which field of the operation, which variables are texts, and the values of all others. */
function toKey({ path, variableValues }: GraphQLResolveInfo, texts: readonly string[]): string {
	const others = Object.entries(variableValues).filter(([name]) => !texts.includes(name));
	return JSON.stringify([path.key, texts, others.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

interface Run {
	readonly query: string;
	readonly parameters: Values;
	readonly result: QueryResult;
}

/** A context that asks the database what the library asks it, sooner answered, and notes it. */
function watch(
	context: ApiContext,
	info: GraphQLResolveInfo,
): { readonly context: ApiContext; readonly runs: readonly Run[] } {
	const runs: Run[] = [];
	const asked = readAskedFields(info);
	const run: ApiContext["executionContext"]["run"] = async (written, parameters) => {
		const query = hastenCypher(written, { parameters, asked });
		const result = await context.executionContext.run(query, parameters);
		runs.push({ query, parameters, result });
		return result;
	};
	return { context: { ...context, executionContext: { run } }, runs };
}

interface Asked {
	readonly root: unknown;
	readonly context: ApiContext;
	readonly info: GraphQLResolveInfo;
	readonly texts: readonly string[];
}

async function learn(
	resolve: Resolver,
	{ root, context, info, texts }: Asked,
	runs: readonly Run[],
	answer: unknown,
): Promise<Memory> {
	const [run] = runs;
	if (!run || runs.length > 1) return "unfit";
	const form = findForm(answer, run.result);
	if (form === "unknown") return "asked";
	if (form === "other") return "unfit";
	const marks = new Map(texts.map((name) => [`mark-${randomUUID()}`, name]));
	const marked = await translate(resolve, { root, context, info: withMarks(info, marks) });
	if (!marked) return "unfit";
	const translation: Translation = { ...marked, marks, isList: form === "list" };
	const again = fill(translation.parameters, toValues(translation, info.variableValues));
	if (marked.query.length > LONGEST_TRANSLATION) return "unfit";
	const isSame = marked.query === run.query && isDeepStrictEqual(again, run.parameters);
	return isSame ? translation : "unfit";
}

/** How the answer follows from the rows. It is seen from the identity of objects, so without any it cannot be told. */
function findForm(answer: unknown, { records }: QueryResult): "list" | "one" | "other" | "unknown" {
	if (records.some((record) => record.length !== 1 || !isObject(record.get(0)))) return "other";
	if (records.length === 0) return "unknown";
	if (!Array.isArray(answer)) return answer === records[0]?.get(0) ? "one" : "other";
	const isSame = answer.length === records.length && records.every((record, index) => record.get(0) === answer[index]);
	return isSame ? "list" : "other";
}

function isObject(value: unknown): value is object {
	return typeof value === "object" && value !== null;
}

function withMarks(info: GraphQLResolveInfo, marks: ReadonlyMap<string, string>): GraphQLResolveInfo {
	const marked = [...marks].map(([mark, name]) => [name, mark]);
	return { ...info, variableValues: { ...info.variableValues, ...Object.fromEntries(marked) } };
}

/** What the library would ask the database; nothing is asked. */
async function translate(
	resolve: Resolver,
	{ root, context, info }: Omit<Asked, "texts">,
): Promise<Pick<Translation, "query" | "parameters"> | undefined> {
	const [field] = info.fieldNodes;
	const definition = info.parentType.getFields()[info.fieldName];
	if (!field || !definition) return undefined;
	const args = getArgumentValues(definition, field, info.variableValues);
	const asked = readAskedFields(info);
	let noted: Pick<Translation, "query" | "parameters"> | undefined;
	const run = async (query: string, parameters: Record<string, unknown>): Promise<never> => {
		noted = { query: hastenCypher(query, { parameters, asked }), parameters };
		throw new Error("noted, not asked");
	};
	await Promise.resolve(resolve(root, args, { ...context, executionContext: { run } }, info)).catch(() => {});
	return noted;
}

async function replay(translation: Translation, context: ApiContext, variables: Values): Promise<unknown> {
	const parameters = fill(translation.parameters, toValues(translation, variables)) as Record<string, unknown>;
	const { records } = await context.executionContext.run(translation.query, parameters);
	return translation.isList ? records.map((record) => record.get(0)) : records[0]?.get(0);
}

/** Mark → value. */
function toValues({ marks }: Translation, variables: Values): ReadonlyMap<unknown, unknown> {
	return new Map([...marks].map(([mark, name]) => [mark, variables[name]]));
}

/** The same parameters with values for marks. What is neither list nor plain object (a whole number, a day) stays. */
function fill(parameter: unknown, values: ReadonlyMap<unknown, unknown>): unknown {
	if (typeof parameter === "string") return values.get(parameter) ?? parameter;
	if (Array.isArray(parameter)) return parameter.map((item) => fill(item, values));
	if (!isObject(parameter) || Object.getPrototypeOf(parameter) !== Object.prototype) return parameter;
	return Object.fromEntries(Object.entries(parameter).map(([key, value]) => [key, fill(value, values)]));
}
