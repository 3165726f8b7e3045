import {
	type GraphQLInputType,
	getNamedType,
	isEnumType,
	isInputObjectType,
	isListType,
	isNonNullType,
	isScalarType,
} from "graphql";

/**
 * All of a variable that can decide on the Cypher: whether it is null, which conditions it is made of, in which direction
 * it sorts. Two requests whose variables have the same shapes are answered by the same Cypher.
 */
export function variableShape(value: unknown, type: GraphQLInputType): string {
	if (isNonNullType(type)) return variableShape(value, type.ofType);
	if (value === undefined) return "-";
	if (value === null) return "0";
	// Names of types, and directions, are a part of the Cypher.
	if (isEnumType(getNamedType(type))) return JSON.stringify(value);
	if (isListType(type)) {
		if (!holdsObjects(type.ofType)) return "1";
		return `[${(value as readonly unknown[]).map((item) => variableShape(item, type.ofType)).join()}]`;
	}
	if (isScalarType(type) && type.name === "Boolean") return JSON.stringify(value);
	if (!isInputObjectType(type)) return "1";
	const fields = type.getFields();
	const given = Object.entries(value).flatMap(([name, below]) => {
		const field = fields[name];
		return field ? [`${name}:${variableShape(below, field.type)}`] : [];
	});
	return `{${given.join()}}`;
}

function holdsObjects(type: GraphQLInputType): boolean {
	return isListType(type) || isNonNullType(type) ? holdsObjects(type.ofType) : isInputObjectType(type);
}
