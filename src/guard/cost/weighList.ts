/** What a list or connection reads before its page is cut: all that it filters, sorts or counts. */
import { type GraphQLField, type GraphQLSchema, getNamedType } from "graphql";
import { findFieldType } from "../../schema/findFieldType.ts";
import { costFactsOf } from "./costFacts.ts";
import { countGraph, countNodes, type Degrees } from "./degrees.ts";
import { GRAPH_COST, LOOK_COST, SORT_KEY_COST, SORT_KEY_PER_ROW, STEP_COST } from "./prices.ts";
import { weighWhere } from "./weighWhere.ts";

export type Arguments = Readonly<Record<string, unknown>>;

export interface List {
	readonly schema: GraphQLSchema;
	readonly degrees: Degrees;
	readonly definition: GraphQLField<unknown, unknown>;
	readonly given: Arguments;
	/** Rows that the list is met in; undefined at the root, where it is met once. */
	readonly above: number | undefined;
	/** Along relations, from all rows above it. */
	readonly met: number;
}

export interface ListCost {
	/** Nodes that are looked at. */
	readonly all: number;
	readonly look: number;
	readonly where: number;
	readonly sort: number;
	/** Of an analysts' query. */
	readonly graph: number;
}

export function weighList(list: List): ListCost {
	const { schema, degrees, definition, given, above, met } = list;
	const atRoot = above === undefined;
	const type = findFieldType(getNamedType(definition.type), "edges", "node") ?? getNamedType(definition.type);
	const all = asksForOne(given.where) ? 1 : atRoot ? countNodes(schema, type, degrees) : met;
	const keys = countKeys(given.sort);
	const isWhole = isGiven(given.where) || keys > 0 || definition.name.endsWith("Connection");
	const rows = Math.max(all, above ?? 1);
	return {
		all,
		look: atRoot && isWhole ? all * LOOK_COST : 0,
		where: weighWhere(given.where, { schema, degrees, type, rows, areDistinct: atRoot, weight: 1 }),
		sort: keys * (SORT_KEY_COST + all * SORT_KEY_PER_ROW),
		graph: atRoot ? graphCost(list) : 0,
	};
}

function graphCost({ schema, degrees, definition, given }: List): number {
	const { readers } = costFactsOf(schema);
	if (!readers.has(definition.name)) return 0;
	const argument = definition.args.find(({ name }) => name === readers.get(definition.name));
	const steps = argument && (given[argument.name] ?? argument.defaultValue);
	const once = countGraph(degrees) * GRAPH_COST;
	return typeof steps === "number" ? steps * (STEP_COST + once) : once;
}

/** `[{ name: ASC }, { node: { id: DESC } }]` has two. */
function countKeys(sort: unknown): number {
	if (Array.isArray(sort)) return sort.reduce((total: number, one) => total + countKeys(one), 0);
	if (typeof sort === "object" && sort !== null) {
		return Object.values(sort).reduce((total: number, one) => total + countKeys(one), 0);
	}
	return isGiven(sort) ? 1 : 0;
}

function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null;
}

/** `where: { id: { eq: "…" } }`. */
export function asksForOne(where: unknown): boolean {
	const id = typeof where === "object" && where !== null && "id" in where ? where.id : undefined;
	return typeof id === "object" && id !== null && "eq" in id && typeof id.eq === "string";
}
