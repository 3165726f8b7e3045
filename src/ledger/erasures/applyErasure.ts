/**
 * Takes out of the database whatever the marks of an erasure recognise. It needs nothing but the marks: one that was cut
 * off, or was made in another checkout, is done by whoever opens the database next. In an order in which what is needed
 * to find the rest goes last.
 */
import type { ManagedTransaction } from "neo4j-driver";
import type { GraphModel } from "../../model/GraphModel.ts";
import { canonicalJson, type Json } from "../../model/ids.ts";
import type { Erasure } from "../../records/erasures/Erasure.ts";
import { ErasureIndex } from "../../records/erasures/ErasureIndex.ts";
import { retargetAllDecisions } from "../apply/recordDecisions.ts";
import { projectWith, type Writer } from "../projection/projectPending.ts";
import { lineId } from "../store/lines/recordedLines.ts";
import type { RefusedSlots } from "../store/RefusedSlots.ts";
import { clearRuns } from "./clearRuns.ts";
import { editStoredLines } from "./editStoredLines.ts";
import { maskEvidence } from "./maskEvidence.ts";
import { maskSources } from "./maskSources.ts";
import { removeEntities } from "./removeEntities.ts";
import { removeSources } from "./removeSources.ts";

/** What goes, and what changes. */
export interface ErasureOutcome {
	readonly ids: readonly string[];
	readonly sources: readonly string[];
	readonly evidence: number;
	readonly decisions: number;
	readonly judgements: number;
	/** What else had an erased name in it. */
	readonly masked: Masked;
	/** Ids of others that hold an erased name; they stay as they are. */
	readonly idsWithName: readonly string[];
	/** Names of record files that said it. */
	readonly files: readonly string[];
}

export interface Masked {
	/** Ids of entities of which a statement or a quote was masked. */
	readonly entities: readonly string[];
	/** Ids of sources of which the description or the text was masked. */
	readonly sources: readonly string[];
	readonly evidence: number;
	readonly lines: number;
}

export interface ApplyOptions {
	/** For a plan, which is one transaction. */
	readonly refused?: RefusedSlots;
}

export async function applyErasure(
	writer: Writer,
	model: GraphModel,
	erasure: Erasure,
	{ refused }: ApplyOptions = {},
): Promise<ErasureOutcome> {
	const erasures = new ErasureIndex([erasure]);
	const context = { writer, model, erasures };
	const lines = await editStoredLines(context);
	const sources = await removeSources(context);
	const entities = await removeEntities(context);
	const evidence = await maskEvidence(context);
	// Decisions were masked before what they are on, which has its new ids only now.
	await writer((transaction) => retargetAllDecisions(transaction, model));
	const maskedSources = await maskSources(context);
	await writer(clearRuns(erasures));
	await projectWith(writer, model, { refused });
	await writer((transaction) => markDone(transaction, erasure));
	return {
		ids: entities.ids,
		sources: sources.ids,
		evidence: entities.evidence + sources.evidence,
		decisions: lines.decisions,
		judgements: lines.judgements,
		masked: { ...evidence, sources: maskedSources, lines: lines.masked },
		idsWithName: entities.idsWithName,
		files: [...new Set([...sources.files, ...entities.files])].sort(),
	};
}

/** From now on the database holds its copy. */
async function markDone(transaction: ManagedTransaction, erasure: Erasure): Promise<void> {
	await transaction.run("MERGE (erasure:Erasure {id: $id}) SET erasure.line = $line, erasure.erased = $erased", {
		id: lineId(erasure),
		line: canonicalJson(erasure as unknown as Json),
		erased: erasure.erased,
	});
}
