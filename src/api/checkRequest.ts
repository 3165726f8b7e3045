/**
 * What a request may ask, decided on its document before any Cypher is written: arguments that @neo4j/graphql would
 * misread, and nesting whose Cypher would outgrow the server. Generated Cypher holds one branch for each type that an
 * interface may turn out to be, at every level again, so branches, not levels, are what counts.
 */
import {
	type ArgumentNode,
	type DocumentNode,
	type FieldNode,
	type FragmentDefinitionNode,
	type GraphQLNamedType,
	type GraphQLSchema,
	getNamedType,
	isAbstractType,
	isInterfaceType,
	isObjectType,
	Kind,
	type SelectionSetNode,
	valueFromASTUntyped,
	visit,
} from "graphql";
import { LARGEST_LIMIT } from "./completeSchema.ts";
import { requestError } from "./requestError.ts";

/** Branches of generated Cypher that a request may need: a few hundred kilobytes of query text at most. */
export const MOST_BRANCHES = 2_000;
/** Levels of fields, fragments followed. */
export const DEEPEST_LEVEL = 24;

export interface GraphRequest {
	readonly schema: GraphQLSchema;
	readonly document: DocumentNode;
	readonly variables: Readonly<Record<string, unknown>>;
}

/** Throws a GraphQL error with a code if the request must not run. */
export function checkRequest({ schema, document, variables }: GraphRequest): void {
	checkArguments(document, variables);
	const fragments = new Map(
		document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
	);
	for (const node of document.definitions) {
		const root = node.kind === Kind.OPERATION_DEFINITION ? schema.getRootType(node.operation) : undefined;
		if (root && node.kind === Kind.OPERATION_DEFINITION) {
			new Measure(schema, fragments).selections(node.selectionSet, root, { level: 1, path: "" });
		}
	}
}

function checkArguments(document: DocumentNode, variables: GraphRequest["variables"]): void {
	visit(document, {
		Argument(argument) {
			const name = argument.name.value;
			if (name === "limit" || name === "first") checkCount(name, readArgument(argument, variables));
			if (name === "offset") checkOffset(readArgument(argument, variables));
			if (name === "after") checkCursor(readArgument(argument, variables));
		},
	});
}

/** Undefined for a variable that was not given: the default holds. */
function readArgument({ value }: ArgumentNode, variables: GraphRequest["variables"]): unknown {
	return value.kind === Kind.VARIABLE ? variables[value.name.value] : valueFromASTUntyped(value, variables);
}

function checkCount(name: string, found: unknown): void {
	if (found === undefined || (Number.isInteger(found) && Number(found) >= 1 && Number(found) <= LARGEST_LIMIT)) return;
	throw requestError("LIMIT_OUT_OF_RANGE", { name, found: String(found), limit: String(LARGEST_LIMIT) });
}

function checkOffset(found: unknown): void {
	if (found === undefined || found === null || (Number.isInteger(found) && Number(found) >= 0)) return;
	throw requestError("OFFSET_NEGATIVE", { found: String(found) });
}

/** A cursor that cannot be read would silently give the first page again. */
function checkCursor(found: unknown): void {
	if (found === undefined || found === null) return;
	const decoded = Buffer.from(String(found), "base64").toString("utf8");
	if (!/^arrayconnection:\d+$/.test(decoded))
		throw requestError("CURSOR_INVALID", { found: String(found).slice(0, 80) });
}

interface Place {
	readonly level: number;
	readonly path: string;
}

/** Counts branches from the top down and stops at the first that is too many. */
class Measure {
	#branches = 0;
	readonly #schema: GraphQLSchema;
	readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

	constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
		this.#schema = schema;
		this.#fragments = fragments;
	}

	selections({ selections }: SelectionSetNode, type: GraphQLNamedType, place: Place): void {
		for (const selection of selections) {
			if (selection.kind === Kind.FIELD) this.#field(selection, type, place);
			else if (selection.kind === Kind.INLINE_FRAGMENT) {
				this.#fragment(selection.typeCondition?.name.value, selection.selectionSet, type, place);
			} else {
				const fragment = this.#fragments.get(selection.name.value);
				if (fragment) this.#fragment(fragment.typeCondition.name.value, fragment.selectionSet, type, place);
			}
		}
	}

	/** Only a fragment that can hold for this type adds to its branch. */
	#fragment(condition: string | undefined, selections: SelectionSetNode, type: GraphQLNamedType, place: Place): void {
		const narrowed = condition === undefined ? undefined : this.#schema.getType(condition);
		const applies =
			!narrowed ||
			narrowed === type ||
			(isAbstractType(narrowed) && isObjectType(type) && this.#schema.isSubType(narrowed, type));
		if (applies) this.selections(selections, type, place);
	}

	#field(field: FieldNode, type: GraphQLNamedType, { level, path }: Place): void {
		const name = field.name.value;
		if (name.startsWith("__") || !field.selectionSet) return;
		const here = path === "" ? name : `${path}.${name}`;
		if (level > DEEPEST_LEVEL) {
			throw requestError("QUERY_TOO_DEEP", { path: here, limit: String(DEEPEST_LEVEL) });
		}
		const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
		if (!definition) return;
		const target = getNamedType(definition.type);
		for (const possible of this.#possibleTypes(target)) {
			this.#branches += 1;
			if (this.#branches > MOST_BRANCHES) {
				throw requestError("QUERY_TOO_COSTLY", { path: here, limit: String(MOST_BRANCHES) });
			}
			this.selections(field.selectionSet, possible, { level: level + 1, path: here });
		}
	}

	#possibleTypes(type: GraphQLNamedType): readonly GraphQLNamedType[] {
		return isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
	}
}
