/**
 * A recording is what one extractor said of one piece of evidence in one import run. What the ledger shows of a piece of
 * evidence is worked out from all of its recordings, so that a run can be taken back exactly, in whatever order runs
 * came.
 */
import * as v from "valibot";
import type { GraphModel } from "../../model/GraphModel.ts";

const SAID = {
	confidence: v.number(),
	/** Empty where `closes`. */
	retrievedAt: v.string(),
	status: v.string(),
	start: v.nullable(v.number()),
	end: v.nullable(v.number()),
};

export const RECORDING = v.object({
	...SAID,
	/** Number of its run: later runs have higher ones. */
	run: v.number(),
	extractor: v.string(),
	/** True: the extractor read the whole source again in this run, and no longer says it. */
	closes: v.boolean(),
});
export type Recording = Readonly<v.InferOutput<typeof RECORDING>>;

/** In Cypher, where `recording` goes from `run` to a piece of evidence: what is not known is null, not missing. */
export const READ_RECORDING =
	"recording {.extractor, .closes, .confidence, .retrievedAt, .status, .start, .end, run: run.number}";

/** The part of a piece of evidence that its recordings and a person's verdict decide. */
export const EVIDENCE_STATE = v.object({ ...SAID, extractors: v.array(v.string()) });
export type EvidenceState = Readonly<v.InferOutput<typeof EVIDENCE_STATE>>;

/**
 * Extractors united, the highest confidence, the first time, the first offsets that are known, and accepted if one
 * recording is; a person's verdict outweighs that. What nobody says any more is withdrawn.
 */
export function combineRecordings(
	model: GraphModel,
	recordings: readonly Recording[],
	verdict: string | null,
): EvidenceState {
	const said = recordings.filter(({ closes }) => !closes);
	const open = said.filter((recording) => !isClosed(recording, recordings));
	const counted = open.length > 0 ? open : said;
	const [offsets] = counted
		.filter(({ start }) => start !== null)
		.sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.end ?? 0) - (b.end ?? 0));
	return {
		extractors: [...new Set(counted.map(({ extractor }) => extractor))].sort(),
		confidence: Math.max(0, ...counted.map(({ confidence }) => confidence)),
		retrievedAt: counted.map(({ retrievedAt }) => retrievedAt).sort()[0] ?? "",
		status: open.length === 0 ? "WITHDRAWN" : (verdict ?? strongest(model, open)),
		start: offsets?.start ?? null,
		end: offsets?.end ?? null,
	};
}

/** Two recordings by one extractor in one run are one; what it says in one way it did not cease to say in another. */
export function joinRecordings(model: GraphModel, a: Recording, b: Recording): Recording {
	if (a.closes !== b.closes) return a.closes ? b : a;
	const { confidence, retrievedAt, status, start, end } = combineRecordings(model, [a, b], null);
	return { ...a, confidence, retrievedAt, status, start, end };
}

/** A record may say itself that it is not said any more: a copy of a ledger keeps what was closed in the original. */
function isClosed(recording: Recording, all: readonly Recording[]): boolean {
	if (recording.status === "WITHDRAWN") return true;
	return all.some(({ closes, extractor, run }) => closes && extractor === recording.extractor && run > recording.run);
}

function strongest(model: GraphModel, recordings: readonly Recording[]): string {
	const order = model.enums.get("ClaimStatus") ?? [];
	return order.find((status) => recordings.some((recording) => recording.status === status)) ?? "ACCEPTED";
}
