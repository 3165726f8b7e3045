/** Erasures in the database: it keeps a copy of every line, so that another checkout's ledger does not undo one. */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import type { Connection } from "../../../database/Database.ts";
import { decodeRows } from "../../../database/rows.ts";
import { read } from "../../../database/sessions.ts";
import type { Erasure } from "../../../records/erasures/Erasure.ts";
import { ErasureIndex } from "../../../records/erasures/ErasureIndex.ts";

export async function readErasures(transaction: ManagedTransaction): Promise<Erasure[]> {
	const found = await transaction.run("MATCH (erasure:Erasure) RETURN erasure.line AS line ORDER BY erasure.id");
	return decodeRows(found, { line: v.string() }).map(({ line }) => JSON.parse(line) as Erasure);
}

export async function readErasureIndex(connection: Connection): Promise<ErasureIndex> {
	return new ErasureIndex(await read(connection, readErasures));
}
