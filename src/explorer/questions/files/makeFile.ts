/** The answer as a table, the same as `coopgraph ask` writes it. */
import writeExcelFile from "write-excel-file/universal";
import { flattenAnswer } from "../../../shared/answer/flattenAnswer.ts";
import { writeTable } from "../../picture/files/writeTable.ts";
import type { Answer } from "../answer/Answer.ts";

export type FileKind = "csv" | "xlsx";

export async function makeFile(kind: FileKind, answer: Answer): Promise<Blob> {
	const { columns, rows } = flattenAnswer(answer);
	const heading = columns.map((column) => column.heading);
	const lines = rows.map((row) => row.map((cell) => (typeof cell === "boolean" ? String(cell) : cell)));
	if (kind === "csv") return new Blob([writeTable(heading, lines)], { type: "text/csv" });
	const bold = heading.map((value) => ({ value, fontWeight: "bold" as const }));
	const cells = lines.map((line) => line.map((value) => (value === null ? null : { value })));
	return writeExcelFile([bold, ...cells], { stickyRowsCount: 1 }).toBlob();
}
