import type { Migration } from "./Migration.ts";
import { restateEvidence } from "./restateEvidence.ts";
import { restateSources } from "./restateSources.ts";

/**
 * Every step that there was, in order: the first makes version 2 of version 1, the last version FORMAT. Where more is known to
 * be contact data, sources come first: their texts say what is hidden in quotes.
 */
export const MIGRATIONS: readonly Migration[] = [
	restateEvidence(2),
	restateSources(3),
	restateSources(4),
	restateEvidence(5),
	restateSources(6),
	restateEvidence(7),
];
