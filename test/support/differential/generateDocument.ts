/**
 * Documents over all that the API offers of lists, connections, filters, orders and aggregates, made from its schema. What
 * the library is known to answer wrongly is left out; test/integration/compile/faults has it.
 */
import {
	type GraphQLField,
	type GraphQLInputField,
	type GraphQLInputObjectType,
	type GraphQLNamedType,
	type GraphQLOutputType,
	type GraphQLSchema,
	getNamedType,
	isAbstractType,
	isEnumType,
	isInputObjectType,
	isInterfaceType,
	isLeafType,
	isListType,
	isNonNullType,
	isObjectType,
} from "graphql";
import type { Random } from "./Random.ts";
import type { Values } from "./readValues.ts";

export interface Generated {
	readonly text: string;
	readonly variables: Readonly<Record<string, unknown>>;
}

type Field = GraphQLField<unknown, unknown>;

export function generateDocument(schema: GraphQLSchema, values: Values, random: Random): Generated {
	const writer = new DocumentWriter(schema, values, random);
	const body = writer.root();
	const declared = [...writer.variables].map(([name, { type }]) => `$${name}: ${type}`);
	const head = declared.length > 0 ? `query (${declared.join(", ")})` : "query";
	const asOf = random.chance(0.15) ? ` @asOf(${random.pick(AS_OF)})` : "";
	const variables = Object.fromEntries([...writer.variables].map(([name, { value }]) => [name, value]));
	return { text: `${head}${asOf} { ${body} }`, variables: JSON.parse(JSON.stringify(variables)) };
}

const AS_OF = [
	'date: "2013-05-01"',
	'known: "2014-01-01"',
	'date: "2012-06-01", known: "2016-01-01", certainty: CERTAINLY',
	'known: "2013-01-01", certainty: CERTAINLY',
];

class DocumentWriter {
	readonly variables = new Map<string, { readonly type: string; readonly value: unknown }>();
	readonly #schema: GraphQLSchema;
	readonly #values: Values;
	readonly #random: Random;
	#aliases = 0;

	constructor(schema: GraphQLSchema, values: Values, random: Random) {
		this.#schema = schema;
		this.#values = values;
		this.#random = random;
	}

	root(): string {
		const fields = Object.values(this.#schema.getQueryType()?.getFields() ?? {});
		const lists = fields.filter(({ args }) => args.some(({ name }) => name === "where"));
		return this.#field(this.#random.pick(lists), undefined, this.#random.chance(0.2) ? 2 : 1);
	}

	#alias(name: string): string {
		if (!this.#random.chance(0.2)) return name;
		this.#aliases += 1;
		return `a${this.#aliases}: ${name}`;
	}

	#field(field: Field, parent: GraphQLNamedType | undefined, depth: number): string {
		const type = getNamedType(field.type);
		const args = this.#arguments(field, type);
		// Two of one name may have different arguments.
		this.#aliases += 1;
		const name = args === "" ? this.#alias(field.name) : `${field.name}${this.#aliases}: ${field.name}`;
		const shown = `${name}${args}${this.#directive()}`;
		if (isLeafType(type)) return shown;
		return `${shown} { ${this.#selection(type, depth, parent)} }`;
	}

	#directive(): string {
		if (!this.#random.chance(0.05)) return "";
		const value = this.#random.chance(0.5);
		const name = this.#variable("Boolean!", value);
		return this.#random.chance(0.5) ? ` @include(if: ${name})` : ` @skip(if: ${name})`;
	}

