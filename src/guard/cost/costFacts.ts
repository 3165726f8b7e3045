/** What the cost of a request goes by and its schema does not say, carried along in the schema's extensions. */
import { type DocumentNode, type GraphQLSchema, Kind } from "graphql";
import type { GraphModel } from "../../model/GraphModel.ts";
import { findDirective, listDeclaredQueries } from "../../model/read/definitions.ts";

export interface CostFacts {
	/** `Type.field` of all that is worked out by a statement. */
	readonly computed: ReadonlySet<string>;
	/** Fields at the root that may read the whole graph, each with the argument that says how often, if there is one. */
	readonly readers: ReadonlyMap<string, string | undefined>;
}

/** `definitions` is what the API is generated from. */
export function rememberCostFacts(schema: GraphQLSchema, model: GraphModel, { definitions }: DocumentNode): void {
	const computed = definitions.flatMap((node) => {
		if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
		const fields = (node.fields ?? []).filter((field) => findDirective(field, "cypher"));
		return fields.map((field) => `${node.name.value}.${field.name.value}`);
	});
	const readers = listDeclaredQueries(model).flatMap(({ name, arguments: args = [] }) => {
		// What takes no limit looks up an id.
		if (!args.some((argument) => argument.name.value === "limit")) return [];
		return [[name.value, args.find((argument) => findDirective(argument, "hops"))?.name.value] as const];
	});
	const costFacts: CostFacts = { computed: new Set(computed), readers: new Map(readers) };
	schema.extensions = { ...schema.extensions, costFacts };
}

export function costFactsOf({ extensions }: GraphQLSchema): CostFacts {
	return (extensions.costFacts as CostFacts | undefined) ?? { computed: new Set(), readers: new Map() };
}
