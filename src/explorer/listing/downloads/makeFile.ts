/** A file of every row that fits, not only of those on the page. */
import { ask } from "../../api/ask.ts";
import { LISTING } from "../../api/documents.ts";
import { makeTable, type TableKind } from "../../downloads/makeTable.ts";
import type { StateOf } from "../../state/ViewState.ts";
import type { Speech } from "../../words/Speech.ts";
import { chooseColumns } from "../columns.ts";
import { listingVariables } from "../listingVariables.ts";
import type { Row } from "../Row.ts";

const AT_A_TIME = 500;

export async function makeFile(kind: TableKind, state: StateOf<"list">, speech: Speech): Promise<Blob> {
	const rows = await readAll(state);
	const { heading, lines } = layTable(rows, state, speech);
	return makeTable(kind, heading, lines);
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
