import { GraphQLError, getNamedType, isLeafType } from "graphql";
import { isInt } from "neo4j-driver";
import { writeCursor } from "../../graph/cursor.ts";
import { ORDER_KEY, PAGE_KEY, TOTAL_KEY } from "../emit/emitConnection.ts";
import type { AggregatePart, ConnectionPart, ConnectionPlan, RowsPlan } from "../plan/Plan.ts";
import { orderName } from "../plan/planOrder.ts";
import type { Complete, Completion, Path, Row } from "./Completion.ts";
import { completeKeys } from "./completeKeys.ts";
import { completeLeaf, completeType, NullError } from "./completeType.ts";

/** What completes a row calls this for connections, which have rows: it is handed along. */
type CompleteRow = (rows: RowsPlan) => Complete;

export function completeConnection(connection: ConnectionPlan, completeRow: CompleteRow): Complete {
	const { parts } = connection;
	const keys = parts.map((part) => ({ key: part.key, complete: completePart(part, { connection, completeRow }) }));
	const around = keys.reduce((sum, { key }) => sum + key.length + 4, 2);
	return (stored, completion, path) => {
		const row = stored as Row;
		const completed: Record<string, unknown> = {};
		completion.size.characters += around;
		for (const { key, complete } of keys) completed[key] = complete(row, completion, { key, above: path });
		return completed;
	};
}

type Part = (row: Row, completion: Completion, path: Path) => unknown;

interface Around {
	readonly connection: ConnectionPlan;
	readonly completeRow: CompleteRow;
}

function completePart(part: ConnectionPart, around: Around): Part {
	switch (part.kind) {
		case "typename":
			return () => part.name;
		case "totalCount":
			return (row) => toNumber(row[TOTAL_KEY]);
		case "pageInfo":
			return completePageInfo(part.fields, around.connection);
		case "edges":
			return completeEdges(part, around);
		case "aggregate":
			return completeAggregate(part.parts);
	}
}

function toNumber(count: unknown): number {
	return isInt(count) ? count.toNumber() : Number(count);
}

function completePageInfo(
	fields: Extract<ConnectionPart, { kind: "pageInfo" }>["fields"],
	{ parts, page, order }: ConnectionPlan,
): Part {
	const from = parts.find(({ kind }) => kind === "edges")?.key ?? PAGE_KEY;
	const toCursor = cursorOf(orderName(order));
	return (row, { variables }) => {
		const edges = row[from] as readonly Row[];
		const count = Math.min(edges.length, firstOf(page, variables));
		const [first, last] = [edges[0], edges[count - 1]];
		const values: Readonly<Record<string, unknown>> = {
			hasNextPage: edges.length > count,
			hasPreviousPage: page.after !== undefined,
			startCursor: first ? toCursor(first) : null,
			endCursor: last ? toCursor(last) : null,
		};
		return Object.fromEntries(
			fields.map(({ key, name }) => [key, name.startsWith("__typename ") ? name.slice(11) : values[name]]),
		);
	};
}

function firstOf({ first }: ConnectionPlan["page"], variables: Completion["variables"]): number {
	return typeof first === "number" ? first : Number(first.read(variables));
}

function cursorOf(order: string): (edge: Row) => string {
	return (edge) => writeCursor({ order, values: edge[ORDER_KEY] as readonly unknown[] });
}

function completeEdges(
	{ fields, key }: Extract<ConnectionPart, { kind: "edges" }>,
	{ connection: { page, typeName, order }, completeRow }: Around,
): Part {
	const toCursor = cursorOf(orderName(order));
	const keys = fields.map((field) => {
		if (field.kind === "node" || field.kind === "properties") {
			const complete = completeType(field.type, completeRow(field.rows), `${typeName}.${key}`);
			return { key: field.key, complete };
		}
		return { key: field.key, complete: undefined, text: field.kind === "typename" ? field.name : undefined };
	});
	const around = keys.reduce((sum, one) => sum + one.key.length + 4, 3);
	return (row, completion, path) => {
		const found = row[key] as readonly Row[];
		const edges = page.isOneOfMany ? found.slice(0, firstOf(page, completion.variables)) : found;
		completion.size.characters += edges.length * around + 2;
		return edges.map((edge, index) => {
			const completed: Record<string, unknown> = {};
			const at: Path = { key: index, above: path };
			for (const { key: name, complete, text } of keys) {
				if (complete) completed[name] = complete(edge[name], completion, { key: name, above: at });
				else completed[name] = text ?? toCursor(edge);
			}
			return completed;
		});
	};
}

function completeAggregate(parts: readonly AggregatePart[]): Part {
	const keys = parts.map((part) => ({ key: part.key, complete: completeAggregatePart(part) }));
	return (row, completion, path) => {
		const stored = row[String(path.key)] as Row;
		return Object.fromEntries(
			keys.map(({ key, complete }) => [key, complete(stored[key], completion, { key, above: path })]),
		);
	};
}

function completeAggregatePart(part: AggregatePart): Complete {
	if (part.kind === "typename") return () => part.name;
	if (part.kind === "count") {
		return (stored) =>
			Object.fromEntries(
				part.fields.map(({ key, name }) => [
					key,
					name.startsWith("__typename ") ? name.slice(11) : toNumber((stored as Row)[key]),
				]),
			);
	}
	return completeKeys(
		part.fields.map((field) => {
			const { key } = field;
			if (field.kind === "typename") return { key, from: key, complete: undefined, text: field.name };
			const measures = field.measures.map(({ key: inner, name, type }) => {
				if (name.startsWith("__typename ")) {
					return { key: inner, from: inner, complete: undefined, text: name.slice(11) };
				}
				const named = getNamedType(type);
				if (!isLeafType(named))
					throw new NullError(new GraphQLError(`${name} is no single value.`), { key, above: undefined });
				return { key: inner, from: inner, complete: completeType(type, completeLeaf(named), name) };
			});
			return { key, from: key, complete: completeKeys(measures) };
		}),
	);
}
