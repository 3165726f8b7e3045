import { stringify } from "csv-stringify/browser/esm/sync";
import type { Shown } from "../filterNetwork.ts";

/** All nodes, a line each. */
export function writeNodes({ nodes }: Shown): string {
	return write(
		["id", "name", "type", "relations", "possiblyFrom", "possiblyUntil"],
		nodes.map(({ id, name, type, degree, possiblyFrom, possiblyUntil }) => [
			id,
			name,
			type,
			degree,
			possiblyFrom,
			possiblyUntil,
		]),
	);
}

/** All relations, a line each, with their sentences. */
export function writeEdges({ edges }: Shown): string {
	return write(
		["id", "from", "relation", "to", "modality", "possiblyFrom", "possiblyUntil", "quotes", "sources"],
		edges.map(({ id, from, relation, to, modality, possiblyFrom, possiblyUntil, evidence }) => [
			id,
			from,
			relation,
			to,
			modality,
			possiblyFrom,
			possiblyUntil,
			evidence.flatMap(({ quote }) => quote ?? []).join("\n"),
			[...new Set(evidence.map(({ source }) => source.title))].join("\n"),
		]),
	);
}

/** As spreadsheets open it: UTF-8 with byte order mark, and no cell can act as a formula (CWE-1236). */
function write(heading: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
	return stringify([[...heading], ...rows.map((row) => [...row])], {
		bom: true,
		record_delimiter: "windows",
		escape_formulas: true,
	});
}
