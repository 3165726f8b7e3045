/** Random filters and orders for a list, from what its arguments take. */
import {
	type GraphQLField,
	type GraphQLInputObjectType,
	getNamedType,
	isEnumType,
	isInputObjectType,
	isScalarType,
} from "graphql";

type Random = () => number;

const DEEPEST = 3;
const WIDTHS = [1, 1, 2, 5, 15];
const KEYS = [1, 3, 10, 40];
const QUANTIFIERS = ["some", "all", "none", "single"];

/** `where: {…}` or nothing. */
export function growWhere(field: GraphQLField<unknown, unknown>, random: Random): string {
	const type = inputOf(field, "where");
	if (!type || random() < 0.5) return "";
	const width = pick(WIDTHS, random);
	const branches = Array.from({ length: width }, () => growCondition(type, DEEPEST, random)).filter(Boolean);
	if (branches.length === 0) return "";
	return `where: ${branches.length === 1 ? branches[0] : `{ ${pick(["OR", "AND"], random)}: [${branches}] }`}`;
}

/** `sort: […]` or nothing, with one key or many. */
export function growSort(field: GraphQLField<unknown, unknown>, random: Random): string {
	const type = inputOf(field, "sort");
	if (!type || random() < 0.5) return "";
	const keys = Array.from({ length: pick(KEYS, random) }, () => growKey(type, random)).filter(Boolean);
	return keys.length === 0 ? "" : `sort: [${keys}]`;
}

function inputOf({ args }: GraphQLField<unknown, unknown>, name: string): GraphQLInputObjectType | undefined {
	const found = args.find((argument) => argument.name === name);
	const type = found && getNamedType(found.type);
	return isInputObjectType(type) ? type : undefined;
}

function growCondition(type: GraphQLInputObjectType, depth: number, random: Random): string {
	const fields = Object.values(type.getFields()).filter(({ name }) => !["AND", "OR", "NOT"].includes(name));
	const nested = fields.filter((field) => isInputObjectType(getNamedType(field.type)) && hasQuantifier(field.type));
	const field = depth > 0 && nested.length > 0 && random() < 0.7 ? pick(nested, random) : undefined;
	if (!field) return fields.some(({ name }) => name === "name") ? '{ name: { contains: "e" } }' : "";
	const quantified = getNamedType(field.type) as GraphQLInputObjectType;
	const word = pick(QUANTIFIERS, random);
	const below = quantified.getFields()[word];
	const inner = below && getNamedType(below.type);
	if (!isInputObjectType(inner)) return "";
	const condition = growInner(inner, depth - 1, random);
	return condition === "" ? "" : `{ ${field.name}: { ${word}: ${condition} } }`;
}

/** Of a connection: what its nodes are asked. */
function growInner(type: GraphQLInputObjectType, depth: number, random: Random): string {
	const node = type.getFields().node;
	const below = node && getNamedType(node.type);
	if (!isInputObjectType(below)) return growCondition(type, depth, random);
	const condition = growCondition(below, depth, random);
	return condition === "" ? "" : `{ node: ${condition} }`;
}

function hasQuantifier(type: Parameters<typeof getNamedType>[0]): boolean {
	const named = getNamedType(type);
	return isInputObjectType(named) && named.getFields().single !== undefined;
}

/** Of a connection: by its nodes. */
function growKey(type: GraphQLInputObjectType, random: Random): string {
	const { node } = type.getFields();
	const below = node && getNamedType(node.type);
	if (isInputObjectType(below)) {
		const key = growKey(below, random);
		return key === "" ? "" : `{ node: ${key} }`;
	}
	const keys = Object.values(type.getFields()).filter(({ type: key }) => isEnumType(key) || isScalarType(key));
	return keys.length === 0 ? "" : `{ ${pick(keys, random).name}: ${pick(["ASC", "DESC"], random)} }`;
}

function pick<Item>(items: readonly Item[], random: Random): Item {
	return items[Math.floor(random() * items.length)] as Item;
}
