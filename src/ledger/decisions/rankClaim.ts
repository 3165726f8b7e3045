import { type Decider, decide } from "./decide.ts";
import { findClaim } from "./findClaim.ts";

/** A claim as people name it. */
export interface NamedClaim {
	readonly id: string;
	/** `Programme Green Bridge: until 2018`. */
	readonly says: string;
}

export interface Ranking extends NamedClaim {
	readonly rank: string;
	readonly because: string;
}

/**
 * Decides the rank of a claim, named by its id or the beginning of it, or by an id that it had before ids were united or
 * divided. Where records say it in several ids, each of them keeps the rank should they be divided. Throws
 * CLAIM_NOT_FOUND.
 */
export async function rankClaim(decider: Decider, id: string, rank: string, because: string): Promise<Ranking> {
	const found = await findClaim(decider.connection, id);
	const about = found.name;
	const decisions = found.contents.map((claim) => ({ decision: "RANK" as const, rank, claim, about, because }));
	await decide(decider, decisions);
	return { id: found.id, says: `${about}: ${found.says}`, rank, because };
}
