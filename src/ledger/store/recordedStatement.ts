import * as v from "valibot";
import type { ClaimContent, EvidenceContent, Json, Qualifiers } from "../../model/ids.ts";

const STATED = { subjectId: v.string(), predicate: v.string(), target: v.string(), qualifiers: v.string() };

/** What evidence keeps of the record that it came from, as it is stored: in the ids of the record. */
export const RECORDED_STATEMENT = v.object({ ...STATED, wording: v.string() });
export type RecordedStatement = Readonly<v.InferOutput<typeof RECORDED_STATEMENT>>;

/** A piece of evidence as it is stored. */
export const RECORDED_EVIDENCE = v.object({
	...STATED,
	id: v.string(),
	says: v.string(),
	quote: v.nullable(v.string()),
	stance: v.string(),
	modality: v.string(),
	/** Code and place of what today's rules refuse in it. */
	refused: v.nullable(v.string()),
});
export type RecordedEvidence = Readonly<v.InferOutput<typeof RECORDED_EVIDENCE>>;

/** Its properties, for a map projection in Cypher. */
export const READ_RECORDED_EVIDENCE =
	".id, .subjectId, .predicate, .target, .qualifiers, .says, .quote, .stance, .modality, .refused";

export function toEvidenceContent(evidence: RecordedEvidence, source: string): EvidenceContent {
	const { subjectId, predicate, target, quote, stance, modality } = evidence;
	const qualifiers = inRecordedOrder(evidence);
	const stated = { subject: subjectId, predicate, target: JSON.parse(target) as Json, qualifiers };
	return { ...stated, source, quote: quote ?? "", stance, modality };
}

/** What was recorded without the words of its dates, which belong to the evidence. */
export function toContent({ subjectId, predicate, target, qualifiers, wording }: RecordedStatement): ClaimContent {
	const words = Object.keys(JSON.parse(wording) as Qualifiers);
	const stated = Object.entries(JSON.parse(qualifiers) as Qualifiers).filter(([key]) => !words.includes(key));
	return { subject: subjectId, predicate, target: JSON.parse(target) as Json, qualifiers: Object.fromEntries(stated) };
}

/** The qualifiers in the order in which they were recorded, which `says` keeps and canonical JSON does not. */
export function inRecordedOrder({ qualifiers, says }: { qualifiers: string; says: string }): Qualifiers {
	const place = (key: string) => says.indexOf(`, ${key}: `);
	return Object.fromEntries(
		Object.entries(JSON.parse(qualifiers) as Qualifiers).sort(([a], [b]) => place(a) - place(b)),
	);
}
