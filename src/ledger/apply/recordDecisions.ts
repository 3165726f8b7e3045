/** Decisions in the database, and what follows from them. */
import type { ManagedTransaction } from "neo4j-driver";
import * as v from "valibot";
import type { Connection } from "../../database/Database.ts";
import { decodeRows } from "../../database/rows.ts";
import { write } from "../../database/sessions.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { canonicalJson, claimId, evidenceId, type Json, normaliseContent } from "../../model/ids.ts";
import { inCanonicalIds, listIds } from "../../model/references.ts";
import { projectPending } from "../projection/projectPending.ts";
import { type Decision, getContent } from "../store/lines/Decision.ts";
import { editDecision } from "../store/lines/editLedgerLine.ts";
import { readErasureIndex } from "../store/lines/readErasures.ts";
import { findUnknownLines, lineId } from "../store/lines/recordedLines.ts";
import { redactDecision } from "../store/lines/redactDecision.ts";
import { findReferents } from "../store/referents.ts";
import { restate, restateClaim } from "../store/restate.ts";
import { findSourceTexts } from "../store/sourceTexts.ts";
import type { Identities } from "../store/statements.ts";
import { refreshEvidence } from "./evidenceRecordings.ts";
import { followFormer } from "./former/followFormer.ts";
import { refreshSources } from "./sourceRecordings.ts";

const BATCH_SIZE = 1_000;

/**
 * Takes up the decisions that the database does not know yet, and applies them. One that applies to nothing is kept: it
 * waits for what it decided on. Returns how many were new.
 */
export async function recordDecisions(
	connection: Connection,
	model: GraphModel,
	decisions: readonly Decision[],
): Promise<number> {
	const erasures = await readErasureIndex(connection);
	const kept = decisions.flatMap((decision) => editDecision(model, decision, erasures) ?? []);
	const unknown = await findUnknownLines(connection, "Decision", kept);
	for (let start = 0; start < unknown.length; start += BATCH_SIZE) {
		const batch = unknown.slice(start, start + BATCH_SIZE);
		await write(connection, (transaction) => recordBatch(transaction, model, batch));
	}
	if (unknown.length > 0) await projectPending(connection, model);
	return unknown.length;
}

/** Removes lines, and records those that take their place. */
export async function replaceDecisions(
	transaction: ManagedTransaction,
	model: GraphModel,
	removed: readonly string[],
	added: readonly Decision[],
): Promise<void> {
	await transaction.run("UNWIND $removed AS id MATCH (decision:Decision {id: id}) DELETE decision", { removed });
	if (added.length > 0) await recordBatch(transaction, model, added);
}

async function recordBatch(
	transaction: ManagedTransaction,
	model: GraphModel,
	decisions: readonly Decision[],
): Promise<void> {
	const rows = await toRows(transaction, model, decisions);
	await transaction.run("UNWIND $rows AS row MERGE (decision:Decision {id: row.id}) SET decision = row", { rows });
	await refreshTargets(transaction, model, rows);
}

/** Gives what was decided on the state that follows. */
async function refreshTargets(
	transaction: ManagedTransaction,
	model: GraphModel,
	rows: readonly DecisionRow[],
): Promise<void> {
	const targets = (key: "claimId" | "evidenceId" | "sourceId") => [...new Set(rows.flatMap((row) => row[key] ?? []))];
	await refreshRanks(transaction, targets("claimId"));
	await refreshEvidence(transaction, model, targets("evidenceId"));
	await refreshSources(transaction, model, targets("sourceId"));
}

/** Takes up again, after an import, what decided on nothing that is there: it may be there by now, as it is read today. */
export async function takeUpWaiting(transaction: ManagedTransaction, model: GraphModel): Promise<void> {
	const waiting = decodeRows(await transaction.run(WAITING), { line: v.string() });
	if (waiting.length > 0) await recordBatch(transaction, model, waiting.map(readLine));
}

