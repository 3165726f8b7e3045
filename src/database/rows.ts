/** The driver's edge: what it answers counts as what a query is meant to return once it was looked at, and not before. */
import type { QueryResult } from "neo4j-driver";
import * as v from "valibot";
import { CoopgraphError } from "../errors/CoopgraphError.ts";

type Fields = v.ObjectEntries;
export type Row<Of extends Fields> = v.InferOutput<v.ObjectSchema<Of, undefined>>;

/**
 * The rows of an answer with these of their fields. A field or key can be null only where its schema says so, and be missing
 * nowhere. Throws DATABASE_ROW_INVALID.
 */
export function decodeRows<Of extends Fields>({ records }: Pick<QueryResult, "records">, fields: Of): Row<Of>[] {
	const schema = v.object(fields);
	return records.map((record) => {
		const read = v.safeParse(schema, record.toObject(), { abortEarly: true });
		if (read.success) return read.output;
		throw invalidRow(v.getDotPath(read.issues[0]) ?? "row", describe(read.issues[0]));
	});
}

/** The row of a query that always gives one. */
export function decodeRow<Of extends Fields>(result: Pick<QueryResult, "records">, fields: Of): Row<Of> {
	const [row] = decodeRows(result, fields);
	if (row === undefined) throw invalidRow("row", { found: "none", expected: "one" });
	return row;
}

interface Difference {
	readonly found: string;
	readonly expected: string;
}

function invalidRow(field: string, difference: Difference): CoopgraphError {
	return new CoopgraphError("DATABASE_ROW_INVALID", { field, ...difference });
}

/** By kinds, never by the value: it may be confidential. */
function describe({ input, expected, path }: v.BaseIssue<unknown>): Difference {
	if (path?.at(-1)?.origin === "key") return { found: "no such key", expected: "one, be it null" };
	const isObject = typeof input === "object" && input !== null;
	const found = isObject ? input.constructor.name : input === null ? "null" : typeof input;
	return { found, expected: expected ?? "another value" };
}
