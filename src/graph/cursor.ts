/**
 * A cursor names an edge by its values in the order of its connection, the id last. So the page after it is found by them:
 * no rows are counted up to it, and what comes or goes before it moves nothing.
 */
import { isInt } from "neo4j-driver";

export interface Cursor {
	/** What the connection is sorted by, as orderName writes it. */
	readonly order: string;
	readonly values: readonly unknown[];
}

/** The values as the database gives them. */
export function writeCursor({ order, values }: Cursor): string {
	return Buffer.from(JSON.stringify([order, ...values.map(toPlain)])).toString("base64url");
}

function toPlain(value: unknown): unknown {
	if (isInt(value)) return value.toNumber();
	// Days and moments.
	return typeof value === "object" && value !== null ? String(value) : value;
}

/** Undefined for what is no cursor, or one of an earlier version, which counted rows. */
export function readCursor(given: unknown): Cursor | undefined {
	try {
		const [order, ...values]: unknown[] = JSON.parse(Buffer.from(String(given), "base64url").toString("utf8"));
		return typeof order === "string" && values.length > 0 && values.every(isSimple) ? { order, values } : undefined;
	} catch {
		return undefined;
	}
}

function isSimple(value: unknown): boolean {
	return value === null || ["string", "number", "boolean"].includes(typeof value);
}
