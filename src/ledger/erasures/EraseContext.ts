import type { GraphModel } from "../../model/GraphModel.ts";
import type { ErasureIndex } from "../../records/erasures/ErasureIndex.ts";
import type { Writer } from "../projection/projectPending.ts";

/** What each part of an erasure works with. */
export interface EraseContext {
	readonly writer: Writer;
	readonly model: GraphModel;
	readonly erasures: ErasureIndex;
}

/** What a part took out. */
export interface RemovedPart {
	readonly ids: readonly string[];
	readonly evidence: number;
	/** Of the runs that recorded it. */
	readonly files: readonly string[];
}
