/** What a relation of the graph is marked with, as rows of queries have it. */
export interface RelationMarks {
	readonly superseded: boolean;
	readonly inferred: readonly string[];
	readonly disputed: readonly string[];
}

export function relationMarks(stored: Readonly<Record<string, unknown>>): RelationMarks {
	const { superseded, inferred, disputed } = stored as Partial<RelationMarks>;
	return { superseded: superseded ?? false, inferred: inferred ?? [], disputed: disputed ?? [] };
}
