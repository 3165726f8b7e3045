import { Gauge, type Registry } from "prom-client";
import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRow } from "../../database/rows.ts";
import { read, sessionsInUse } from "../../database/sessions.ts";
import { listRunningImports } from "../../ledger/importRuns/runningImports.ts";
import { findLastBackup } from "../../ledger/status/backups.ts";

/** Prometheus gives up after ten seconds. */
const LIMITS = { timeoutMs: 2_000, answerWithinMs: 2_000 };

/** What is read from the database when the metrics are asked for. `observe` never throws: a lost database is a metric. */
export function graphMetrics(registry: Registry, connection: Connection): { readonly observe: () => Promise<void> } {
	const gauge = (name: string, help: string, labelNames: string[] = []) =>
		new Gauge({ name: `coopgraph_${name}`, help, labelNames, registers: [registry] });
	const up = gauge("database_up", "1 while the database answers, 0 otherwise.");
	const sessions = gauge("database_sessions", "Connections of the driver's pool (at most 100) that are in use.");
	const imports = gauge("imports_running", "Imports that are running now.");
	const size = gauge("graph_size", "What is in the graph, by kind.", ["kind"]);
	const backupAge = gauge("last_backup_age_seconds", "Seconds since the last backup; +Inf: there was none.");
	return {
		async observe() {
			sessions.set(sessionsInUse());
			const found = await readGraph(connection).catch(() => undefined);
			up.set(found ? 1 : 0);
			// What is not known must not look as it did before.
			for (const old of [imports, backupAge]) old.remove();
			size.reset();
			if (!found) return;
			imports.set(found.imports);
			for (const [kind, count] of Object.entries(found.size)) size.set({ kind }, count);
			backupAge.set(found.backupAt === undefined ? Number.POSITIVE_INFINITY : secondsSince(found.backupAt));
		},
	};
}

function secondsSince(moment: string): number {
	return Math.max(0, (Date.now() - Date.parse(moment)) / 1000);
}

async function readGraph(connection: Connection) {
	return read(
		connection,
		async (transaction) => {
			const counted = await transaction.run(COUNT_ALL);
			return {
				size: decodeRow(counted, { counts: v.record(v.string(), v.number()) }).counts,
				imports: (await listRunningImports(transaction)).length,
				backupAt: (await findLastBackup(transaction))?.at,
			};
		},
		LIMITS,
	);
}

/** Only counts that Neo4j keeps, so that they cost nothing. */
const COUNT_ALL = `
	RETURN {
		entities: COUNT { (:Entity) },
		relations: COUNT { (:Entity)-[]->() },
		claims: COUNT { (:Claim) },
		evidence: COUNT { (:Evidence) },
		sources: COUNT { (:Source) }
	} AS counts`;
