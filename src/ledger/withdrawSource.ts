import type { Connection } from "../database/Database.ts";
import { read, write } from "../database/sessions.ts";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { didYouMean } from "../errors/suggest.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import { projectPending } from "./projectPending.ts";

export interface WithdrawalResult {
	readonly source: string;
	readonly outcome: "withdrawn" | "restored" | "unchanged";
	/** Claims that the source bears on, … */
	readonly claims: number;
	/** … and those among them that no other open source supports. */
	readonly onlyThere: number;
}

/** Takes back what only this source says. Its evidence stays in the ledger, closed. Throws SOURCE_NOT_FOUND. */
export function withdrawSource(
	connection: Connection,
	model: GraphModel,
	source: string,
	because: string,
): Promise<WithdrawalResult> {
	return setWithdrawal(connection, model, source, because);
}

/** Undoes a withdrawal: everything that the source says counts again. Throws SOURCE_NOT_FOUND. */
export function restoreSource(connection: Connection, model: GraphModel, source: string): Promise<WithdrawalResult> {
	return setWithdrawal(connection, model, source, null);
}

async function setWithdrawal(
	connection: Connection,
	model: GraphModel,
	source: string,
	because: string | null,
): Promise<WithdrawalResult> {
	const changed = await write(connection, async (transaction) => {
		const result = await transaction.run(SET_WITHDRAWAL, { source, because });
		return result.records[0]?.get("changed") as boolean | undefined;
	});
	if (changed === undefined) throw await notFound(connection, source);
	if (changed) await projectPending(connection, model);
	const outcome = !changed ? "unchanged" : because === null ? "restored" : "withdrawn";
	return { source, outcome, ...(await countClaims(connection, source)) };
}

/** With a reason the source is withdrawn, without one it is restored; a property set to null is removed. */
const SET_WITHDRAWAL = `
	MATCH (source:Source {id: $source})
	WITH source, (source.withdrawnAt IS NULL) = ($because IS NOT NULL) AS changed
	CALL (source, changed) {
		WITH source, changed WHERE changed
		SET source.withdrawnAt = CASE WHEN $because IS NULL THEN null ELSE datetime.realtime() END,
			source.withdrawnReason = $because
		WITH source
		MATCH (source)<-[:STATED_IN]-(:Evidence)-[:BEARS_ON]->(claim:Claim)
		SET claim:Pending
	}
	RETURN changed`;

async function countClaims(connection: Connection, source: string): Promise<{ claims: number; onlyThere: number }> {
	return read(connection, async (transaction) => {
		const counted = await transaction.run(
			`MATCH (source:Source {id: $source})<-[:STATED_IN]-(:Evidence)-[:BEARS_ON]->(claim:Claim)
			 WITH DISTINCT source, claim
			 RETURN count(claim) AS claims, count(CASE WHEN NOT EXISTS {
				MATCH (claim)<-[:BEARS_ON]-(:Evidence)-[:STATED_IN]->(other:Source)
				WHERE other <> source AND other.withdrawnAt IS NULL
			 } THEN 1 END) AS onlyThere`,
			{ source },
		);
		const record = counted.records[0];
		return { claims: Number(record?.get("claims") ?? 0), onlyThere: Number(record?.get("onlyThere") ?? 0) };
	});
}

async function notFound(connection: Connection, source: string): Promise<CoopgraphError> {
	const known = await read(connection, async (transaction) => {
		const found = await transaction.run("MATCH (source:Source) RETURN source.id AS id LIMIT 10000");
		return found.records.map((record) => record.get("id") as string);
	});
	return new CoopgraphError("SOURCE_NOT_FOUND", { found: source, suggestion: didYouMean(source, known) });
}
