import type { Record as NeoRecord } from "neo4j-driver";
import type { Connection } from "../../database/Database.ts";
import { read } from "../../database/sessions.ts";
import type { GraphLookup, KnownSource } from "../../records/check/RecordIndex.ts";
import { findReferents } from "../store/referents.ts";

/**
 * What the graph knows of ids and sources, for checking records. The database is asked for, and so started, only when
 * the files themselves leave something open.
 */
export function graphLookup(
	openConnection: () => Promise<Connection>,
	{ isConnected = false, seesOwnWrites = false } = {},
): GraphLookup {
	return {
		isConnected,
		seesOwnWrites,
		async findEntityTypes(ids) {
			if (ids.length === 0) return new Map();
			const referents = await read(await openConnection(), (transaction) => findReferents(transaction, ids));
			return new Map([...referents].map(([id, { type }]) => [id, type]));
		},
		async findSources(ids) {
			if (ids.length === 0) return new Map();
			return read(await openConnection(), async (transaction) => {
				const found = await transaction.run(FIND_SOURCES, { ids });
				return new Map(found.records.map((record) => [record.get("id") as string, toKnownSource(record)]));
			});
		},
	};
}

const FIND_SOURCES = `
	UNWIND $ids AS id
	MATCH (source:Source {id: id})
	RETURN source.id AS id, source.kind AS kind, source.fullText AS text, source.contentHash AS contentHash`;

function toKnownSource(record: NeoRecord): KnownSource {
	const { kind, text, contentHash } = record.toObject() as Record<"kind", string> &
		Record<"text" | "contentHash", string | null>;
	return { kind, text: text ?? undefined, contentHash: contentHash ?? undefined };
}
