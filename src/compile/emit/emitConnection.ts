import Cypher from "@neo4j/cypher-builder";
import type { AggregateField, ConnectionPart, ConnectionPlan, RowsPlan } from "../plan/Plan.ts";
import type { Emission } from "./Emission.ts";
import { emitAfter } from "./emitAfter.ts";
import { emitMeasure, type MatchMeasured } from "./emitMeasure.ts";
import { emitCount, emitOrder } from "./emitPage.ts";
import { emitSource } from "./emitSource.ts";

/** Under this key stands how many edges there are. */
export const TOTAL_KEY = "__total";
/** Under this key stand the edges, where only what leads to further ones is asked for. */
export const PAGE_KEY = "__page";
/** Under this key of an edge stand its values in the order, for its cursor. */
export const ORDER_KEY = "__order";

/** What writes a row calls this for connections, which write rows: it is handed along. */
export type EmitRow = (emission: Emission, rows: RowsPlan, source: Cypher.Node | Cypher.Relationship) => Cypher.Map;

/** `{edges: COLLECT { … }, totalCount: COUNT { … }}` */
export function emitConnection(
	emission: Emission,
	connection: ConnectionPlan,
	from: Cypher.Node | undefined,
	emitRow: EmitRow,
): Cypher.Map {
	const map = new Cypher.Map();
	const asks = (kind: ConnectionPart["kind"]) => connection.parts.some((part) => part.kind === kind);
	if (asks("totalCount")) map.set(TOTAL_KEY, new Cypher.Count(emitSource(emission, connection.source, from).match));
	if (asks("pageInfo") && !asks("edges")) {
		map.set(PAGE_KEY, emitEdges(emission, connection, { part: { fields: [] }, from, emitRow }));
	}
	for (const part of connection.parts) {
		if (part.kind === "edges") map.set(part.key, emitEdges(emission, connection, { part, from, emitRow }));
		if (part.kind === "aggregate") map.set(part.key, emitAggregate(emission, connection, part, from));
	}
	return map;
}

interface EdgesOf {
	readonly part: Pick<Extract<ConnectionPart, { readonly kind: "edges" }>, "fields">;
	readonly from: Cypher.Node | undefined;
	readonly emitRow: EmitRow;
}

function emitEdges(
	emission: Emission,
	{ source, order, page }: ConnectionPlan,
	{ part: { fields }, from, emitRow }: EdgesOf,
): Cypher.Expr {
	const { node, edge, match } = emitSource(emission, source, from);
	const behind = page.after && emitAfter(emission, order, { node, edge }, page.after);
	if (behind) match.where(behind);
	const cut = match.with(...(edge ? [edge, node] : [node]));
	const keys = emitOrder(emission, order, { node, edge });
	if (keys.length > 0) cut.orderBy(...keys);
	// One more tells whether there is a next page.
	cut.limit(emitCount(emission, page.first, page.isOneOfMany ? 1 : 0));
	const map = new Cypher.Map();
	if (page.isOneOfMany) map.set(ORDER_KEY, new Cypher.List(keys.map(([value]) => value)));
	for (const field of fields) {
		if (field.kind === "node") map.set(field.key, emitRow(emission, field.rows, node));
		if (field.kind === "properties" && edge) map.set(field.key, emitRow(emission, field.rows, edge));
	}
	return new Cypher.Collect(cut.return(map));
}

type Aggregate = Extract<ConnectionPart, { readonly kind: "aggregate" }>;

function emitAggregate(
	emission: Emission,
	{ source }: ConnectionPlan,
	{ parts }: Aggregate,
	from: Cypher.Node | undefined,
): Cypher.Map {
	const map = new Cypher.Map();
	const match = (on: string) => () => {
		const { node, edge, match: matched } = emitSource(emission, source, from);
		return { of: on.startsWith("edge") && edge ? edge : node, match: matched };
	};
	for (const part of parts) {
		if (part.kind === "typename") continue;
		const below = new Cypher.Map();
		for (const field of part.fields) {
			if (part.kind === "count") setCount(emission, below, field as Named, match);
			else if ("measures" in field) below.set(field.key, emitMeasures(emission, field, match(part.kind)));
		}
		map.set(part.key, below);
	}
	return map;
}

interface Named {
	readonly key: string;
	readonly name: string;
}

function setCount(
	emission: Emission,
	map: Cypher.Map,
	{ key, name }: Named,
	match: (on: string) => MatchMeasured,
): void {
	if (name === "nodes" || name === "edges") map.set(key, emitMeasure(emission, match(name), { measure: "count" }));
}

function emitMeasures(
	emission: Emission,
	{ name, measures, isText }: Extract<AggregateField, { readonly kind: "property" }>,
	match: MatchMeasured,
): Cypher.Map {
	const map = new Cypher.Map();
	for (const { key, name: measure } of measures) {
		if (!measure.startsWith("__typename ")) map.set(key, emitMeasure(emission, match, { measure, name, isText }));
	}
	return map;
}
