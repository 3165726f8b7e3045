import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRow, decodeRows } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { didYouMean } from "../../errors/suggest.ts";
import { type Decider, decide } from "./decide.ts";

export interface WithdrawalResult {
	readonly source: string;
	readonly outcome: "withdrawn" | "restored" | "unchanged";
	/** Claims that the source bears on, … */
	readonly claims: number;
	/** … and those among them that no other open source supports. */
	readonly onlyThere: number;
}

/** Takes back what only this source says. Its evidence stays in the ledger, closed. Throws SOURCE_NOT_FOUND. */
export function withdrawSource(decider: Decider, source: string, because: string): Promise<WithdrawalResult> {
	return setWithdrawal(decider, source, true, because);
}

/** Undoes a withdrawal: everything that the source says counts again. Throws SOURCE_NOT_FOUND. */
export function restoreSource(decider: Decider, source: string, because: string): Promise<WithdrawalResult> {
	return setWithdrawal(decider, source, false, because);
}

async function setWithdrawal(
	decider: Decider,
	source: string,
	withdrawn: boolean,
	because: string,
): Promise<WithdrawalResult> {
	const { connection } = decider;
	const changes = (await readWithdrawn(connection, source)) !== withdrawn;
	if (changes) await decide(decider, [{ decision: "WITHDRAWAL", source, withdrawn, because }]);
	const outcome = !changes ? "unchanged" : withdrawn ? "withdrawn" : "restored";
	return { source, outcome, ...(await countClaims(connection, source)) };
}

async function readWithdrawn(connection: Connection, source: string): Promise<boolean> {
	const found = await read(connection, async (transaction) => {
		const result = await transaction.run(
			"MATCH (source:Source {id: $source}) RETURN source.withdrawnAt IS NOT NULL AS withdrawn",
			{ source },
		);
		return decodeRows(result, { withdrawn: v.boolean() })[0]?.withdrawn;
	});
	if (found === undefined) throw await notFound(connection, source);
	return found;
}

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
		return decodeRow(counted, { claims: v.number(), onlyThere: v.number() });
	});
}

async function notFound(connection: Connection, source: string): Promise<CoopgraphError> {
	const known = await read(connection, async (transaction) => {
		const found = await transaction.run("MATCH (source:Source) RETURN source.id AS id LIMIT 10000");
		return decodeRows(found, { id: v.string() }).map(({ id }) => id);
	});
	return new CoopgraphError("SOURCE_NOT_FOUND", { found: source, suggestion: didYouMean(source, known) });
}
