/** What the projection wrote of claims, as conditions in Cypher: the same as standing.ts and chooseShown.ts decide. */

/** Has a claim a part in the graph? */
export function isCounted(claim: string): string {
	return `${claim}.status = 'ACCEPTED' AND ${claim}.modality IS NOT NULL AND ${claim}.rank <> 'DEPRECATED'`;
}

/** Does `evidence` for `claim`, from `source`, state what the graph shows, as it shows it: as surely as that? */
export const SUPPORTS_SHOWN =
	"(coalesce(claim.shown, false) AND evidence.stance = 'SUPPORTS' AND evidence.modality = claim.modality " +
	"AND evidence.status = 'ACCEPTED' AND source.withdrawnAt IS NULL)";