	#variable(type: string, value: unknown): string {
		const name = `v${this.variables.size + 1}`;
		this.variables.set(name, { type, value });
		return `$${name}`;
	}

	#selection(type: GraphQLNamedType, depth: number, parent?: GraphQLNamedType): string {
		if (type.name.endsWith("Connection") && isObjectType(type)) return this.#connection(type, depth);
		if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${type.name} has no fields.`);
		const fields = Object.values(type.getFields());
		const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0);
		const others = fields.filter((field) => !isLeafType(getNamedType(field.type)));
		const parts = this.#random.some(leaves, 4).map((field) => this.#alias(field.name));
		if (this.#random.chance(0.3) || parts.length === 0) parts.push("__typename");
		const below = depth > 0 ? this.#random.some(others, 2) : others.filter(isFlat).slice(0, this.#random.below(2));
		for (const field of below) {
			if (this.#random.chance(0.6)) parts.push(this.#field(field, type, depth - 1));
		}
		if (isAbstractType(type)) {
			for (const one of this.#random.some(this.#schema.getPossibleTypes(type), 2)) {
				if (this.#random.chance(0.5)) parts.push(`... on ${one.name} { ${this.#ofType(one, depth)} }`);
			}
		}
		return [...new Set(parts)].join(" ") || (parent ? "__typename" : "id");
	}

	/** Each under an alias, so that no two types have something else under one key. */
	#ofType(type: GraphQLNamedType, depth: number): string {
		if (!isObjectType(type)) return "__typename";
		const fields = this.#random.some(Object.values(type.getFields()), 2);
		const parts = fields
			.filter((field) => depth > 0 || isLeafType(getNamedType(field.type)))
			.map((field) => {
				this.#aliases += 1;
				const text = this.#field(field, type, depth - 1);
				return `f${this.#aliases}: ${text.replace(/^\w+: /, "")}`;
			});
		return parts.join(" ") || "__typename";
	}

	#connection(type: GraphQLNamedType, depth: number): string {
		if (!isObjectType(type)) return "__typename";
		const { edges, aggregate } = type.getFields();
		const edge = edges && getNamedType(edges.type);
		const parts = ["totalCount"];
		if (isObjectType(edge)) {
			const { node, properties } = edge.getFields();
			const inner = [
				this.#random.chance(0.4) ? "cursor" : "",
				node ? `node { id ${this.#selection(getNamedType(node.type), depth, type)} }` : "",
				properties && this.#random.chance(0.7)
					? `properties { ${this.#selection(getNamedType(properties.type), 0, type)} }`
					: "",
			];
			parts.push(`edges { ${inner.join(" ")} }`);
		}
		if (this.#random.chance(0.4)) parts.push("pageInfo { hasNextPage hasPreviousPage startCursor endCursor }");
		if (aggregate && this.#random.chance(0.3)) {
			parts.push(`aggregate { ${this.#aggregate(getNamedType(aggregate.type))} }`);
		}
		return parts.join(" ");
	}

	#aggregate(type: GraphQLNamedType): string {
		if (!isObjectType(type)) return "__typename";
		const { count, node, edge } = type.getFields();
		const parts = count ? ["count { nodes }"] : [];
		for (const measured of [node, edge]) {
			const of = measured && getNamedType(measured.type);
			if (!measured || !isObjectType(of) || !this.#random.chance(0.7)) continue;
			const fields = this.#random.some(Object.values(of.getFields()), 2).map((field) => {
				const below = getNamedType(field.type);
				const names = isObjectType(below) ? Object.keys(below.getFields()) : [];
				return `${field.name} { ${names.map((name) => (/^(?:short|long)est$/.test(name) ? `length_${name}: ${name}` : name)).join(" ")} }`;
			});
			parts.push(`${measured.name} { ${fields.join(" ")} }`);
		}
		return parts.join(" ");
	}

	#arguments(field: Field, type: GraphQLNamedType): string {
		const names = new Set(field.args.map(({ name }) => name));
		if (!names.has("where")) return "";
		const isConnection = names.has("first");
		const edges = isObjectType(type) ? type.getFields().edges : undefined;
		const edge = edges && getNamedType(edges.type);
		const edgeFields = isObjectType(edge) ? edge.getFields() : {};
		const node = edgeFields.node ? getNamedType(edgeFields.node.type) : type;
		const properties = edgeFields.properties && getNamedType(edgeFields.properties.type);
		const where = field.args.find(({ name }) => name === "where");
		const parts = [];
		const input = where && getNamedType(where.type);
		if (isInputObjectType(input) && this.#random.chance(0.6)) {
			const sides = properties ? { node, edge: properties } : { node };
			const condition = this.#where(input, sides, 2);
			if (condition) parts.push(`where: ${this.#maybeVariable(input, condition)}`);
		}
		parts.push(`sort: ${this.#sort(isConnection && properties !== undefined, node, properties)}`);
		const count = 1 + this.#random.below(20);
		const counted = this.#random.chance(0.2) ? this.#variable("Int", count) : count;
		parts.push(`${isConnection ? "first" : "limit"}: ${counted}`);
		if (!isConnection && this.#random.chance(0.2)) parts.push(`offset: ${this.#random.below(5)}`);
		return `(${parts.join(", ")})`;
	}

	#sort(isEdge: boolean, node: GraphQLNamedType, properties: GraphQLNamedType | undefined): string {
		const keys = this.#sortKeys(node).map((key) => (isEdge ? `{ node: { ${key} } }` : `{ ${key} }`));
		if (isEdge && properties && this.#random.chance(0.5)) {
			keys.unshift(...this.#sortKeys(properties).map((key) => `{ edge: { ${key} } }`));
		}
		return `[${[...keys, isEdge ? "{ node: { id: ASC } }" : "{ id: ASC }"].join(", ")}]`;
	}

	#sortKeys(type: GraphQLNamedType): readonly string[] {
		const sort = this.#schema.getType(`${type.name}Sort`);
		if (!isInputObjectType(sort) || this.#random.chance(0.5)) return [];
		const keys = Object.keys(sort.getFields()).filter((key) => key !== "id");
		return [`${this.#random.pick(keys)}: ${this.#random.pick(["ASC", "DESC"])}`];
	}

	/** Written in place, or the whole of it as the value of a variable. */
	#maybeVariable(type: GraphQLInputObjectType, condition: Condition): string {
		if (this.#random.chance(0.15)) return this.#variable(type.name, condition);
		return write(condition);
	}

	#where(input: GraphQLInputObjectType, sides: Sides, depth: number): Condition | undefined {
		const fields = Object.values(input.getFields());
		const entries = this.#random.some(fields, 2).flatMap((field) => {
			const value = this.#condition(field, sides, depth);
			return value === undefined ? [] : [[field.name, value] as const];
		});
		return entries.length > 0 ? Object.fromEntries(entries) : undefined;
	}

	#condition(field: GraphQLInputField, sides: Sides, depth: number): unknown {
		const input = getNamedType(field.type);
		if (field.name === "typename") return undefined;
		if (!isInputObjectType(input)) return undefined;
		if (field.name === "AND" || field.name === "OR") {
			const parts = [0, 1].flatMap(() => (depth > 0 ? (this.#where(input, sides, depth - 1) ?? []) : []));
			return parts.length > 0 ? parts : undefined;
		}
		if (field.name === "NOT") return depth > 0 ? this.#where(input, sides, depth - 1) : undefined;
		if (field.name === "node") return this.#where(input, { node: sides.node }, depth);
		if (field.name === "edge") return sides.edge && this.#where(input, { node: sides.edge }, depth);
		const below = findMember(sides.node, field.name.replace(/_[A-Z]+$/, "").replace(/Connection$/, ""));
		if (below && !isLeafType(below.type) && below.type.name !== "Point")
			return this.#related(field, input, sides, depth);
		return this.#comparison(input, sides.node, field.name);
	}

	#related(field: GraphQLInputField, input: GraphQLInputObjectType, { node }: Sides, depth: number): unknown {
		if (depth === 0) return undefined;
		const name = field.name.replace(/_[A-Z]+$/, "").replace(/Connection$/, "");
		const member = findMember(node, name);
		if (!member) return undefined;
		const edges = findMember(node, `${name}Connection`)?.type;
		const edge = edges && findMember(findMember(edges, "edges")?.type, "properties")?.type;
		const sides = edge ? { node: member.type, edge } : { node: member.type };
		const legacy = /_([A-Z]+)$/.exec(field.name)?.[1];
		// Of what is looked up, a condition that is not known is taken otherwise by the library: see the table of its faults.
		if (legacy) return legacy === "SOME" ? this.#where(input, sides, 0) : undefined;
		const quantifiers = isAbstractType(member.type) ? ["some", "none"] : ["some", "none", "all", "single"];
		const isLookedUp = member.type.name === "Claim";
		const quantifier = isLookedUp ? "some" : this.#random.pick(quantifiers);
		const inner = input.getFields()[quantifier];
		const where = inner && getNamedType(inner.type);
		if (!isInputObjectType(where)) return undefined;
		const condition =
			quantifier === "all" ? this.#idOf(where, sides.node) : this.#where(where, sides, isLookedUp ? 0 : depth - 1);
		return condition && { [quantifier]: condition };
	}

	/** Of all, the library overlooks an end that has no value; each has an id. */
	#idOf(where: GraphQLInputObjectType, type: GraphQLNamedType): unknown {
		const { id, node } = where.getFields();
		const below = getNamedType((id ?? node)?.type);
		if (!isInputObjectType(below)) return undefined;
		return id ? { id: this.#comparison(below, type, "id") } : { node: this.#idOf(below, type) };
	}

	#comparison(input: GraphQLInputObjectType, type: GraphQLNamedType, name: string): unknown {
		const field = findMember(type, name);
		const types = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
		const pool = types.flatMap((one) => this.#values.get(`${one.name}.${name}`) ?? []).filter((one) => one !== null);
		const operators = Object.keys(input.getFields()).filter((one) => one !== "distance");
		const operator = this.#random.pick(operators);
		const scalar = field?.type.name ?? "";
		const enumType = field?.type;
		const value = () => {
			if (isEnumType(enumType)) return new EnumValue(this.#random.pick(enumType.getValues()).name);
			if (pool.length > 0) return this.#random.pick(pool);
			return FALLBACKS[scalar] ?? "x";
		};
		if (operator === "in") return { in: [value(), value()] };
		if (operator === "eq" && field?.isList) return { eq: [value()] };
		if (operator === "eq" && this.#random.chance(0.1) && !field?.isComputed) return { eq: null };
		const one = value();
		if (["contains", "startsWith", "endsWith"].includes(operator) && typeof one === "string") {
			const part = one.slice(0, 1 + this.#random.below(4));
			return { [operator]: operator === "endsWith" ? one.slice(-2) : part };
		}
		return { [operator]: one };
	}
}

interface Sides {
	readonly node: GraphQLNamedType;
	readonly edge?: GraphQLNamedType;
}

type Condition = Readonly<Record<string, unknown>>;

/** The name of a value of an enum, which is no text. */
class EnumValue {
	readonly name: string;

	constructor(name: string) {
		this.name = name;
	}

	toJSON(): string {
		return this.name;
	}
}

const FALLBACKS: Readonly<Record<string, unknown>> = {
	Int: 2,
	Float: 2.5,
	Boolean: true,
	Date: "2013-04-05",
	DateTime: "2013-04-05T00:00:00Z",
	ID: "astana",
	String: "a",
	JSON: "{}",
	Point: { longitude: 71.4, latitude: 51.1 },
};

/** As it stands in a document. */
function write(value: unknown): string {
	if (value instanceof EnumValue) return value.name;
	if (Array.isArray(value)) return `[${value.map(write).join(", ")}]`;
	if (typeof value === "object" && value !== null) {
		return `{ ${Object.entries(value)
			.map(([key, one]) => `${key}: ${write(one)}`)
			.join(", ")} }`;
	}
	return JSON.stringify(value);
}

function findMember(type: GraphQLNamedType | undefined, name: string) {
	const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
	if (!field) return undefined;
	return { type: getNamedType(field.type), isList: isList(field.type), isComputed: COMPUTED.has(name) };
}

const COMPUTED = new Set([
	"state",
	"referents",
	"disputed",
	"superseded",
	"sourceIds",
	"sourceCount",
	"quoteCount",
	"text",
]);

function isList(type: GraphQLOutputType): boolean {
	return isListType(isNonNullType(type) ? type.ofType : type);
}

/** Has no list of its own below it. */
function isFlat(field: Field): boolean {
	return field.args.length === 0;
}
