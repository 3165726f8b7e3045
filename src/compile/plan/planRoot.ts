import { type FieldNode, type GraphQLField, getNamedType, isAbstractType, isLeafType } from "graphql";
import { type Slot, slotOf } from "../input/Input.ts";
import type { RootPlan } from "./Plan.ts";
import { NotCompiled, type PlanContext } from "./PlanContext.ts";
import { planRelationField } from "./planRelationField.ts";
import { planMap, planRows } from "./planSelection.ts";
import { readArgument } from "./readPage.ts";

/** A field at the root. Throws NotCompiled where another means has to answer it. */
export function planRoot(context: PlanContext, key: string, nodes: readonly FieldNode[]): RootPlan {
	const query = context.schema.getQueryType();
	const field = query?.getFields()[nodes[0]?.name.value ?? ""];
	if (!query || !field) throw new NotCompiled("It is about the schema.");
	const common = { key, type: field.type };
	if (context.facts.statements.has(`Query.${field.name}`))
		return { ...common, ...planStatement(context, field, nodes) };
	if (!field.args.some(({ name }) => name === "where")) throw new NotCompiled(`${field.name} is worked out by hand.`);
	return { ...common, ...planRelationField(context, field, { relation: undefined, nodes, planRows }) };
}

/** An analysts' query, which gives nodes, or maps. */
function planStatement(context: PlanContext, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) {
	const statement = context.facts.statements.get(`Query.${field.name}`);
	const type = getNamedType(field.type);
	if (!statement || isLeafType(type)) throw new NotCompiled(`${field.name} gives single values.`);
	const sets = nodes.map(({ selectionSet }) => selectionSet);
	const given = field.args.map(
		({ name }) => [name, slotOf(readArgument(context, field, nodes, name)) ?? NOTHING] as const,
	);
	const isNode = isAbstractType(type) || context.facts.nodes.has(type.name);
	const of = isNode ? { rows: planRows(context, type, sets) } : { map: planMap(context, type, sets) };
	return { kind: "statement" as const, statement, arguments: new Map(given), of };
}

/** An argument that is not given: the statement has its parameter all the same. */
const NOTHING: Slot = { read: () => null, isNull: true, isConstant: true };
