/**
 * What a request may cost, worked out from its document before any Cypher is written.
 *
 * Generated Cypher holds one branch for each type that a field may lead to, at every level again, and every branch is
 * planned whether it finds anything or not. What it finds grows with the lists that are nested in one another. So:
 *
 *   cost = Σ over all branches of (BRANCH_COST + rows expected there)
 *
 * A list at the root is expected to be full. A list inside is expected to be short, as lists of relations are: 5 rows, or
 * a twentieth of what was asked for, and never more than was asked for; where it may lead to several types, they share
 * these rows, but each step at least doubles them, so that a path cannot be long for nothing. Where relations lead to
 * hubs, as many rows are expected as the graph has (degrees.ts): all of them are read, and as many as the limit allows go
 * on to what stands below; in a connection all of them do. A filter that follows a
 * relation is a branch, and twice as dear with each relation that it is nested in.
 */
import {
	type DocumentNode,
	type FieldNode,
	type FragmentDefinitionNode,
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
import { type Degrees, findDegree } from "./degrees.ts";

export interface GraphRequest {
	readonly schema: GraphQLSchema;
	readonly document: DocumentNode;
	readonly variables: Readonly<Record<string, unknown>>;
	/** Which operation of the document is asked, where it has several. */
	readonly operationName?: string | null | undefined;
	/** Of the graph that is asked; without them, all lists of relations are taken to be short. */
	readonly degrees?: Degrees;
}

export interface Cost {
	/** Counted up to the first branch beyond the limit; more is not looked at. */
	readonly total: number;
	/** The field whose own branches cost most, as `meetings.participants.attends`. */
	readonly costliest: string;
}

/** What planning a branch costs, in rows. */
export const BRANCH_COST = 2_000;
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
		measure.selections(node.selectionSet, root, { rows: 1, path: [] });
		return [measure.cost];
	});
	return costs.sort((a, b) => b.total - a.total)[0] ?? { total: 0, costliest: "" };
}

interface Place {
	readonly rows: number;
	readonly path: readonly string[];
}

class Measure {
	#total = 0;
	readonly #byPath = new Map<string, number>();
	readonly #schema: GraphQLSchema;
	readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
	readonly #variables: GraphRequest["variables"];
	readonly #degrees: Degrees;
	readonly #limit: number;

	constructor(request: GraphRequest, fragments: ReadonlyMap<string, FragmentDefinitionNode>, limit: number) {
		this.#schema = request.schema;
		this.#fragments = fragments;
		this.#variables = request.variables;
		this.#degrees = request.degrees ?? new Map();
		this.#limit = limit;
	}

	get cost(): Cost {
		const [costliest] = [...this.#byPath].sort(([, a], [, b]) => b - a);
		return { total: Math.round(this.#total), costliest: costliest?.[0] ?? "" };
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
		const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
		if (!definition || name.startsWith("__")) return;
		const path = [...place.path, name];
		const given = this.#arguments(field);
		this.#add(weighFilters(given.where) * (BRANCH_COST + place.rows), path);
		if (!field.selectionSet) return;
		const target = getNamedType(definition.type);
		const multiplies = name.endsWith("Connection") || (isList(definition.type) && name !== "edges");
		const limited = definition.args.some((argument) => argument.name === "limit" || argument.name === "first");
		const possible = isAbstractType(target) ? this.#schema.getPossibleTypes(target) : [target];
		const short = place.rows * (multiplies ? ROWS_WITHOUT_LIMIT : 1);
		const ruled = multiplies && limited ? this.#rowsOfBranch(given, place, possible.length) : short;
		const reached = (place.rows * findDegree(this.#schema, type, name, this.#degrees)) / possible.length;
		const kept = name.endsWith("Connection") ? reached : Math.min(reached, place.rows * rowsAsked(given));
		const rows = Math.max(ruled, kept);
		for (const one of possible) {
			this.#add(BRANCH_COST + Math.max(ruled, reached), path);
			if (this.#total > this.#limit) return;
			this.selections(field.selectionSet, one, { rows, path });
		}
	}

	#rowsOfBranch(given: Readonly<Record<string, unknown>>, place: Place, types: number): number {
		const atRoot = place.path.length === 0;
		const shared = (place.rows * expectedRows(given, atRoot)) / types;
		return atRoot ? Math.max(1, shared) : Math.max(shared, place.rows * LEAST_GROWTH);
	}

	#add(cost: number, path: readonly string[]): void {
		const key = path.join(".");
		this.#total += cost;
		this.#byPath.set(key, (this.#byPath.get(key) ?? 0) + cost);
	}

	#arguments(field: FieldNode): Readonly<Record<string, unknown>> {
		const pairs = (field.arguments ?? []).map(({ name, value }) => [
			name.value,
			value.kind === Kind.VARIABLE ? this.#variables[value.name.value] : valueFromASTUntyped(value, this.#variables),
		]);
		return Object.fromEntries(pairs) as Record<string, unknown>;
	}
}

type Arguments = Readonly<Record<string, unknown>>;

function rowsAsked({ limit, first }: Arguments): number {
	return typeof limit === "number" ? limit : typeof first === "number" ? first : ROWS_AT_ROOT;
}

function expectedRows(given: Arguments, atRoot: boolean): number {
	if (typeof given.id === "string" || asksForOne(given.where)) return 1;
	const asked = rowsAsked(given);
	return atRoot ? asked : Math.min(asked, Math.max(FEWEST_ROWS_INSIDE, asked * SHARE_INSIDE));
}

/** `where: { id: { eq: "…" } }`. */
function asksForOne(where: unknown): boolean {
	const id = typeof where === "object" && where !== null && "id" in where ? where.id : undefined;
	return typeof id === "object" && id !== null && "eq" in id && typeof id.eq === "string";
}

function isList(type: unknown): boolean {
	return isListType(isNonNullType(type) ? type.ofType : type);
}

/** Conditions on the other end of a relation: 1 for each, twice as much for one inside another. */
function weighFilters(where: unknown, weight = 1): number {
	if (Array.isArray(where)) return where.reduce((sum: number, part) => sum + weighFilters(part, weight), 0);
	if (typeof where !== "object" || where === null) return 0;
	return Object.entries(where).reduce((sum, [key, value]) => {
		const own = QUANTIFIERS.has(key) ? weight : 0;
		return sum + own + weighFilters(value, own > 0 ? weight * 2 : weight);
	}, 0);
}

const QUANTIFIERS = new Set(["some", "all", "none", "single"]);
