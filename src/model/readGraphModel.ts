import { createHash } from "node:crypto";
import {
	type DefinitionNode,
	type DirectiveNode,
	type DocumentNode,
	type EnumTypeDefinitionNode,
	type FieldDefinitionNode,
	GraphQLError,
	type InterfaceTypeDefinitionNode,
	Kind,
	type ObjectTypeDefinitionNode,
	parse,
	type TypeNode,
	valueFromASTUntyped,
} from "graphql";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { findNearest } from "../errors/suggest.ts";
import {
	type Bounds,
	type EntityType,
	type GraphModel,
	type Implied,
	LEDGER_LABELS,
	NAMINGS,
	type Naming,
	type NumberRange,
	type Property,
	type PropertyRole,
	RECORD_KEYS,
	type RecordType,
	type RelationType,
	SCALARS,
	type TextFormat,
	type ValueKind,
} from "./GraphModel.ts";
import { guessLanguageTags, isLanguageTag, LANGUAGE_TAG } from "./values/languageTag.ts";

/** Reads the text of schema.graphql. Throws MODEL_INVALID naming type, field and line. */
export function readGraphModel(schemaText: string): GraphModel {
	const definitions = readDefinitions(schemaText);
	const entityNodes = [...definitions.objects.values()].filter((node) => isEntityType(node));
	const model: GraphModel = {
		document: definitions.document,
		hash: createHash("sha256").update(schemaText).digest("hex"),
		entities: new Map(entityNodes.map((node) => [node.name.value, readEntityType(node, definitions)])),
		relations: readRelations(entityNodes, definitions),
		enums: new Map([...definitions.enums].map(([name, node]) => [name, readEnumValues(node)])),
		source: readLedgerType("Source", ["id", "withdrawnAt", "withdrawnReason", "withdrawnBy"], definitions),
		evidence: readLedgerType("Evidence", ["claimId", "says", "supportsShown", "source"], definitions),
	};
	refuseReservedNames(model);
	refuseUnknownMembers(model);
	refuseUnknownSigns(model);
	return model;
}

/** Is this object type an entity: marked by `implements Entity` or @node, and no bookkeeping? */
export function isEntityType(node: ObjectTypeDefinitionNode): boolean {
	if (findDirective(node, "ledger")) return false;
	return (
		findDirective(node, "node") !== undefined || node.interfaces?.some((name) => name.name.value === "Entity") === true
	);
}

/** All fields of an entity type: its own, those of its interfaces, those of Entity; its own come first. */
export function collectFields(
	node: ObjectTypeDefinitionNode,
	interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>,
): FieldDefinitionNode[] {
	const fields = new Map<string, FieldDefinitionNode>();
	for (const name of ["Entity", ...(node.interfaces ?? []).map((named) => named.name.value)]) {
		for (const field of interfaces.get(name)?.fields ?? []) fields.set(field.name.value, field);
	}
	const shared = new Set(interfaces.get("Entity")?.fields?.map((field) => field.name.value));
	for (const field of node.fields ?? []) {
		if (!shared.has(field.name.value)) fields.set(field.name.value, field);
	}
	return [...fields.values()];
}

export function findDirective(
	node: { readonly directives?: readonly DirectiveNode[] | undefined },
	name: string,
): DirectiveNode | undefined {
	return node.directives?.find((directive) => directive.name.value === name);
}

/** The directive's arguments as plain values. */
export function readArguments(directive: DirectiveNode): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		(directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
	);
}

/** The queries that schema.graphql declares beside those that are generated. */
export function listDeclaredQueries({ document }: Pick<GraphModel, "document">): readonly FieldDefinitionNode[] {
	return document.definitions.flatMap((node) =>
		node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === "Query" ? (node.fields ?? []) : [],
	);
}

