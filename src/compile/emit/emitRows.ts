import Cypher from "@neo4j/cypher-builder";
import { getNullableType, isListType } from "graphql";
import type { FieldPlan, ListPlan, RowsPlan } from "../plan/Plan.ts";
import type { Emission } from "./Emission.ts";
import { emitConnection } from "./emitConnection.ts";
import { hasType } from "./emitFilter.ts";
import { emitMap } from "./emitMap.ts";
import { cutPage, emitOrder } from "./emitPage.ts";
import { emitSource } from "./emitSource.ts";
import { emitStatement } from "./emitStatement.ts";
import { emitValues, headOf } from "./emitValue.ts";

/** Under this key stands which type a row has. */
export const TYPE_KEY = "__type";

/** `{name: meeting.name, heldIn: COLLECT { … }}` */
export function emitRow(emission: Emission, rows: RowsPlan, source: Cypher.Node | Cypher.Relationship): Cypher.Map {
	const map = new Cypher.Map();
	if (rows.asksType) map.set(TYPE_KEY, emitType(source, rows.types));
	for (const { key, variants } of rows.entries) {
		const [first] = variants;
		const isForAll =
			variants.length === 1 && first && (first.types.length === rows.types.length || isCheap(first.field));
		if (isForAll) map.set(key, emitField(emission, first.field, source));
		else map.set(key, emitVariants(emission, variants, source));
	}
	return map;
}

/** What a node of another type does not have is null. */
function isCheap({ kind }: FieldPlan): boolean {
	return kind === "property";
}

function emitVariants(
	emission: Emission,
	variants: RowsPlan["entries"][number]["variants"],
	source: Cypher.Node | Cypher.Relationship,
): Cypher.Expr {
	const cases = new Cypher.Case();
	for (const { types, field } of variants) {
		cases.when(hasType(emission, source as Cypher.Node, types)).then(emitField(emission, field, source));
	}
	return cases;
}

function emitType(source: Cypher.Variable, types: readonly string[]): Cypher.Expr {
	const label = new Cypher.NamedVariable("label");
	const names = new Cypher.List(types.map((name) => new Cypher.Literal(name)));
	return Cypher.head(
		new Cypher.ListComprehension(label).in(Cypher.labels(source as Cypher.Node)).where(Cypher.in(label, names)),
	);
}

function emitField(emission: Emission, field: FieldPlan, source: Cypher.Node | Cypher.Relationship): Cypher.Expr {
	switch (field.kind) {
		case "typename":
			return new Cypher.Literal(field.name);
		case "property":
			return source.property(field.name);
		case "value": {
			const emitted = emitStatement(emission, field.statement, source);
			return isList(field) ? emitValues(emission, emitted) : headOf(emitted);
		}
		case "maps": {
			const { body, call, column } = emitStatement(emission, field.statement, source, field.map);
			const map = emitMap(emission, field.map, column);
			const rows = new Cypher.Collect(map === column ? body : Cypher.utils.concat(call, new Cypher.Return(map)));
			return isList(field) ? rows : Cypher.head(rows);
		}
		case "rows": {
			const { call, column } = emitStatement(emission, field.statement, source);
			const node = emission.node("found");
			const page = new Cypher.With([column, node]);
			cutPage(emission, page, field.page);
			const rows = Cypher.utils.concat(call, page, new Cypher.Return(emitRow(emission, field.rows, node)));
			return isList(field) ? new Cypher.Collect(rows) : Cypher.head(new Cypher.Collect(rows));
		}
		case "list":
			return new Cypher.Collect(emitList(emission, field, source as Cypher.Node));
		case "connection":
			return emitConnection(emission, field, source as Cypher.Node, emitRow);
	}
}

function isList({ type }: FieldPlan): boolean {
	return isListType(getNullableType(type));
}

/** A list along a relation gives each node once, however many relations lead there. */
function emitList(emission: Emission, list: ListPlan, source: Cypher.Node): Cypher.Clause {
	const { node, match } = emitSource(emission, list.source, source);
	const distinct = match.with(node).distinct();
	const order = emitOrder(emission, list.order, { node, edge: undefined });
	if (order.length > 0) distinct.orderBy(...order);
	cutPage(emission, distinct, list.page);
	return distinct.return(emitRow(emission, list.rows, node));
}
