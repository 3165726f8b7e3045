import { Kind } from "graphql";
import { findNearest } from "../../errors/suggest.ts";
import { type GraphModel, RECORD_KEYS } from "../GraphModel.ts";
import { modelFault } from "./modelFault.ts";

/** Refuses properties that no record could state, and directives that name what there is not. Throws MODEL_INVALID. */
export function checkNames(model: GraphModel): void {
	refuseReservedNames(model);
	refuseUnknownMembers(model);
	refuseUnknownSigns(model);
}

/** A record has one flat set of keys: a property must not be called like a key that every record has. */
function refuseReservedNames(model: GraphModel): void {
	const reserved = new Set<string>([...RECORD_KEYS, ...model.evidence.properties.keys()]);
	const entities = [...model.entities.values()].map((type) => ({ type, declaredBy: type.name }));
	const relations = [...model.relations.values()].map((type) => ({ type, declaredBy: type.propertiesType }));
	for (const { type, declaredBy } of [...entities, ...relations]) {
		for (const name of type.properties.keys()) {
			if (!reserved.has(name)) continue;
			const reason = `${type.name} has a property ${name}, but every record has a key of that name; choose another`;
			throw modelFault(findNode(model, declaredBy, name), reason);
		}
	}
}

function refuseUnknownMembers(model: GraphModel): void {
	for (const { name, scope } of model.entities.values()) {
		const unknown = scope?.members.find((relation) => !model.relations.has(relation));
		if (unknown === undefined) continue;
		const reason = `@scope of ${name} names ${unknown}, which is no relation${guess(unknown, model.relations.keys())}`;
		throw modelFault(findNode(model, name), reason);
	}
}

function refuseUnknownSigns(model: GraphModel): void {
	for (const type of model.entities.values()) {
		for (const { name, implied } of type.properties.values()) {
			const known = [...type.properties.keys(), ...model.relations.keys()];
			const unknown = [...(implied?.planned ?? []), ...(implied?.facts ?? [])].find((sign) => !known.includes(sign));
			if (unknown === undefined) continue;
			const what = `which is no property and no relation${guess(unknown, known)}`;
			throw modelFault(findNode(model, type.name, name), `@implied of ${type.name}.${name} names ${unknown}, ${what}`);
		}
	}
}

function guess(unknown: string, known: Iterable<string>): string {
	const nearest = findNearest(unknown, known);
	return nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
}

/** The field of a type, or the type where an interface or a date brings the field. */
function findNode({ document }: GraphModel, type: string, field?: string) {
	for (const node of document.definitions) {
		if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || node.name.value !== type) continue;
		return node.fields?.find(({ name }) => name.value === field) ?? node;
	}
	return {};
}
