/**
 * From the model to what @neo4j/graphql generates the API from. Everything that each type or relation has anyway
 * is added here, once: the shared fields of entities, `claims`, the companions of dates, and on every relation
 * `claimIds`, `modality` and `evidence`. Relation fields move from interfaces to the types that implement them,
 * because the properties of relations change their shape otherwise.
 */
import {
	type ConstDirectiveNode,
	type DefinitionNode,
	type DirectiveDefinitionNode,
	type DocumentNode,
	type EnumTypeDefinitionNode,
	type FieldDefinitionNode,
	type InputValueDefinitionNode,
	type InterfaceTypeDefinitionNode,
	Kind,
	type ObjectTypeDefinitionNode,
	parse,
	type SchemaExtensionNode,
	type StringValueNode,
} from "graphql";
import { expandCypher } from "../graph/expandCypher.ts";
import {
	CLAIM_DISPUTED,
	CLAIM_OBJECT,
	CLAIM_QUOTE_COUNT,
	CLAIM_REPLIES,
	CLAIM_SOURCE_COUNT,
	CLAIM_SOURCE_IDS,
	CLAIM_SUBJECT,
	claimEvidence,
	claimSuperseded,
	claimsOfEntity,
	judgedEntity,
	REFERENTS_OF_ENTITY,
	RELATION_EVIDENCE,
	structuredValues,
} from "../graph/ledgerCypher.ts";
import { type Audience, definitionsFor } from "../model/Audience.ts";
import type { GraphModel, RecordType } from "../model/GraphModel.ts";
import { collectFields, findDirective, isEntityType, readRelationship } from "../model/read/definitions.ts";
import { modelFault } from "../model/read/modelFault.ts";
import { VALIDITY_PROPERTIES, WITHIN_PROPERTIES } from "../model/validityProperties.ts";

/** Rows that a list gives when no limit is asked for, and the most that may be asked for. */
export const DEFAULT_LIMIT = 100;
export const LARGEST_LIMIT = 1_000;

export function completeSchema(model: GraphModel, audience: Audience = "editors"): DocumentNode {
	const context = readContext(model, audience);
	const definitions = interfacesFirst(definitionsFor(model, audience)).flatMap((node) =>
		completeDefinition(node, context),
	);
	return { kind: Kind.DOCUMENT, definitions: [...definitions, ...undeclaredPropertyTypes(context), ...READ_ONLY] };
}

interface Context {
	readonly model: GraphModel;
	readonly audience: Audience;
	readonly interfaces: ReadonlyMap<string, InterfaceTypeDefinitionNode>;
	/** Directives of our own: they are understood by now, and no part of the API. */
	readonly ownDirectives: ReadonlySet<string>;
	/** Types that hold the properties of a relation. */
	readonly propertyTypes: ReadonlySet<string>;
	/** Enums that only those directives use. */
	readonly ownEnums: ReadonlySet<string>;
}

function readContext(model: GraphModel, audience: Audience): Context {
	const nodes = model.document.definitions;
	const directives = nodes
		.filter((node) => node.kind === Kind.DIRECTIVE_DEFINITION)
		.filter((node) => !isForQueries(node));
	const argumentTypes = directives.flatMap((node) => node.arguments ?? []).map(({ type }) => type);
	return {
		model,
		audience,
		interfaces: new Map(
			nodes.filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION).map((node) => [node.name.value, node]),
		),
		propertyTypes: new Set([...model.relations.values()].map(({ propertiesType }) => propertiesType)),
		ownDirectives: new Set(directives.map((node) => node.name.value)),
		ownEnums: new Set(argumentTypes.flatMap((type) => (type.kind === Kind.NAMED_TYPE ? [type.name.value] : []))),
	};
}

/** @asOf stands in queries, and so is a part of the API. All others stand in the model. */
function isForQueries(node: DirectiveDefinitionNode): boolean {
	return node.locations.some((location) => location.value === "QUERY");
}

const READ_ONLY = parse("extend schema @mutation(operations: []) @subscription(events: [])").definitions;
const LIMIT = directivesOf(`@limit(default: ${DEFAULT_LIMIT}, max: ${LARGEST_LIMIT})`);

