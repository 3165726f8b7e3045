import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { redactRecord } from "../../records/contactData/redactRecord.ts";
import type { RawRecord } from "../../records/read/parseLine.ts";
import { editLines } from "../files/editLines.ts";
import type { Decider } from "./decide.ts";

/**
 * Takes contact data out of the files of decisions, judgements and corrections, where lines were written when less was known
 * to be some; every other line stays to the letter. `say` is told what was done, and which file cannot be written: what that
 * one still holds is left out whenever it is read.
 */
export async function redactLedgers(decider: Decider, say: (message: string) => void): Promise<void> {
	const { model, ledger, judgements, corrections } = decider;
	const files = new Map([
		[ledger.path, () => ledger.removeContactData()],
		[judgements.path, () => judgements.removeContactData()],
		[corrections, async () => (await editLines(corrections, (line) => redactCorrection(model, line))).changed],
	]);
	for (const [path, remove] of files) {
		try {
			const changed = await remove();
			if (changed > 0) say(`${path}: contact data removed; lines changed: ${changed}.`);
		} catch (error) {
			if (!(error instanceof CoopgraphError)) throw error;
			say(`${error.message} It still holds contact data.`);
		}
	}
}

function redactCorrection(model: GraphModel, line: Json): Json {
	const { record, findings } = redactRecord(model, line as unknown as RawRecord);
	return findings.length === 0 ? line : (record as unknown as Json);
}
