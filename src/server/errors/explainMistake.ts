import { type GraphQLNamedType, type GraphQLSchema, getNamedType, isInputObjectType, isObjectType } from "graphql";
import { findFieldType } from "../../schema/findFieldType.ts";

/**
 * What to write instead, for the two mistakes that the shape of the generated API leads to and that GraphQL's own words
 * do not clear up: a bare value where a condition belongs, and a detail of a relation asked of the entity at its end.
 * Undefined for every other mistake.
 */
export function explainMistake(schema: GraphQLSchema, message: string): string | undefined {
	return explainCondition(schema, message) ?? explainDetail(schema, message);
}

/** `name: "x"` in place of `name: { eq: "x" }`. */
function explainCondition(schema: GraphQLSchema, message: string): string | undefined {
	const [, type, found] = /^Expected value of type "(\w+)!?", found (.+)\.$/s.exec(message) ?? [];
	const filters = type === undefined ? undefined : schema.getType(type);
	if (!isInputObjectType(filters) || found?.startsWith("{")) return undefined;
	const operators = Object.keys(filters.getFields());
	if (!operators.includes("eq")) return `Write an object with any of ${operators.slice(0, MOST_NAMED).join(", ")}.`;
	return `A condition is an object: { eq: ${found} }. There are ${operators.join(", ")}.`;
}

/** `participants { roles }`: the roles are the relation's, not the participant's. */
function explainDetail(schema: GraphQLSchema, message: string): string | undefined {
	const [, field, type] = /^Cannot query field "(\w+)" on type "(\w+)"\.$/.exec(message) ?? [];
	if (field === undefined || type === undefined) return undefined;
	const relations = listRelations(schema).filter(({ node, details }) => node === type && findFieldType(details, field));
	const ways = relations.slice(0, MOST_NAMED).map(({ path }) => path);
	if (ways.length === 0) return undefined;
	return `\`${field}\` is a detail of a relation: ask ${ways.join(" or ")} { edges { properties { ${field} } node { name } } }.`;
}

const MOST_NAMED = 3;

interface RelationField {
	/** `Meeting.participantsConnection`. */
	readonly path: string;
	readonly node: string;
	readonly details: GraphQLNamedType;
}

function listRelations(schema: GraphQLSchema): RelationField[] {
	return Object.values(schema.getTypeMap())
		.filter((type) => isObjectType(type))
		.flatMap((type) =>
			Object.values(type.getFields()).flatMap((field): RelationField[] => {
				const edge = findFieldType(getNamedType(field.type), "edges");
				const [node, details] = [findFieldType(edge, "node"), findFieldType(edge, "properties")];
				return node && details ? [{ path: `${type.name}.${field.name}`, node: node.name, details }] : [];
			}),
		);
}
