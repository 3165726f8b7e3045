/** FollowTheMoney entities, one to a line: for OpenSanctions' tools, Aleph, yente. */

import type { EntityType, RelationType } from "../../model/GraphModel.ts";
import type { ExportContext, ExportFormat } from "../ExportFormat.ts";
import {
	type ExportedEntity,
	type ExportedEvidence,
	type ExportedRelation,
	iterateEntities,
	iterateRelations,
} from "../read/readGraph.ts";
import { iterateSources, type SourceRow } from "../read/readSources.ts";
import { FtmEntity } from "../vocabularies/ftm/FtmEntity.ts";
import { FtmMapping } from "../vocabularies/ftm/FtmMapping.ts";
import { toFtmId } from "../vocabularies/ftm/toFtmId.ts";
import { graphFile } from "../write/graphFile.ts";

const FORM = { mediaType: "application/jsonl; charset=utf-8", extension: "ftm.json" };

export const ftm: ExportFormat = {
	summary: "FollowTheMoney entities, for OpenSanctions' tools and Aleph",
	...graphFile(FORM, write),
};

async function* write(context: ExportContext): AsyncGenerator<string> {
	const { model } = context;
	const mapping = new FtmMapping(model);
	for await (const sources of iterateSources(context, { open: true })) {
		yield toLines(sources.map((source) => toDocument(mapping, model.source, source)));
	}
	for (const type of model.entities.values()) {
		for await (const entities of iterateEntities(context, type, { withEvidence: true })) {
			yield toLines(entities.map((entity) => toThing(mapping, type, entity)));
		}
	}
	for (const type of model.relations.values()) {
		for await (const relations of iterateRelations(context, type)) {
			yield toLines(relations.map((relation) => toLink(mapping, type, relation)));
		}
	}
}

function toLines(entities: readonly FtmEntity[]): string {
	return entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
}

function toDocument(mapping: FtmMapping, type: ExportContext["model"]["source"], { id, properties }: SourceRow) {
	const entity = new FtmEntity(toFtmId("source", id), mapping.schemaOf(type.name));
	entity.fill(mapping, type, properties);
	// Whatever FollowTheMoney takes for a document is a file for it.
	entity.add("fileName", id);
	return entity;
}

function toThing(mapping: FtmMapping, type: EntityType, { id, name, properties, evidence }: ExportedEntity): FtmEntity {
	const entity = new FtmEntity(toFtmId("entity", id), mapping.schemaOf(type.name, properties));
	entity.fill(mapping, type, { name, ...properties });
	addEvidence(entity, "notes", evidence);
	return entity;
}

function toLink(mapping: FtmMapping, type: RelationType, relation: ExportedRelation): FtmEntity {
	const { id, from, to, modality, marks, properties, evidence } = relation;
	const form = mapping.linkOf(type.name, from.type, to.type);
	const entity = new FtmEntity(toFtmId("relation", id), form.schema);
	entity.add(form.from, toFtmId("entity", from.id));
	entity.add(form.to, toFtmId("entity", to.id));
	if (!form.declared) entity.add("role", type.name);
	entity.fill(mapping, type, properties);
	entity.add("status", modality);
	// What is itself inferred need not say it of each detail.
	if (modality !== "INFERRED") for (const name of marks.inferred) entity.add("status", `INFERRED: ${name}`);
	addEvidence(entity, "description", evidence);
	return entity;
}

function addEvidence(entity: FtmEntity, property: string, evidence: readonly ExportedEvidence[]): void {
	for (const { quote, stance, sourceId } of evidence) {
		if (stance !== "SUPPORTS") continue;
		entity.add("proof", toFtmId("source", sourceId));
		if (quote !== null) entity.add(property, quote);
	}
}
