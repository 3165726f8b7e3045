/** The analysts' graph, type by type and page by page. */

import * as v from "valibot";
import { cypherName } from "../../database/cypher/cypherName.ts";
import { JOINED_ENTITY, type JoinedEntity, readJoinedEntity } from "../../database/cypher/joinedEntity.ts";
import { SUPPORTS_SHOWN } from "../../ledger/rules/shownCypher.ts";
import type { EntityType, Property, RecordType, RelationType } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { RELATION_MARKS, type RelationMarks } from "../../model/relationMarks.ts";
import { VALIDITY_PROPERTIES } from "../../model/validityProperties.ts";
import type { ExportContext } from "../ExportFormat.ts";
import { entityConditions, filterParameters, relationConditions } from "./filter.ts";
import { STORED, type Stored } from "./readPages.ts";
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
	readonly from: JoinedEntity;
	readonly to: JoinedEntity;
	readonly modality: string;
	readonly marks: RelationMarks;
	readonly properties: Readonly<Record<string, Json>>;
	readonly validity: Readonly<Record<string, Json>>;
	/** The claims on which it stands. */
	readonly claimIds: readonly string[];
	/** What counts now: first the words that state what is shown, then others that support it. */
	readonly evidence: readonly ExportedEvidence[];
}

const MARKS = v.object({
	inferred: v.array(v.string()),
	disputed: v.array(v.string()),
	superseded: v.boolean(),
});

const EVIDENCE = v.object({
	quote: v.nullable(v.string()),
	stance: v.string(),
	modality: v.string(),
	confidence: v.number(),
	sourceId: v.string(),
	sourceTitle: v.string(),
});
export type ExportedEvidence = Readonly<v.InferOutput<typeof EVIDENCE>>;

/** The properties of a type that its nodes or relations hold: an object that is a name stands in `aliases`. */
export function listProperties({ properties }: RecordType): readonly Property[] {
	return [...properties.values()].filter(({ value, role, name }) => value.kind !== "structure" && isStored(role, name));
}

function isStored(role: Property["role"], name: string): boolean {
	return name !== "name" && (role.kind !== "derived" || role.as === "union");
}

export const VALIDITY_NAMES = Object.keys(VALIDITY_PROPERTIES);
export const MARK_NAMES = Object.keys(RELATION_MARKS);

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
	for await (const rows of pages(query, ENTITY, filterParameters(filter))) yield rows.map((row) => toEntity(type, row));
}

const ENTITY = v.object({ properties: STORED, evidence: v.array(EVIDENCE) });

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

function toEntity(type: EntityType, { properties, evidence }: v.InferOutput<typeof ENTITY>): ExportedEntity {
	return {
		id: String(properties.id),
		name: String(properties.name),
		properties: toPlainProperties(properties, listProperties(type)),
		validity: pickValidity(properties),
		evidence,
	};
}

function pickValidity(stored: Stored): Readonly<Record<string, Json>> {
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
			from: ${readJoinedEntity("from")}, to: ${readJoinedEntity("to")}, properties: properties(relation),
			evidence: COLLECT {
				UNWIND relation.claimIds AS claimId
				MATCH (claim:Claim {id: claimId})${COUNTED_EVIDENCE}
			}
		} AS row`;
	for await (const rows of pages(query, RELATION, filterParameters(filter)))
		yield rows.map((row) => toRelation(type, row));
}

const RELATION = v.object({
	from: JOINED_ENTITY,
	to: JOINED_ENTITY,
	properties: v.objectWithRest(
		{ id: v.string(), modality: v.string(), ...MARKS.entries, claimIds: v.array(v.string()) },
		v.unknown(),
	),
	evidence: v.array(EVIDENCE),
});

function toRelation(
	type: RelationType,
	{ from, to, properties, evidence }: v.InferOutput<typeof RELATION>,
): ExportedRelation {
	const { id, modality, inferred, disputed, superseded, claimIds } = properties;
	return {
		...{ id, from, to, modality, claimIds, evidence },
		marks: { inferred, disputed, superseded },
		properties: toPlainProperties(properties, listProperties(type)),
		validity: pickValidity(properties),
	};
}
