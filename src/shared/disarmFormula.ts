/** What spreadsheets take for the beginning of a formula; the full-width forms count in East Asian settings. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
const NUMBER = /^-\d+([.,]\d+)?$/;

/** A leading apostrophe keeps a spreadsheet from calculating a text (CWE-1236). A plain negative number stays a number. */
export function disarmFormula<Cell>(cell: Cell): Cell | string {
	return typeof cell === "string" && FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
