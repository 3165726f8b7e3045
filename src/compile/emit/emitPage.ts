import Cypher from "@neo4j/cypher-builder";
import { int } from "neo4j-driver";
import type { Slot } from "../input/Input.ts";
import type { Page, SortKey } from "../plan/Plan.ts";
import type { Emission } from "./Emission.ts";
import { type Ends, emitValue } from "./emitValue.ts";

export type Order = [Cypher.Expr, "ASC" | "DESC"];

export function emitOrder(emission: Emission, keys: readonly SortKey[], ends: Ends): Order[] {
	return keys.map(({ value, direction }): Order => [emitValue(emission, value, ends), direction]);
}

interface Cuttable {
	skip(offset: Cypher.Expr): unknown;
	limit(most: Cypher.Expr): unknown;
}

export function cutPage(emission: Emission, clause: Cuttable, { limit, offset }: Page): void {
	if (offset) {
		const read = (variables: Readonly<Record<string, unknown>>) => int(Number(offset.read(variables)));
		clause.skip(emission.parameter("offset", { ...offset, read }));
	}
	if (limit !== undefined) clause.limit(emitCount(emission, limit));
}

/** So many and `more`. The database plans better for a number that it knows. */
export function emitCount(emission: Emission, limit: Slot | number, more = 0): Cypher.Expr {
	if (typeof limit === "number") return new Cypher.Literal(limit + more);
	if (limit.isConstant) return new Cypher.Literal(Number(limit.read({})) + more);
	return emission.parameter("limit", { ...limit, read: (variables) => int(Number(limit.read(variables)) + more) });
}
