import { type GraphQLNamedType, getNamedType, isInterfaceType, isLeafType, isObjectType } from "graphql";
import { findFieldType } from "../../schema/findFieldType.ts";
import { fieldsOf, type Input, itemsOf, type Slot, slotOf } from "../input/Input.ts";
import type { Filter, Measured, Quantifier, Source, ValueRef } from "./Plan.ts";
import { NotCompiled, type PlanContext } from "./PlanContext.ts";
import { possibleTypes } from "./possibleTypes.ts";
import { factPaths, valueRef } from "./valueRef.ts";

export interface Filtered {
	readonly node: GraphQLNamedType;
	/** The properties of the relation that leads there, if one does. */
	readonly edge: GraphQLNamedType | undefined;
	/** Which of both the condition is about. */
	readonly on: "node" | "edge";
	/** Names of what it is about, from the outside. */
	readonly path: readonly string[];
}

/** A `where` of nodes, of relations, or of both. Undefined: nothing is asked. */
export function planFilter(context: PlanContext, where: Input | undefined, filtered: Filtered): Filter | undefined {
	return all(fieldsOf(where).map(([key, input]) => planCondition(context, key, input, filtered)));
}

function all(parts: readonly (Filter | undefined)[], kind: "and" | "or" = "and"): Filter | undefined {
	const given = parts.filter((part) => part !== undefined);
	return given.length < 2 ? given[0] : { kind, parts: given };
}

function planCondition(context: PlanContext, key: string, input: Input, filtered: Filtered): Filter | undefined {
	if (key === "AND" || key === "OR") {
		const parts = itemsOf(input).map((item) => planFilter(context, item, filtered));
		return all(parts, key === "AND" ? "and" : "or");
	}
	if (key === "NOT") {
		const part = planFilter(context, input, filtered);
		return part && { kind: "not", part };
	}
	if (key === "node" || key === "edge") return planFilter(context, input, { ...filtered, on: key });
	if (key === "typename") return { kind: "types", names: readNames(context, input) };
	return planFieldCondition(context, key, input, filtered);
}

function readNames({ variables }: PlanContext, input: Input): readonly string[] {
	return [slotOf(input)?.read(variables)].flat().map(String);
}

function planFieldCondition(context: PlanContext, key: string, input: Input, filtered: Filtered): Filter | undefined {
	const type = filtered.on === "edge" ? filtered.edge : filtered.node;
	if (!type) throw new NotCompiled("There are no edges to filter.");
	const [, legacy, word] = /^(\w+)_(ALL|NONE|SINGLE|SOME)$/.exec(key) ?? [];
	const name = legacy ?? key.replace(/Connection$/, "");
	const path = [...filtered.path, name];
	const relation = factPaths(context, type, name)
		.map((one) => context.facts.relations.get(one))
		.find((found) => found !== undefined);
	if (relation) {
		const node = findFieldType(type, name);
		const edge = findFieldType(type, `${name}Connection`, "edges", "properties");
		if (!node) throw new NotCompiled(`${type.name} has no field ${name}.`);
		const source = { types: possibleTypes(context, node).map((one) => one.name), name: node.name, relation };
		const below: Filtered = { node, edge, on: "node", path };
		return all(
			fieldsOf(input).map(([quantifier, inner]) => {
				if (quantifier === "aggregate") return planAggregates(context, inner, source, below);
				const filter = planFilter(context, inner, below);
				return {
					kind: "related",
					quantifier: toQuantifier(quantifier),
					source: { ...source, ...(filter && { filter }) },
				};
			}),
		);
	}
	const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
	const member = field && getNamedType(field.type);
	if (!member) throw new NotCompiled(`${type.name} has no field ${name}.`);
	if (isLeafType(member) || member.name === "Point") {
		return planComparisons(valueRef(context, type, name, filtered.on), input, path);
	}
	return planMembers(context, valueRef(context, type, name, filtered.on), input, {
		member,
		path,
		quantifier: word && toQuantifier(word.toLowerCase()),
	});
}

const QUANTIFIERS: readonly string[] = ["some", "all", "none", "single"] satisfies Quantifier[];

