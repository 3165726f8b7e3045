import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRow, decodeRows } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { listRunningImports, type RunningImport } from "../importRuns/runningImports.ts";
import { readErasures } from "../store/lines/readErasures.ts";
import { listSetAside, type SetAsideClaim } from "../store/setAside.ts";
import { findLastBackup, type KnownBackup } from "./backups.ts";
import { listRefusedToday, type RefusedToday } from "./refusedToday.ts";

const COUNTS = v.object({
	entities: v.number(),
	relations: v.number(),
	claims: v.number(),
	evidence: v.number(),
	sources: v.number(),
});

const SOURCE = v.object({ id: v.string(), title: v.string(), withdrawnReason: v.nullable(v.string()) });

export interface LedgerStatus {
	readonly counts: Readonly<v.InferOutput<typeof COUNTS>>;
	/** Imports that are running: the counts are what is in the graph by now. */
	readonly importing: readonly RunningImport[];
	/** Entities and sources that were erased. */
	readonly erasures: number;
	readonly lastBackup: KnownBackup | null;
	/** Pieces of evidence of documents, not withdrawn, that have no quote. */
	readonly unquoted: number;
	/** Entities of each type that has any. */
	readonly entities: Readonly<Record<string, number>>;
	/** The first thousand, by id. */
	readonly sources: readonly v.InferOutput<typeof SOURCE>[];
	/** What an earlier version took in and today's rules refuse: kept, and not shown. */
	readonly refused: readonly RefusedToday[];
	/** What the graph does not show because it could not be projected: the first hundred. */
	readonly setAside: readonly SetAsideClaim[];
}

export async function readStatus(connection: Connection, model: GraphModel): Promise<LedgerStatus> {
	return read(connection, async (transaction) => {
		const counted = await transaction.run(COUNT_ALL);
		const typed = await transaction.run(COUNT_TYPES, { types: [...model.entities.keys()] });
		const listed = await transaction.run(LIST_SOURCES);
		const entities = decodeRows(typed, { type: v.string(), count: v.number() });
		const unquoted = await transaction.run(COUNT_UNQUOTED);
		return {
			importing: await listRunningImports(transaction),
			erasures: (await readErasures(transaction)).length,
			lastBackup: (await findLastBackup(transaction)) ?? null,
			...decodeRow(unquoted, { unquoted: v.number() }),
			...decodeRow(counted, { counts: COUNTS }),
			entities: Object.fromEntries(entities.map(({ type, count }) => [type, count])),
			refused: await listRefusedToday(transaction),
			setAside: await listSetAside(transaction),
			sources: decodeRows(listed, { source: SOURCE }).map(({ source }) => source),
		};
	});
}

const COUNT_ALL = `
	RETURN {
		entities: COUNT { (:Entity) },
		relations: COUNT { (:Entity)-[]->(:Entity) },
		claims: COUNT { (:Claim) },
		evidence: COUNT { (:Evidence) },
		sources: COUNT { (:Source) }
	} AS counts`;

const COUNT_UNQUOTED = `
	MATCH (evidence:Evidence)-[:STATED_IN]->(source:Source)
	WHERE evidence.quote IS NULL AND evidence.status <> 'WITHDRAWN'
		AND source.withdrawnAt IS NULL AND source.kind <> 'REFERENCE'
	RETURN count(evidence) AS unquoted`;

const COUNT_TYPES = `
	MATCH (entity:Entity)
	UNWIND [label IN labels(entity) WHERE label IN $types] AS type
	RETURN type, count(*) AS count
	ORDER BY count DESC, type`;

const LIST_SOURCES = `
	MATCH (source:Source)
	RETURN source {.id, .title, .withdrawnReason} AS source
	ORDER BY source.id
	LIMIT 1000`;
