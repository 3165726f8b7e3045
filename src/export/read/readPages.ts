import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { type ReadOptions, read } from "../../database/sessions.ts";

/** Properties as they are stored, which the model types. */
export const STORED = v.record(v.string(), v.unknown());
export type Stored = Readonly<v.InferOutput<typeof STORED>>;

/** Reads a query page by page, each `row` by its schema; see readPages. */
export type Pages = <Row>(
	query: string,
	row: v.GenericSchema<unknown, Row>,
	parameters?: Stored,
	pageSize?: number,
) => AsyncGenerator<readonly Row[]>;

const PAGE_SIZE = 1_000;

/**
 * All rows of a query, a page at a time, each in a short transaction of its own: the next page is read when the one
 * before was written out. So a slow reader holds no transaction open and no rows in memory, and one who leaves ends the
 * transaction that runs. The query returns `key` and `row`, by key, those after `$after`, at most `$limit`.
 */
export function readPages(connection: Connection, options: ReadOptions): Pages {
	return async function* pages(query, row, parameters = {}, pageSize = PAGE_SIZE) {
		for (let after = ""; ; ) {
			options.signal?.throwIfAborted();
			const found = await read(
				connection,
				(transaction) => transaction.run(query, { ...parameters, after, limit: pageSize }),
				options,
			);
			const rows = decodeRows(found, { key: v.string(), row });
			const last = rows.at(-1);
			if (last) yield rows.map((one) => one.row);
			if (!last || rows.length < pageSize) return;
			after = last.key;
		}
	};
}
