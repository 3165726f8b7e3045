/**
 * What it costs to ask for the schema itself. It is answered by this process alone, and a large schema takes it a while:
 * so the introspection of tools counts as a fixed share of the limit, and anything else by how much larger it is.
 */
import {
	type FieldNode,
	type FragmentDefinitionNode,
	type GraphQLNamedType,
	type GraphQLSchema,
	getIntrospectionQuery,
	getNamedType,
	isEnumType,
	isInputObjectType,
	isInterfaceType,
	isObjectType,
	Kind,
	parse,
	type SelectionSetNode,
} from "graphql";

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Of the limit of a request. */
const SHARE_OF_STANDARD = 0.8;

export function isIntrospection(field: FieldNode): boolean {
	return field.name.value === "__schema" || field.name.value === "__type";
}

/** In the unit of the limit. */
export function introspectionCost(
	schema: GraphQLSchema,
	field: FieldNode,
	fragments: Fragments,
	limit: number,
): number {
	return (limit * SHARE_OF_STANDARD * countValues(schema, field, fragments)) / standardOf(schema);
}

const standards = new WeakMap<GraphQLSchema, number>();

function standardOf(schema: GraphQLSchema): number {
	const known = standards.get(schema);
	if (known !== undefined) return known;
	const { definitions } = parse(getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }));
	const fragments = new Map(
		definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
	);
	const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
	const [field] = operation?.selectionSet.selections ?? [];
	const standard = field?.kind === Kind.FIELD ? countValues(schema, field, fragments) : 1;
	standards.set(schema, standard);
	return standard;
}

/** Values expected in the answer, each list as long as such lists are in this schema. */
function countValues(schema: GraphQLSchema, field: FieldNode, fragments: Fragments): number {
	const lengths = lengthsOf(schema);
	const count = ({ selections }: SelectionSetNode, type: GraphQLNamedType | undefined, rows: number): number =>
		selections.reduce((total, selection) => {
			if (selection.kind === Kind.INLINE_FRAGMENT) return total + count(selection.selectionSet, type, rows);
			if (selection.kind === Kind.FRAGMENT_SPREAD) {
				const fragment = fragments.get(selection.name.value);
				return total + (fragment ? count(fragment.selectionSet, type, rows) : 0);
			}
			const name = selection.name.value;
			const inside = rows * (lengths.get(`${type?.name}.${name}`) ?? 1);
			const target = isObjectType(type) ? type.getFields()[name]?.type : undefined;
			return (
				total +
				inside +
				(selection.selectionSet ? count(selection.selectionSet, target && getNamedType(target), inside) : 0)
			);
		}, 0);
	const root = schema.getType(field.name.value === "__schema" ? "__Schema" : "__Type");
	return field.selectionSet ? count(field.selectionSet, root, 1) : 0;
}

const known = new WeakMap<GraphQLSchema, ReadonlyMap<string, number>>();

/** `__Type.fields` → how many: the mean over the members, as in degrees.ts, for large types are met more often. */
function lengthsOf(schema: GraphQLSchema): ReadonlyMap<string, number> {
	const found = known.get(schema);
	if (found) return found;
	const types = Object.values(schema.getTypeMap());
	const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
	const fields = withFields.map((type) => Object.values(type.getFields()));
	const inputs = types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length);
	const possible = types.filter(isInterfaceType).map((type) => schema.getPossibleTypes(type).length);
	const args = fields.flat().map((field) => field.args.length);
	const lengths = new Map([
		["__Schema.types", types.length],
		["__Schema.directives", schema.getDirectives().length],
		["__Type.fields", meanOverMembers(fields.map(({ length }) => length))],
		["__Type.inputFields", meanOverMembers(inputs)],
		["__Type.enumValues", meanOverMembers(types.filter(isEnumType).map((type) => type.getValues().length))],
		["__Type.possibleTypes", meanOverMembers(possible)],
		["__Type.interfaces", meanOverMembers(withFields.map((type) => type.getInterfaces().length))],
		["__Field.args", meanOverMembers(args)],
		["__Directive.args", meanOverMembers(schema.getDirectives().map((directive) => directive.args.length))],
		["__Directive.locations", meanOverMembers(schema.getDirectives().map((directive) => directive.locations.length))],
	]);
	known.set(schema, lengths);
	return lengths;
}

function meanOverMembers(lengths: readonly number[]): number {
	const total = lengths.reduce((sum, length) => sum + length, 0);
	return total === 0 ? 0 : lengths.reduce((sum, length) => sum + length * length, 0) / total;
}
