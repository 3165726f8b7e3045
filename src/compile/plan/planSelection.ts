import {
	type FieldNode,
	type GraphQLNamedType,
	type GraphQLObjectType,
	type GraphQLOutputType,
	getNamedType,
	getNullableType,
	isLeafType,
	isListType,
	isObjectType,
	type SelectionSetNode,
} from "graphql";
import { collectFields } from "./collectFields.ts";
import type { Entry, FieldPlan, MapPlan, RowsPlan } from "./Plan.ts";
import { NotCompiled, type PlanContext } from "./PlanContext.ts";
import { planRelationField } from "./planRelationField.ts";
import { possibleTypes } from "./possibleTypes.ts";
import { readPage } from "./readPage.ts";

/** What is asked of nodes, or of the properties of relations, of this type or interface. */
export function planRows(
	context: PlanContext,
	type: GraphQLNamedType,
	sets: readonly (SelectionSetNode | undefined)[],
): RowsPlan {
	const possible = possibleTypes(context, type);
	const plans = new PlanMemory();
	const byType = possible.map((one) => [one, planFields(context, one, sets, plans)] as const);
	const [first] = byType;
	return {
		types: possible.map(({ name }) => name),
		// The name of a type is a field that differs from type to type, too.
		asksType: byType.some(([, fields]) => !isSame(fields, first?.[1] ?? [])),
		entries: toEntries(byType),
		fields: new Map(byType.map(([{ name }, fields]) => [name, fields])),
	};
}

function isSame(some: readonly FieldPlan[], others: readonly FieldPlan[]): boolean {
	return some.length === others.length && some.every((field, index) => field === others[index]);
}

/** The same nodes of the document, asked of types that answer them by the same means, are planned once. */
class PlanMemory {
	readonly #plans: { readonly nodes: readonly FieldNode[]; readonly means: string; readonly plan: FieldPlan }[] = [];

	get(nodes: readonly FieldNode[], means: string, make: () => FieldPlan): FieldPlan {
		const known = this.#plans.find(
			(one) =>
				one.means === means &&
				one.nodes.length === nodes.length &&
				one.nodes.every((node, index) => node === nodes[index]),
		);
		if (known) return known.plan;
		const plan = make();
		this.#plans.push({ nodes, means, plan });
		return plan;
	}
}

function planFields(
	context: PlanContext,
	type: GraphQLObjectType,
	sets: readonly (SelectionSetNode | undefined)[],
	plans: PlanMemory,
): readonly FieldPlan[] {
	return [...collectFields(context, type, sets)].map(([key, nodes]) =>
		plans.get(nodes, meansOf(context, type, nodes), () => planField(context, type, key, nodes)),
	);
}

/** How a type answers a field: what differs from type to type. */
function meansOf({ facts }: PlanContext, type: GraphQLObjectType, [node]: readonly FieldNode[]): string {
	const name = node?.name.value ?? "";
	if (name === "__typename") return type.name;
	const path = `${type.name}.${name}`;
	const relation = facts.relations.get(path) ?? facts.relations.get(path.replace(/Connection$/, ""));
	const field = type.getFields()[name];
	const kind = relation ? `${relation.type} ${relation.direction}` : (facts.statements.get(path)?.cypher ?? "");
	return `${kind} ${field?.type} ${field?.args.map((arg) => arg.type).join()} ${facts.webAddresses.has(path)}`;
}

function planField(context: PlanContext, type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): FieldPlan {
	const { facts } = context;
	const name = nodes[0]?.name.value ?? "";
	const field = type.getFields()[name];
	if (name === "__typename") return { kind: "typename", key, name: type.name, type: TYPE_NAME };
	if (!field) throw new NotCompiled(`${type.name} has no field ${name}.`);
	const path = `${type.name}.${name}`;
	if (facts.byHand.has(path)) throw new NotCompiled(`${path} is worked out by hand.`);
	const common = { key, type: field.type };
	const named = getNamedType(field.type);
	const sets = nodes.map(({ selectionSet }) => selectionSet);
	const statement = facts.statements.get(path);
	if (statement) {
		if (isLeafType(named)) return { ...common, kind: "value", statement };
		if (!facts.nodes.has(named.name)) return { ...common, kind: "maps", statement, map: planMap(context, named, sets) };
		const page = readPage(context, field, nodes);
		return { ...common, kind: "rows", statement, rows: planRows(context, named, sets), page };
	}
	const relation = facts.relations.get(path) ?? facts.relations.get(path.replace(/Connection$/, ""));
	if (relation) return { ...common, ...planRelationField(context, field, { relation, nodes, planRows }) };
	const isWebAddress = facts.webAddresses.has(path);
	if (isLeafType(named)) return { ...common, kind: "property", name, isWebAddress };
	return { ...common, kind: "property", name, isWebAddress, parts: planMap(context, named, sets) };
}

const TYPE_NAME = undefined as unknown as GraphQLOutputType;

/** What is asked of the maps of a statement. */
export function planMap(
	context: PlanContext,
	type: GraphQLNamedType,
	sets: readonly (SelectionSetNode | undefined)[],
): MapPlan {
	const { facts } = context;
	if (!isObjectType(type) || facts.nodes.has(type.name)) throw new NotCompiled(`${type.name} is no map.`);
	const fields = [...collectFields(context, type, sets)].map(([key, nodes]) => {
		const name = nodes[0]?.name.value ?? "";
		const field = type.getFields()[name];
		if (name === "__typename") return { key, name: undefined, type: TYPE_NAME, isWebAddress: false };
		const path = `${type.name}.${name}`;
		const isEvidence = name === "evidence" && facts.supported.has(type.name);
		if (!field || (facts.byHand.has(path) && !isEvidence)) throw new NotCompiled(`${path} is worked out by hand.`);
		const named = getNamedType(field.type);
		const common = { key, name, type: field.type, isWebAddress: facts.webAddresses.has(path) };
		if (isLeafType(named)) return common;
		return {
			...common,
			map: planMap(
				context,
				named,
				nodes.map(({ selectionSet }) => selectionSet),
			),
		};
	});
	return { typeName: type.name, fields, evidence: listEvidence(context, type, fields) };
}

function listEvidence({ facts }: PlanContext, type: GraphQLObjectType, fields: MapPlan["fields"]): MapPlan["evidence"] {
	return fields.flatMap(({ name, map, type: of }) => {
		if (name === undefined || !map) return [];
		const isList = isListType(getNullableType(of));
		if (name === "evidence" && facts.supported.has(type.name)) return [{ name, isList }];
		return map.evidence.length > 0 ? [{ name, isList, map }] : [];
	});
}

function toEntries(byType: readonly (readonly [GraphQLObjectType, readonly FieldPlan[]])[]): readonly Entry[] {
	const entries = new Map<string, Map<FieldPlan, string[]>>();
	for (const [{ name }, fields] of byType) {
		for (const field of fields) {
			if (field.kind === "typename") continue;
			const variants = entries.get(field.key) ?? new Map<FieldPlan, string[]>();
			entries.set(field.key, variants);
			const types = variants.get(field);
			if (types) types.push(name);
			else variants.set(field, [name]);
		}
	}
	return [...entries].map(([key, variants]) => ({
		key,
		variants: [...variants].map(([field, types]) => ({ types, field })),
	}));
}
