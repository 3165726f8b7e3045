import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import { decodeRows } from "../../database/rows.ts";
import type { Judgement } from "../../identity/clusters/Judgement.ts";
import { canonicalJson, type Json } from "../../model/ids.ts";
import type { ErasureIndex } from "../../records/erasures/ErasureIndex.ts";
import { replaceDecisions } from "../apply/recordDecisions.ts";
import type { Decision } from "../store/lines/Decision.ts";
import { editDecision, editJudgement } from "../store/lines/editLedgerLine.ts";
import { lineId } from "../store/lines/recordedLines.ts";
import type { EraseContext } from "./EraseContext.ts";

export interface EditedLedgers {
	/** Lines that go. */
	readonly decisions: number;
	readonly judgements: number;
	readonly masked: number;
}

/** The database's copies of decisions and judgements: there are as many as people made, few enough to look through. */
export async function editStoredLines({ writer, model, erasures }: EraseContext): Promise<EditedLedgers> {
	return writer(async (transaction) => {
		const decisions = await editAll<Decision>(transaction, "Decision", (line) => editDecision(model, line, erasures));
		await replaceDecisions(
			transaction,
			model,
			[...decisions.removed, ...decisions.changed.keys()],
			[...decisions.changed.values()],
		);
		const judgements = await editJudgements(transaction, erasures);
		const masked = decisions.changed.size + judgements.changed.size;
		return { decisions: decisions.removed.length, judgements: judgements.removed.length, masked };
	});
}

interface Edited<Line> {
	/** Ids of lines that go. */
	readonly removed: readonly string[];
	/** Former id → the line as it is now. */
	readonly changed: ReadonlyMap<string, Line>;
}

async function editAll<Line extends object>(
	transaction: ManagedTransaction,
	label: "Decision" | "Judgement",
	edit: (line: Line) => Line | undefined,
): Promise<Edited<Line>> {
	const found = await transaction.run(`MATCH (line:${label}) RETURN line.id AS id, line.line AS line`);
	const removed: string[] = [];
	const changed = new Map<string, Line>();
	for (const { id, line: stored } of decodeRows(found, { id: v.string(), line: v.string() })) {
		const line = JSON.parse(stored) as Line;
		const now = edit(line);
		if (now === undefined) removed.push(id);
		else if (now !== line) changed.set(id, now);
	}
	return { removed, changed };
}

/** Of a judgement only words change; on which ids it bears stays. */
async function editJudgements(transaction: ManagedTransaction, erasures: ErasureIndex): Promise<Edited<Judgement>> {
	const edited = await editAll<Judgement>(transaction, "Judgement", (line) => editJudgement(line, erasures));
	await transaction.run("UNWIND $ids AS id MATCH (judgement:Judgement {id: id}) DELETE judgement", {
		ids: edited.removed,
	});
	const rows = [...edited.changed].map(([from, line]) => ({
		...{ from, id: lineId(line), because: line.because, line: canonicalJson(line as unknown as Json) },
	}));
	await transaction.run(
		`UNWIND $rows AS row
		 MATCH (judgement:Judgement {id: row.from})
		 SET judgement.id = row.id, judgement.because = row.because, judgement.line = row.line`,
		{ rows },
	);
	return edited;
}
