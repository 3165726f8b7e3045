import {
	type GraphQLNamedType,
	getNamedType,
	getNullableType,
	isAbstractType,
	isInterfaceType,
	isListType,
	isNonNullType,
	isObjectType,
} from "graphql";
import type { ValueRef } from "./Plan.ts";
import { NotCompiled, type PlanContext } from "./PlanContext.ts";

/** A field of the type, whose rows stand on one side of what is filtered or sorted. */
export function valueRef(context: PlanContext, type: GraphQLNamedType, name: string, on: "node" | "edge"): ValueRef {
	const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
	if (!field) throw new NotCompiled(`${type.name} has no field ${name}.`);
	const statement = factPaths(context, type, name)
		.map((path) => context.facts.statements.get(path))
		.find((found) => found !== undefined);
	return {
		on,
		name,
		...(statement && { statement }),
		isList: isListType(getNullableType(field.type)),
		isRequired: isNonNullType(field.type),
		isEntityId: on === "node" && name === "id" && typesOf(context, type).every((one) => isEntity(context, one)),
		scalar: getNamedType(field.type).name,
	};
}

/** Where facts of a field may stand: types that implement an interface have the same. */
export function factPaths(context: PlanContext, type: GraphQLNamedType, name: string): readonly string[] {
	return typesOf(context, type).map((one) => `${one.name}.${name}`);
}

function typesOf({ schema }: PlanContext, type: GraphQLNamedType): readonly GraphQLNamedType[] {
	return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

function isEntity({ facts }: PlanContext, { name }: GraphQLNamedType): boolean {
	return facts.entityTypes.has(name);
}
