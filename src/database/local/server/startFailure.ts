import { CoopgraphError } from "../../../errors/CoopgraphError.ts";
import type { LocalPaths } from "../home/LocalPaths.ts";

export function startFailure({ home, logs }: LocalPaths, reason: string, cause?: unknown): CoopgraphError {
	return new CoopgraphError("DATABASE_START_FAILED", { home, reason, logs }, { cause });
}