/** The relation that a field declares, if it declares one. */
export function readRelationship(
	field: FieldDefinitionNode,
): { type: string; direction: "IN" | "OUT"; properties: string } | undefined {
	const directive = findDirective(field, "relationship");
	if (!directive) return undefined;
	const { type, direction, properties } = readArguments(directive);
	if (typeof type !== "string" || (direction !== "IN" && direction !== "OUT")) {
		throw invalid(field, `the field ${field.name.value} needs @relationship(type: "…", direction: IN or OUT)`);
	}
	return { type, direction, properties: typeof properties === "string" ? properties : defaultPropertiesType(type) };
}

/** Name of the properties type of a relation that declares none: SIGNED_BY → SignedByRelation. */
function defaultPropertiesType(relation: string): string {
	const words = relation.toLowerCase().split("_");
	return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}Relation`;
}

interface Definitions {
	readonly document: GraphModel["document"];
	readonly objects: ReadonlyMap<string, ObjectTypeDefinitionNode>;
	readonly interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>;
	readonly enums: ReadonlyMap<string, EnumTypeDefinitionNode>;
}

function readDefinitions(schemaText: string): Definitions {
	const document = mergeExtensions(parseSchema(schemaText));
	const objects = new Map<string, ObjectTypeDefinitionNode>();
	const interfaces = new Map<string, InterfaceTypeDefinitionNode>();
	const enums = new Map<string, EnumTypeDefinitionNode>();
	for (const definition of document.definitions) {
		if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) objects.set(definition.name.value, definition);
		if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) interfaces.set(definition.name.value, definition);
		if (definition.kind === Kind.ENUM_TYPE_DEFINITION) enums.set(definition.name.value, definition);
	}
	return { document, objects, interfaces, enums };
}

/** `extend type Organisation { … }` adds to the type as if it stood there. */
function mergeExtensions(document: DocumentNode): DocumentNode {
	const extensions = document.definitions.filter(
		(node) => node.kind === Kind.OBJECT_TYPE_EXTENSION || node.kind === Kind.INTERFACE_TYPE_EXTENSION,
	);
	const definitions = document.definitions.flatMap((node): DefinitionNode[] => {
		if (extensions.some((extension) => extension === node)) return [];
		if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [node];
		const own = extensions.filter((extension) => extension.name.value === node.name.value);
		return [
			{
				...node,
				fields: [node, ...own].flatMap((part) => part.fields ?? []),
				interfaces: [node, ...own].flatMap((part) => part.interfaces ?? []),
				directives: [node, ...own].flatMap((part) => part.directives ?? []),
			},
		];
	});
	return { ...document, definitions };
}

function parseSchema(schemaText: string): GraphModel["document"] {
	try {
		return parse(schemaText);
	} catch (cause) {
		if (!(cause instanceof GraphQLError)) throw cause;
		throw new CoopgraphError(
			"MODEL_INVALID",
			{ line: String(cause.locations?.[0]?.line ?? 1), reason: cause.message.replace(/\.$/, "") },
			{ cause },
		);
	}
}

function readEntityType(node: ObjectTypeDefinitionNode, definitions: Definitions): EntityType {
	const name = node.name.value;
	if (LEDGER_LABELS.some((label) => label === name))
		throw invalid(node, `${name} is a name that the ledger uses itself`);
	const fields = collectFields(node, definitions.interfaces).filter((field) => !findDirective(field, "relationship"));
	return {
		name,
		description: node.description?.value ?? "",
		labels: [name, "Entity"],
		isPlace: node.interfaces?.some((named) => named.name.value === "Place") === true,
		naming: readNaming(node),
		scope: readScope(node),
		properties: readProperties(
			fields.filter((field) => field.name.value !== "id"),
			definitions,
		),
	};
}

function readNaming(node: ObjectTypeDefinitionNode): Naming {
	const directive = findDirective(node, "named");
	if (!directive) return "BODY";
	const { like } = readArguments(directive);
	const naming = NAMINGS.find((known) => known === like);
	if (!naming) throw invalid(directive, `@named needs like: ${NAMINGS.join(", ")}`);
	return naming;
}

function readScope(node: ObjectTypeDefinitionNode): EntityType["scope"] {
	const directive = findDirective(node, "scope");
	if (!directive) return undefined;
	const { name, members } = readArguments(directive);
	return { name: String(name), members: [members].flat().map(String) };
}

/** A type of the ledger itself; `own` are the fields that the ledger fills in and no record may say. */
function readLedgerType(name: string, own: readonly string[], definitions: Definitions): RecordType {
	const node = definitions.objects.get(name);
	if (!node) throw new CoopgraphError("MODEL_INVALID", { line: "1", reason: `the type ${name} is missing` });
	const fields = (node.fields ?? []).filter((field) => !own.includes(field.name.value));
	return { name, description: node.description?.value ?? "", properties: readProperties(fields, definitions) };
}

/** A record has one flat set of keys: a property must not be called like a key that every record has. */
function refuseReservedNames(model: GraphModel): void {
	const reserved = new Set<string>([...RECORD_KEYS, ...model.evidence.properties.keys()]);
	for (const type of [...model.entities.values(), ...model.relations.values()]) {
		for (const name of type.properties.keys()) {
			if (!reserved.has(name)) continue;
			const reason = `${type.name} has a property ${name}, but every record has a key of that name; choose another`;
			throw new CoopgraphError("MODEL_INVALID", { line: "1", reason });
		}
	}
}

function refuseUnknownMembers(model: GraphModel): void {
	for (const { name, scope } of model.entities.values()) {
		const unknown = scope?.members.find((relation) => !model.relations.has(relation));
		if (unknown === undefined) continue;
		const nearest = findNearest(unknown, model.relations.keys());
		const guess = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
		throw invalid({}, `@scope of ${name} names ${unknown}, which is no relation${guess}`);
	}
}

function refuseUnknownSigns(model: GraphModel): void {
	for (const type of model.entities.values()) {
		for (const { name, implied } of type.properties.values()) {
			const known = [...type.properties.keys(), ...model.relations.keys()];
			const unknown = [...(implied?.planned ?? []), ...(implied?.facts ?? [])].find((sign) => !known.includes(sign));
			if (unknown === undefined) continue;
			const nearest = findNearest(unknown, known);
			const guess = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
			throw invalid(
				{},
				`@implied of ${type.name}.${name} names ${unknown}, which is no property and no relation${guess}`,
			);
		}
	}
}

function readRelations(
	entityNodes: readonly ObjectTypeDefinitionNode[],
	definitions: Definitions,
): ReadonlyMap<string, RelationType> {
	const relations = new Map<string, RelationUnderConstruction>();
	for (const node of entityNodes) {
		for (const field of collectFields(node, definitions.interfaces)) {
			const declared = readRelationship(field);
			if (!declared) continue;
			const relation = relations.get(declared.type) ?? readRelation(declared, definitions);
			const within = relation.within || findDirective(field, "within") !== undefined;
			relations.set(declared.type, { ...relation, single: readSingle(field) ?? relation.single, within });
			if (relation.propertiesType !== declared.properties) {
				throw invalid(
					field,
					`${declared.type} has two property types: ${relation.propertiesType}, ${declared.properties}`,
				);
			}
			for (const other of findEndTypes(field, entityNodes)) {
				const [from, to] = declared.direction === "OUT" ? [node.name.value, other] : [other, node.name.value];
				relation.ends.set(from, (relation.ends.get(from) ?? new Set()).add(to));
			}
		}
	}
	return relations;
}

type RelationUnderConstruction = Omit<RelationType, "ends"> & { readonly ends: Map<string, Set<string>> };

function readRelation(
	declared: { type: string; properties: string },
	definitions: Definitions,
): RelationUnderConstruction {
	const node = definitions.objects.get(declared.properties);
	return {
		name: declared.type,
		description: node?.description?.value ?? "",
		propertiesType: declared.properties,
		properties: readProperties(node?.fields ?? [], definitions),
		single: undefined,
		within: false,
		ends: new Map(),
	};
}

function readSingle(field: FieldDefinitionNode): RelationType["single"] {
	const directive = findDirective(field, "single");
	const unless = directive && readArguments(directive).unless;
	return directive && { unless: typeof unless === "string" ? unless : undefined };
}

/** The entity types at the other end: the named one, or those that implement the named interface. */
function findEndTypes(field: FieldDefinitionNode, entityNodes: readonly ObjectTypeDefinitionNode[]): string[] {
	const named = unwrap(field.type).name;
	const found = entityNodes.filter(
		(node) => node.name.value === named || node.interfaces?.some((implemented) => implemented.name.value === named),
	);
	if (named !== "Entity" && found.length === 0) {
		throw invalid(
			field,
			`the field ${field.name.value} leads to ${named}, which is no entity type and no interface of one`,
		);
	}
	return (named === "Entity" ? entityNodes : found).map((node) => node.name.value);
}

function readProperties(
	fields: readonly FieldDefinitionNode[],
	definitions: Definitions,
): ReadonlyMap<string, Property> {
	const properties = fields
		.filter((field) => !findDirective(field, "cypher"))
		.flatMap((field) => withCompanions(readProperty(field, definitions)));
	return new Map(properties.map((property) => [property.name, property]));
}

function readProperty(field: FieldDefinitionNode, definitions: Definitions): Property {
	const type = unwrap(field.type);
	const edtf = findDirective(field, "edtf");
	const range = findDirective(field, "range");
	return {
		name: field.name.value,
		description: field.description?.value ?? "",
		value: readValueKind(field, type.name, definitions),
		list: type.list,
		required: type.required && !type.list,
		role: readRole(field),
		several: readSeveral(field),
		webAddress: findDirective(field, "webAddress") !== undefined,
		identifier: findDirective(field, "identifier") !== undefined,
		reference: type.name === "ID" ? "always" : findDirective(field, "reference") ? "possibly" : "never",
		implied: readImplied(field),
		edtf: edtf && { bounds: readArguments(edtf).bounds as Bounds | undefined },
		format: readFormat(field),
		range: range && readRange(field, type.name, range),
	};
}

function readSeveral(field: FieldDefinitionNode): Property["several"] {
	if (findDirective(field, "variants")) return "variants";
	return findDirective(field, "develops") ? "develop" : "contradict";
}

function readImplied(field: FieldDefinitionNode): Implied | undefined {
	const directive = findDirective(field, "implied");
	if (!directive) return undefined;
	const { value, planned, facts } = readArguments(directive);
	return { value: String(value), planned: [planned].flat().map(String), facts: [facts].flat().map(String) };
}

function readRole(field: FieldDefinitionNode): PropertyRole {
	const qualifies = findDirective(field, "qualifies");
	if (qualifies) return { kind: "qualifier", of: String(readArguments(qualifies).property) };
	const unites = findDirective(field, "unites");
	if (unites) return { kind: "derived", of: String(readArguments(unites).property), as: "union" };
	return { kind: "stated" };
}

const LANGUAGE: TextFormat = {
	pattern: LANGUAGE_TAG,
	example: "kk-Cyrl",
	fits: isLanguageTag,
	guess: guessLanguageTags,
};

function readFormat(field: FieldDefinitionNode): TextFormat | undefined {
	if (findDirective(field, "languageTag")) return LANGUAGE;
	const directive = findDirective(field, "format");
	return directive && readPattern(directive);
}

function readPattern(directive: DirectiveNode): TextFormat {
	const { pattern, example } = readArguments(directive);
	try {
		return { pattern: new RegExp(`^(?:${String(pattern)})$`, "u"), example: String(example) };
	} catch {
		throw invalid(directive, `${String(pattern)} is no regular expression`);
	}
}

function readRange(field: FieldDefinitionNode, type: string, directive: DirectiveNode): NumberRange {
	const name = field.name.value;
	if (type !== "Int" && type !== "Float") {
		throw invalid(directive, `the field ${name} has @range, which is for Int and Float, and the type ${type}`);
	}
	const bounds = readArguments(directive);
	const wrong = Object.values(bounds).find((bound) => typeof bound !== "number");
	const range = bounds as NumberRange;
	if (wrong !== undefined || Object.keys(bounds).length === 0) {
		throw invalid(
			directive,
			`@range of the field ${name} needs numbers: @range(minimum: 0) or @range(minimum: 0, maximum: 1)`,
		);
	}
	if ((range.minimum ?? Number.NEGATIVE_INFINITY) > (range.maximum ?? Number.POSITIVE_INFINITY)) {
		throw invalid(
			directive,
			`no number fits @range of the field ${name}: ${range.minimum} is more than ${range.maximum}`,
		);
	}
	return range;
}

function readValueKind(field: FieldDefinitionNode, name: string, definitions: Definitions): ValueKind {
	const scalar = SCALARS.find((candidate) => candidate === name);
	if (scalar) return { kind: "scalar", scalar };
	const enumeration = definitions.enums.get(name);
	if (enumeration) {
		return { kind: "enum", name, values: readEnumValues(enumeration) };
	}
	const structure = definitions.objects.get(name);
	if (structure && !isEntityType(structure) && structure.fields?.some((part) => part.name.value === "value")) {
		const fields = structure.fields.map((part) => readProperty(part, definitions));
		return { kind: "structure", name, fields: new Map(fields.map((part) => [part.name, part])) };
	}
	const nearest = findNearest(name, [...SCALARS, ...definitions.enums.keys(), ...definitions.objects.keys()]);
	const guess = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
	throw invalid(
		field,
		`the field ${field.name.value} has the type ${name}${guess}; a property has one of ${SCALARS.join(", ")}, an enum or an object with a \`value\`; a relation needs @relationship`,
	);
}

