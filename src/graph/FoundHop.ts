/** One step of a way through the graph, as the database answers it. */
export interface FoundEntity {
	readonly id: string;
	readonly name: string;
	readonly type: string;
}

export interface FoundHop {
	readonly from: FoundEntity;
	readonly to: FoundEntity;
	readonly relation: string;
	/** True: the relation points from `from` to `to`. */
	readonly forward: boolean;
	readonly properties: Readonly<Record<string, unknown>> & {
		readonly id: string;
		readonly modality: string;
		readonly claimIds: readonly string[];
		/** Names of the details that are only inferred. */
		readonly inferred: readonly string[];
		/** Names of details that sources contradict each other on; the relation's own where that is true of it as a whole. */
		readonly disputed: readonly string[];
		/** It is only planned or possible, and another one is reported in its place. */
		readonly superseded: boolean;
	};
}
