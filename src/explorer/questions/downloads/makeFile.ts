/** The answer as the table that `coopgraph ask` writes, with the ids of what has a page. */
import { flattenAnswer } from "../../../shared/answer/flattenAnswer.ts";
import { makeTable, type TableKind } from "../../downloads/makeTable.ts";
import type { Answer } from "../answer/Answer.ts";

export function makeFile(kind: TableKind, answer: Answer): Promise<Blob> {
	const { columns, rows } = flattenAnswer(withoutTypes(answer));
	const lines = rows.map((row) => row.map((cell) => (typeof cell === "boolean" ? String(cell) : cell)));
	return makeTable(
		kind,
		columns.map(({ heading }) => heading),
		lines,
	);
}

/** The names of types serve the page alone. */
function withoutTypes(answer: Answer): Answer {
	return JSON.parse(JSON.stringify(answer, (name, value) => (name === "__typename" ? undefined : value))) as Answer;
}
