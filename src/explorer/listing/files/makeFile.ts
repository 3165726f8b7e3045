/** A file of every row that fits, not only of those on the page. */
import writeExcelFile from "write-excel-file/universal";
import { ask } from "../../api/ask.ts";
import { LISTING } from "../../api/documents.ts";
import { writeTable } from "../../picture/files/writeTable.ts";
import type { StateOf } from "../../state/ViewState.ts";
import type { Speech } from "../../words/Speech.ts";
import { chooseColumns } from "../columns.ts";
import { listingVariables } from "../listingVariables.ts";
import type { Row } from "../Row.ts";

export type FileKind = "csv" | "xlsx";

const AT_A_TIME = 500;

export async function makeFile(kind: FileKind, state: StateOf<"list">, speech: Speech): Promise<Blob> {
	const rows = await readAll(state);
	const { heading, lines } = layTable(rows, state, speech);
	if (kind === "csv") return new Blob([writeTable(heading, lines)], { type: "text/csv" });
	const bold = heading.map((value) => ({ value, fontWeight: "bold" as const }));
	const cells = lines.map((line) => line.map((value) => (value === null ? null : { value })));
	return writeExcelFile([bold, ...cells], { stickyRowsCount: 1 }).toBlob();
}

async function readAll(state: StateOf<"list">): Promise<readonly Row[]> {
	const rows: Row[] = [];
	for (let total = 1; rows.length < total; ) {
		const variables = listingVariables(state, AT_A_TIME, rows.length);
		const { listing } = await ask(LISTING, variables, new AbortController().signal);
		total = listing.rows.length === 0 ? 0 : listing.total;
		rows.push(...listing.rows);
	}
	return rows;
}

/** As the table on the page, and the id, what became of it, and whether sources disagree, which marks say there. */
function layTable(rows: readonly Row[], { type }: StateOf<"list">, speech: Speech) {
	const { words, glossary } = speech;
	const columns = chooseColumns(rows, type, speech);
	const heading = [
		"id",
		words.name,
		...columns.map(({ name }) => words.columns[name]),
		words.eventStatus,
		words.disputed.other,
	];
	const lines = rows.map((row): (string | number | null)[] => [
		row.entity.id,
		row.entity.name,
		...columns.map(({ say }) => say(row, speech) ?? null),
		row.eventStatus === null ? null : glossary.value(row.eventStatus),
		row.disputed ? words.yes : null,
	]);
	return { heading, lines };
}
