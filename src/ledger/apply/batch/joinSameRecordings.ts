import type { GraphModel } from "../../../model/GraphModel.ts";
import { joinRecordings, type Recording } from "../../store/recordings.ts";
import type { LedgerEntry } from "../../store/statements.ts";

/** By evidence and extractor: what a run says twice, it says once. */
export function joinSameRecordings(
	model: GraphModel,
	entries: readonly LedgerEntry[],
): ReadonlyMap<string, ReadonlyMap<string, Recording>> {
	const joined = new Map<string, Map<string, Recording>>();
	for (const { evidence, recording } of entries) {
		const ofEvidence = joined.get(evidence.id) ?? new Map<string, Recording>();
		const same = ofEvidence.get(recording.extractor);
		ofEvidence.set(recording.extractor, same ? joinRecordings(model, same, recording) : recording);
		joined.set(evidence.id, ofEvidence);
	}
	return joined;
}
