import { readFileSync } from "node:fs";
import type { GraphModel, Property } from "../../src/model/GraphModel.ts";
import { readGraphModel } from "../../src/model/readGraphModel.ts";

/** The text of the product's own schema.graphql. */
export const SCHEMA_TEXT = readFileSync(new URL("../../schema.graphql", import.meta.url), "utf8");

/** The product's own model. */
export const MODEL = readGraphModel(SCHEMA_TEXT);

/** A property of an entity type, of a relation or of Source. */
export function getProperty(type: string, name: string, model: GraphModel = MODEL): Property {
	const known = [...model.entities.values(), ...model.relations.values(), model.source];
	const property = known.find((candidate) => candidate.name === type)?.properties.get(name);
	if (!property) throw new Error(`${type} has no property ${name}`);
	return property;
}
