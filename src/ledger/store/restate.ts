import type { GraphModel } from "../../model/GraphModel.ts";
import type { ClaimContent, EvidenceContent } from "../../model/ids.ts";
import { locateQuoted } from "../../records/quotes/locateQuoted.ts";
import { EVIDENCE_DEFAULTS } from "../../records/read/readEvidence.ts";
import { readRawRecord } from "../../records/read/readRawRecord.ts";
import { restoreRecord } from "./restoreRecord.ts";
import { type ClaimRow, type EvidenceRow, type Identities, stateEntity, stateRelation } from "./statements.ts";

/** A statement as the ledger would store it now. */
export interface Restated {
	readonly claim: ClaimRow;
	readonly evidence: EvidenceRow;
}

/**
 * What was stated under earlier rules, as if its record came in today: how texts, dates and contact data are read may have
 * changed since. What would be refused now is marked as such. `texts` are those of its source, which say what is hidden in its
 * quote. Undefined where the model knows nothing of what is stated.
 */
export function restate(
	model: GraphModel,
	content: EvidenceContent,
	identities: Identities,
	texts: readonly string[] = [],
): Restated | undefined {
	const isRelation = model.relations.has(content.predicate);
	const type = identities.typeOf(content.subject) || findTypeWith(model, content.predicate);
	const raw = restoreRecord(model, { content, type, isRelation });
	const reading = readRawRecord(model, raw);
	const record = reading.record ?? reading.refused?.record;
	if (!record || record.kind === "source") return undefined;
	const { quoted } = reading;
	const places = quoted ? texts.flatMap((text) => locateQuoted({ text }, quoted) ?? []) : [];
	const evidence = { ...record.evidence, quote: places[0]?.quote ?? record.evidence.quote };
	const context = { model, identities, now: "", run: { id: "", number: 0 } };
	return record.kind === "relation"
		? stateRelation({ ...record, evidence }, context)
		: stateEntity({ ...record, evidence }, context)[0];
}

/** The same of what is claimed, whoever says it. */
export function restateClaim(model: GraphModel, claim: ClaimContent, identities: Identities): ClaimRow | undefined {
	const { stance, modality } = EVIDENCE_DEFAULTS;
	return restate(model, { ...claim, source: "any", quote: "", stance, modality }, identities)?.claim;
}

/** Of an id that no record uses nobody knows the type; a property is read in the same way wherever it is declared. */
function findTypeWith({ entities }: GraphModel, property: string): string {
	return [...entities.values()].find(({ properties }) => properties.has(property))?.name ?? "";
}
