/**
 * What a request may cost, worked out from its document and its variables before any Cypher is written. Everything in them
 * counts, for what it takes to plan it and for what it reads:
 *
 *   cost = branches + fields + filters + orders + arguments + the schema itself
 *
 * Branches: generated Cypher holds one for each type that a field may lead to, at every level again, and every one is
 * planned whether it finds anything or not. What it finds grows with the lists that are nested in one another:
 *
 *   Σ over all branches of (BRANCH_COST + rows expected there)
 *
 * A list at the root is expected to be full. A list inside is expected to be short, as lists of relations are: 5 rows, or
 * a twentieth of what was asked for, and never more than was asked for; where it may lead to several types, they share
 * these rows, but each step at least doubles them, so that a path cannot be long for nothing. Where relations lead to
 * hubs, as many rows are expected as the graph has (degrees.ts): all of them are read, and as many as the limit allows go
 * on to what stands below; in a connection all of them do.
 *
 * Fields: each is written into the query under its own name, however often it is asked, and has a value in every row; one
 * that is worked out by a statement costs that statement. Filters: each condition, each value of its lists, and each
 * relation that is met to decide it (guard/weighWhere.ts). Orders: each key. What is filtered, sorted or counted is looked
 * at as a whole, however few rows are asked for. An analysts' query may read the whole graph, once or for each of its
 * steps. The schema itself: guard/introspectionCost.ts. The prices: guard/prices.ts.
 */
import {
	type DocumentNode,
	type FieldNode,
	type GraphQLField,
	type GraphQLNamedType,
	type GraphQLSchema,
	getNamedType,
	isAbstractType,
	isInterfaceType,
	isListType,
	isNonNullType,
	isObjectType,
	Kind,
	type SelectionSetNode,
	valueFromASTUntyped,
} from "graphql";
import { findFieldType } from "../../schema/findFieldType.ts";
import { costFactsOf } from "./costFacts.ts";
import { countNodes, type Degrees, findDegree } from "./degrees.ts";
import { type Fragments, introspectionCost, isIntrospection } from "./introspectionCost.ts";
import { measureValue } from "./measureValue.ts";
import {
	ARGUMENT_COST,
	BRANCH_COST,
	FIELD_COST,
	LARGEST_COST,
	LOOK_COST,
	STATEMENT_AGAIN_COST,
	STATEMENT_COST,
	STATEMENT_PER_ROW,
	VALUE_AGAIN_COST,
	VALUE_COST,
} from "./prices.ts";
import { type Arguments, asksForOne, weighList } from "./weighList.ts";

export interface GraphRequest {
	readonly schema: GraphQLSchema;
	readonly document: DocumentNode;
	readonly variables: Readonly<Record<string, unknown>>;
	/** Which operation of the document is asked, where it has several. */
	readonly operationName?: string | null | undefined;
	/** Of the graph that is asked; without them, all lists of relations are taken to be short, and all types to be small. */
	readonly degrees?: Degrees;
}

/** What it is in a request that costs. */
export type CostKind = "branches" | "fields" | "where" | "sort" | "arguments" | "analysis" | "schema";

export interface Cost {
	/** Counted up to the first branch beyond the limit; more is not looked at. */
	readonly total: number;
	/** The field whose own part costs most, as `meetings.participants.attends`. */
	readonly costliest: string;
	/** What it is of this field that does. */
	readonly kind: CostKind;
}

const ROWS_AT_ROOT = 100;
const FEWEST_ROWS_INSIDE = 5;
const SHARE_INSIDE = 1 / 20;
const LEAST_GROWTH = 2;
/** Lists that take no limit are short: evidence, names, roles. */
const ROWS_WITHOUT_LIMIT = 2;

/** The cost of the costliest operation of the document, as far as `limit`. */
export function measureCost(request: GraphRequest, limit: number): Cost {
	const { schema, document } = request;
	const fragments = new Map(
		document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
	);
	const costs = document.definitions.flatMap((node) => {
		const root = node.kind === Kind.OPERATION_DEFINITION ? schema.getRootType(node.operation) : undefined;
		if (!root || node.kind !== Kind.OPERATION_DEFINITION) return [];
		const measure = new Measure(request, fragments, limit);
		measure.selections(node.selectionSet, root, { rows: 1, path: [], asked: new Set() });
		return [measure.cost];
	});
	return costs.sort((a, b) => b.total - a.total)[0] ?? { total: 0, costliest: "", kind: "branches" };
}

