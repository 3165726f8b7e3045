import {
	type DocumentNode,
	type GraphQLInputField,
	type GraphQLInputFieldConfig,
	type GraphQLInputFieldConfigMap,
	GraphQLInputObjectType,
	GraphQLList,
	GraphQLNonNull,
	type GraphQLSchema,
	getNamedType,
	isInputObjectType,
	isLeafType,
	isObjectType,
	Kind,
} from "graphql";
import { findDirective } from "../model/read/definitions.ts";

/**
 * Where the members of a list are looked up by Cypher (`claims_SOME: { … }`, `claims: { some: { … } }`), the library forgets to look up what a
 * condition on a member needs, and the database refuses what it wrote. There only conditions on stored fields are
 * offered, by an input of their own: ClaimStoredWhere beside ClaimWhere.
 */
export function leaveOutLostConditions(schema: GraphQLSchema, definitions: DocumentNode): void {
	const lookedUp = readLookedUpFields(definitions);
	for (const [owner, fields] of lookedUp) {
		const input = schema.getType(`${owner}Where`);
		if (!isInputObjectType(input)) continue;
		for (const condition of Object.values(input.getFields())) {
			const list = condition.name.replace(/_(?:ALL|NONE|SINGLE|SOME)$/, "");
			if (list === condition.name || !fields.has(list)) continue;
			const members = storedConditions(schema, memberOf(schema, owner, list), lookedUp);
			condition.type = members;
			narrowQuantifiers(input.getFields()[list], members);
		}
	}
}

/** The other spelling of the same: `claims: { some: … }` beside `claims_SOME`. */
function narrowQuantifiers(list: GraphQLInputField | undefined, members: GraphQLInputObjectType): void {
	const quantifiers = list && getNamedType(list.type);
	if (!isInputObjectType(quantifiers)) return;
	for (const quantifier of Object.values(quantifiers.getFields())) quantifier.type = members;
}

/** Fields that have a statement instead of a stored value, by the type that has them. */
function readLookedUpFields({ definitions }: DocumentNode): ReadonlyMap<string, ReadonlySet<string>> {
	const types = definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
	return new Map(
		types.map(({ name, fields = [] }) => [
			name.value,
			new Set(fields.filter((field) => findDirective(field, "cypher")).map((field) => field.name.value)),
		]),
	);
}

function memberOf(schema: GraphQLSchema, owner: string, list: string): string {
	const type = schema.getType(owner);
	const field = isObjectType(type) ? type.getFields()[list] : undefined;
	if (!field) throw new Error(`The type ${owner} has conditions on ${list}, but no such field.`);
	return getNamedType(field.type).name;
}

/** Made once for each type of member, and known to the schema from then on. */
function storedConditions(
	schema: GraphQLSchema,
	member: string,
	lookedUp: ReadonlyMap<string, ReadonlySet<string>>,
): GraphQLInputObjectType {
	const name = `${member}StoredWhere`;
	const known = schema.getType(name);
	if (isInputObjectType(known)) return known;
	const all = schema.getType(`${member}Where`);
	const type = schema.getType(member);
	if (!isInputObjectType(all) || !isObjectType(type)) throw new Error(`${member} has no conditions.`);
	const stored = Object.values(type.getFields()).filter(
		(field) => isLeafType(getNamedType(field.type)) && !lookedUp.get(member)?.has(field.name),
	);
	const conditions = all.toConfig().fields;
	const made: GraphQLInputObjectType = new GraphQLInputObjectType({
		name,
		description: `Conditions on what is stored with a ${member}. What is looked up for it, such as a count, cannot be asked here; ask the list of all for that, with ${member}Where.`,
		fields: () => ({ ...pick(conditions, stored), ...combinationsOf(made) }),
	});
	schema.getTypeMap()[name] = made;
	return made;
}

function pick(
	conditions: GraphQLInputFieldConfigMap,
	fields: readonly { readonly name: string }[],
): GraphQLInputFieldConfigMap {
	const kept = fields.map(({ name }) => [name, conditions[name]] as const);
	return Object.fromEntries(
		kept.filter((entry): entry is readonly [string, GraphQLInputFieldConfig] => entry[1] !== undefined),
	);
}

function combinationsOf(conditions: GraphQLInputObjectType): GraphQLInputFieldConfigMap {
	const several = new GraphQLList(new GraphQLNonNull(conditions));
	return { OR: { type: several }, AND: { type: several }, NOT: { type: conditions } };
}
