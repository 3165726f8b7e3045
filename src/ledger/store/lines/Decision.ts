/**
 * What a person decided. Each is a line of the decision ledger and is stored with the content that it decided on, in the
 * ids that records use: it is found again after every re-import, and can be read without the database. Nothing is ever
 * taken out; a later decision on the same thing replaces an earlier one.
 */
import type { GraphModel } from "../../../model/GraphModel.ts";
import type { ClaimContent, EvidenceContent, Json } from "../../../model/ids.ts";

export type Decision = RankDecision | ReviewDecision | WithdrawalDecision | ReplyDecision;

interface Made {
	/** ISO 8601, in UTC. */
	readonly at: string;
	readonly by: string;
	readonly because: string;
}

/** Which of several claims to prefer, or not to show. NORMAL takes an earlier decision back. */
export interface RankDecision extends Made {
	readonly decision: "RANK";
	readonly rank: string;
	readonly claim: ClaimContent;
	/** Name of the entity at the time, for people. */
	readonly about: string;
}

/** Whether what an extractor proposed counts. */
export interface ReviewDecision extends Made {
	readonly decision: "REVIEW";
	readonly verdict: "ACCEPTED" | "REJECTED";
	readonly evidence: EvidenceContent;
	readonly about: string;
}

/** Whether a source counts. */
export interface WithdrawalDecision extends Made {
	readonly decision: "WITHDRAWAL";
	readonly withdrawn: boolean;
	readonly source: string;
}

/** What a person or body concerned answers to a claim; it is shown with it. One for each claim and author. */
export interface ReplyDecision extends Made {
	readonly decision: "REPLY";
	readonly claim: ClaimContent;
	/** Name of the entity at the time, for people. */
	readonly about: string;
	/** Who answers. */
	readonly author: string;
	/** In their own words; null takes their reply back. */
	readonly text: string | null;
	/** Where it was published. */
	readonly url?: string;
}

/** What was decided on; undefined for a whole source. */
export function getContent(decision: Decision): ClaimContent | EvidenceContent | undefined {
	if (decision.decision === "WITHDRAWAL") return undefined;
	return decision.decision === "REVIEW" ? decision.evidence : decision.claim;
}

/** What is wrong with a line of the ledger; undefined if nothing is. */
export function findFault(model: GraphModel, line: Json): string | undefined {
	if (!isObject(line)) return "it is no JSON object";
	const missing = ["at", "by", "because"].find((key) => typeof line[key] !== "string");
	if (missing !== undefined) return `the key ${missing} is missing`;
	switch (line.decision) {
		case "RANK": {
			const ranks = model.enums.get("Rank") ?? [];
			if (!ranks.includes(String(line.rank))) return `rank is ${String(line.rank)}, expected ${ranks.join(", ")}`;
			return isContent(line.claim) ? undefined : "claim lacks subject, predicate, target or qualifiers";
		}
		case "REVIEW":
			if (line.verdict !== "ACCEPTED" && line.verdict !== "REJECTED") return "verdict is neither ACCEPTED nor REJECTED";
			return isContent(line.evidence) ? undefined : "evidence lacks subject, predicate, target or qualifiers";
		case "WITHDRAWAL":
			if (typeof line.withdrawn !== "boolean") return "withdrawn is neither true nor false";
			return typeof line.source === "string" ? undefined : "the key source is missing";
		case "REPLY":
			if (typeof line.author !== "string") return "the key author is missing";
			if (line.text !== null && typeof line.text !== "string") return "text is neither a text nor null";
			return isContent(line.claim) ? undefined : "claim lacks subject, predicate, target or qualifiers";
		default:
			return `decision is ${String(line.decision)}, expected RANK, REVIEW, WITHDRAWAL or REPLY`;
	}
}

function isContent(content: Json | undefined): boolean {
	if (!isObject(content)) return false;
	const { subject, predicate, target, qualifiers } = content;
	return (
		typeof subject === "string" && typeof predicate === "string" && target !== undefined && isObject(qualifiers ?? null)
	);
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json | undefined } {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
