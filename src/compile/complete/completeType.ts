import { GraphQLError, type GraphQLLeafType, type GraphQLOutputType, isListType, isNonNullType } from "graphql";
import { isDate, isDateTime, isInt } from "neo4j-driver";
import { tooLarge } from "../../guard/answerSize.ts";
import type { Complete, Path } from "./Completion.ts";

/**
 * As the specification of GraphQL completes values: a list item by item, and what must not be null and is takes what
 * stands around it along. `inner` completes what is neither list nor null.
 */
export function completeType(type: GraphQLOutputType, inner: Complete, place: string): Complete {
	if (isNonNullType(type)) {
		const nullable = completeInner(type.ofType, inner, place);
		return (stored, completion, path) => {
			const value = nullable(stored, completion, path);
			if (value === null) {
				throw new NullError(new GraphQLError(`Cannot return null for non-nullable field ${place}.`), path);
			}
			return value;
		};
	}
	const nullable = completeInner(type, inner, place);
	return (stored, completion, path) => {
		if (stored === null || stored === undefined) return null;
		try {
			return nullable(stored, completion, path);
		} catch (error) {
			completion.errors.push(toGraphQLError(error, path));
			return null;
		}
	};
}

function completeInner(type: GraphQLOutputType, inner: Complete, place: string): Complete {
	if (!isListType(type)) {
		return (stored, completion, path) =>
			stored === null || stored === undefined ? null : inner(stored, completion, path);
	}
	const item = completeType(type.ofType, inner, place);
	return (stored, completion, path) => {
		if (stored === null || stored === undefined) return null;
		const items = stored as readonly unknown[];
		const completed = new Array<unknown>(items.length);
		for (let index = 0; index < items.length; index += 1) {
			if (completion.size.characters > completion.most) throw tooLarge();
			completed[index] = item(items[index], completion, { key: index, above: path });
		}
		completion.size.characters += items.length + 2;
		return completed;
	};
}

/** What must be there is not. */
export class NullError extends Error {
	readonly path: Path;

	constructor(cause: GraphQLError, path: Path) {
		super(cause.message, { cause });
		this.path = path;
	}
}

export function toGraphQLError(error: unknown, path: Path): GraphQLError {
	const at = error instanceof NullError ? error.path : path;
	const cause = error instanceof NullError ? error.cause : error;
	const original = cause instanceof Error ? cause : new Error(String(cause));
	if (!(original instanceof GraphQLError))
		return new GraphQLError(original.message, { path: toKeys(at), originalError: original });
	const { message, extensions, originalError } = original;
	return new GraphQLError(message, { path: toKeys(at), extensions, originalError: originalError ?? null });
}

function toKeys(path: Path | undefined): (string | number)[] {
	return path ? [...toKeys(path.above), path.key] : [];
}

/** Texts, numbers, days: as the type writes them. */
export function completeLeaf(type: GraphQLLeafType): Complete {
	const write = type.name === "ID" || type.name === "String" ? writeText(type) : writeOther(type);
	return (stored, completion) => {
		const value = write(stored);
		completion.size.characters += typeof value === "string" ? value.length + 2 : 5;
		return value;
	};
}

function writeText(type: GraphQLLeafType): (stored: unknown) => unknown {
	return (stored) => (typeof stored === "string" ? stored : type.serialize(toPlain(stored)));
}

function writeOther(type: GraphQLLeafType): (stored: unknown) => unknown {
	return (stored) => {
		if (type.name === "Date" && isDate(stored as object)) return String(stored);
		if (type.name === "DateTime" && isDateTime(stored as object)) {
			return new Date(String(stored).replace(/\[.*\]$/, "")).toISOString();
		}
		return type.serialize(toPlain(stored));
	};
}

function toPlain(stored: unknown): unknown {
	return isInt(stored) ? stored.toNumber() : stored;
}
