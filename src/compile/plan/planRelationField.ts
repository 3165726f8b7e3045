import {
	type FieldNode,
	type GraphQLField,
	type GraphQLNamedType,
	getNamedType,
	isObjectType,
	isScalarType,
	type SelectionSetNode,
} from "graphql";
import { findFieldType } from "../../schema/findFieldType.ts";
import type { Relation } from "../facts/CompileFacts.ts";
import { collectFields } from "./collectFields.ts";
import type {
	AggregateField,
	AggregatePart,
	ConnectionPart,
	ConnectionPlan,
	EdgePart,
	ListPlan,
	RowsPlan,
} from "./Plan.ts";
import { NotCompiled, type PlanContext } from "./PlanContext.ts";
import { planFilter } from "./planFilter.ts";
import { byId, planOrder } from "./planOrder.ts";
import { possibleTypes } from "./possibleTypes.ts";
import { readArgument, readConnectionPage, readPage } from "./readPage.ts";

export interface Led {
	readonly relation: Relation | undefined;
	readonly nodes: readonly FieldNode[];
	/** What plans rows calls this for what leads to rows: it is handed along. */
	readonly planRows: PlanRows;
}

type PlanRows = (context: PlanContext, type: GraphQLNamedType, sets: Sets) => RowsPlan;

/** A list or a connection along a relation; of all nodes of its types where it stands at the root. */
export function planRelationField(
	context: PlanContext,
	field: GraphQLField<unknown, unknown>,
	{ relation, nodes, planRows }: Led,
): ListPlan | ConnectionPlan {
	const type = getNamedType(field.type);
	const node = findFieldType(type, "edges", "node");
	const target = node ?? type;
	const edge = findFieldType(type, "edges", "properties");
	const where = readArgument(context, field, nodes, "where");
	const filter = planFilter(context, where, { node: target, edge, on: "node", path: [] });
	const source = {
		types: possibleTypes(context, target).map(({ name }) => name),
		name: target.name,
		...(relation && { relation }),
		...(filter && { filter }),
	};
	const sorted = planOrder(context, readArgument(context, field, nodes, "sort"), { node: target, edge });
	const sets = nodes.map(({ selectionSet }) => selectionSet);
	if (!node) {
		const order = sorted.length > 0 ? byId(sorted, false) : [];
		return {
			kind: "list",
			source,
			order,
			page: readPage(context, field, nodes),
			rows: planRows(context, target, sets),
		};
	}
	if (!isObjectType(type)) throw new NotCompiled(`${type.name} is no connection.`);
	const parts = planParts({ ...context, planRows }, type, sets);
	const page = readConnectionPage(context, field, nodes);
	const isOneOfMany = page.after !== undefined || parts.some(leadsOn);
	const order = sorted.length > 0 || isOneOfMany ? byId(sorted, relation !== undefined) : [];
	return { kind: "connection", source, order, page: { ...page, isOneOfMany }, typeName: type.name, parts };
}

/** Whether it holds a cursor, or says whether there is more. */
function leadsOn(part: ConnectionPart): boolean {
	return part.kind === "pageInfo" || (part.kind === "edges" && part.fields.some(({ kind }) => kind === "cursor"));
}

type Sets = readonly (SelectionSetNode | undefined)[];

interface PartContext extends PlanContext {
	readonly planRows: PlanRows;
}

interface Asked {
	readonly key: string;
	readonly name: string;
	readonly type: GraphQLNamedType;
	readonly outputType: GraphQLField<unknown, unknown>["type"];
	readonly sets: Sets;
}

function listAsked(context: PlanContext, type: GraphQLNamedType, sets: Sets): readonly (Asked | { key: string })[] {
	if (!isObjectType(type)) throw new NotCompiled(`${type.name} has no fields.`);
	return [...collectFields(context, type, sets)].map(([key, nodes]) => {
		const name = nodes[0]?.name.value ?? "";
		const field = type.getFields()[name];
		if (name === "__typename" || !field) return { key };
		const below = nodes.map(({ selectionSet }) => selectionSet);
		return { key, name, type: getNamedType(field.type), outputType: field.type, sets: below };
	});
}

/** Each field that is asked for; that of the type's name is the same everywhere. */
function planEach<Part>(
	context: PlanContext,
	type: GraphQLNamedType,
	sets: Sets,
	plan: (asked: Asked) => Part,
): readonly (Part | { readonly kind: "typename"; readonly key: string; readonly name: string })[] {
	return listAsked(context, type, sets).map((asked) =>
		"name" in asked ? plan(asked) : { kind: "typename", key: asked.key, name: type.name },
	);
}

function planParts(context: PartContext, type: GraphQLNamedType, sets: Sets): readonly ConnectionPart[] {
	return planEach(context, type, sets, (asked): ConnectionPart => {
		const { key, name } = asked;
		if (name === "totalCount") return { key, kind: "totalCount" };
		if (name === "pageInfo") return { key, kind: "pageInfo", fields: planNames(context, asked) };
		if (name === "edges") return { key, kind: "edges", fields: planEdge(context, asked) };
		if (name === "aggregate") return { key, kind: "aggregate", parts: planAggregate(context, asked) };
		throw new NotCompiled(`${type.name}.${name} is not known.`);
	});
}

function planNames(
	context: PlanContext,
	{ type, sets }: Asked,
): readonly { readonly key: string; readonly name: string }[] {
	return planEach(context, type, sets, ({ key, name }) => ({ key, name })).map((one) =>
		"kind" in one ? { key: one.key, name: `__typename ${one.name}` } : one,
	);
}

function planEdge(context: PartContext, { type, sets }: Asked): readonly EdgePart[] {
	return planEach(context, type, sets, (asked): EdgePart => {
		const { key, name } = asked;
		if (name === "cursor") return { key, kind: "cursor" };
		if (name !== "node" && name !== "properties") throw new NotCompiled(`${type.name}.${name} is not known.`);
		return { key, kind: name, rows: context.planRows(context, asked.type, asked.sets), type: asked.outputType };
	});
}

function planAggregate(context: PlanContext, { type, sets }: Asked): readonly AggregatePart[] {
	return planEach(context, type, sets, (asked): AggregatePart => {
		const { key, name } = asked;
		if (name === "count") return { key, kind: "count", fields: planNames(context, asked) };
		if (name !== "node" && name !== "edge") throw new NotCompiled(`${type.name}.${name} is not known.`);
		return { key, kind: name, fields: planMeasures(context, asked) };
	});
}

function planMeasures(context: PlanContext, { type, sets }: Asked): readonly AggregateField[] {
	return planEach(context, type, sets, (asked): AggregateField => {
		const measures = planEach(context, asked.type, asked.sets, ({ key, name, outputType }) => ({
			key,
			name,
			type: outputType,
		})).map((one) => ("kind" in one ? { key: one.key, name: `__typename ${one.name}`, type: asked.outputType } : one));
		const text = findFieldType(asked.type, "shortest");
		const isText = isScalarType(text) && text.name === "String";
		return { key: asked.key, kind: "property", name: asked.name, measures, isText };
	});
}
