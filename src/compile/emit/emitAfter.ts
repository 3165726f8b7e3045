import Cypher from "@neo4j/cypher-builder";
import { int } from "neo4j-driver";
import { readCursor } from "../../graph/cursor.ts";
import { requestError } from "../../graph/requestError.ts";
import type { Slot, Variables } from "../input/Input.ts";
import type { SortKey, ValueRef } from "../plan/Plan.ts";
import { orderName } from "../plan/planOrder.ts";
import type { Emission } from "./Emission.ts";
import { type Ends, emitValue } from "./emitValue.ts";

/**
 * What stands behind the row of a cursor, in this order. The database puts what has no value last, and first in the reverse
 * order. The first value is bound from one side, too, so that an index on it is read from there on.
 */
export function emitAfter(
	emission: Emission,
	order: readonly SortKey[],
	ends: Ends,
	after: Slot,
): Cypher.Predicate | undefined {
	const name = orderName(order);
	const behind = order.reduceRight<Cypher.Predicate | undefined>((rest, key, place) => {
		const found = emitValue(emission, key.value, ends);
		const given = convert(key.value, emission.parameter(`after_${key.value.name}`, slotAt(after, name, place)));
		const isBehind = emitBehind(key, found, given);
		if (!rest) return isBehind;
		const isEqual = key.value.isRequired
			? Cypher.eq(found, given)
			: Cypher.or(Cypher.eq(found, given), Cypher.and(Cypher.isNull(found), Cypher.isNull(given)));
		const either = Cypher.or(isBehind, Cypher.and(isEqual, rest));
		if (place > 0 || !key.value.isRequired) return either;
		return Cypher.and(key.direction === "ASC" ? Cypher.gte(found, given) : Cypher.lte(found, given), either);
	}, undefined);
	return behind;
}

function emitBehind({ value, direction }: SortKey, found: Cypher.Expr, given: Cypher.Expr): Cypher.Predicate {
	const isBeyond = direction === "ASC" ? Cypher.gt(found, given) : Cypher.lt(found, given);
	if (value.isRequired) return isBeyond;
	const [without, has] = direction === "ASC" ? [found, given] : [given, found];
	return Cypher.or(isBeyond, Cypher.and(Cypher.isNull(without), Cypher.isNotNull(has)));
}

/** One value of the cursor. Reading it throws CURSOR_INVALID for a cursor of another order. */
function slotAt(after: Slot, order: string, place: number): Slot {
	const read = (variables: Variables) => {
		const given = after.read(variables);
		const cursor = readCursor(given);
		if (cursor?.order !== order) throw requestError("CURSOR_INVALID", { found: String(given).slice(0, 80) });
		const value = cursor.values[place] ?? null;
		return typeof value === "number" && Number.isSafeInteger(value) ? int(value) : value;
	};
	return { read, isNull: false, isConstant: false };
}

function convert({ scalar }: ValueRef, given: Cypher.NamedParam): Cypher.Expr {
	if (scalar === "Date") return Cypher.date(given);
	return scalar === "DateTime" ? Cypher.datetime(given) : given;
}
