import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { mapStrings, normaliseText } from "./values/text.ts";

export type ClaimId = string & { readonly brand: unique symbol };
export type EvidenceId = string & { readonly brand: unique symbol };

/** Any JSON value that has one canonical form (RFC 8785): what ids are computed from. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

export type Qualifiers = Readonly<Record<string, Json>>;

/** What a claim states, in canonical ids. `target` is the other end's id or the normalised value. */
export interface ClaimContent {
	readonly subject: string;
	readonly predicate: string;
	readonly target: Json;
	readonly qualifiers: Qualifiers;
}

/** What a source was recorded to say, in the ids that the record used. */
export interface EvidenceContent extends ClaimContent {
	readonly source: string;
	/** As normaliseText leaves it; empty where the record has no quote. */
	readonly quote: string;
	readonly stance: string;
	readonly modality: string;
}

/**
 * What was recorded or decided on under any rules, with its texts as those of records are normalised today. The one
 * place for it: readValue normalises what comes in; what lies in a ledger or a database passes here before it gets an id.
 */
export function normaliseContent<Content extends ClaimContent>(content: Content): Content {
	const { target, qualifiers } = content;
	const quote = "quote" in content ? { quote: normaliseText(String(content.quote)) } : {};
	return {
		...content,
		target: mapStrings(target, normaliseText),
		qualifiers: mapStrings(qualifiers, normaliseText),
		...quote,
	};
}

export function claimId({ subject, predicate, target, qualifiers }: ClaimContent): ClaimId {
	return hash([subject, predicate, target, qualifiers]) as ClaimId;
}

export function evidenceId(content: EvidenceContent): EvidenceId {
	const { subject, predicate, target, qualifiers, source, quote, stance, modality } = content;
	return hash([subject, predicate, target, qualifiers, source, quote, stance, modality]) as EvidenceId;
}

/** Id of a projected relation: one for each pair of ends, type and span of time. */
export function relationId(from: string, type: string, to: string, span: string): string {
	return hash([from, type, to, span]);
}

/** The canonical JSON of a value (RFC 8785, "JCS"). */
export function canonicalJson(value: Json): string {
	return canonicalize(value) ?? "null";
}

/** Hexadecimal SHA-256 of the canonical JSON. */
function hash(value: Json): string {
	return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
