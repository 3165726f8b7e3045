import type { Connection } from "../../database/Database.ts";
import { read } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { ClaimContent, Json, Qualifiers } from "../../model/ids.ts";
import { type Decider, decide } from "./decide.ts";

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

/** Shortest beginning of an id that may stand for it. */
const SHORTEST_BEGINNING = 6;

/** Decides the rank of a claim, named by its id or the beginning of it. Throws CLAIM_NOT_FOUND. */
export async function rankClaim(decider: Decider, id: string, rank: string, because: string): Promise<Ranking> {
	const found = await findClaim(decider.connection, id);
	const claim = toContent(found);
	await decide(decider, [{ decision: "RANK", rank, claim, about: found.name, because }]);
	const target = typeof claim.target === "string" ? claim.target : JSON.stringify(claim.target);
	return { id: found.id, says: `${found.name}: ${claim.predicate} ${target}`, rank, because };
}

interface FoundClaim {
	readonly id: string;
	readonly name: string;
	/** What one piece of its evidence recorded. */
	readonly recorded: { readonly subjectId: string; readonly predicate: string } & Readonly<
		Record<"target" | "qualifiers" | "wording", string>
	>;
}

async function findClaim(connection: Connection, id: string): Promise<FoundClaim> {
	const refuse = (reason: string) => new CoopgraphError("CLAIM_NOT_FOUND", { found: id, reason });
	if (id.length < SHORTEST_BEGINNING) throw refuse(`at least ${SHORTEST_BEGINNING} characters are needed`);
	const found = await read(connection, async (transaction) => {
		const { records } = await transaction.run(FIND_CLAIM, { id });
		return records.map((record) => record.get("claim") as FoundClaim);
	});
	const [first] = found;
	if (!first) throw refuse("no claim has such an id");
	if (found.length > 1) throw refuse(`several begin so: ${found.map((claim) => claim.id.slice(0, 12)).join(", ")}, …`);
	return first;
}

const FIND_CLAIM = `
	MATCH (claim:Claim) WHERE claim.id STARTS WITH $id
	WITH claim ORDER BY claim.id LIMIT 3
	OPTIONAL MATCH (entity:Entity {id: claim.subjectId})
	RETURN {id: claim.id, name: coalesce(entity.name, claim.subjectId), recorded: head(COLLECT {
		MATCH (claim)<-[:BEARS_ON]-(evidence:Evidence)
		RETURN evidence {.subjectId, .predicate, .target, .qualifiers, .wording} ORDER BY evidence.id LIMIT 1
	})} AS claim`;

/** What was recorded without the words of its dates, which belong to the evidence. */
function toContent({ recorded }: FoundClaim): ClaimContent {
	const wording = Object.keys(JSON.parse(recorded.wording) as Qualifiers);
	const qualifiers = Object.entries(JSON.parse(recorded.qualifiers) as Qualifiers);
	return {
		subject: recorded.subjectId,
		predicate: recorded.predicate,
		target: JSON.parse(recorded.target) as Json,
		qualifiers: Object.fromEntries(qualifiers.filter(([key]) => !wording.includes(key))),
	};
}
