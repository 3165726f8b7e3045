import type { GraphModel } from "../../../model/GraphModel.ts";
import type { ClaimContent, Json, Qualifiers } from "../../../model/ids.ts";
import { redactContactData } from "../../../records/contactData/redactContactData.ts";
import { redactRecord } from "../../../records/contactData/redactRecord.ts";
import type { Decision } from "./Decision.ts";
import { mapOwnWords } from "./mapOwnWords.ts";

/** The decision without contact data: it may have been written when less was known to be some. Ids stay as they are. */
export function redactDecision(model: GraphModel, decision: Decision): Decision {
	const redacted = mapOwnWords(decision, redact);
	if (redacted.decision === "WITHDRAWAL") return redacted;
	const about = redact(redacted.about);
	if (redacted.decision !== "REVIEW") return { ...redacted, about, claim: redactContent(model, redacted.claim) };
	const evidence = redactContent(model, redacted.evidence);
	return { ...redacted, about, evidence: { ...evidence, quote: redact(evidence.quote) } };
}

function redact(text: string): string {
	return redactContactData(text).text;
}

function redactContent<Content extends ClaimContent>(model: GraphModel, content: Content): Content {
	const { predicate, target, qualifiers } = content;
	const isRelation = model.relations.has(predicate);
	const type = isRelation
		? predicate
		: [...model.entities.values()].find(({ properties }) => properties.has(predicate))?.name;
	const redactValues = (values: Readonly<Record<string, Json>>) => {
		const { type: _type, ...redacted } = redactRecord(model, { type: type ?? "", ...values }).record;
		return redacted as Qualifiers;
	};
	const value = isRelation ? target : (redactValues({ [predicate]: target })[predicate] ?? target);
	return { ...content, target: value, qualifiers: redactValues(qualifiers) };
}
