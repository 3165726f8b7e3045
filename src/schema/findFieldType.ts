import { type GraphQLNamedType, getNamedType, isInterfaceType, isObjectType } from "graphql";

/** What stands behind a path of fields, lists and non-null left aside; undefined where a field of it does not exist. */
export function findFieldType(
	type: GraphQLNamedType | undefined,
	...path: readonly string[]
): GraphQLNamedType | undefined {
	return path.reduce<GraphQLNamedType | undefined>((parent, name) => {
		const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
		return field && getNamedType(field.type);
	}, type);
}
