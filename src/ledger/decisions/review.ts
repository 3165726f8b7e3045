/** What extractors propose waits outside the analysts' graph until a person accepts it. */
import type { QueryResult } from "neo4j-driver";
import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRow, decodeRows } from "../../database/rows.ts";
import { read } from "../../database/sessions.ts";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import type { EvidenceContent } from "../../model/ids.ts";
import type { ReviewDecision } from "../store/lines/Decision.ts";
import { READ_RECORDED_EVIDENCE, RECORDED_EVIDENCE, toEvidenceContent } from "../store/recordedStatement.ts";
import { type Decider, decide } from "./decide.ts";

/** Which proposals are meant; all of the given conditions must hold. */
export interface ProposalFilter {
	readonly source?: string | undefined;
	readonly extractor?: string | undefined;
}

/** A piece of evidence with the status PROPOSED. */
export interface Proposal {
	readonly id: string;
	readonly subject: string;
	readonly type: string;
	readonly name: string;
	/** What it says, as recorded: `until: 2018`. */
	readonly says: string;
	/** Where it leads, for a relation. */
	readonly target: string | null;
	readonly quote: string | null;
	readonly source: string;
	readonly sourceTitle: string;
	readonly extractors: readonly string[];
	readonly confidence: number;
	readonly content: EvidenceContent;
}

/** Proposals by source and place in its text. */
export async function listProposals(
	connection: Connection,
	filter: ProposalFilter,
	limit: number,
): Promise<{ proposals: readonly Proposal[]; total: number }> {
	return read(connection, async (transaction) => {
		const parameters = { source: filter.source ?? null, extractor: filter.extractor ?? null, limit };
		const counted = await transaction.run(`${MATCH_PROPOSALS} RETURN count(evidence) AS total`, parameters);
		const found = await transaction.run(`${MATCH_PROPOSALS} ${RETURN_PROPOSALS}`, parameters);
		return { ...decodeRow(counted, { total: v.number() }), proposals: toProposals(found) };
	});
}

/** Accepts or rejects proposals named by id or the beginning of it. Throws PROPOSAL_NOT_FOUND, and then decides nothing. */
export async function reviewByIds(
	decider: Decider,
	ids: readonly string[],
	verdict: ReviewDecision["verdict"],
	because: string,
): Promise<readonly Proposal[]> {
	const proposals: Proposal[] = [];
	for (const id of ids) proposals.push(await findProposal(decider.connection, id));
	await review(decider, proposals, verdict, because);
	return proposals;
}

/** Accepts or rejects everything that the filter means. Returns how many that were. */
export async function reviewInBulk(
	decider: Decider,
	filter: ProposalFilter,
	verdict: ReviewDecision["verdict"],
	because: string,
): Promise<number> {
	let reviewed = 0;
	for (;;) {
		const { proposals } = await listProposals(decider.connection, filter, 1_000);
		if (proposals.length === 0) return reviewed;
		await review(decider, proposals, verdict, because);
		reviewed += proposals.length;
	}
}

export async function review(
	decider: Decider,
	proposals: readonly Proposal[],
	verdict: ReviewDecision["verdict"],
	because: string,
): Promise<void> {
	await decide(
		decider,
		proposals.map(({ content, name }) => ({ decision: "REVIEW", verdict, evidence: content, about: name, because })),
	);
}

export async function findProposal(connection: Connection, id: string): Promise<Proposal> {
	const found = await read(connection, async (transaction) => {
		const proposed = await transaction.run(
			`MATCH (evidence:Evidence {status: 'PROPOSED'})-[:STATED_IN]->(source:Source)
			 WHERE evidence.id STARTS WITH $id ${RETURN_PROPOSALS}`,
			{ id, limit: 2 },
		);
		return toProposals(proposed);
	});
	const reason = found.length > 1 ? "several begin so" : "nothing that waits has such an id";
	if (found.length !== 1 || !found[0]) throw new CoopgraphError("PROPOSAL_NOT_FOUND", { found: id, reason });
	return found[0];
}

const MATCH_PROPOSALS = `
	MATCH (evidence:Evidence {status: 'PROPOSED'})-[:STATED_IN]->(source:Source)
	WHERE ($source IS NULL OR source.id = $source) AND ($extractor IS NULL OR $extractor IN evidence.extractors)`;

const RETURN_PROPOSALS = `
	WITH evidence, source ORDER BY source.id, evidence.start, evidence.id LIMIT toInteger($limit)
	OPTIONAL MATCH (entity:Entity {id: evidence.subjectId})
	RETURN {
		evidence: evidence {${READ_RECORDED_EVIDENCE}, .extractors, .confidence},
		name: coalesce(entity.name, evidence.subjectId), source: source.id, sourceTitle: source.title,
		type: head(COLLECT { MATCH (evidence)-[:BEARS_ON]->(claim:Claim) RETURN claim.subjectType }),
		isRelation: EXISTS { MATCH (evidence)-[:BEARS_ON]->(claim:Claim) WHERE claim.relation IS NOT NULL }
	} AS proposal`;

const STORED_PROPOSAL = v.object({
	evidence: v.object({ ...RECORDED_EVIDENCE.entries, extractors: v.array(v.string()), confidence: v.number() }),
	name: v.string(),
	type: v.string(),
	source: v.string(),
	sourceTitle: v.string(),
	isRelation: v.boolean(),
});

function toProposals(found: QueryResult): Proposal[] {
	return decodeRows(found, { proposal: STORED_PROPOSAL }).map(({ proposal }) => toProposal(proposal));
}

function toProposal(stored: v.InferOutput<typeof STORED_PROPOSAL>): Proposal {
	const { evidence, name, type, source, sourceTitle, isRelation } = stored;
	const { id, subjectId, says, quote, extractors, confidence } = evidence;
	const content = toEvidenceContent(evidence, source);
	return {
		...{ id, subject: subjectId, type, name, says, quote, source, sourceTitle, extractors, confidence },
		target: isRelation ? String(content.target) : null,
		content,
	};
}
