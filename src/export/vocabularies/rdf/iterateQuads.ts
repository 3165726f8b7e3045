/**
 * The graph as RDF, the same for every way to write that down. What is said of an entity stands with it; every relation
 * is a node with its properties, and, unless it is only planned or possible, a plain triple between its ends, too. Who
 * says so: a relation stands on claims (prov:wasDerivedFrom), a claim is an rdf:Statement and prov:Entity that was derived
 * from sources, and has as evidence the words that were quoted from them. There are no blank nodes.
 */
import { DataFactory, type NamedNode, type Quad, type Quad_Object } from "n3";
import type { EntityType, RelationType } from "../../../model/GraphModel.ts";
import type { Json } from "../../../model/ids.ts";
import type { RelationMarks } from "../../../model/relationMarks.ts";
import type { ExportContext } from "../../ExportFormat.ts";
import { iterateClaims } from "../../read/readClaims.ts";
import { type ExportedEntity, type ExportedRelation, iterateEntities, iterateRelations } from "../../read/readGraph.ts";
import { iterateSources, type SourceRow } from "../../read/readSources.ts";
import { describeClaim } from "./describeClaim.ts";
import { describeModel } from "./describeModel.ts";
import { day, describeValues, truth } from "./terms.ts";
import type { Vocabulary } from "./Vocabulary.ts";

const { literal, namedNode, quad } = DataFactory;

/** A page at a time; all of what is said of one subject follows each other. */
export async function* iterateQuads(context: ExportContext, vocabulary: Vocabulary): AsyncGenerator<readonly Quad[]> {
	const { model } = context;
	yield describeModel(context, vocabulary);
	for await (const sources of iterateSources(context, { open: true })) {
		yield sources.flatMap((source) => describeSource(context, vocabulary, source));
	}
	for (const type of model.entities.values()) {
		for await (const entities of iterateEntities(context, type)) {
			yield entities.flatMap((entity) => describeEntity(vocabulary, type, entity));
		}
	}
	for (const type of model.relations.values()) {
		for await (const relations of iterateRelations(context, type)) {
			yield relations.flatMap((relation) => describeRelation(vocabulary, type, relation));
		}
	}
	for await (const claims of iterateClaims(context)) {
		yield claims.flatMap((claim) => describeClaim(model, vocabulary, claim));
	}
}

const RDF_TYPE = namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
const IDENTIFIER = namedNode("http://purl.org/dc/terms/identifier");
const DERIVED_FROM = namedNode("http://www.w3.org/ns/prov#wasDerivedFrom");

/** Modalities in which a source says that it is so; the others say that it may be, or is to be. */
const FACTUAL = ["ASSERTED", "INFERRED"];

function describeSource({ model }: ExportContext, vocabulary: Vocabulary, { id, properties }: SourceRow): Quad[] {
	const subject = namedNode(vocabulary.thing("source", id));
	return [
		...typeQuads(vocabulary, subject, model.source.name),
		quad(subject, IDENTIFIER, literal(id)),
		...describeValues(vocabulary, subject, model.source, properties),
	];
}

function describeEntity(
	vocabulary: Vocabulary,
	type: EntityType,
	{ id, name, properties, validity }: ExportedEntity,
): Quad[] {
	const subject = namedNode(vocabulary.thing("entity", id));
	return [
		...typeQuads(vocabulary, subject, type.name),
		quad(subject, IDENTIFIER, literal(id)),
		...describeValues(vocabulary, subject, type, { name, ...properties }),
		...validityQuads(vocabulary, subject, validity),
	];
}

function describeRelation(vocabulary: Vocabulary, type: RelationType, relation: ExportedRelation): Quad[] {
	const subject = namedNode(vocabulary.thing("relation", relation.id));
	const [from, to] = [relation.from, relation.to].map(({ id }) => namedNode(vocabulary.thing("entity", id)));
	if (!from || !to) return [];
	const terms = vocabulary.relation(type.name);
	const plain = FACTUAL.includes(relation.modality);
	return [
		...(plain ? quadsOf(from, terms.properties, to) : []),
		...(plain ? quadsOf(to, terms.inverse, from) : []),
		...typeQuads(vocabulary, subject, type.name),
		...quadsOf(subject, terms.from, from),
		...quadsOf(subject, terms.to, to),
		...describeValues(vocabulary, subject, type, relation.properties),
		...quadsOf(subject, [vocabulary.ownTerm("modality")], namedNode(vocabulary.value("Modality", relation.modality))),
		...markQuads(vocabulary, subject, relation.marks),
		...validityQuads(vocabulary, subject, relation.validity),
		...relation.claimIds.map((id) => quad(subject, DERIVED_FROM, namedNode(vocabulary.thing("claim", id)))),
	];
}

function typeQuads(vocabulary: Vocabulary, subject: NamedNode, type: string): Quad[] {
	return vocabulary.classes(type).map((address) => quad(subject, RDF_TYPE, namedNode(address)));
}

function quadsOf(subject: NamedNode, properties: readonly string[], object: Quad_Object): Quad[] {
	return properties.map((address) => quad(subject, namedNode(address), object));
}

function markQuads(vocabulary: Vocabulary, subject: NamedNode, marks: RelationMarks): Quad[] {
	return Object.entries<boolean | readonly string[]>({ ...marks }).flatMap(([name, value]) => {
		const objects = typeof value === "boolean" ? [truth(value)] : value.map((detail) => literal(detail));
		return objects.map((object) => quad(subject, namedNode(vocabulary.ownTerm(name)), object));
	});
}

function validityQuads(vocabulary: Vocabulary, subject: NamedNode, validity: Readonly<Record<string, Json>>): Quad[] {
	return Object.entries(validity).map(([name, date]) =>
		quad(subject, namedNode(vocabulary.ownTerm(name)), day(String(date))),
	);
}