function completeDefinition(node: DefinitionNode, context: Context): DefinitionNode[] {
	switch (node.kind) {
		case Kind.DIRECTIVE_DEFINITION:
			return isForQueries(node) ? [node] : [];
		case Kind.ENUM_TYPE_DEFINITION:
			return context.ownEnums.has(node.name.value) ? [] : [completeEnum(node, context)];
		case Kind.INTERFACE_TYPE_DEFINITION:
			return [completeInterface(node, context)];
		case Kind.OBJECT_TYPE_DEFINITION:
			return [completeObject(node, context)];
		case Kind.SCHEMA_EXTENSION:
			return completeExtension({ ...node, directives: apiDirectives(node, context) });
		default:
			return [node];
	}
}

/** What only said something by a directive of our own says nothing any more, and GraphQL would refuse it. */
function completeExtension(node: SchemaExtensionNode): SchemaExtensionNode[] {
	return node.directives?.length || node.operationTypes?.length ? [node] : [];
}

function completeEnum(node: EnumTypeDefinitionNode, context: Context): EnumTypeDefinitionNode {
	const values = (node.values ?? []).map((value) => ({ ...value, directives: apiDirectives(value, context) }));
	return { ...node, values };
}

/** The library compares a type's @limit with that of interfaces that it has met by then, and warns where it met none. */
function interfacesFirst(nodes: readonly DefinitionNode[]): readonly DefinitionNode[] {
	const isInterface = (node: DefinitionNode) => Number(node.kind === Kind.INTERFACE_TYPE_DEFINITION);
	return nodes.toSorted((a, b) => isInterface(b) - isInterface(a));
}

function completeObject(node: ObjectTypeDefinitionNode, context: Context): ObjectTypeDefinitionNode {
	if (isEntityType(node)) return completeEntity(node, context);
	if (context.propertyTypes.has(node.name.value)) return completeRelation(node, context);
	if (findDirective(node, "ledger")) return completeLedgerType(node, context);
	return completeRow(node, context);
}

/** A row of a query; one that stands on claims has their ids, in words of its own or the usual ones, and their evidence. */
function completeRow(node: ObjectTypeDefinitionNode, context: Context): ObjectTypeDefinitionNode {
	const fields = (node.fields ?? []).map((field) => toApiField(field, context));
	const declared = new Set(fields.map((field) => field.name.value));
	const added = findDirective(node, "supported") ? fieldsOf(SUPPORT_FIELDS) : [];
	return {
		...node,
		fields: [...fields, ...added.filter((field) => !declared.has(field.name.value))],
		directives: apiDirectives(node, context),
	};
}

const SUPPORT_FIELDS = `
	"The claims on which it stands."
	claimIds: [ID!]!
	"Who says so, in which words."
	evidence: [Evidence!]!`;

/** What all types that implement an interface have in common, and so can be asked of it without a fragment. */
const SHARED_FIELDS = ["id", "name", "aliases"];

function completeInterface(node: InterfaceTypeDefinitionNode, context: Context): InterfaceTypeDefinitionNode {
	const fields = context.interfaces.get("Entity")?.fields ?? [];
	const shared = fields
		.filter((field) => SHARED_FIELDS.includes(field.name.value))
		.map((field) => toApiField(field, context));
	return {
		...node,
		fields: [
			...shared,
			...VALIDITY_FIELDS,
			...WITHIN_FIELDS,
			...DISPUTED_FIELD,
			...(node.name.value === "Entity" ? fieldsOf(REFERENTS_FIELD + CLAIMS_FIELD) : []),
		],
		directives: [...apiDirectives(node, context), ...LIMIT],
	};
}

const VALIDITY_FIELDS = dayFields(VALIDITY_PROPERTIES);
const WITHIN_FIELDS = dayFields(WITHIN_PROPERTIES);

function dayFields(properties: Readonly<Record<string, string>>): readonly FieldDefinitionNode[] {
	const fields = Object.entries(properties).map(([name, description]) => `"${description}" ${name}: Date`);
	return fieldsOf(fields.join("\n"));
}

