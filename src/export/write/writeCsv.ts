import { stringify } from "csv-stringify/sync";
import type { Cell, Table } from "../../shared/answer/flattenAnswer.ts";
import { disarmFormula } from "../../shared/disarmFormula.ts";

/**
 * A table as CSV (RFC 4180) that a spreadsheet opens as it is: UTF-8 with byte order mark, so that umlauts survive, CRLF
 * at the ends of lines, quotes where needed. No cell can act as a formula.
 */
export function writeCsv({ columns, rows }: Table): string {
	return writeCsvRows([columns.map(({ heading }) => heading), ...rows], { isFirst: true });
}

/** Some rows of such a table; only what is first in the file begins with the byte order mark. */
export function writeCsvRows(rows: readonly (readonly Cell[])[], { isFirst }: { readonly isFirst: boolean }): string {
	return stringify(
		rows.map((row) => row.map((cell) => disarmFormula(cell))),
		{
			bom: isFirst,
			record_delimiter: "windows",
			// The library quotes only what holds the whole delimiter; a line break of any kind ends a line for many readers.
			quoted_match: /[\r\n]/,
			cast: { boolean: String },
		},
	);
}
