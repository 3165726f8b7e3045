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
		const given = convert(
			key.value,
			emission.parameter(`after_${key.value.name}`, slotAt(after, { order: name, place, value: key.value })),
		);
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

interface Asked {
	readonly order: string;
	readonly place: number;
	readonly value: ValueRef;
}

/** One value of the cursor. Reading it throws CURSOR_INVALID for a cursor of another order, or one that somebody made up. */
function slotAt(after: Slot, { order, place, value: { scalar } }: Asked): Slot {
	const read = (variables: Variables) => {
		const given = after.read(variables);
		const cursor = readCursor(given);
		const value = cursor?.values[place] ?? null;
		const isTime = scalar === "Date" || scalar === "DateTime";
		if (cursor?.order !== order || (isTime && value !== null && !isTimeText(value)))
			throw requestError("CURSOR_INVALID", { found: String(given).slice(0, 80) });
		return typeof value === "number" && Number.isSafeInteger(value) ? int(value) : value;
	};
	return { read, isNull: false, isConstant: false };
}

/** A day or a moment as the database writes it, to the nanosecond. */
function isTimeText(value: unknown): boolean {
	const text = typeof value === "string" ? value.replace(/(\.\d{3})\d*/, "$1").replace(/\[[\w/+-]+\]$/, "") : "";
	return /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/.test(text) && !Number.isNaN(Date.parse(text));
}

function convert({ scalar }: ValueRef, given: Cypher.NamedParam): Cypher.Expr {
	if (scalar === "Date") return Cypher.date(given);
	return scalar === "DateTime" ? Cypher.datetime(given) : given;
}
