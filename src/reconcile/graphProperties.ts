/** What reconciliation calls properties: those of a type in schema.graphql, and its relations. */
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { didYouMean } from "../errors/suggest.ts";
import type { EntityType, GraphModel, Property } from "../model/GraphModel.ts";
import { listRelationFields, type RelationField } from "../model/relationFields.ts";

export type GraphProperty =
	| { readonly kind: "value"; readonly name: string; readonly description: string; readonly property: Property }
	| { readonly kind: "relation"; readonly name: string; readonly description: string; readonly field: RelationField };

/** By type, then by name. Worked out once, when the server starts. */
export type GraphProperties = ReadonlyMap<string, ReadonlyMap<string, GraphProperty>>;

export function listGraphProperties(model: GraphModel): GraphProperties {
	return new Map([...model.entities.values()].map((type) => [type.name, listOfType(model, type)]));
}

function listOfType(model: GraphModel, type: EntityType): ReadonlyMap<string, GraphProperty> {
	const values = [...type.properties.values()]
		.filter(({ value, role }) => value.kind !== "structure" && role.kind !== "wording")
		.map((property): GraphProperty => {
			return { kind: "value", name: property.name, description: describe(type, property), property };
		});
	const relations = listRelationFields(model, type.name).map((field): GraphProperty => {
		return { kind: "relation", name: field.name, description: field.description, field };
	});
	return new Map([...values, ...relations].map((one) => [one.name, one]));
}

function describe({ properties }: EntityType, { description, role }: Property): string {
	if (description !== "" || role.kind !== "derived") return description;
	return properties.get(role.of)?.description ?? "";
}

/** A property of any of these types, as each of them has it. Throws if none has. */
export function findProperty(
	all: GraphProperties,
	types: readonly string[] | undefined,
	name: string,
): ReadonlyMap<string, GraphProperty> {
	const wanted = types && types.length > 0 ? types : [...all.keys()];
	const found = new Map<string, GraphProperty>();
	for (const type of wanted) {
		const property = all.get(type)?.get(name);
		if (property) found.set(type, property);
	}
	if (found.size > 0) return found;
	const known = new Set(wanted.flatMap((type) => [...(all.get(type)?.keys() ?? [])]));
	const of = types === undefined || types.length === 0 ? " of any type" : ` of ${types.join(" or ")}`;
	throw new CoopgraphError("RECONCILE_PROPERTY_UNKNOWN", { found: name, of, suggestion: didYouMean(name, known) });
}

/** `externalIds`: “External ids”. */
export function toLabel(name: string): string {
	const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export interface ProposedProperty {
	readonly id: string;
	readonly name: string;
	readonly description: string;
}

/** Of a type, or of all types, each name once. */
export function proposeProperties(all: GraphProperties, type: string | undefined): ProposedProperty[] {
	const lists = type === undefined ? [...all.values()] : [all.get(type) ?? new Map<string, GraphProperty>()];
	const proposed = new Map<string, ProposedProperty>();
	for (const { name, description } of lists.flatMap((list) => [...list.values()])) {
		if (!proposed.has(name)) proposed.set(name, { id: name, name: toLabel(name), description });
	}
	return [...proposed.values()];
}
