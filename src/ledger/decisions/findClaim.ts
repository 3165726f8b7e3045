import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { type ClaimContent, claimId } from "../../model/ids.ts";
import { RECORDED_STATEMENT, toContent } from "../store/recordedStatement.ts";

/** Shortest beginning of an id that may stand for it. */
const SHORTEST_BEGINNING = 6;

const STORED_CLAIM = v.object({
	id: v.string(),
	name: v.string(),
	says: v.string(),
	recorded: v.array(RECORDED_STATEMENT),
});
type StoredClaim = v.InferOutput<typeof STORED_CLAIM>;

export interface FoundClaim extends Readonly<Omit<StoredClaim, "recorded">> {
	/** What its evidence recorded: several where records say it in several ids. */
	readonly contents: readonly ClaimContent[];
}

/**
 * The claim of this id, of the beginning of it, or of an id that it had before ids were united or divided. Throws
 * CLAIM_NOT_FOUND.
 */
export async function findClaim(connection: Connection, id: string): Promise<FoundClaim> {
	const refuse = (reason: string) => new CoopgraphError("CLAIM_NOT_FOUND", { found: id, reason });
	if (id.length < SHORTEST_BEGINNING) throw refuse(`at least ${SHORTEST_BEGINNING} characters are needed`);
	const find = (query: string) =>
		read(connection, async (transaction) => {
			const claims = decodeRows(await transaction.run(query, { id }), { claim: STORED_CLAIM });
			return claims.map(({ claim }) => toFoundClaim(claim));
		});
	const named = await find(`${FIND_CLAIM} ${RETURN_CLAIM}`);
	const found = named.length > 0 ? named : await find(`${FIND_BY_FORMER_ID} ${RETURN_CLAIM}`);
	const [first] = found;
	if (!first) throw refuse("no claim has such an id");
	const reason = named.length > 0 ? "several begin so" : "what had this id is now divided among several";
	if (found.length > 1) throw refuse(`${reason}: ${found.map((claim) => claim.id.slice(0, 12)).join(", ")}, …`);
	return first;
}

function toFoundClaim({ recorded, ...claim }: StoredClaim): FoundClaim {
	const contents = new Map(recorded.map(toContent).map((one) => [claimId(one), one]));
	return { ...claim, contents: [...contents.values()] };
}

const FIND_CLAIM = "MATCH (claim:Claim) WHERE claim.id STARTS WITH $id";

const FIND_BY_FORMER_ID = `
	MATCH (former:FormerClaim)<-[:BORE_ON]-(:Evidence)-[:BEARS_ON]->(claim:Claim)
	WHERE former.id STARTS WITH $id
	WITH DISTINCT claim`;

const RETURN_CLAIM = `
	WITH claim ORDER BY claim.id LIMIT 3
	OPTIONAL MATCH (entity:Entity {id: claim.subjectId})
	RETURN {
		id: claim.id, name: coalesce(entity.name, claim.subjectId),
		says: coalesce(claim.property + ' ' + claim.value, claim.relation + ' ' + claim.objectId),
		recorded: COLLECT {
			MATCH (claim)<-[:BEARS_ON]-(evidence:Evidence)
			RETURN evidence {.subjectId, .predicate, .target, .qualifiers, .wording} ORDER BY evidence.id
		}
	} AS claim`;
