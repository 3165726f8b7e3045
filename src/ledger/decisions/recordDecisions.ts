/** Decisions in the database, and what follows from them. */
import { createHash } from "node:crypto";
import type { ManagedTransaction } from "neo4j-driver";
import type { Connection } from "../../database/Database.ts";
import { read, write } from "../../database/sessions.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { type ClaimContent, canonicalJson, claimId, evidenceId, type Json } from "../../model/ids.ts";
import { projectPending } from "../projectPending.ts";
import { findReferents } from "../referents.ts";
import { refreshEvidence } from "../runs/evidenceRecordings.ts";
import { refreshSources } from "../runs/sourceRecordings.ts";
import type { Decision } from "./Decision.ts";

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
	const unknown = await findUnknown(connection, decisions);
	for (let start = 0; start < unknown.length; start += BATCH_SIZE) {
		const batch = unknown.slice(start, start + BATCH_SIZE);
		await write(connection, (transaction) => recordBatch(transaction, model, batch));
	}
	if (unknown.length > 0) await projectPending(connection, model);
	return unknown.length;
}

function decisionId(decision: Decision): string {
	return createHash("sha256")
		.update(canonicalJson(decision as unknown as Json))
		.digest("hex");
}

async function findUnknown(connection: Connection, decisions: readonly Decision[]): Promise<Decision[]> {
	if (decisions.length === 0) return [];
	const byId = new Map(decisions.map((decision) => [decisionId(decision), decision]));
	await read(connection, async (transaction) => {
		const known = await transaction.run(
			"UNWIND $ids AS id MATCH (decision:Decision {id: id}) RETURN decision.id AS id",
			{ ids: [...byId.keys()] },
		);
		for (const record of known.records) byId.delete(record.get("id") as string);
	});
	return [...byId.values()];
}

async function recordBatch(
	transaction: ManagedTransaction,
	model: GraphModel,
	decisions: readonly Decision[],
): Promise<void> {
	const canonicalId = await findCanonicalIds(transaction, model, decisions);
	const rows = decisions.map((decision) => toRow(model, decision, canonicalId));
	await transaction.run("UNWIND $rows AS row MERGE (decision:Decision {id: row.id}) SET decision = row", { rows });
	const targets = (key: "claimId" | "evidenceId" | "sourceId") => [...new Set(rows.flatMap((row) => row[key] ?? []))];
	await refreshRanks(transaction, targets("claimId"));
	await refreshEvidence(transaction, model, targets("evidenceId"));
	await refreshSources(transaction, model, targets("sourceId"));
}

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

async function findCanonicalIds(
	transaction: ManagedTransaction,
	model: GraphModel,
	decisions: readonly Decision[],
): Promise<(id: string) => string> {
	const ids = decisions.flatMap((decision) =>
		decision.decision === "RANK" ? [...listIds(model, decision.claim)].map(([, id]) => id) : [],
	);
	const referents = await findReferents(transaction, [...new Set(ids)]);
	return (id) => referents.get(id)?.canonicalId ?? id;
}

/** Everything in a claim that is the id of an entity, with where it stands. */
function* listIds(model: GraphModel, claim: ClaimContent): Generator<[place: string, id: string]> {
	yield ["subject", claim.subject];
	const relation = model.relations.get(claim.predicate);
	if (!relation) return;
	yield ["target", String(claim.target)];
	for (const [key, value] of Object.entries(claim.qualifiers)) {
		const kind = relation.properties.get(key)?.value;
		if (kind?.kind === "scalar" && kind.scalar === "ID" && typeof value === "string") yield [key, value];
	}
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
	readonly claimId?: string;
	readonly rank?: string;
	readonly evidenceId?: string;
	readonly verdict?: string;
	readonly sourceId?: string;
	readonly withdrawn?: boolean;
}

function toRow(model: GraphModel, decision: Decision, canonicalId: (id: string) => string): DecisionRow {
	const { at, by, because } = decision;
	const line = canonicalJson(decision as unknown as Json);
	const common = { id: decisionId(decision), decision: decision.decision, at, by, because, line };
	switch (decision.decision) {
		case "RANK": {
			const { claim, rank, about } = decision;
			return { ...common, about, rank, claimId: claimId(inCanonicalIds(model, claim, canonicalId)) };
		}
		case "REVIEW": {
			const { evidence, verdict, about } = decision;
			return { ...common, about, verdict, evidenceId: evidenceId(evidence) };
		}
		case "WITHDRAWAL":
			return { ...common, about: decision.source, sourceId: decision.source, withdrawn: decision.withdrawn };
	}
}

function inCanonicalIds(model: GraphModel, claim: ClaimContent, canonicalId: (id: string) => string): ClaimContent {
	const { subject, target, ...ids } = Object.fromEntries(
		[...listIds(model, claim)].map(([place, id]) => [place, canonicalId(id)]),
	);
	return {
		subject: subject ?? claim.subject,
		predicate: claim.predicate,
		target: target ?? claim.target,
		qualifiers: { ...claim.qualifiers, ...ids },
	};
}
