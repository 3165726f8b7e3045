import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";

const DECISION = v.object({
	id: v.string(),
	decision: v.string(),
	/** What it decided: PREFERRED, REJECTED, WITHDRAWN, … */
	verdict: v.string(),
	about: v.string(),
	by: v.string(),
	at: v.string(),
	because: v.string(),
	/** The decision as its line in the ledger. */
	line: v.string(),
	/** Why it applies to nothing now; null where it does apply. It is kept, and applies as soon as it can. */
	waits: v.nullable(v.string()),
});
/** A decision of the ledger, and whether it applies to something now. */
export type DecisionState = Readonly<v.InferOutput<typeof DECISION>>;

/** All decisions that no later one replaced, the latest first. */
export async function listDecisions(connection: Connection): Promise<DecisionState[]> {
	return read(connection, async (transaction) => {
		const found = await transaction.run(LIST);
		return decodeRows(found, { decision: DECISION }).map(({ decision }) => decision);
	});
}

const LIST = `
	MATCH (decision:Decision)
	WITH coalesce(decision.claimId, decision.evidenceId, decision.sourceId, decision.replyKey) AS target, decision
	ORDER BY decision.at DESC, decision.id
	WITH target, head(collect(decision)) AS decision
	WITH decision, apoc.convert.fromJsonMap(decision.line) AS line
	WITH decision, coalesce(line.claim, line.evidence) AS content, line
	OPTIONAL MATCH (claim:Claim {id: coalesce(decision.claimId, decision.replyTo)})
	OPTIONAL MATCH (evidence:Evidence {id: decision.evidenceId})
	OPTIONAL MATCH (source:Source {id: coalesce(decision.sourceId, content.source)})
	OPTIONAL MATCH (referent:Referent {id: content.subject})
	WITH decision, claim, evidence, source, referent, content, COLLECT {
		MATCH (other:Entity {name: decision.about}) WHERE other.id <> content.subject RETURN other.id ORDER BY other.id LIMIT 3
	} AS namesakes
	RETURN decision {
		.id, .decision, .about, .by, .at, .because, .line,
		verdict: coalesce(decision.rank, decision.verdict, CASE
			WHEN decision.decision = 'REPLY' THEN CASE WHEN decision.text IS NULL THEN 'TAKEN BACK' ELSE 'ATTACHED' END
			WHEN decision.withdrawn THEN 'WITHDRAWN' ELSE 'RESTORED'
		END),
		waits: CASE
			WHEN decision.sourceId IS NOT NULL AND source IS NULL THEN 'no record of the source ' + decision.sourceId + ' was imported'
			WHEN decision.sourceId IS NOT NULL OR claim.status <> 'WITHDRAWN' OR evidence.status <> 'WITHDRAWN' THEN null
			WHEN referent IS NULL THEN 'no record uses the id ' + content.subject + ' any more' +
				CASE WHEN namesakes = [] THEN '' ELSE '; of the same name: ' + apoc.text.join(namesakes, ', ') END
			WHEN content.source IS NOT NULL AND source IS NULL THEN 'no record of the source ' + content.source + ' was imported'
			WHEN claim IS NOT NULL OR evidence IS NOT NULL THEN 'every source that said so was withdrawn, or no longer says it'
			ELSE content.subject + ' is known, but no record says this of it any more'
		END
	} AS decision
	ORDER BY decision.at DESC, decision.id`;