const WAITING = `
	MATCH (decision:Decision)
	WHERE decision.sourceId IS NULL
		AND NOT EXISTS { (:Claim {id: coalesce(decision.claimId, decision.replyTo)})<-[:BEARS_ON]-() }
		AND NOT EXISTS { (:Evidence {id: decision.evidenceId}) }
	RETURN decision.line AS line`;

/** Gives claims the rank that the latest decision on them says. */
export async function refreshRanks(transaction: ManagedTransaction, claimIds: readonly string[]): Promise<void> {
	if (claimIds.length === 0) return;
	await transaction.run(
		`UNWIND $ids AS id
		 MATCH (:Decision {claimId: id})
		 WITH DISTINCT id
		 MATCH (claim:Claim {id: id})
		 WITH claim, head(COLLECT {
			MATCH (decision:Decision {claimId: claim.id})
			RETURN decision ORDER BY decision.at DESC, decision.id LIMIT 1
		 }) AS decision
		 SET claim:Pending, claim.rank = decision.rank,
			claim.rankReason = CASE WHEN decision.rank = 'NORMAL' THEN null ELSE decision.because END`,
		{ ids: claimIds },
	);
}

/**
 * Finds anew on which claims the decisions bear that speak of these ids, after what the ids stand for has changed. The
 * claims that lost or gained a decision have the rank that those say that are left.
 */
export async function retargetDecisions(
	transaction: ManagedTransaction,
	model: GraphModel,
	ids: readonly string[],
): Promise<void> {
	const found = await transaction.run(DECISIONS_ON, { ids });
	const decided = decodeRows(found, { id: v.string(), target: v.string(), line: v.string() });
	const before = new Map(decided.map(({ id, target }) => [id, target]));
	const rows = await toRows(transaction, model, decided.map(readLine));
	const moved = rows
		.map((row) => ({ from: before.get(row.id) ?? "", ...row }))
		.filter((row) => row.from !== (row.claimId ?? row.replyTo));
	if (moved.length === 0) return;
	await transaction.run("UNWIND $rows AS row MATCH (decision:Decision {id: row.id}) SET decision = row.now", {
		rows: moved.map(({ from: _, ...now }) => ({ id: now.id, now })),
	});
	const ranked = moved.flatMap(({ from, claimId }) => (claimId === undefined ? [] : [from, claimId]));
	const claimIds = [...new Set(ranked)];
	await transaction.run(FORGET_RANKS, { ids: claimIds });
	await refreshRanks(transaction, claimIds);
}

/** There are as many as people made: few enough to look through. */
const DECISIONS_ON = `
	MATCH (decision:Decision)
	WITH decision, coalesce(decision.claimId, decision.replyTo) AS target
	WHERE target IS NOT NULL
		AND (decision.entityIds IS NULL OR any(id IN decision.entityIds WHERE id IN $ids))
	RETURN decision.id AS id, target, decision.line AS line`;

/**
 * Finds anew what all decisions bear on, after the rules have changed by which ids are made. What has
 * its new id already is as they say; the rest is left to whoever writes claims and evidence under their new ids.
 */
export async function retargetAllDecisions(transaction: ManagedTransaction, model: GraphModel): Promise<void> {
	const found = await transaction.run("MATCH (decision:Decision) RETURN decision.id AS id, decision.line AS line");
	const stored = decodeRows(found, { id: v.string(), line: v.string() });
	const lines = stored.map((row) => redactDecision(model, readLine(row)));
	const rows = (await toRows(transaction, model, lines)).map((row, index) => ({ before: stored[index]?.id, row }));
	await transaction.run("UNWIND $rows AS each MATCH (decision:Decision {id: each.before}) SET decision = each.row", {
		rows,
	});
	await refreshTargets(
		transaction,
		model,
		rows.map(({ row }) => row),
	);
}

function readLine({ line }: { readonly line: string }): Decision {
	return JSON.parse(line) as Decision;
}

