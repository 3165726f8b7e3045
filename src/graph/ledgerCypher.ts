/**
 * Cypher behind the fields that look into the ledger, as @cypher directives. `this` is the node or relation asked. They stand in
 * expressions beside other values, where the database allows no aggregating function (count, collect): COUNT and COLLECT do.
 */
import { isCounted, SUPPORTS_SHOWN } from "../ledger/rules/shownCypher.ts";
import { entitySlotCypher } from "../ledger/rules/slots.ts";
import type { Audience } from "../model/Audience.ts";
import type { Property } from "../model/GraphModel.ts";

/** Names of the fields that a request asks of each type. */
export type AskedFields = ReadonlyMap<string, ReadonlySet<string>>;

const SOURCE_REFERENCE = {
	id: "source.id",
	title: "source.title",
	publisher: "source.publisher",
	url: "source.url",
	published: "source.published",
};

const EVIDENCE = {
	quote: "evidence.quote",
	start: "evidence.start",
	end: "evidence.end",
	confidence: "evidence.confidence",
	stance: "evidence.stance",
	modality: "evidence.modality",
	says: "evidence.says",
	retrievedAt: "evidence.retrievedAt",
	extractor: "reduce(text = head(evidence.extractors), name IN tail(evidence.extractors) | text + ', ' + name)",
	status: "CASE WHEN source.withdrawnAt IS NULL THEN evidence.status ELSE 'WITHDRAWN' END",
	claimId: "claim.id",
	supportsShown: SUPPORTS_SHOWN,
};

/** One piece of evidence with its source, as the type Evidence has it: all of it, or only what is asked. */
export function writeEvidence(asked?: AskedFields): string {
	const source = `{${writeFields(SOURCE_REFERENCE, asked?.get("SourceReference"))}}`;
	return `{${writeFields({ ...EVIDENCE, source }, asked?.get("Evidence"))}}`;
}

function writeFields(fields: Readonly<Record<string, string>>, asked?: ReadonlySet<string>): string {
	const wanted = Object.entries(fields).filter(([name]) => asked?.has(name) ?? true);
	return wanted.map(([name, cypher]) => `${name}: ${cypher}`).join(", ");
}

const IN_ORDER = `${writeEvidence()} AS item
	ORDER BY ${SUPPORTS_SHOWN} DESC, evidence.stance DESC, evidence.confidence DESC, source.published, source.id, evidence.start, evidence.id`;

/** Parameters of every query to the database, so that what looks into the ledger can be asked as of a day of knowledge. */
export interface LedgerParameters {
	/** The last day of publication that counts, as the database types it; null: everything counts. */
	readonly known: unknown;
	/** The day in the world that is asked for; null: any. */
	readonly date: unknown;
	/** Whether a vague day must fit, or only can. */
	readonly certainty: "CERTAINLY" | "POSSIBLY";
}

export const EVERYTHING_KNOWN: LedgerParameters = { known: null, date: null, certainty: "POSSIBLY" };

/** What is not dated is possible and never certain. */
export function isKnown(earliest: string, latest: string): string {
	const days = `WHEN 'CERTAINLY' THEN ${latest} <= $known ELSE coalesce(${earliest}, $known) <= $known`;
	return `($known IS NULL OR CASE $certainty ${days} END)`;
}

/** What `isKnown` writes, wherever it stands: true where no day of knowledge is asked for. */
export const IS_KNOWN = /\(\$known IS NULL OR CASE \$certainty .*? END\)/g;

const PUBLISHED_BY_THEN = isKnown("source.publishedEarliest", "source.publishedLatest");

/** What counts now of the evidence for several claims: Cypher that returns one row a piece, as `item`. */
export function evidenceOf(claimIds: string): string {
	return `
	UNWIND ${claimIds} AS claimId
	MATCH (claim:Claim {id: claimId})<-[:BEARS_ON]-(evidence:Evidence)-[:STATED_IN]->(source:Source)
	WHERE source.withdrawnAt IS NULL AND evidence.status = 'ACCEPTED' AND ${PUBLISHED_BY_THEN}
	RETURN ${IN_ORDER}`;
}

/** Of a relation. */
export const RELATION_EVIDENCE = cypher(evidenceOf("this.claimIds"));

/** Whether this audience sees a claim at all: what is proposed, rejected or withdrawn is for editors. */
export function isOpen(audience: Audience, claim: string): string {
	return audience === "editors" ? "true" : `${claim}.status = 'ACCEPTED'`;
}

/** The same of a piece of evidence. */
export function isStatedOpenly(audience: Audience, evidence: string, source: string): string {
	return audience === "editors" ? "true" : `(${source}.withdrawnAt IS NULL AND ${evidence}.status = 'ACCEPTED')`;
}

/** Of a claim: everything, for editors withdrawn and proposed evidence included. */
export function claimEvidence(audience: Audience): string {
	return cypher(`
	WITH this AS claim
	MATCH (claim)<-[:BEARS_ON]-(evidence:Evidence)-[:STATED_IN]->(source:Source)
	WHERE ${PUBLISHED_BY_THEN}${audience === "editors" ? "" : ` AND ${isStatedOpenly(audience, "evidence", "source")}`}
	RETURN ${IN_ORDER}`);
}

