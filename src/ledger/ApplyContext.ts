import type { GraphModel } from "../model/GraphModel.ts";
import type { StoredEvidenceState } from "./combineEvidence.ts";
import type { Referent } from "./referents.ts";

export interface ApplyContext {
	readonly model: GraphModel;
	/** The time of this run, ISO 8601 in UTC. */
	readonly now: string;
	/** Given for a dry run: nothing is written, and this remembers what would have been. */
	readonly pretended: PretendedWrites | undefined;
}

/** What the batches of a dry run would have written by now, so that the next batch is counted as it would be. */
export class PretendedWrites {
	readonly sources = new Map<string, Readonly<Record<string, unknown>>>();
	readonly referents = new Map<string, Referent>();
	readonly claims = new Set<string>();
	readonly evidence = new Map<string, StoredEvidenceState>();
}
