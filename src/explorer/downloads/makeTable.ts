import writeExcelFile from "write-excel-file/universal";
import { writeTable } from "./writeTable.ts";

export type TableKind = "csv" | "xlsx";

/** A file for spreadsheets; in XLSX the heading stays in sight. */
export async function makeTable(
	kind: TableKind,
	heading: readonly string[],
	lines: readonly (readonly (string | number | null)[])[],
): Promise<Blob> {
	if (kind === "csv") return new Blob([writeTable(heading, lines)], { type: "text/csv" });
	const bold = heading.map((value) => ({ value, fontWeight: "bold" as const }));
	const cells = lines.map((line) => line.map((value) => (value === null ? null : { value })));
	return writeExcelFile([bold, ...cells], { stickyRowsCount: 1 }).toBlob();
}
