/**
 * `query @asOf(date:, known:, certainty:)`: the document as if its author had written the filters at each list,
 * connection and relation. Only the document changes, before it is executed: what the API generates stays as it is, and
 * a request without the directive costs nothing.
 */
import {
	type ArgumentNode,
	type DirectiveNode,
	type DocumentNode,
	type FieldNode,
	type GraphQLCompositeType,
	type GraphQLField,
	type GraphQLInputObjectType,
	type GraphQLInputType,
	type GraphQLNamedType,
	type GraphQLSchema,
	getDirectiveValues,
	getNamedType,
	getOperationAST,
	getVariableValues,
	isAbstractType,
	isInputObjectType,
	isInterfaceType,
	isObjectType,
	Kind,
	type NameNode,
	type OperationDefinitionNode,
	TypeInfo,
	type ValueNode,
	visit,
	visitWithTypeInfo,
} from "graphql";
import type { LedgerParameters } from "../graph/ledgerCypher.ts";
import { requestError } from "../graph/requestError.ts";
import { isDated } from "../ledger/rules/validity.ts";
import type { GraphModel } from "../model/GraphModel.ts";
import type { GraphRequest } from "./cost/measureCost.ts";

/** Filters by `where` need to know which types have a time of their own, or that of a whole: the schema carries their names along. */
export function rememberDatedTypes(schema: GraphQLSchema, { entities, relations }: GraphModel): void {
	const dated = [
		...[...entities.values()].filter(isDated).map(({ name }) => name),
		...[...relations.values()].filter(isDated).map(({ propertiesType }) => propertiesType),
	];
	const within = [...relations.values()].filter((relation) => relation.within);
	const parts = new Set(within.flatMap(({ ends }) => [...ends.keys()]));
	schema.extensions = { ...schema.extensions, datedTypes: new Set(dated), partTypes: parts };
}

/**
 * What to execute in place of a valid request: its document, with the filters; its context, with the day of knowledge
 * for what looks into the ledger. Throws AS_OF_NEEDS_CONNECTION for a list that cannot be narrowed.
 */
export function applyAsOf<Context extends object>(request: AsOfRequest, contextValue: Context): Asked<Context> {
	const asked = findAsOf(request);
	if (!asked) return { document: request.document, contextValue };
	return {
		document: narrowOnce(request, asked),
		contextValue: { ...contextValue, cypherParams: asked.cypherParams },
	};
}

export interface AsOfRequest extends GraphRequest {
	readonly operationName?: string | null | undefined;
}

export interface Asked<Context> {
	readonly document: DocumentNode;
	readonly contextValue: Context;
}

function findAsOf(request: AsOfRequest): AsOf | undefined {
	const operation = getOperationAST(request.document, request.operationName);
	const directive = operation?.directives?.find(({ name }) => name.value === "asOf");
	return operation && directive ? readAsOf(request, operation, directive) : undefined;
}

/** What is known of a document goes by the object, so that it must be the same each time; it depends on which variables are there. */
const narrowed = new WeakMap<DocumentNode, Map<string, DocumentNode>>();

function narrowOnce(request: AsOfRequest, asked: AsOf): DocumentNode {
	const known = narrowed.get(request.document) ?? new Map<string, DocumentNode>();
	narrowed.set(request.document, known);
	const made = known.get(asked.shape) ?? narrowDocument(request, asked);
	known.set(asked.shape, made);
	return made;
}

/** Variables stay where they stand: the document depends on which of them are given, never on what they say. */
function narrowDocument({ schema, document }: AsOfRequest, asked: AsOf): DocumentNode {
	const types = new TypeInfo(schema);
	const narrow = (field: FieldNode) => narrowField(field, types, asked);
	return visit(document, visitWithTypeInfo(types, { Field: { leave: narrow } }));
}

interface AsOf {
	readonly schema: GraphQLSchema;
	/** As they stand in the directive: a text or a variable. */
	readonly date: ValueNode | undefined;
	readonly known: ValueNode | undefined;
	readonly certainty: "CERTAINLY" | "POSSIBLY";
	/** All on which the narrowed document depends, beside the one that was asked. */
	readonly shape: string;
	readonly cypherParams: LedgerParameters;
	readonly datedTypes: ReadonlySet<string>;
	/** Of which some are parts of others. */
	readonly partTypes: ReadonlySet<string>;
	/** Is the value of this argument there: no variable that was left out, no null? */
	readonly isGiven: (value: ValueNode) => boolean;
}

