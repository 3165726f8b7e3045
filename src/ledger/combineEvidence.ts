/** The part of a piece of evidence that may differ between two recordings of it. */
export interface StoredEvidenceState {
	readonly extractors: readonly string[];
	readonly confidence: number;
	readonly retrievedAt: string;
	readonly status: string;
	readonly start: number | null;
	readonly end: number | null;
}

/**
 * The same evidence recorded twice: extractors united, the highest confidence, the first time, the offsets that are
 * known, and accepted if one of them is. In whatever order recordings come, the outcome is the same.
 */
export function combineEvidence(
	known: StoredEvidenceState,
	added: StoredEvidenceState,
): { state: StoredEvidenceState; changed: boolean } {
	const [earlierOffsets] = [known, added]
		.filter(({ start }) => start !== null)
		.sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.end ?? 0) - (b.end ?? 0));
	const state: StoredEvidenceState = {
		extractors: [...new Set([...known.extractors, ...added.extractors])].sort(),
		confidence: Math.max(known.confidence, added.confidence),
		retrievedAt: [known.retrievedAt, added.retrievedAt].sort()[0] ?? known.retrievedAt,
		status: STATUS_STRENGTH.find((status) => status === known.status || status === added.status) ?? known.status,
		start: earlierOffsets?.start ?? null,
		end: earlierOffsets?.end ?? null,
	};
	const before: StoredEvidenceState = { ...state, ...pickState(known) };
	return { state, changed: JSON.stringify(state) !== JSON.stringify(before) };
}

const STATUS_STRENGTH = ["ACCEPTED", "PROPOSED", "REJECTED"];

/** Only that part of it. */
export function pickState(known: StoredEvidenceState): StoredEvidenceState {
	const { extractors, confidence, retrievedAt, status, start, end } = known;
	return { extractors, confidence, retrievedAt, status, start, end };
}
