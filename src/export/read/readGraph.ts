/** The analysts' graph, type by type and page by page. */

import { cypherName } from "../../database/cypher/cypherName.ts";
import { typeOf } from "../../database/cypher/typeOf.ts";
import { SUPPORTS_SHOWN } from "../../ledger/rules/shownCypher.ts";
import type { EntityType, Property, RecordType, RelationType } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { VALIDITY_PROPERTIES } from "../../model/validityProperties.ts";
import type { ExportContext } from "../ExportFormat.ts";
import { entityConditions, filterParameters, relationConditions } from "./filter.ts";
import type { Row } from "./readPages.ts";
import { toPlain, toPlainProperties } from "./toPlainProperties.ts";

export interface ExportedEntity {
	readonly id: string;
	readonly name: string;
	readonly properties: Readonly<Record<string, Json>>;
	readonly validity: Readonly<Record<string, Json>>;
	/** Of its properties, where it was asked for: what counts now. */
	readonly evidence: readonly ExportedEvidence[];
}

export interface ExportedRelation {
	readonly id: string;
	readonly from: ExportedEnd;
	readonly to: ExportedEnd;
	readonly modality: string;
	readonly properties: Readonly<Record<string, Json>>;
	readonly validity: Readonly<Record<string, Json>>;
	/** The claims on which it stands. */
	readonly claimIds: readonly string[];
	/** What counts now: first the words that state what is shown, then others that support it. */
	readonly evidence: readonly ExportedEvidence[];
}

export interface ExportedEnd {
	readonly id: string;
	readonly type: string;
	readonly name: string;
}

export interface ExportedEvidence {
	readonly quote: string | null;
	readonly stance: string;
	readonly modality: string;
	readonly confidence: number;
	readonly sourceId: string;
	readonly sourceTitle: string;
}

/** The properties of a type that its nodes or relations hold: an object that is a name stands in `aliases`. */
export function listProperties({ properties }: RecordType): readonly Property[] {
	return [...properties.values()].filter(({ value, role, name }) => value.kind !== "structure" && isStored(role, name));
}

function isStored(role: Property["role"], name: string): boolean {
	return name !== "name" && (role.kind !== "derived" || role.as === "union");
}

export const VALIDITY_NAMES = Object.keys(VALIDITY_PROPERTIES);

export async function* iterateEntities(
	{ filter, pages }: ExportContext,
	type: EntityType,
	{ withEvidence = false } = {},
): AsyncGenerator<ExportedEntity[]> {
	const conditions = ["entity.id > $after", ...entityConditions(filter, "entity")];
	const query = `
		MATCH (entity:${cypherName(type.name)})
		WHERE ${conditions.join(" AND ")}
		WITH entity ORDER BY entity.id LIMIT toInteger($limit)
		RETURN entity.id AS key, {
			properties: properties(entity),
			evidence: ${withEvidence ? ENTITY_EVIDENCE : "[]"}
		} AS row`;
	for await (const rows of pages(query, filterParameters(filter))) yield rows.map((row) => toEntity(type, row));
}

const COUNTED_EVIDENCE = `
	<-[:BEARS_ON]-(evidence:Evidence {status: 'ACCEPTED'})-[:STATED_IN]->(source:Source)
	WHERE source.withdrawnAt IS NULL
	WITH evidence, source, claim
	ORDER BY ${SUPPORTS_SHOWN} DESC, evidence.stance DESC, evidence.confidence DESC, source.published, source.id, evidence.id
	RETURN evidence {.quote, .stance, .modality, .confidence, sourceId: source.id, sourceTitle: source.title}`;

const ENTITY_EVIDENCE = `COLLECT {
	MATCH (claim:Claim {subjectId: entity.id})
	WHERE claim.relation IS NULL AND claim.status = 'ACCEPTED' AND claim.rank <> 'DEPRECATED'
	MATCH (claim)${COUNTED_EVIDENCE}
}`;

function toEntity(type: EntityType, row: Row): ExportedEntity {
	const stored = row.properties as Row;
	return {
		id: String(stored.id),
		name: String(stored.name),
		properties: toPlainProperties(stored, listProperties(type)),
		validity: pickValidity(stored),
		evidence: row.evidence as ExportedEvidence[],
	};
}

function pickValidity(stored: Row): Readonly<Record<string, Json>> {
	return Object.fromEntries(
		VALIDITY_NAMES.map((name) => [name, toPlain(stored[name])]).filter(([, day]) => day !== null),
	);
}

export async function* iterateRelations(
	{ filter, pages }: ExportContext,
	type: RelationType,
): AsyncGenerator<ExportedRelation[]> {
	const conditions = ["relation.id > $after", ...relationConditions(filter, "from", "relation", "to")];
	const query = `
		MATCH (from:Entity)-[relation:${cypherName(type.name)}]->(to:Entity)
		WHERE ${conditions.join(" AND ")}
		WITH from, relation, to ORDER BY relation.id LIMIT toInteger($limit)
		RETURN relation.id AS key, {
			from: ${describeEnd("from")}, to: ${describeEnd("to")}, properties: properties(relation),
			evidence: COLLECT {
				UNWIND relation.claimIds AS claimId
				MATCH (claim:Claim {id: claimId})${COUNTED_EVIDENCE}
			}
		} AS row`;
	for await (const rows of pages(query, filterParameters(filter))) yield rows.map((row) => toRelation(type, row));
}

const describeEnd = (end: string) => `${end} {.id, .name, type: ${typeOf(end)}}`;

function toRelation(type: RelationType, row: Row): ExportedRelation {
	const stored = row.properties as Row;
	return {
		id: String(stored.id),
		from: row.from as ExportedEnd,
		to: row.to as ExportedEnd,
		modality: String(stored.modality),
		properties: toPlainProperties(stored, listProperties(type)),
		validity: pickValidity(stored),
		claimIds: stored.claimIds as string[],
		evidence: row.evidence as ExportedEvidence[],
	};
}
