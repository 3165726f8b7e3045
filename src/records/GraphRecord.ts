import type { Json, Qualifiers } from "../model/ids.ts";

/** A line that passed every check, its values normalised and its contact data taken out. */
export type GraphRecord = SourceRecord | EntityRecord | RelationRecord;

export interface SourceRecord {
	readonly kind: "source";
	readonly id: string;
	readonly properties: Readonly<Record<string, Json>>;
	/** Path of a file with the source's text, as written; relative to the record file. */
	readonly textFile: string | undefined;
	/** The text itself, once read. */
	readonly text: string | undefined;
}

export interface EntityRecord {
	readonly kind: "entity";
	readonly type: string;
	readonly id: string;
	readonly statements: readonly Statement[];
	readonly evidence: RecordedEvidence;
}

export interface RelationRecord {
	readonly kind: "relation";
	readonly type: string;
	readonly from: string;
	readonly to: string;
	readonly qualifiers: Qualifiers;
	readonly wording: Qualifiers;
	readonly evidence: RecordedEvidence;
}

/** One property with one value. `wording` holds the words of a date (`dateText`): evidence, not content. */
export interface Statement {
	readonly property: string;
	readonly value: Json;
	readonly qualifiers: Qualifiers;
	readonly wording: Qualifiers;
}

export interface RecordedEvidence {
	readonly source: string;
	readonly quote: string | undefined;
	readonly start: number | undefined;
	readonly end: number | undefined;
	readonly confidence: number;
	readonly extractor: string;
	readonly modality: string;
	readonly stance: string;
	readonly status: string;
	readonly retrievedAt: string | undefined;
	/** Code and place of what is refused today in what an earlier version took in: it is kept, and counts for nothing. */
	readonly refused?: string;
}