/** Undefined where no date is asked for; variables that do not fit are for the execution to report. */
function readAsOf(
	{ schema, variables: given }: GraphRequest,
	operation: OperationDefinitionNode,
	directive: DirectiveNode,
): AsOf | undefined {
	const definition = schema.getDirective("asOf");
	const { coerced: variables } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
	if (!definition || !variables) return undefined;
	const isGiven = (value: ValueNode) =>
		value.kind === Kind.VARIABLE ? (variables[value.name.value] ?? null) !== null : value.kind !== Kind.NULL;
	const argument = (name: string) => directive.arguments?.find((candidate) => candidate.name.value === name)?.value;
	const [date, known] = [argument("date"), argument("known")].map((value) =>
		value && isGiven(value) ? value : undefined,
	);
	if (!date && !known) return undefined;
	const values = getDirectiveValues(definition, operation, variables);
	const certainty = values?.certainty === "CERTAINLY" ? "CERTAINLY" : "POSSIBLY";
	const cypherParams = {
		known: values?.known ?? null,
		date: values?.date ?? null,
		certainty,
	} satisfies LedgerParameters;
	const datedTypes = schema.extensions.datedTypes as ReadonlySet<string>;
	const partTypes = schema.extensions.partTypes as ReadonlySet<string>;
	const present = Object.keys(variables).filter((name) => (variables[name] ?? null) !== null);
	const shape = JSON.stringify([operation.name?.value, certainty, present.sort()]);
	return { schema, date, known, certainty, shape, cypherParams, datedTypes, partTypes, isGiven };
}

function narrowField(field: FieldNode, types: TypeInfo, asked: AsOf): FieldNode | undefined {
	const [definition, parent] = [types.getFieldDef(), types.getParentType()];
	if (!definition || !parent) return undefined;
	const where = filterOf(definition, parent, asked);
	if (!where) return undefined;
	const others = (field.arguments ?? []).filter(({ name }) => name.value !== "where");
	return { ...field, arguments: [...others, toWhere(field, where, asked)] };
}

type Definition = GraphQLField<unknown, unknown>;

/** Conditions as they stand in `where`; dates, names of types and what the author wrote are in it as they were parsed. */
interface Filter {
	readonly [name: string]: Filter | ValueNode | readonly (Filter | ValueNode)[];
}

function filterOf(definition: Definition, parent: GraphQLCompositeType, asked: AsOf): Filter | undefined {
	const where = inputType(definition.args.find(({ name }) => name === "where")?.type);
	const { node, edge } = where?.getFields() ?? {};
	if (node && edge) return filterConnection(definition, node.type, edge.type, asked);
	if (parent !== asked.schema.getQueryType()) refuseUndecidable(definition, parent, asked);
	return filterType(where, listedType(definition), asked);
}

function filterConnection(
	definition: Definition,
	node: GraphQLInputType,
	edge: GraphQLInputType,
	asked: AsOf,
): Filter | undefined {
	const ofNode = filterType(inputType(node), listedType(definition), asked);
	const ofEdge = filterType(inputType(edge), propertiesOf(definition), asked);
	return ofNode || ofEdge ? { ...(ofNode && { node: ofNode }), ...(ofEdge && { edge: ofEdge }) } : undefined;
}

/** A plain list of relations knows its ends only: enough as long as the relation has no time of its own. */
function refuseUndecidable(definition: Definition, parent: GraphQLCompositeType, { known, datedTypes }: AsOf): void {
	const connection = `${definition.name}Connection`;
	const beside = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[connection] : undefined;
	if (!beside || (!known && !datedTypes.has(propertiesOf(beside)?.name ?? ""))) return;
	throw requestError("AS_OF_NEEDS_CONNECTION", { field: `${parent.name}.${definition.name}`, connection });
}

/** What a list or a connection leads to in the end. */
function listedType(definition: Definition): GraphQLNamedType {
	return typeOfEdges(definition, "node") ?? getNamedType(definition.type);
}

function propertiesOf(connection: Definition): GraphQLNamedType | undefined {
	return typeOfEdges(connection, "properties");
}

