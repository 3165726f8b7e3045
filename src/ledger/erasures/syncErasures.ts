import { write } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { Erasure } from "../../records/erasures/Erasure.ts";
import type { ErasureIndex } from "../../records/erasures/ErasureIndex.ts";
import type { Decider } from "../decisions/decide.ts";
import { type EditedLines, editLines } from "../files/editLines.ts";
import { listCopies } from "../files/keptCopies.ts";
import { editCorrection, editDecision, editJudgement } from "../store/lines/editLedgerLine.ts";
import { readErasureIndex } from "../store/lines/readErasures.ts";
import { findUnknownLines } from "../store/lines/recordedLines.ts";
import { applyErasure } from "./applyErasure.ts";

/**
 * Does what the ledger of erasures says and the database has not done yet: an erasure that was cut off, or one that was
 * made elsewhere. Then the other ledgers are held against all erasures, as those of an older checkout bring back what
 * this one lost; one that cannot be written is named to `warn`, and what it still holds is not taken up.
 */
export async function syncErasures(
	decider: Decider,
	erasures: readonly Erasure[],
	warn: (message: string) => void,
): Promise<void> {
	const { connection, model } = decider;
	for (const erasure of await findUnknownLines(connection, "Erasure", erasures)) {
		await applyErasure((work) => write(connection, work), model, erasure);
	}
	try {
		await cleanLedgers(decider, await readErasureIndex(connection));
	} catch (error) {
		if (!(error instanceof CoopgraphError)) throw error;
		warn(`${error.message} It still holds what was erased.`);
	}
}

export interface CleanedLedger {
	readonly file: string;
	readonly removed: number;
	readonly changed: number;
}

/**
 * Takes what was erased out of the ledgers and out of the copies that restores kept of them; those that held some of it.
 * Throws LEDGER_UNWRITABLE.
 */
export async function cleanLedgers(decider: Decider, erasures: ErasureIndex): Promise<CleanedLedger[]> {
	if (erasures.isEmpty) return [];
	const { model, ledger, judgements, corrections } = decider;
	return [
		...(await cleanWithCopies(ledger.path, (file) =>
			ledger.at(file).edit((line) => editDecision(model, line, erasures)),
		)),
		...(await cleanWithCopies(judgements.path, (file) =>
			judgements.at(file).edit((line) => editJudgement(line, erasures)),
		)),
		...(await cleanWithCopies(corrections, (file) => editLines(file, (line) => editCorrection(model, line, erasures)))),
	];
}

async function cleanWithCopies(path: string, clean: (file: string) => Promise<EditedLines>): Promise<CleanedLedger[]> {
	const cleaned: CleanedLedger[] = [];
	for (const file of [path, ...(await listCopies(path))]) {
		const { removed, changed } = await clean(file);
		if (removed + changed > 0) cleaned.push({ file, removed, changed });
	}
	return cleaned;
}
