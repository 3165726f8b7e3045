/** The database's copy of ledger lines: a node for each, with the line itself, under the hash of it. */
import { createHash } from "node:crypto";
import * as v from "valibot";
import { cypherName } from "../../../database/cypher/cypherName.ts";
import type { Connection } from "../../../database/Database.ts";
import { decodeRows } from "../../../database/rows.ts";
import { read } from "../../../database/sessions.ts";
import { canonicalJson, type Json } from "../../../model/ids.ts";

/** The same line has the same id, in whatever checkout and however often. */
export function lineId(line: object): string {
	return createHash("sha256")
		.update(canonicalJson(line as Json))
		.digest("hex");
}

/** The lines of which the database has no node of this label yet, each once. */
export async function findUnknownLines<Line extends object>(
	connection: Connection,
	label: "Decision" | "Judgement" | "Erasure",
	lines: readonly Line[],
): Promise<Line[]> {
	if (lines.length === 0) return [];
	const byId = new Map(lines.map((line) => [lineId(line), line]));
	await read(connection, async (transaction) => {
		const known = await transaction.run(
			`UNWIND $ids AS id MATCH (line:${cypherName(label)} {id: id}) RETURN line.id AS id`,
			{ ids: [...byId.keys()] },
		);
		for (const { id } of decodeRows(known, { id: v.string() })) byId.delete(id);
	});
	return [...byId.values()];
}
