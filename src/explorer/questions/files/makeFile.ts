/** The answer as the table that `coopgraph ask` writes, with the ids of what has a page. */
import writeExcelFile from "write-excel-file/universal";
import { flattenAnswer } from "../../../shared/answer/flattenAnswer.ts";
import { writeTable } from "../../picture/files/writeTable.ts";
import type { Answer } from "../answer/Answer.ts";

export type FileKind = "csv" | "xlsx";

/** The names of types serve the page alone. */
function withoutTypes(answer: Answer): Answer {
	return JSON.parse(JSON.stringify(answer, (name, value) => (name === "__typename" ? undefined : value))) as Answer;
}

export async function makeFile(kind: FileKind, answer: Answer): Promise<Blob> {
	const { columns, rows } = flattenAnswer(withoutTypes(answer));
	const heading = columns.map((column) => column.heading);
	const lines = rows.map((row) => row.map((cell) => (typeof cell === "boolean" ? String(cell) : cell)));
	if (kind === "csv") return new Blob([writeTable(heading, lines)], { type: "text/csv" });
	const bold = heading.map((value) => ({ value, fontWeight: "bold" as const }));
	const cells = lines.map((line) => line.map((value) => (value === null ? null : { value })));
	return writeExcelFile([bold, ...cells], { stickyRowsCount: 1 }).toBlob();
}