function typeOfEdges(connection: Definition, name: "node" | "properties"): GraphQLNamedType | undefined {
	const edges = findField(getNamedType(connection.type), "edges");
	const field = edges && findField(getNamedType(edges.type), name);
	return field && getNamedType(field.type);
}

function findField(type: GraphQLNamedType, name: string): Definition | undefined {
	return isObjectType(type) ? type.getFields()[name] : undefined;
}

function inputType(type: GraphQLInputType | undefined): GraphQLInputObjectType | undefined {
	const named = type && getNamedType(type);
	return isInputObjectType(named) ? named : undefined;
}

/** For one type, or one relation's properties; undefined where there is nothing to ask of it. */
function filterType(
	where: GraphQLInputObjectType | undefined,
	type: GraphQLNamedType | undefined,
	asked: AsOf,
): Filter | undefined {
	if (!where || !type) return undefined;
	const conditions = [...holdsThen(where, type, asked), ...isKnownThen(where, asked)];
	return conditions.length < 2 ? conditions[0] : { AND: conditions };
}

function holdsThen(where: GraphQLInputObjectType, type: GraphQLNamedType, asked: AsOf): Filter[] {
	const { date, certainty, schema, datedTypes, partTypes } = asked;
	if (!date || !where.getFields().possiblyFrom) return [];
	const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
	const timeless = possible.map(({ name }) => name).filter((name) => !datedTypes.has(name));
	if (timeless.length === possible.length) return [];
	if (certainty === "POSSIBLY") {
		const isPart = possible.some(({ name }) => partTypes.has(name));
		const spans = isPart ? [OWN_SPAN, WHOLE_SPAN] : [OWN_SPAN];
		return spans.flatMap(({ from, until }) => [openOr(from, { lte: date }), openOr(until, { gte: date })]);
	}
	const holds: Filter = { certainlyFrom: { lte: date }, certainlyUntil: { gte: date } };
	return timeless.length === 0 ? [holds] : [{ OR: [{ typename: timeless.map(enumValue) }, holds] }];
}

const OWN_SPAN = { from: "possiblyFrom", until: "possiblyUntil" };
/** Of the whole, for what has none of its own: it can rule a day out, too. */
const WHOLE_SPAN = { from: "withinFrom", until: "withinUntil" };

/** A source has the days of its publication instead. */
function isKnownThen(where: GraphQLInputObjectType, { known, certainty }: AsOf): Filter[] {
	const fields = where.getFields();
	const days = KNOWLEDGE_DAYS.find(({ possibly }) => fields[possibly] !== undefined);
	if (!known || !days) return [];
	return [certainty === "POSSIBLY" ? openOr(days.possibly, { lte: known }) : { [days.certainly]: { lte: known } }];
}

const KNOWLEDGE_DAYS = [
	{ possibly: "knownSince", certainly: "certainlyKnownSince" },
	{ possibly: "publishedEarliest", certainly: "publishedLatest" },
];

function openOr(name: string, condition: Filter): Filter {
	return { OR: [{ [name]: condition }, { [name]: { eq: { kind: Kind.NULL } } }] };
}

function toWhere(field: FieldNode, filter: Filter, { isGiven }: AsOf): ArgumentNode {
	const own = field.arguments?.find(({ name }) => name.value === "where")?.value;
	return toArgument("where", toValue(own && isGiven(own) ? { AND: [own, filter] } : filter));
}

function toValue(part: Filter[string]): ValueNode {
	if (isList(part)) return { kind: Kind.LIST, values: part.map(toValue) };
	if (isValueNode(part)) return part;
	const fields = Object.entries(part).map(([name, value]) => ({
		kind: Kind.OBJECT_FIELD as const,
		name: toName(name),
		value: toValue(value),
	}));
	return { kind: Kind.OBJECT, fields };
}

function isList(part: Filter[string]): part is readonly (Filter | ValueNode)[] {
	return Array.isArray(part);
}

function isValueNode(part: Filter | ValueNode): part is ValueNode {
	return typeof part.kind === "string";
}

function toArgument(name: string, value: ValueNode): ArgumentNode {
	return { kind: Kind.ARGUMENT, name: toName(name), value };
}

function enumValue(value: string): ValueNode {
	return { kind: Kind.ENUM, value };
}

function toName(value: string): NameNode {
	return { kind: Kind.NAME, value };
}
