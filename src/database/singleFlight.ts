import { createHash } from "node:crypto";

/** More than the database itself keeps plans of. */
const MOST_QUERIES = 2_000;

export type SingleFlight = <Result>(query: string, ask: () => Promise<Result>) => Promise<Result>;

/**
 * A database plans a query that it does not know, which takes seconds where the query is large or the database has just
 * started. Asked by many at once, each would have it planned anew, so slowly together that none is answered in time. So
 * whoever asks it first goes ahead; the others wait until that one has its answer, or none, and go all together.
 */
export function createSingleFlight(): SingleFlight {
	// By a hash: the texts of large queries would fill the memory.
	const known = new Map<string, Promise<unknown> | "planned">();
	return async (query, ask) => {
		const key = createHash("sha256").update(query).digest("base64");
		const ahead = known.get(key);
		if (ahead === undefined) return goAhead(known, key, ask());
		if (ahead !== "planned") await ahead.catch(() => {});
		return ask();
	};
}

async function goAhead<Result>(
	known: Map<string, Promise<unknown> | "planned">,
	key: string,
	asked: Promise<Result>,
): Promise<Result> {
	const [oldest] = known.keys();
	if (known.size >= MOST_QUERIES && oldest !== undefined) known.delete(oldest);
	known.set(key, asked);
	try {
		const result = await asked;
		known.set(key, "planned");
		return result;
	} catch (error) {
		known.delete(key);
		throw error;
	}
}