/** The last reply of each author, without those that were taken back. */
export const CLAIM_REPLIES = cypher(`
	MATCH (reply:Decision {replyTo: this.id})
	WHERE reply.text IS NOT NULL AND NOT EXISTS {
		MATCH (later:Decision {replyTo: this.id})
		WHERE later.author = reply.author AND (later.at > reply.at OR later.at = reply.at AND later.id < reply.id)
	}
	RETURN {author: reply.author, text: reply.text, url: reply.url, at: datetime(reply.at)} AS item
	ORDER BY reply.at, reply.author`);

const SUPPORTING =
	"(this)<-[:BEARS_ON]-(evidence:Evidence {status: 'ACCEPTED', stance: 'SUPPORTS'})-[:STATED_IN]->(source:Source)";

export const CLAIM_SOURCE_IDS = cypher(`
	MATCH ${SUPPORTING}
	WHERE source.withdrawnAt IS NULL AND ${PUBLISHED_BY_THEN}
	WITH DISTINCT source.id AS item
	ORDER BY item
	RETURN item`);

export const CLAIM_SOURCE_COUNT = cypher(countSupport("source"));
export const CLAIM_QUOTE_COUNT = cypher(countSupport("evidence.quote"));

function countSupport(what: string): string {
	return `
		RETURN COUNT {
			MATCH ${SUPPORTING}
			WHERE source.withdrawnAt IS NULL AND ${PUBLISHED_BY_THEN} AND ${what} IS NOT NULL
			RETURN DISTINCT ${what}
		} AS item`;
}

export const CLAIM_DISPUTED = cypher(`
	RETURN EXISTS {
		MATCH (conflict:Conflict {subjectId: this.subjectId})
		WHERE this.id IN conflict.claimIds AND NOT conflict.decided
	} AS item`);

/** `single`: relations that lead to one end at a time, so that a report of one end supersedes the plan of another. */
export function claimSuperseded(single: readonly string[]): string {
	const singles = single.map((name) => `'${name}'`).join(", ");
	return cypher(`
	RETURN coalesce(NOT this.shown AND this.modality IN ['PLANNED', 'POSSIBLE'], false) AND EXISTS {
		MATCH (report:Claim {subjectId: this.subjectId})
		WHERE report.shown AND report.modality IN ['ASSERTED', 'INFERRED']
			AND (report.property = this.property
				OR report.relation = this.relation AND (report.objectId = this.objectId OR report.relation IN [${singles}]))
			AND ${isKnown("report.knownSince", "report.certainlyKnownSince")}
	} AS item`);
}

export function claimsOfEntity(audience: Audience): string {
	return cypher(`
	MATCH (item:Claim {subjectId: this.id})
	WHERE ${isKnown("item.knownSince", "item.certainlyKnownSince")}${audience === "editors" ? "" : ` AND ${isOpen(audience, "item")}`}
	RETURN item
	ORDER BY item.relation, item.property, item.value, item.objectId, item.id
	LIMIT 1000`);
}

export const REFERENTS_OF_ENTITY = cypher(`
	MATCH (referent:Referent {canonicalId: this.id})
	RETURN referent.id AS item
	ORDER BY item`);

export const CLAIM_SUBJECT = cypher(entityReference("subject"));
export const CLAIM_OBJECT = cypher(entityReference("object"));

/**
 * The entity that an id stands for; of one that no open source names any more the id itself. Null, and not no row, where
 * there is no such end: no row would take the whole claim out of the answer.
 */
function entityReference(end: "subject" | "object"): string {
	return `
		OPTIONAL MATCH (entity:Entity {id: this.${end}Id})
		WITH this, coalesce(entity.name, this.${end}Id) AS name
		RETURN CASE WHEN name IS NULL THEN NULL ELSE {id: this.${end}Id, name: name, type: this.${end}Type} END AS item`;
}

/** The entity to which an id belongs that was judged. */
export function judgedEntity(side: "left" | "right"): string {
	return cypher(`
		OPTIONAL MATCH (referent:Referent {id: this.${side}Id})
		OPTIONAL MATCH (entity:Entity {id: referent.canonicalId})
		RETURN CASE WHEN entity IS NULL THEN NULL ELSE {id: entity.id, name: entity.name, type: referent.type} END AS item`);
}

/** Every name is in \`names\`: those without details come from \`name\` and \`aliases\`. */
const UNDETAILED: Readonly<Record<string, readonly string[]>> = { names: ["name", "aliases"] };

/** The values of a property that is an object: one claim each, its qualifiers the other keys. */
export function structuredValues({ name, value }: Property): string {
	const keys = value.kind === "structure" ? [...value.fields.keys()].filter((key) => key !== "value") : [];
	const properties = JSON.stringify([name, ...(UNDETAILED[name] ?? [])]).replaceAll('"', "'");
	const isGiven = (claim: string) =>
		`${claim}.property IN ${properties} AND ${isCounted(claim)} AND ${isKnown(`${claim}.knownSince`, `${claim}.certainlyKnownSince`)}`;
	return cypher(`
		MATCH (claim:Claim {slot: ${entitySlotCypher("this.id")}})
		WHERE ${isGiven("claim")} AND (claim.property = '${name}' OR NOT EXISTS {
			MATCH (other:Claim {slot: ${entitySlotCypher("this.id")}})
			WHERE other.value = claim.value AND ${isGiven("other")} AND (other.property = '${name}' OR other.id < claim.id)
		})
		RETURN {value: claim.value, ${keys.map((key) => `${key}: claim.qualifier_${key}`).join(", ")}} AS item
		ORDER BY claim.value, claim.id`);
}

function cypher(statement: string): string {
	return `@cypher(statement: """${statement}""", columnName: "item")`;
}
