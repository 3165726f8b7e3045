import Cypher from "@neo4j/cypher-builder";
import { int } from "neo4j-driver";
import type { Slot } from "../input/Input.ts";
import type { Page, SortKey } from "../plan/Plan.ts";
import { readOffset } from "../plan/readOffset.ts";
import type { Emission } from "./Emission.ts";
import { type Ends, emitValue } from "./emitValue.ts";

export type Order = [Cypher.Expr, "ASC" | "DESC"];

/** What is equal in an order goes by its id, so that no page repeats or leaves out a row. */
export function emitOrder(emission: Emission, keys: readonly SortKey[], ends: Ends, isEdge: boolean): Order[] {
	if (keys.length === 0) return [];
	const given = keys.map(({ value, direction }): Order => [emitValue(emission, value, ends), direction]);
	const isById = keys.some(({ value }) => value.on === "node" && value.name === "id");
	const ties: Order[] = isById ? [] : [[ends.node.property("id"), "ASC"]];
	if (isEdge && ends.edge) ties.push([ends.edge.property("id"), "ASC"]);
	return [...given, ...ties];
}

interface Cuttable {
	skip(offset: Cypher.Expr): unknown;
	limit(most: Cypher.Expr): unknown;
}

export function cutPage(emission: Emission, clause: Cuttable, { limit, offset, offsetIs }: Page): void {
	if (offset) {
		const read = (variables: Readonly<Record<string, unknown>>) => int(readOffset(offset.read(variables), offsetIs));
		clause.skip(emission.parameter("offset", { ...offset, read }));
	}
	if (typeof limit === "number") clause.limit(new Cypher.Literal(limit));
	else if (limit) clause.limit(emitCount(emission, limit));
}

/** The database plans better for a number that it knows. */
function emitCount(emission: Emission, limit: Slot): Cypher.Expr {
	if (limit.isConstant) return new Cypher.Literal(Number(limit.read({})));
	return emission.parameter("limit", { ...limit, read: (variables) => int(Number(limit.read(variables))) });
}
