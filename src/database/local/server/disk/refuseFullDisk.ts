import { statfs } from "node:fs/promises";
import { CoopgraphError } from "../../../../errors/CoopgraphError.ts";
import type { LocalPaths } from "../../home/LocalPaths.ts";

/**
 * More than one transaction takes. A Neo4j that starts without room to recover its store does not answer, and does not end
 * either; one that runs out of room within a transaction stops, and may be unable to read its own log again.
 */
const LEAST_MB = 50;

/** Throws DISK_FULL. */
export async function refuseFullDisk({ home }: LocalPaths): Promise<void> {
	const { bavail, bsize } = await statfs(home);
	const freeMb = Math.floor((bavail * bsize) / 1_048_576);
	if (freeMb >= LEAST_MB) return;
	const reason = `${freeMb} MB are left for the local Neo4j in ${home}, which needs ${LEAST_MB} MB to start and to write`;
	throw new CoopgraphError("DISK_FULL", { reason });
}