function toQuantifier(word: string): Quantifier {
	if (!QUANTIFIERS.includes(word)) throw new NotCompiled(`The quantifier ${word} is not known.`);
	return word as Quantifier;
}

/** Of what a statement looks up: `claims_SOME: { … }` or `claims: { some: { … } }`. */
function planMembers(
	context: PlanContext,
	{ statement }: ValueRef,
	input: Input,
	{
		member,
		path,
		quantifier,
	}: {
		readonly member: GraphQLNamedType;
		readonly path: readonly string[];
		readonly quantifier: Quantifier | undefined | "";
	},
): Filter | undefined {
	if (!statement) throw new NotCompiled(`${member.name} is stored nowhere.`);
	const below: Filtered = { node: member, edge: undefined, on: "node", path };
	const conditions = quantifier ? ([[quantifier, input]] as const) : fieldsOf(input);
	return all(
		conditions.map(([word, inner]) => {
			const where = planFilter(context, inner, below);
			return { kind: "members", quantifier: toQuantifier(word), statement, name: member.name, ...(where && { where }) };
		}),
	);
}

function planComparisons(value: ValueRef, input: Input, path: readonly string[]): Filter | undefined {
	return all(
		fieldsOf(input).flatMap(([operator, below]): readonly Filter[] => {
			if (operator === "distance") return planDistances(value, below, path);
			const slot = slotOf(below);
			if (!slot) throw new NotCompiled(`The condition ${operator} is not known.`);
			if (slot.isNull) return [{ kind: "isNull", value }];
			return [{ kind: "compare", value, operator, slot, path: [...path, operator].join("_") }];
		}),
	);
}

function planDistances(value: ValueRef, input: Input, path: readonly string[]): readonly Filter[] {
	const given = fieldsOf(input).map(([name, below]) => [name, slotOf(below)] as const);
	const from = given.find(([name]) => name === "from")?.[1];
	return given.flatMap(([name, slot]) =>
		slot && from && name !== "from"
			? [{ kind: "compare" as const, value, operator: name, slot, from, path: [...path, "distance", name].join("_") }]
			: [],
	);
}

/** `aggregate: { count: { nodes: { gt: 3 } }, node: { … }, edge: { … } }` */
function planAggregates(context: PlanContext, input: Input, source: Source, below: Filtered): Filter | undefined {
	return all(
		fieldsOf(input).map(([key, inner]) => {
			const joined = planJoined(key, inner, (item) => planAggregates(context, item, source, below));
			if (joined !== "none") return joined;
			if (key === "count") {
				return all(
					fieldsOf(inner).map(([what, comparisons]) =>
						planMeasure(source, { on: what === "edges" ? "edge" : "node", measure: "count" }, comparisons, below.path),
					),
				);
			}
			return planMeasures(inner, source, key === "edge" ? "edge" : "node", below.path);
		}),
	);
}

function planMeasures(input: Input, source: Source, on: "node" | "edge", path: readonly string[]): Filter | undefined {
	return all(
		fieldsOf(input).map(([name, inner]) => {
			const joined = planJoined(name, inner, (item) => planMeasures(item, source, on, path));
			if (joined !== "none") return joined;
			return all(
				fieldsOf(inner).map(([measure, comparisons]) =>
					planMeasure(source, { on, measure, name }, comparisons, [...path, name]),
				),
			);
		}),
	);
}

function planJoined(key: string, input: Input, plan: (item: Input) => Filter | undefined): Filter | undefined | "none" {
	if (key === "AND" || key === "OR") return all(itemsOf(input).map(plan), key === "AND" ? "and" : "or");
	if (key !== "NOT") return "none";
	const part = plan(input);
	return part && { kind: "not", part };
}

function planMeasure(source: Source, measured: Measured, input: Input, path: readonly string[]): Filter | undefined {
	return all(
		fieldsOf(input).flatMap(([operator, below]) => {
			const slot: Slot | undefined = slotOf(below);
			if (!slot) throw new NotCompiled(`The condition ${operator} is not known.`);
			const name = [...path, measured.measure, operator].join("_");
			return [{ kind: "aggregate" as const, source, measured, operator, slot, path: name }];
		}),
	);
}