const DISPUTED_FIELD = fieldsOf(`
	"Properties of which sources contradict each other, and no person decided it: of each, one value is shown."
	disputed: [String!]!`);

const REFERENTS_FIELD = `
	"Every id that records use for it, the canonical one among them, where one does."
	referents: [ID!]!`;

const CLAIMS_FIELD = `
	"What sources say of the entity, statement by statement: its first ${LARGEST_LIMIT} claims. The list \`claims\` pages through all."
	claims: [Claim!]!`;

function completeEntity(node: ObjectTypeDefinitionNode, context: Context): ObjectTypeDefinitionNode {
	const type = context.model.entities.get(node.name.value);
	const fields = collectFields(node, context.interfaces).map((field) => {
		const property = type?.properties.get(field.name.value);
		const api = toApiField(field, context);
		if (property?.value.kind === "structure") return { ...api, directives: directivesOf(structuredValues(property)) };
		return SHARED_FIELDS.includes(field.name.value) ? api : optional(api);
	});
	const interfaces = (node.interfaces ?? []).filter((named) => named.name.value !== "Entity");
	return {
		...node,
		interfaces: [{ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: "Entity" } }, ...interfaces],
		fields: [
			...fields,
			...companionFields(type),
			...VALIDITY_FIELDS,
			...WITHIN_FIELDS,
			...DISPUTED_FIELD,
			...fieldsOf(`${REFERENTS_FIELD} ${REFERENTS_OF_ENTITY} ${CLAIMS_FIELD} ${claimsOfEntity(context.audience)}`),
		],
		directives: [
			...apiDirectives(node, context).filter((directive) => directive.name.value !== "node"),
			...directivesOf(`@node(labels: ["${node.name.value}"])`),
			...LIMIT,
		],
	};
}

function completeRelation(node: ObjectTypeDefinitionNode, context: Context): ObjectTypeDefinitionNode {
	const type = [...context.model.relations.values()].find(({ propertiesType }) => propertiesType === node.name.value);
	const fields = (node.fields ?? []).map((field) => optional(toApiField(field, context)));
	return {
		...node,
		fields: [...fields, ...companionFields(type), ...VALIDITY_FIELDS, ...fieldsOf(RELATION_FIELDS)],
		directives: directivesOf("@relationshipProperties"),
	};
}

const RELATION_FIELDS = `
	"The claims on which the relation stands."
	claimIds: [ID!]!
	"The strongest way in which open evidence states it."
	modality: Modality!
	"True where it is only planned or possible, and a source reports another one in its place: see @single in schema.graphql."
	superseded: Boolean!
	"Details that no source asserts: they only follow from what one says. All that is not named here is stated as modality says."
	inferred: [String!]!
	"Details of which sources contradict each other; the relation's own name where one denies it, or names another end."
	disputed: [String!]!
	"Who says so, in which words."
	evidence: [Evidence!]! @sortable(byValue: false) ${RELATION_EVIDENCE}`;

/** Relations whose fields name no properties type, or one that is not in the file, still have evidence. */
function undeclaredPropertyTypes({ model }: Context): readonly DefinitionNode[] {
	const declared = new Set(
		model.document.definitions.flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : [])),
	);
	const missing = [...model.relations.values()].filter(({ propertiesType }) => !declared.has(propertiesType));
	return missing.flatMap(({ name, propertiesType }) =>
		parse(`"${name}." type ${propertiesType} @relationshipProperties { ${RELATION_FIELDS} }`).definitions.map((node) =>
			node.kind === Kind.OBJECT_TYPE_DEFINITION
				? { ...node, fields: [...VALIDITY_FIELDS, ...(node.fields ?? [])] }
				: node,
		),
	);
}

