import type { FieldDefinitionNode, ObjectTypeDefinitionNode } from "graphql";
import type { RelationType } from "../GraphModel.ts";
import { collectFields, findDirective, readArguments, readRelationship, unwrap } from "./definitions.ts";
import { modelFault } from "./modelFault.ts";
import type { Definitions } from "./readDefinitions.ts";
import { readProperties } from "./readProperty.ts";

/** The relations that fields of entity types declare, at either end. */
export function readRelations(
	entityNodes: readonly ObjectTypeDefinitionNode[],
	definitions: Definitions,
): ReadonlyMap<string, RelationType> {
	const relations = new Map<string, RelationUnderConstruction>();
	for (const node of entityNodes) {
		for (const field of collectFields(node, definitions.interfaces)) {
			const declared = readRelationship(field);
			if (!declared) continue;
			const relation = relations.get(declared.type) ?? readRelation(declared, definitions);
			const within = relation.within || findDirective(field, "within") !== undefined;
			relations.set(declared.type, {
				...relation,
				single: readSingle(field) ?? relation.single,
				within,
				ordered: readOrdered(field) ?? relation.ordered,
			});
			if (relation.propertiesType !== declared.properties) {
				throw modelFault(
					field,
					`${declared.type} has two property types: ${relation.propertiesType}, ${declared.properties}`,
				);
			}
			for (const other of findEndTypes(field, entityNodes)) {
				const [from, to] = declared.direction === "OUT" ? [node.name.value, other] : [other, node.name.value];
				relation.ends.set(from, (relation.ends.get(from) ?? new Set()).add(to));
			}
		}
	}
	return relations;
}

type RelationUnderConstruction = Omit<RelationType, "ends"> & { readonly ends: Map<string, Set<string>> };

function readRelation(
	declared: { type: string; properties: string },
	definitions: Definitions,
): RelationUnderConstruction {
	const node = definitions.objects.get(declared.properties);
	return {
		name: declared.type,
		description: node?.description?.value ?? "",
		propertiesType: declared.properties,
		properties: readProperties(node?.fields ?? [], definitions),
		single: undefined,
		within: false,
		ordered: undefined,
		ends: new Map(),
	};
}

function readSingle(field: FieldDefinitionNode): RelationType["single"] {
	const directive = findDirective(field, "single");
	const unless = directive && readArguments(directive).unless;
	return directive && { unless: typeof unless === "string" ? unless : undefined };
}

function readOrdered(field: FieldDefinitionNode): RelationType["ordered"] {
	const directive = findDirective(field, "ordered");
	return directive && { by: String(readArguments(directive).by) };
}

/** The entity types at the other end: the named one, or those that implement the named interface. */
function findEndTypes(field: FieldDefinitionNode, entityNodes: readonly ObjectTypeDefinitionNode[]): string[] {
	const named = unwrap(field.type).name;
	const found = entityNodes.filter(
		(node) => node.name.value === named || node.interfaces?.some((implemented) => implemented.name.value === named),
	);
	if (named !== "Entity" && found.length === 0) {
		throw modelFault(
			field,
			`the field ${field.name.value} leads to ${named}, which is no entity type and no interface of one`,
		);
	}
	return (named === "Entity" ? entityNodes : found).map((node) => node.name.value);
}
