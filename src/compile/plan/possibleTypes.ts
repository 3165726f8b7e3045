import { type GraphQLNamedType, type GraphQLObjectType, isAbstractType, isObjectType } from "graphql";
import { NotCompiled, type PlanContext } from "./PlanContext.ts";

export function possibleTypes({ schema }: PlanContext, type: GraphQLNamedType): readonly GraphQLObjectType[] {
	if (isAbstractType(type)) return schema.getPossibleTypes(type);
	if (isObjectType(type)) return [type];
	throw new NotCompiled(`${type.name} has no fields.`);
}
