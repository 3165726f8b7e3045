import { stringify } from "csv-stringify/browser/esm/sync";

/** As spreadsheets open it: UTF-8 with byte order mark, and no cell can act as a formula (CWE-1236). */
export function writeTable(heading: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
	return stringify([[...heading], ...rows.map((row) => [...row])], {
		bom: true,
		record_delimiter: "windows",
		escape_formulas: true,
	});
}
