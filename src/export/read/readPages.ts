import type { Connection } from "../../database/Database.ts";
import { type ReadOptions, read } from "../../database/sessions.ts";

/** A row of a page: what the query returns as `row`. */
export type Row = Readonly<Record<string, unknown>>;

/** Reads a query page by page; see readPages. */
export type Pages = (query: string, parameters?: Row, pageSize?: number) => AsyncGenerator<readonly Row[]>;

const PAGE_SIZE = 1_000;

/**
 * All rows of a query, a page at a time, each in a short transaction of its own: the next page is read when the one
 * before was written out. So a slow reader holds no transaction open and no rows in memory, and one who leaves ends the
 * transaction that runs. The query returns `key` and `row`, by key, those after `$after`, at most `$limit`.
 */
export function readPages(connection: Connection, options: ReadOptions): Pages {
	return async function* pages(query, parameters = {}, pageSize = PAGE_SIZE) {
		for (let after = ""; ; ) {
			options.signal?.throwIfAborted();
			const found = await read(
				connection,
				(transaction) => transaction.run(query, { ...parameters, after, limit: pageSize }),
				options,
			);
			const last = found.records.at(-1);
			if (last) yield found.records.map((record) => record.get("row") as Row);
			if (!last || found.records.length < pageSize) return;
			after = String(last.get("key"));
		}
	};
}
