/** The fields under which an entity type shows its relations: `heldIn` is HELD_IN, from the meeting to the place. */
import { type InterfaceTypeDefinitionNode, Kind } from "graphql";
import type { GraphModel } from "./GraphModel.ts";
import { collectFields, readRelationship } from "./read/definitions.ts";

export interface RelationField {
	readonly name: string;
	readonly description: string;
	/** A relation type of the model. */
	readonly relation: string;
	/** Does it lead from the entity to the others? */
	readonly forward: boolean;
	/** Entity types that stand at its other end. */
	readonly ends: readonly string[];
}

export function listRelationFields(model: GraphModel, type: string): RelationField[] {
	const { definitions } = model.document;
	const interfaces = new Map<string, InterfaceTypeDefinitionNode>();
	for (const node of definitions) {
		if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) interfaces.set(node.name.value, node);
	}
	return definitions.flatMap((node) => {
		if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || node.name.value !== type) return [];
		return collectFields(node, interfaces).flatMap((field) => {
			const relationship = readRelationship(field);
			if (!relationship) return [];
			const forward = relationship.direction === "OUT";
			const ends = listEnds(model, relationship.type, forward, type);
			const description = field.description?.value ?? "";
			return [{ name: field.name.value, description, relation: relationship.type, forward, ends }];
		});
	});
}

function listEnds(model: GraphModel, relation: string, forward: boolean, type: string): string[] {
	const ends = model.relations.get(relation)?.ends ?? new Map<string, ReadonlySet<string>>();
	if (forward) return [...(ends.get(type) ?? [])];
	return [...ends].filter(([, to]) => to.has(type)).map(([from]) => from);
}