interface Place {
	readonly rows: number;
	readonly path: readonly string[];
	/** Fields that were asked here before. */
	readonly asked: Set<string>;
	/** In a connection, the nodes that it has. */
	readonly counted?: number | undefined;
	/** In what a connection works out over its nodes, how many these are. */
	readonly aggregated?: number | undefined;
}

type Definition = GraphQLField<unknown, unknown>;

class Measure {
	#total = 0;
	readonly #parts = new Map<string, { readonly path: string; readonly kind: CostKind; cost: number }>();
	readonly #schema: GraphQLSchema;
	readonly #fragments: Fragments;
	readonly #variables: GraphRequest["variables"];
	readonly #degrees: Degrees;
	readonly #limit: number;

	constructor(request: GraphRequest, fragments: Fragments, limit: number) {
		this.#schema = request.schema;
		this.#fragments = fragments;
		this.#variables = request.variables;
		this.#degrees = request.degrees ?? new Map();
		this.#limit = limit;
	}

	get cost(): Cost {
		const [costliest] = [...this.#parts.values()].sort((a, b) => b.cost - a.cost);
		return {
			total: Math.round(this.#total),
			costliest: costliest?.path ?? "",
			kind: costliest?.kind ?? "branches",
		};
	}

	selections({ selections }: SelectionSetNode, type: GraphQLNamedType, place: Place): void {
		for (const selection of selections) {
			this.#total += 1;
			if (this.#total > this.#limit) return;
			if (selection.kind === Kind.FIELD) this.#field(selection, type, place);
			else if (selection.kind === Kind.INLINE_FRAGMENT) {
				this.#fragment(selection.typeCondition?.name.value, selection.selectionSet, type, place);
			} else {
				const fragment = this.#fragments.get(selection.name.value);
				if (fragment) this.#fragment(fragment.typeCondition.name.value, fragment.selectionSet, type, place);
			}
		}
	}

	/** Only a fragment that can hold for this type adds to its branch. */
	#fragment(condition: string | undefined, selections: SelectionSetNode, type: GraphQLNamedType, place: Place): void {
		const narrowed = condition === undefined ? undefined : this.#schema.getType(condition);
		const applies =
			!narrowed ||
			narrowed === type ||
			(isAbstractType(narrowed) && isObjectType(type) && this.#schema.isSubType(narrowed, type));
		if (applies) this.selections(selections, type, place);
	}

	#field(field: FieldNode, type: GraphQLNamedType, place: Place): void {
		const name = field.name.value;
		const path = [...place.path, name].join(".");
		if (isIntrospection(field)) {
			this.#add(introspectionCost(this.#schema, field, this.#fragments, LARGEST_COST), path, "schema");
			return;
		}
		const words = 1 + (field.directives?.length ?? 0);
		// Nobody needs the same value twice.
		const isAgain = !field.selectionSet && place.asked.has(name);
		place.asked.add(name);
		this.#add(words * FIELD_COST + place.rows * (isAgain ? VALUE_AGAIN_COST : VALUE_COST), path, "fields");
		const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
		if (!definition) return;
		if (field.selectionSet) this.#branches(field, definition, type, place);
		else this.#value(`${type.name}.${name}`, place, path, isAgain);
	}

	/** One that is stored costs what any field does; others a statement, or all that a connection counts. */
	#value(name: string, { rows, aggregated }: Place, path: string, isAgain: boolean): void {
		const statement = isAgain ? STATEMENT_AGAIN_COST : STATEMENT_COST;
		const isComputed = costFactsOf(this.#schema).computed.has(name);
		if (isComputed) this.#add(statement + rows * STATEMENT_PER_ROW, path, "fields");
		if (aggregated !== undefined) this.#add(STATEMENT_COST + aggregated * LOOK_COST, path, "fields");
	}

	#branches(field: FieldNode, definition: Definition, type: GraphQLNamedType, place: Place): void {
		const { name } = definition;
		const given = this.#arguments(field);
		const path = [...place.path, name];
		const target = getNamedType(definition.type);
		const isConnection = name.endsWith("Connection");
		const multiplies = isConnection || (isList(definition.type) && name !== "edges");
		const limited = definition.args.some((argument) => argument.name === "limit" || argument.name === "first");
		const possible = isAbstractType(target) ? this.#schema.getPossibleTypes(target) : [target];
		const short = place.rows * (multiplies ? ROWS_WITHOUT_LIMIT : 1);
		const ruled = multiplies && limited ? this.#rowsOfBranch(given, place, possible.length) : short;
		const met = place.rows * findDegree(this.#schema, type, name, this.#degrees);
		const reached = met / possible.length;
		const kept = isConnection ? reached : Math.min(reached, place.rows * rowsAsked(given));
		const all = this.#list(definition, given, place, met);
		const below = {
			path,
			rows: Math.max(ruled, kept),
			counted: isConnection ? all : undefined,
			aggregated: name === "aggregate" ? place.counted : place.aggregated,
		};
		for (const one of possible) {
			const rows = place.path.length === 0 ? Math.min(below.rows, this.#count(one, definition)) : below.rows;
			this.#add(BRANCH_COST + Math.max(rows, reached), path.join("."), "branches");
			if (this.#total > this.#limit) return;
			if (field.selectionSet) this.selections(field.selectionSet, one, { ...below, rows, asked: new Set() });
		}
	}

	/** No more rows than there are nodes of a type, where that is known. */
	#count(type: GraphQLNamedType, { type: listed }: Definition): number {
		const node = findFieldType(type, "edges", "node");
		if (node) return countNodes(this.#schema, node, this.#degrees) || Number.POSITIVE_INFINITY;
		return (isList(listed) && this.#degrees.get(`(:${type.name})`)) || Number.POSITIVE_INFINITY;
	}

	/** Gives how many nodes the list looks at. */
	#list(definition: Definition, given: Arguments, place: Place, met: number): number {
		const path = [...place.path, definition.name].join(".");
		const above = place.path.length === 0 ? undefined : place.rows;
		const [schema, degrees] = [this.#schema, this.#degrees];
		const { all, look, where, sort, graph } = weighList({ schema, degrees, definition, given, above, met });
		this.#add(look, path, "branches");
		this.#add(where, path, "where");
		this.#add(sort, path, "sort");
		this.#add(graph, path, "analysis");
		return all;
	}

	#rowsOfBranch(given: Arguments, place: Place, types: number): number {
		const atRoot = place.path.length === 0;
		const shared = (place.rows * expectedRows(given, atRoot)) / types;
		return atRoot ? Math.max(1, shared) : Math.max(shared, place.rows * LEAST_GROWTH);
	}

	#add(cost: number, path: string, kind: CostKind): void {
		if (cost === 0) return;
		this.#total += cost;
		const key = `${kind} ${path}`;
		const part = this.#parts.get(key) ?? { path, kind, cost: 0 };
		part.cost += cost;
		this.#parts.set(key, part);
	}

	#arguments(field: FieldNode): Arguments {
		const pairs = (field.arguments ?? []).map(({ name, value }) => [
			name.value,
			value.kind === Kind.VARIABLE ? this.#variables[value.name.value] : valueFromASTUntyped(value, this.#variables),
		]);
		const given = Object.fromEntries(pairs) as Arguments;
		this.#add(measureValue(given, UNBOUNDED).values * ARGUMENT_COST, field.name.value, "arguments");
		return given;
	}
}

const UNBOUNDED = { values: Number.POSITIVE_INFINITY, depth: Number.POSITIVE_INFINITY };

function rowsAsked({ limit, first }: Arguments): number {
	return typeof limit === "number" ? limit : typeof first === "number" ? first : ROWS_AT_ROOT;
}

function expectedRows(given: Arguments, atRoot: boolean): number {
	if (typeof given.id === "string" || asksForOne(given.where)) return 1;
	const asked = rowsAsked(given);
	return atRoot ? asked : Math.min(asked, Math.max(FEWEST_ROWS_INSIDE, asked * SHARE_INSIDE));
}

function isList(type: unknown): boolean {
	return isListType(isNonNullType(type) ? type.ofType : type);
}