/** Fields of the ledger's own types that are looked up rather than stored. */
const lookedUp = ({ audience, model }: Context): Readonly<Record<string, string>> => ({
	"Claim.subject": CLAIM_SUBJECT,
	"Claim.object": CLAIM_OBJECT,
	"Conflict.subject": CLAIM_SUBJECT,
	"Judgement.left": judgedEntity("left"),
	"Judgement.right": judgedEntity("right"),
	"Claim.evidence": claimEvidence(audience),
	"Claim.replies": CLAIM_REPLIES,
	"Claim.sourceIds": CLAIM_SOURCE_IDS,
	"Claim.sourceCount": CLAIM_SOURCE_COUNT,
	"Claim.quoteCount": CLAIM_QUOTE_COUNT,
	"Claim.disputed": CLAIM_DISPUTED,
	"Claim.superseded": claimSuperseded(
		[...model.relations.values()].filter(({ single }) => single).map(({ name }) => name),
	),
});

function completeLedgerType(node: ObjectTypeDefinitionNode, context: Context): ObjectTypeDefinitionNode {
	const statements = lookedUp(context);
	const fields = (node.fields ?? []).map((field) => {
		const api = toApiField(field, context);
		const cypher = statements[`${node.name.value}.${field.name.value}`];
		return cypher === undefined ? api : { ...api, directives: directivesOf(cypher) };
	});
	const companions = node.name.value === "Source" ? companionFields(context.model.source) : [];
	return { ...node, fields: [...fields, ...companions], directives: [...apiDirectives(node, context), ...LIMIT] };
}

/** The words and the plain days beside every date. */
function companionFields(type: RecordType | undefined): readonly FieldDefinitionNode[] {
	const companions = [...(type?.properties.values() ?? [])].filter(
		({ role }) => role.kind === "wording" || (role.kind === "derived" && role.as !== "union"),
	);
	return companions.flatMap(({ name, description, value }) =>
		fieldsOf(`"${description}" ${name}: ${value.kind === "scalar" ? value.scalar : "String"}`),
	);
}

/** Without the directives of our own; a relation always names its properties type. */
function toApiField(field: FieldDefinitionNode, context: Context): FieldDefinitionNode {
	const relation = readRelationship(field);
	if (!relation)
		return { ...field, arguments: apiArguments(field, context), directives: apiDirectives(field, context) };
	const { type, direction, properties } = relation;
	const relationship = `@relationship(type: "${type}", direction: ${direction}, properties: "${properties}")`;
	return { ...field, directives: directivesOf(relationship) };
}

/** A value that no source states is null, whatever the file says: a gap must not hide the entity that has it. */
function optional(field: FieldDefinitionNode): FieldDefinitionNode {
	if (field.type.kind !== Kind.NON_NULL_TYPE || field.type.type.kind === Kind.LIST_TYPE) return field;
	return { ...field, type: field.type.type };
}

function apiDirectives(
	node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
	{ ownDirectives, model, audience }: Context,
): ConstDirectiveNode[] {
	return (node.directives ?? [])
		.filter((directive) => !ownDirectives.has(directive.name.value))
		.map((directive) => (directive.name.value === "cypher" ? expandStatement(directive, model, audience) : directive));
}

function apiArguments({ arguments: args }: FieldDefinitionNode, context: Context): readonly InputValueDefinitionNode[] {
	return (args ?? []).map((argument) => ({ ...argument, directives: apiDirectives(argument, context) }));
}

/** @cypher, with what its statement calls by words of our own. */
function expandStatement(directive: ConstDirectiveNode, model: GraphModel, audience: Audience): ConstDirectiveNode {
	const expanded = (directive.arguments ?? []).map((argument) =>
		argument.value.kind === Kind.STRING
			? { ...argument, value: { ...argument.value, value: expand(argument.value, model, audience) } }
			: argument,
	);
	return { ...directive, arguments: expanded };
}

function expand(node: StringValueNode, model: GraphModel, audience: Audience): string {
	try {
		return expandCypher(model, node.value, audience);
	} catch (cause) {
		if (!(cause instanceof Error)) throw cause;
		throw modelFault(node, cause.message, cause);
	}
}

function fieldsOf(text: string): readonly FieldDefinitionNode[] {
	const [definition] = parse(`type T { ${text} }`).definitions;
	return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : [];
}

function directivesOf(text: string): readonly ConstDirectiveNode[] {
	const [definition] = parse(`scalar S ${text}`).definitions;
	return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? (definition.directives ?? []) : [];
}
