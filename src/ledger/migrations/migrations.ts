import type { Migration } from "./Migration.ts";
import { restateEvidence } from "./restateEvidence.ts";
import { restateSources } from "./restateSources.ts";

/** Every step that there was, in order: the first makes version 2 of version 1, the last version FORMAT. */
export const MIGRATIONS: readonly Migration[] = [restateEvidence, restateSources];