function readEnumValues(node: EnumTypeDefinitionNode): string[] {
	return (node.values ?? []).map((value) => value.name.value);
}

/** A date brings the words in which it stood and two plain dates to filter by. */
function withCompanions(property: Property): Property[] {
	if (!property.edtf) return [property];
	const { name } = property;
	const companion = (suffix: string, description: string, scalar: "String" | "Date", role: PropertyRole): Property => ({
		name: `${name}${suffix}`,
		description,
		value: { kind: "scalar", scalar },
		list: false,
		required: false,
		role,
		edtf: undefined,
		format: undefined,
		several: "variants",
		webAddress: false,
		identifier: false,
		reference: "never",
		implied: undefined,
		range: undefined,
	});
	return [
		property,
		companion("Text", `The words in which \`${name}\` stood in the source.`, "String", { kind: "wording", of: name }),
		companion("Earliest", `The first day that \`${name}\` can mean.`, "Date", {
			kind: "derived",
			of: name,
			as: "earliest",
		}),
		companion("Latest", `The last day that \`${name}\` can mean.`, "Date", { kind: "derived", of: name, as: "latest" }),
	];
}

function unwrap(type: TypeNode): { name: string; list: boolean; required: boolean } {
	if (type.kind === Kind.NON_NULL_TYPE) return { ...unwrap(type.type), required: true };
	if (type.kind === Kind.LIST_TYPE) return { ...unwrap(type.type), list: true, required: false };
	return { name: type.name.value, list: false, required: false };
}

function invalid(
	node: { readonly loc?: { readonly startToken: { readonly line: number } } | undefined },
	reason: string,
) {
	return new CoopgraphError("MODEL_INVALID", { line: String(node.loc?.startToken.line ?? 1), reason });
}
