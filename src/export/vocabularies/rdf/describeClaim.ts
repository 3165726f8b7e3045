/** A claim as rdf:Statement, with the words of its sources. Which terms its parts have is declared on Claim and Evidence. */
import { DataFactory, type NamedNode, type Quad, type Quad_Object } from "n3";
import type { GraphModel, Property, RecordType, ValueKind } from "../../../model/GraphModel.ts";
import type { Json } from "../../../model/ids.ts";
import type { ClaimEvidence, ExportedClaim } from "../../read/readClaims.ts";
import { day, decimal, describeValues, inLanguage, integer, toTerm, truth } from "./terms.ts";
import type { Vocabulary } from "./Vocabulary.ts";

const { literal, namedNode, quad } = DataFactory;
const RDF_TYPE = namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

export function describeClaim(model: GraphModel, vocabulary: Vocabulary, claim: ExportedClaim): Quad[] {
	const subject = namedNode(vocabulary.thing("claim", claim.id));
	const supporting = claim.evidence.filter(({ stance }) => stance === "SUPPORTS");
	const about = namedNode(vocabulary.thing("entity", claim.subjectId));
	return [
		...typeQuads(vocabulary, subject, "Claim"),
		...describeParts(vocabulary, subject, "Claim", {
			subject: [about],
			...(claim.relation === null ? stateProperty(model, vocabulary, claim) : stateRelation(vocabulary, claim)),
			modality: [namedNode(vocabulary.value("Modality", claim.modality))],
			rank: [namedNode(vocabulary.value("Rank", claim.rank))],
			shown: claim.shown === null ? [] : [truth(claim.shown)],
			knownSince: claim.knownSince === null ? [] : [day(claim.knownSince)],
			sourceIds: [...new Set(supporting.map(({ sourceId }) => sourceId))].map((id) =>
				namedNode(vocabulary.thing("source", id)),
			),
			evidence: claim.evidence.map(({ id }) => namedNode(vocabulary.thing("evidence", id))),
		}),
		...describeQualifiers(model, vocabulary, subject, claim),
		...claim.evidence.flatMap((evidence) => describeEvidence(vocabulary, evidence)),
	];
}

type Parts = Readonly<Record<string, readonly Quad_Object[]>>;

function stateRelation(vocabulary: Vocabulary, { relation, objectId }: ExportedClaim): Parts {
	const name = relation ?? "";
	const [predicate = vocabulary.ownTerm(name)] = vocabulary.relation(name).properties;
	return {
		relation: [namedNode(predicate)],
		object: [namedNode(vocabulary.thing("entity", objectId ?? ""))],
	};
}

function stateProperty(model: GraphModel, vocabulary: Vocabulary, claim: ExportedClaim): Parts {
	const name = claim.property ?? "";
	const property = model.entities.get(claim.subjectType)?.properties.get(name);
	const [predicate = vocabulary.ownTerm(name)] = vocabulary.field(claim.subjectType, name).properties;
	return { property: [namedNode(predicate)], value: [statedValue(vocabulary, property, claim)] };
}

function statedValue(vocabulary: Vocabulary, property: Property | undefined, claim: ExportedClaim): Quad_Object {
	const text = claim.value ?? "";
	if (property?.value.kind === "structure") return inLanguage(text, claim.qualifiers.lang);
	return property ? toTerm(vocabulary, property, readStored(property.value, text)) : literal(text);
}

/** The ledger keeps every value as text; see `valueText` in ledger/store/statements.ts. */
function readStored(value: ValueKind, text: string): Json {
	const isText = value.kind !== "scalar" || ["ID", "String", "Date", "DateTime"].includes(value.scalar);
	return isText ? text : (JSON.parse(text) as Json);
}

function describeQualifiers(
	model: GraphModel,
	vocabulary: Vocabulary,
	subject: NamedNode,
	{ relation, subjectType, property, qualifiers }: ExportedClaim,
): Quad[] {
	const values = Object.fromEntries(
		Object.entries(qualifiers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
	);
	return findTypes(model, relation, subjectType, property).flatMap((type) =>
		describeValues(vocabulary, subject, type, values),
	);
}

/** Whose properties the qualifiers are: those of the relation, of the entity, of a structure such as a name. */
function findTypes(
	model: GraphModel,
	relation: string | null,
	subjectType: string,
	property: string | null,
): RecordType[] {
	if (relation !== null) return [model.relations.get(relation)].flatMap((type) => type ?? []);
	const entity = model.entities.get(subjectType);
	const value = entity?.properties.get(property ?? "")?.value;
	if (value?.kind !== "structure") return entity ? [entity] : [];
	return [{ name: value.name, description: "", properties: value.fields }];
}

function describeEvidence(vocabulary: Vocabulary, evidence: ClaimEvidence): Quad[] {
	const { id, sourceId, quote, start, end, confidence, extractors, stance, modality } = evidence;
	const subject = namedNode(vocabulary.thing("evidence", id));
	return [
		...typeQuads(vocabulary, subject, "Evidence"),
		...describeParts(vocabulary, subject, "Evidence", {
			quote: quote === null ? [] : [literal(quote)],
			start: start === null ? [] : [integer(start)],
			end: end === null ? [] : [integer(end)],
			confidence: [decimal(confidence)],
			extractor: extractors.map((name) => literal(name)),
			stance: [namedNode(vocabulary.value("Stance", stance))],
			modality: [namedNode(vocabulary.value("Modality", modality))],
			source: [namedNode(vocabulary.thing("source", sourceId))],
		}),
	];
}

function typeQuads(vocabulary: Vocabulary, subject: NamedNode, type: string): Quad[] {
	return vocabulary.classes(type).map((address) => quad(subject, RDF_TYPE, namedNode(address)));
}

function describeParts(vocabulary: Vocabulary, subject: NamedNode, type: string, parts: Parts): Quad[] {
	return Object.entries(parts).flatMap(([name, objects]) =>
		vocabulary
			.field(type, name)
			.properties.flatMap((address) => objects.map((object) => quad(subject, namedNode(address), object))),
	);
}
