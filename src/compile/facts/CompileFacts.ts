/** What the Cypher of a request goes by and the schema of the API does not say, carried along in the schema's extensions. */
import { type DocumentNode, type GraphQLSchema, Kind } from "graphql";
import { evidenceOf } from "../../graph/ledgerCypher.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { findDirective, readArguments, readRelationship } from "../../model/read/definitions.ts";

/** A field that follows a relation. */
export interface Relation {
	readonly type: string;
	readonly direction: "IN" | "OUT";
}

/** A field that is worked out by Cypher of ours, which gives one row for each value in this column. */
export interface Statement {
	readonly cypher: string;
	readonly column: string;
}

/** By `Type.field`. */
export interface CompileFacts {
	readonly relations: ReadonlyMap<string, Relation>;
	readonly statements: ReadonlyMap<string, Statement>;
	/** Fields whose values are only given out where they are addresses of the web. */
	readonly webAddresses: ReadonlySet<string>;
	/** Fields of rows that TypeScript works out. */
	readonly byHand: ReadonlySet<string>;
	/** Types whose rows find their evidence by `claimIds`. */
	readonly supported: ReadonlySet<string>;
	/** Types that are nodes of the graph. */
	readonly nodes: ReadonlySet<string>;
	/** Names in the statements about nodes and relations: what is handed to them must be called otherwise. */
	readonly words: ReadonlySet<string>;
	/** All types of entities: the label that they share says as much. */
	readonly entityTypes: ReadonlySet<string>;
}

/** `definitions` is what the API is generated from; `resolvers` are those by hand, by type and field. */
export function rememberCompileFacts(
	schema: GraphQLSchema,
	model: GraphModel,
	{ definitions }: DocumentNode,
	resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): void {
	const types = definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
	const fields = types.flatMap((node) =>
		(node.fields ?? []).map((field) => ({ key: `${node.name.value}.${field.name.value}`, field })),
	);
	const supported = model.document.definitions
		.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
		.filter((node) => findDirective(node, "supported"));
	const declared = model.document.definitions.flatMap((node) =>
		node.kind === Kind.OBJECT_TYPE_DEFINITION ? (node.fields ?? []).map((field) => ({ node, field })) : [],
	);
	const statements = new Map(
		fields.flatMap(({ key, field }) => {
			const directive = findDirective(field, "cypher");
			const { statement, columnName } = directive ? readArguments(directive) : {};
			return directive ? [[key, { cypher: String(statement), column: String(columnName) }] as const] : [];
		}),
	);
	const facts: CompileFacts = {
		relations: new Map(
			fields.flatMap(({ key, field }) => {
				const relation = readRelationship(field);
				return relation ? [[key, { type: relation.type, direction: relation.direction }] as const] : [];
			}),
		),
		statements,
		words: new Set([...listWords(statements), ...COLUMNS]),
		webAddresses: new Set(
			declared
				.filter(({ field }) => findDirective(field, "webAddress"))
				.map(({ node, field }) => `${node.name.value}.${field.name.value}`),
		),
		byHand: new Set(
			Object.entries(resolvers).flatMap(([type, byField]) => Object.keys(byField).map((field) => `${type}.${field}`)),
		),
		supported: new Set(supported.map((node) => node.name.value)),
		nodes: new Set(types.filter((node) => findDirective(node, "node")).map((node) => node.name.value)),
		entityTypes: new Set(model.entities.keys()),
	};
	schema.extensions = { ...schema.extensions, compileFacts: facts };
}

/** Parameters of every request, and the column of its rows. */
const COLUMNS = ["known", "date", "certainty", "data", "label"];

function listWords(statements: ReadonlyMap<string, Statement>): readonly string[] {
	const about = [...statements].filter(([path]) => !path.startsWith("Query."));
	const evidence = evidenceOf("row.claimIds");
	return [...about.map(([, { cypher }]) => cypher), evidence].flatMap((cypher) => cypher.match(/\b[a-z]\w*/g) ?? []);
}

/** Undefined for a schema that was not made for this product. */
export function compileFactsOf({ extensions }: GraphQLSchema): CompileFacts | undefined {
	return extensions.compileFacts as CompileFacts | undefined;
}
