/** What the names of our own mean, in the words of schema.graphql, and what the whole graph is. */

import { Kind, type ObjectTypeDefinitionNode } from "graphql";
import { DataFactory, type NamedNode, type Quad } from "n3";
import type { GraphModel, RecordType } from "../../../model/GraphModel.ts";
import { RELATION_MARKS } from "../../../model/relationMarks.ts";
import { VALIDITY_PROPERTIES } from "../../../model/validityProperties.ts";
import { describeExport } from "../../describeExport.ts";
import type { ExportContext } from "../../ExportFormat.ts";
import { LICENCE } from "../../licence.ts";
import { moment } from "./terms.ts";
import type { Vocabulary } from "./Vocabulary.ts";

const { literal, namedNode, quad } = DataFactory;

export function describeModel({ model, about }: ExportContext, vocabulary: Vocabulary): Quad[] {
	const term = (name: string) => namedNode(vocabulary.expand(name));
	const dataset = namedNode(vocabulary.dataset);
	return [
		quad(dataset, term("rdf:type"), term("prov:Collection")),
		quad(dataset, term("dcterms:description"), literal(describeExport(about), "en")),
		quad(dataset, term("dcterms:license"), namedNode(LICENCE.url)),
		quad(dataset, term("prov:generatedAtTime"), moment(about.exportedAt)),
		...describeNames(vocabulary, listClasses(model, vocabulary), "rdfs:Class"),
		...describeNames(vocabulary, listProperties(model, vocabulary), "rdf:Property"),
		...describeNames(vocabulary, listValues(model, vocabulary), "rdfs:Resource"),
	];
}

/** A name of our own. */
interface OwnName {
	readonly address: string;
	readonly label: string;
	readonly description: string;
	/** Classes that are declared for ours. */
	readonly within?: readonly string[];
}

/** Several types may have a property of one name: every description of it is given. */
function describeNames(vocabulary: Vocabulary, names: readonly OwnName[], kind: string): Quad[] {
	const term = (name: string) => namedNode(vocabulary.expand(name));
	const quads = new Map<string, Quad>();
	const add = (subject: NamedNode, property: string, object: Quad["object"]) =>
		quads.set(`${subject.value} ${property} ${object.id}`, quad(subject, term(property), object));
	for (const { address, label, description, within = [] } of names) {
		if (!vocabulary.isOwn(address)) continue;
		const subject = namedNode(address);
		add(subject, "rdf:type", term(kind));
		add(subject, "rdfs:label", literal(label, "en"));
		if (description !== "") add(subject, "rdfs:comment", literal(description, "en"));
		for (const wider of within) add(subject, "rdfs:subClassOf", namedNode(wider));
	}
	return [...quads.values()].sort((a, b) => compare(a.subject.value, b.subject.value));
}

const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/** Relations whose properties have no type of their own have a class all the same. */
function listClasses(model: GraphModel, vocabulary: Vocabulary): OwnName[] {
	const relations = [...model.relations.values()].map(({ name, propertiesType, description }) => ({
		...{ name, description, label: propertiesType },
	}));
	const entities = [...model.entities.values(), model.source].map(({ name, description }) => ({
		...{ name, description, label: name },
	}));
	const ledger = LEDGER_TYPES.map((name) => ({ name, description: findDescription(model, name), label: name }));
	return [...entities, ...relations, ...ledger].map(({ name, label, description }) => ({
		...{ address: vocabulary.ownTerm(label), label, description, within: vocabulary.declaredClasses(name) },
	}));
}

/** Types of the ledger whose things are exported beside sources. */
const LEDGER_TYPES = ["Claim", "Evidence"];

function listProperties(model: GraphModel, vocabulary: Vocabulary): OwnName[] {
	const types = [...model.entities.values(), ...model.relations.values(), model.source, ...structures(model)];
	const ofTypes = types.flatMap(({ name: type, properties }) =>
		[...properties.values()].flatMap(({ name, description }) => nameField(vocabulary, type, name, description)),
	);
	const ofLedger = LEDGER_TYPES.flatMap((type) =>
		fieldsOf(model, type).flatMap(({ name, description }) => nameField(vocabulary, type, name, description)),
	);
	const ofRelations = [...model.relations.values()].flatMap(({ name, description }) =>
		vocabulary.relation(name).properties.map((address) => ({ address, label: name, description })),
	);
	const ends = [
		{ name: "from", description: "Where the relation begins." },
		{ name: "to", description: "Where the relation ends." },
	];
	const shared = [
		...Object.entries({ ...VALIDITY_PROPERTIES, ...RELATION_MARKS }).map(([name, description]) => ({
			...{ name, description },
		})),
		...ends,
	];
	const ofAll = shared.map(({ name, description }) => ({
		...{ address: vocabulary.ownTerm(name), label: name, description },
	}));
	return [...ofTypes, ...ofLedger, ...ofRelations, ...ofAll];
}

/** Types of values that have properties of their own, such as names. */
function structures(model: GraphModel): RecordType[] {
	return [...model.entities.values()].flatMap(({ properties }) =>
		[...properties.values()].flatMap(({ value }) =>
			value.kind === "structure" ? [{ name: value.name, description: "", properties: value.fields }] : [],
		),
	);
}

function nameField(vocabulary: Vocabulary, type: string, name: string, description: string): OwnName[] {
	const { properties } = vocabulary.field(type, name);
	return properties.map((address) => ({ address, label: name, description }));
}

function listValues(model: GraphModel, vocabulary: Vocabulary): OwnName[] {
	const used = listEnums(model);
	return model.document.definitions.flatMap((node) => {
		if (node.kind !== Kind.ENUM_TYPE_DEFINITION || !used.has(node.name.value)) return [];
		return (node.values ?? []).map(({ name, description }) => ({
			address: vocabulary.value(node.name.value, name.value),
			label: name.value,
			description: description?.value ?? "",
		}));
	});
}

/** Enums of which values are exported: those of properties, and those that claims and evidence have. */
function listEnums(model: GraphModel): ReadonlySet<string> {
	const types: RecordType[] = [...model.entities.values(), ...model.relations.values(), ...structures(model)];
	const properties = [...types, model.source, model.evidence].flatMap((type) => [...type.properties.values()]);
	const ofProperties = properties.flatMap(({ value }) => (value.kind === "enum" ? [value.name] : []));
	return new Set([...ofProperties, "Rank"]);
}

function findDescription(model: GraphModel, type: string): string {
	return findType(model, type)?.description?.value ?? "";
}

function fieldsOf(model: GraphModel, type: string): { readonly name: string; readonly description: string }[] {
	return (findType(model, type)?.fields ?? []).map(({ name, description }) => ({
		name: name.value,
		description: description?.value ?? "",
	}));
}

function findType({ document }: GraphModel, type: string): ObjectTypeDefinitionNode | undefined {
	return document.definitions.find(
		(node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === type,
	);
}
