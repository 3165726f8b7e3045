/** What a filter costs: its conditions one by one, and what they meet in the graph. */
import { type GraphQLNamedType, type GraphQLSchema, isAbstractType } from "graphql";
import { findFieldType } from "../../schema/findFieldType.ts";
import { type Degrees, findDegree, findRelations } from "./degrees.ts";
import { BRANCH_COST } from "./prices.ts";

/** Planning one comparison, which the database does for each; comparing it with one row. */
const CONDITION_COST = 500;
const CONDITION_PER_ROW = 0.02;
/** A value of a list: it is looked up, not compared. */
const VALUE_COST = 1;
/** A subquery for each row, and each relation that it meets. */
const SUBQUERY_PER_ROW = 0.5;
const RELATION_COST = 0.15;
/** "Exactly one" is counted for each row by itself, in as many ways as the types can be combined. */
const SINGLE_PER_ROW = 5;
/** Claims of an entity. */
const MEMBERS_WITHOUT_DEGREE = 10;
const DEARER_INSIDE = 2;

export interface Looked {
	readonly schema: GraphQLSchema;
	readonly degrees: Degrees;
	/** What is filtered; undefined for the properties of a relation. */
	readonly type: GraphQLNamedType | undefined;
	/** Rows that the filter is tried on. */
	readonly rows: number;
	/** Whether no node is twice among them, so that their relations cannot be more than there are. */
	readonly areDistinct: boolean;
	/** 1, and twice as much inside of each relation. */
	readonly weight: number;
}

/** Nesting is limited before (checkSize), so it may call itself. */
export function weighWhere(where: unknown, looked: Looked): number {
	if (Array.isArray(where)) return sum(where, (part) => weighWhere(part, looked));
	if (!isObject(where)) return 0;
	return sum(Object.entries(where), ([key, value]) => weighKey(key, value, looked));
}

function weighKey(key: string, value: unknown, looked: Looked): number {
	if (JOINS.has(key)) return weighWhere(value, key === "edge" ? { ...looked, type: undefined } : looked);
	const [, member, word] = /^(\w+)_(ALL|NONE|SINGLE|SOME)$/.exec(key) ?? [];
	if (member && word) return weighQuantifier(member, word.toLowerCase(), value, looked);
	if (isObject(value) && Object.keys(value).some((one) => QUANTIFIERS.has(one))) {
		return sum(Object.entries(value), ([quantifier, inside]) => weighQuantifier(key, quantifier, inside, looked));
	}
	return weighComparisons(value, looked.rows);
}

/** `{ eq: … }`, `{ in: [ … ] }`, or what has comparisons below it. */
function weighComparisons(value: unknown, rows: number): number {
	const comparison = CONDITION_COST + CONDITION_PER_ROW * rows;
	if (Array.isArray(value))
		return comparison + sum(value, (one) => VALUE_COST + (isObject(one) ? weighComparisons(one, rows) : 0));
	if (!isObject(value)) return comparison;
	return sum(Object.values(value), (one) => weighComparisons(one, rows));
}

function weighQuantifier(field: string, quantifier: string, inside: unknown, looked: Looked): number {
	const { rows, weight } = looked;
	const { target, types, met } = follow(field.replace(/Connection$/, ""), looked);
	const isSingle = quantifier === "single";
	const ways = isSingle ? 2 ** types : 1;
	const perRow = isSingle ? SINGLE_PER_ROW * types * ways : SUBQUERY_PER_ROW;
	const perRelation = RELATION_COST * (isSingle ? types : 1);
	const below = { ...looked, type: target, rows: met, areDistinct: false, weight: weight * DEARER_INSIDE };
	return BRANCH_COST * weight * ways + rows * perRow + met * perRelation + weighWhere(inside, below);
}

interface Followed {
	readonly target: GraphQLNamedType | undefined;
	/** How many types it may be. */
	readonly types: number;
	/** Relations from all rows. */
	readonly met: number;
}

function follow(name: string, { schema, degrees, type, rows, areDistinct }: Looked): Followed {
	const target = findFieldType(type, name) ?? findFieldType(type, `${name}Connection`, "edges", "node");
	const types = isAbstractType(target) ? schema.getPossibleTypes(target).length : 1;
	const degree = (type && findDegree(schema, type, name, degrees)) || MEMBERS_WITHOUT_DEGREE;
	const relations = (type && areDistinct && findRelations(schema, type, name, degrees)) || Number.POSITIVE_INFINITY;
	return { target, types, met: Math.min(rows * degree, relations) };
}

/** Filters of what is filtered, or of a part of it: of a connection, the node and the edge. */
const JOINS = new Set(["AND", "OR", "NOT", "node", "edge"]);
const QUANTIFIERS = new Set(["some", "all", "none", "single", "aggregate"]);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null;
}

function sum<Item>(items: readonly Item[], weigh: (item: Item) => number): number {
	return items.reduce((total, item) => total + weigh(item), 0);
}
