/**
 * What was reported supersedes what was planned: of relations that can lead to one end at a time (@single), from one entity,
 * those that are only planned or possible give way as soon as one is stated as a fact, whichever end that leads to.
 */
import type { RelationType } from "../../../model/GraphModel.ts";
import { type AssessedClaim, isFact } from "../AssessedClaim.ts";
import { canMeet } from "../spans.ts";
import { assessKnowledge, type Knowledge } from "../validity.ts";

/** A claim that others supersede, and since when they are known. */
export interface Superseded extends Knowledge {
	readonly claimId: string;
}

/** Among all claims of one type of relation that start from one entity. */
export function findSuperseded(type: RelationType, assessed: readonly AssessedClaim[]): Superseded[] {
	const facts = assessed.filter(isFact);
	return assessed
		.filter((standing) => !isFact(standing))
		.flatMap((standing) => {
			const reports = facts.filter((fact) => canMeet(type, standing, fact));
			return reports.length === 0 ? [] : [{ claimId: standing.claim.id, ...assessKnowledge(reports) }];
		});
}
