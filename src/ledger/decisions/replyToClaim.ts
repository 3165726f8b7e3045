import { type Decider, decide } from "./decide.ts";
import { findClaim } from "./findClaim.ts";
import type { NamedClaim } from "./rankClaim.ts";

export interface GivenReply {
	/** The person or body concerned, who answers. */
	readonly author: string;
	/** In their own words; null takes their reply back. */
	readonly text: string | null;
	readonly url?: string | undefined;
	/** Why it is attached. */
	readonly because: string;
}

export interface Replying extends NamedClaim {
	readonly author: string;
	readonly text: string | null;
}

/**
 * Attaches the reply of a person or body concerned to a claim, or takes it back; it is shown with the claim, and replaces
 * an earlier one of theirs. Where records say the claim in several ids, it stays with each. Throws CLAIM_NOT_FOUND.
 */
export async function replyToClaim(decider: Decider, id: string, reply: GivenReply): Promise<Replying> {
	const { author, text, url, because } = reply;
	const found = await findClaim(decider.connection, id);
	const about = found.name;
	const given = { author, text, ...(url === undefined ? {} : { url }), because };
	await decide(
		decider,
		found.contents.map((claim) => ({ decision: "REPLY" as const, claim, about, ...given })),
	);
	return { id: found.id, says: `${about}: ${found.says}`, author, text };
}
