import { stringify } from "csv-stringify/browser/esm/sync";
import { disarmFormula } from "../../shared/disarmFormula.ts";

/** As spreadsheets open it: UTF-8 with byte order mark, and no cell can act as a formula (CWE-1236). */
export function writeTable(heading: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
	return stringify([[...heading], ...rows.map((row) => row.map((cell) => disarmFormula(cell)))], {
		bom: true,
		record_delimiter: "windows",
	});
}