const FORGET_RANKS = `
	UNWIND $ids AS id
	MATCH (claim:Claim {id: id}) WHERE claim.rank <> 'NORMAL'
	SET claim:Pending, claim.rank = 'NORMAL', claim.rankReason = null`;

async function toRows(
	transaction: ManagedTransaction,
	model: GraphModel,
	decisions: readonly Decision[],
): Promise<DecisionRow[]> {
	const contents = decisions.flatMap((decision) => getContent(decision) ?? []);
	const ids = contents.flatMap((content) => listIds(model, normaliseContent(content)));
	const referents = await findReferents(transaction, [...new Set(ids)]);
	const identities = {
		canonicalId: (id: string) => referents.get(id)?.canonicalId ?? id,
		typeOf: (id: string) => referents.get(id)?.type ?? "",
	};
	const texts = await findSourceTexts(
		transaction,
		decisions.flatMap((decision) => (decision.decision === "REVIEW" ? [decision.evidence.source] : [])),
	);
	const targeted = decisions.map((decision) => ({ decision, target: findTarget(model, decision, identities, texts) }));
	const followed = await followFormer(transaction, targeted);
	return followed.map(({ decision, target }) => toRow(model, decision, target));
}

interface DecisionRow {
	readonly id: string;
	readonly decision: string;
	readonly at: string;
	readonly by: string;
	readonly because: string;
	readonly about: string;
	/** The decision itself, as its line says it. */
	readonly line: string;
	/** The claim in canonical ids, … */
	readonly claimId?: string;
	/** … and the recorded ids in it: it is found again when one of them is united or divided. */
	readonly entityIds?: readonly string[];
	readonly rank?: string;
	/** The claim that a reply answers to, in canonical ids, … */
	readonly replyTo?: string;
	/** … and that with who replies: a later reply of theirs replaces it. */
	readonly replyKey?: string;
	readonly author?: string;
	readonly text?: string | null;
	readonly url?: string;
	readonly evidenceId?: string;
	readonly verdict?: string;
	readonly sourceId?: string;
	readonly withdrawn?: boolean;
}

function toRow(model: GraphModel, decision: Decision, target: string): DecisionRow {
	const { at, by, because } = decision;
	const line = canonicalJson(decision as unknown as Json);
	const common = { id: lineId(decision), decision: decision.decision, at, by, because, line };
	const content = getContent(decision);
	const entityIds = content ? listIds(model, normaliseContent(content)) : [];
	switch (decision.decision) {
		case "RANK":
			return { ...common, about: decision.about, rank: decision.rank, claimId: target, entityIds };
		case "REPLY": {
			const { about, author, text, url } = decision;
			const reply = { author, text, ...(url === undefined ? {} : { url }) };
			return { ...common, about, replyTo: target, replyKey: canonicalJson([target, author]), ...reply, entityIds };
		}
		case "REVIEW":
			return { ...common, about: decision.about, verdict: decision.verdict, evidenceId: target };
		case "WITHDRAWAL":
			return { ...common, about: decision.source, sourceId: target, withdrawn: decision.withdrawn };
	}
}

/**
 * Id of the source, of the evidence, or of the claim in canonical ids. What was decided on is found by its content as
 * records state it today; what they could not state any more, as it stands.
 */
function findTarget(
	model: GraphModel,
	decision: Decision,
	identities: Identities,
	texts: ReadonlyMap<string, readonly string[]>,
): string {
	switch (decision.decision) {
		case "WITHDRAWAL":
			return decision.source;
		case "REVIEW": {
			const { evidence } = decision;
			const restated = restate(model, evidence, identities, texts.get(evidence.source));
			return restated?.evidence.id ?? evidenceId(normaliseContent(evidence));
		}
		default: {
			const restated = restateClaim(model, decision.claim, identities);
			const recorded = () => inCanonicalIds(model, normaliseContent(decision.claim), identities.canonicalId);
			return restated?.id ?? claimId(recorded());
		}
	}
}
