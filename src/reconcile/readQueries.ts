/** The parameter `queries`: a batch of names to match, each under a key of the client's. */
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { didYouMean } from "../errors/suggest.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { isObject } from "../model/values/readValue.ts";
import { findProperty, type GraphProperties, type GraphProperty } from "./graphProperties.ts";
import { asList, asObject, asText, below, type Place, parseObject, refuse, refuseMore } from "./readParameter.ts";

export interface ReconcileQuery {
	/** Empty where only properties are given. */
	readonly name: string;
	/** Undefined: any. Of an empty list none fits. */
	readonly types: readonly string[] | undefined;
	readonly limit: number;
	readonly conditions: readonly Condition[];
}

export interface Condition {
	/** As each type has it that has it. */
	readonly properties: ReadonlyMap<string, GraphProperty>;
	readonly values: readonly ConditionValue[];
}

export interface ConditionValue {
	/** Of an entity that was matched before. */
	readonly id?: string | undefined;
	readonly text: string;
}

/** How many queries a batch may hold; the manifest says so. */
export const MOST_QUERIES = 50;
const MOST_CONDITIONS = 20;
/** In a batch: a name and four properties with one value each, for as many queries as it may hold. */
const MOST_TEXTS = MOST_QUERIES * 5;
const USUAL_LIMIT = 10;
/** More candidates than these are of no use to somebody who chooses one. */
const MOST_CANDIDATES = 50;

export interface ReadContext {
	readonly model: GraphModel;
	readonly properties: GraphProperties;
}

/** Throws where a query cannot be understood, naming it. */
export function readQueries(context: ReadContext, text: string): ReadonlyMap<string, ReconcileQuery> {
	const batch = Object.entries(parseObject("queries", text));
	refuseMore("queries", "queries", batch.length, MOST_QUERIES);
	const root = { name: "queries", path: "$" };
	const queries = new Map(batch.map(([key, query]) => [key, readQuery(context, query, below(root, key))]));
	refuseMore("queries", "names and values to look up", countTexts([...queries.values()]), MOST_TEXTS);
	return queries;
}

/** Each is looked up by itself, whether it is the name of a query or a value of a property. */
function countTexts(queries: readonly ReconcileQuery[]): number {
	return queries.reduce(
		(sum, { name, conditions }) =>
			sum + Number(name !== "") + conditions.reduce((inside, { values }) => inside + values.length, 0),
		0,
	);
}

function readQuery(context: ReadContext, value: unknown, place: Place): ReconcileQuery {
	const { query, type, limit, properties } = asObject(value, place);
	if (query === undefined && properties === undefined) throw refuse(place, value, "`query` or `properties`");
	const types = readTypes(context.model, type, below(place, "type"));
	return {
		name: query === undefined ? "" : asText(query, below(place, "query")).trim(),
		types,
		limit: readLimit(limit, below(place, "limit")),
		conditions: readConditions(context, types, properties, below(place, "properties")),
	};
}

/** One id or several; OpenRefine also sends an object with the id. None, or an empty one: any type. */
function readTypes(model: GraphModel, type: unknown, place: Place): readonly string[] | undefined {
	if (type === undefined || type === null || type === "") return undefined;
	const ids = [type].flat().map((one) => asText(isObject(one) ? one.id : one, place));
	for (const id of ids) checkType(model, id);
	return ids;
}

export function checkType({ entities }: GraphModel, type: string): void {
	if (entities.has(type)) return;
	const suggestion = didYouMean(type, entities.keys());
	throw new CoopgraphError("SEARCH_TYPE_UNKNOWN", { found: type, suggestion });
}

function readLimit(limit: unknown, place: Place): number {
	if (limit === undefined || limit === null) return USUAL_LIMIT;
	if (typeof limit === "number" && Number.isInteger(limit) && limit > 0) return Math.min(limit, MOST_CANDIDATES);
	throw refuse(place, limit, "a positive integer");
}

function readConditions(
	{ properties: all }: ReadContext,
	types: readonly string[] | undefined,
	given: unknown,
	place: Place,
): Condition[] {
	const list = given === undefined || given === null ? [] : asList(given, place);
	refuseMore("queries", "conditions in one query", list.length, MOST_CONDITIONS);
	return list.map((one, index) => {
		const here = below(place, index);
		const { pid, v } = asObject(one, here);
		const properties = findProperty(all, types, asText(pid, below(here, "pid")));
		const values = [v].flat().flatMap((value) => readValue(value, below(here, "v")));
		return { properties, values };
	});
}

/** A blank cell says nothing. */
function readValue(value: unknown, place: Place): ConditionValue[] {
	if (value === null || value === "") return [];
	if (["string", "number", "boolean"].includes(typeof value)) return [{ text: asText(String(value), place).trim() }];
	const { id, name } = asObject(value, place);
	return [{ id: asText(id, below(place, "id")), text: name === undefined ? "" : asText(name, below(place, "name")) }];
}
