import type { RelationMarks } from "../model/relationMarks.ts";

/** What a relation of the graph is marked with, as rows of queries have it. */
export function relationMarks(stored: Readonly<Record<string, unknown>>): RelationMarks {
	const { superseded, inferred, disputed } = stored as Partial<RelationMarks>;
	return { superseded: superseded ?? false, inferred: inferred ?? [], disputed: disputed ?? [] };
}
