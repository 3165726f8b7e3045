/**
 * The network in the answer of a question, by its shape alone: whatever has `from` and `to` is an edge, whatever else has an
 * `id` is a node. Ends may be ids, or objects with an id of their own. All other fields are attributes; an edge's number
 * called `weight` is its weight. An edge points from `from` to `to`, the other way where it says `"forward": false` (a step of a
 * way that goes against the relation); one that is only weighed and names no relation counts how often two met, which has no
 * direction.
 */
import { isObject } from "../../model/values/readValue.ts";
import type { AttributeKind, GraphAttribute } from "../read/graphAttributes.ts";

export interface AnswerGraph {
	readonly nodes: readonly AnswerNode[];
	readonly edges: readonly AnswerEdge[];
}

export interface AnswerNode {
	readonly id: string;
	readonly values: Values;
}

export interface AnswerEdge {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly directed: boolean;
	readonly values: Values;
}

/** Name → a number, truth value or text. */
export type Values = Readonly<Record<string, string | number | boolean>>;

/**
 * Undefined where the answer can hold no edge: nothing in it has `from` and `to`, not even an empty list `edges`. What a
 * connection of the API calls its edges are rows.
 */
export function readAnswerGraph(answer: unknown): AnswerGraph | undefined {
	const found: Found = { nodes: new Map(), edges: [], hasEdges: false };
	collect(answer, found);
	return found.hasEdges ? { nodes: [...found.nodes.values()], edges: found.edges } : undefined;
}

/** What a file says of all its edges: some programs read that, and not what each edge says. */
export function usualDirection(edges: readonly AnswerEdge[]): "directed" | "undirected" {
	return edges.some(({ directed }) => directed) ? "directed" : "undirected";
}

interface Found {
	readonly nodes: Map<string, AnswerNode>;
	readonly edges: AnswerEdge[];
	hasEdges: boolean;
}

function collect(part: unknown, found: Found, key = ""): void {
	if (Array.isArray(part)) {
		for (const item of part) collect(item, found, key);
		return;
	}
	if (!isObject(part)) return;
	if ("from" in part && "to" in part) addEdge(part, found);
	else if (typeof part.id === "string") addNode(part, found);
	else {
		if (Array.isArray(part.edges) && !isConnection(part.edges, key)) found.hasEdges = true;
		for (const [name, inner] of Object.entries(part)) collect(inner, found, name);
	}
}

/** By its rows, or, where it has none, by the name that the API gives it. */
function isConnection(edges: readonly unknown[], key: string): boolean {
	return key.endsWith("Connection") || edges.some((edge) => isObject(edge) && !("from" in edge && "to" in edge));
}

function addEdge({ from, to, id: _id, ...details }: Readonly<Record<string, unknown>>, found: Found): void {
	found.hasEdges = true;
	const [source, target] = [addEnd(from, found), addEnd(to, found)];
	if (source === undefined || target === undefined) return;
	const ends = details.forward === false ? { from: target, to: source } : { from: source, to: target };
	const directed = details.weight === undefined || details.relation !== undefined;
	found.edges.push({ id: String(found.edges.length + 1), ...ends, directed, values: readValues(details) });
}

function addEnd(end: unknown, found: Found): string | undefined {
	const node = typeof end === "string" ? { id: end } : end;
	if (!isObject(node) || typeof node.id !== "string") return undefined;
	addNode(node, found);
	return node.id;
}

function addNode({ id, ...details }: Readonly<Record<string, unknown>>, { nodes }: Found): void {
	const known = nodes.get(String(id))?.values;
	nodes.set(String(id), { id: String(id), values: { ...known, ...readValues(details) } });
}

/** Leaves by the keys that lead to them; several of one name become one text, each once. */
function readValues(details: Readonly<Record<string, unknown>>): Values {
	const leaves = new Map<string, (string | number | boolean)[]>();
	gather(details, [], leaves);
	const pairs = [...leaves].map(([name, values]) => {
		const different = [...new Set(values)];
		return [name, different.length === 1 && different[0] !== undefined ? different[0] : different.join(" | ")] as const;
	});
	return Object.fromEntries(pairs);
}

function gather(part: unknown, path: readonly string[], leaves: Map<string, (string | number | boolean)[]>): void {
	if (Array.isArray(part)) for (const item of part) gather(item, path, leaves);
	else if (isObject(part)) for (const [key, inner] of Object.entries(part)) gather(inner, [...path, key], leaves);
	else if (typeof part === "string" || typeof part === "number" || typeof part === "boolean") {
		const name = path.join(".");
		leaves.set(name, [...(leaves.get(name) ?? []), part]);
	}
}

/** The attributes of nodes or of edges. One that is a number here and a text there is a text. */
export function listAttributes(items: readonly { readonly values: Values }[]): readonly GraphAttribute[] {
	const kinds = new Map<string, AttributeKind>();
	for (const [name, value] of items.flatMap(({ values }) => Object.entries(values))) {
		const known = kinds.get(name);
		kinds.set(name, known === undefined ? kindOf(value) : common(known, kindOf(value)));
	}
	return [...kinds].map(([name, kind]) => ({ name, kind }));
}

function kindOf(value: string | number | boolean): AttributeKind {
	if (typeof value === "boolean") return "boolean";
	if (typeof value === "string") return "string";
	return Number.isInteger(value) ? "integer" : "double";
}

function common(one: AttributeKind, other: AttributeKind): AttributeKind {
	if (one === other) return one;
	const numbers: readonly AttributeKind[] = ["integer", "double"];
	return numbers.includes(one) && numbers.includes(other) ? "double" : "string";
}
