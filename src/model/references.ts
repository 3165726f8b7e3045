import type { GraphModel } from "./GraphModel.ts";
import type { ClaimContent, Qualifiers } from "./ids.ts";

/** A detail of a relation that is the id of an entity, or may be one. */
export interface Reference {
	readonly key: string;
	readonly id: string;
	/** False: the text may as well be the words of a source. */
	readonly certain: boolean;
}

/** The qualifiers of a relation that refer to entities. */
export function* listReferences(model: GraphModel, relation: string, qualifiers: Qualifiers): Generator<Reference> {
	const properties = model.relations.get(relation)?.properties;
	for (const [key, value] of Object.entries(qualifiers)) {
		const reference = properties?.get(key)?.reference ?? "never";
		if (reference !== "never" && typeof value === "string") yield { key, id: value, certain: reference === "always" };
	}
}

/** Names of all qualifiers of relations that refer to entities. */
export function listReferenceKeys(model: GraphModel): string[] {
	const properties = [...model.relations.values()].flatMap((relation) => [...relation.properties.values()]);
	return [...new Set(properties.filter(({ reference }) => reference !== "never").map(({ name }) => name))].sort();
}

/** Names of all details that a claim can have beside its value or its ends. */
export function listQualifierKeys(model: GraphModel): string[] {
	const ofRelations = [...model.relations.values()].flatMap(({ properties }) =>
		[...properties.values()].filter(({ role }) => role.kind === "stated" || role.kind === "qualifier"),
	);
	const ofEntities = [...model.entities.values()].flatMap(({ properties }) =>
		[...properties.values()].flatMap((property) => {
			if (property.value.kind === "structure") return [...property.value.fields.values()];
			return property.role.kind === "qualifier" ? [property] : [];
		}),
	);
	return [...new Set([...ofRelations, ...ofEntities].map(({ name }) => name))].sort();
}

/** Every id of an entity in what a claim states; a text that may be one, too. */
export function listIds(model: GraphModel, { subject, predicate, target, qualifiers }: ClaimContent): string[] {
	const object = model.relations.has(predicate) && typeof target === "string" ? [target] : [];
	return [subject, ...object, ...[...listReferences(model, predicate, qualifiers)].map(({ id }) => id)];
}

/** What a record states, in canonical ids; the same object where they are the recorded ones. */
export function inCanonicalIds(
	model: GraphModel,
	content: ClaimContent,
	canonicalId: (recordedId: string) => string,
): ClaimContent {
	if (listIds(model, content).every((id) => canonicalId(id) === id)) return content;
	const { subject, predicate, target, qualifiers } = content;
	const isRelation = model.relations.has(predicate) && typeof target === "string";
	const references = [...listReferences(model, predicate, qualifiers)].map(({ key, id }) => [key, canonicalId(id)]);
	return {
		subject: canonicalId(subject),
		predicate,
		target: isRelation ? canonicalId(target) : target,
		qualifiers: { ...qualifiers, ...Object.fromEntries(references) },
	};
}
