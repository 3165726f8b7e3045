import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows, type Row } from "../../database/rows.ts";
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
				return new Map(decodeRows(found, SOURCE).map((source) => [source.id, toKnownSource(source)]));
			});
		},
	};
}

const SOURCE = {
	id: v.string(),
	kind: v.string(),
	text: v.nullable(v.string()),
	contentHash: v.nullable(v.string()),
};

const FIND_SOURCES = `
	UNWIND $ids AS id
	MATCH (source:Source {id: id})
	RETURN source.id AS id, source.kind AS kind, source.fullText AS text, source.contentHash AS contentHash`;

function toKnownSource({ kind, text, contentHash }: Row<typeof SOURCE>): KnownSource {
	return { kind, text: text ?? undefined, contentHash: contentHash ?? undefined };
}
