import Cypher from "@neo4j/cypher-builder";
import type { ValueRef } from "../plan/Plan.ts";
import type { Emission } from "./Emission.ts";
import { type EmittedStatement, emitStatement } from "./emitStatement.ts";

export interface Ends {
	readonly node: Cypher.Node;
	readonly edge: Cypher.Relationship | undefined;
}

/** A value of a node or relation, stored or worked out. */
export function emitValue(emission: Emission, { on, name, statement, isList }: ValueRef, ends: Ends): Cypher.Expr {
	const source = on === "edge" && ends.edge ? ends.edge : ends.node;
	if (!statement) return source.property(name);
	const emitted = emitStatement(emission, statement, source);
	return isList ? emitValues(emission, emitted) : headOf(emitted);
}

export function headOf({ body }: EmittedStatement): Cypher.Expr {
	return Cypher.head(new Cypher.Collect(body));
}

/** A row may hold one value of the list, or several of them. */
export function emitValues(emission: Emission, { call, column }: EmittedStatement): Cypher.Expr {
	const value = emission.variable("value");
	return new Cypher.Collect(Cypher.utils.concat(call, new Cypher.Unwind([column, value]), new Cypher.Return(value)));
}
