import {
	type AssessedClaim,
	assessClaim,
	type StoredClaim,
	type StoredEvidence,
} from "../../src/ledger/rules/AssessedClaim.ts";
import { canonicalJson, type Json } from "../../src/model/ids.ts";
import { MODEL } from "./model.ts";

let counter = 0;
const nextId = (kind: string) => `${kind}-${String(++counter).padStart(4, "0")}`;

/** A claim as the ledger stores it: by default, that a session has a name. */
export function makeClaim(stated: Partial<Omit<StoredClaim, "qualifiers">> & { qualifiers?: Json } = {}): StoredClaim {
	const { qualifiers = {}, ...others } = stated;
	return {
		id: nextId("claim"),
		subjectId: "session",
		subjectType: "Meeting",
		property: "name",
		relation: null,
		value: "A session",
		objectId: null,
		objectType: null,
		rank: "NORMAL",
		rankReason: null,
		shown: null,
		...others,
		qualifiers: canonicalJson(qualifiers),
	};
}

/** A claim of a relation between two entities. */
export function makeRelation(relation: string, qualifiers: Json = {}): StoredClaim {
	const ends = { subjectId: "from", subjectType: "Person", objectId: "to", objectType: "Organisation" };
	return makeClaim({ ...ends, property: null, value: null, relation, qualifiers });
}

/** Evidence as the ledger stores it: by default open, accepted and supporting. */
export function makeEvidence(
	stated: Partial<Omit<StoredEvidence, "wording">> & { wording?: Json } = {},
): StoredEvidence {
	const { wording = {}, ...others } = stated;
	return {
		id: nextId("evidence"),
		sourceId: "report",
		stance: "SUPPORTS",
		modality: "ASSERTED",
		status: "ACCEPTED",
		confidence: 1,
		open: true,
		published: null,
		publishedLatest: stated.published ?? null,
		publishedAs: stated.published ?? null,
		...others,
		wording: canonicalJson(wording),
	};
}

/** A claim with what its evidence makes of it. */
export function stand(claim: StoredClaim, ...evidence: readonly Parameters<typeof makeEvidence>[0][]): AssessedClaim {
	return assessClaim(MODEL, claim, (evidence.length === 0 ? [{}] : evidence).map(makeEvidence));
}
