import type { GraphModel, Property } from "../../src/model/GraphModel.ts";
import { readModelFiles } from "../../src/model/read/modelFiles.ts";
import { readGraphModel } from "../../src/model/read/readGraphModel.ts";

/** schema.graphql first. */
export const MODEL_FILES = readModelFiles();

/** The text of the product's own schema.graphql. */
export const SCHEMA_TEXT = MODEL_FILES[0]?.text ?? "";

/** The model as it would be with another schema.graphql. */
export function modelOf(schemaText: string): GraphModel {
	const [schema, ...others] = MODEL_FILES;
	return readGraphModel([{ name: schema?.name ?? "", text: schemaText }, ...others]);
}

/** The product's own model. */
export const MODEL = modelOf(SCHEMA_TEXT);

/** A property of an entity type, of a relation or of Source. */
export function getProperty(type: string, name: string, model: GraphModel = MODEL): Property {
	const known = [...model.entities.values(), ...model.relations.values(), model.source];
	const property = known.find((candidate) => candidate.name === type)?.properties.get(name);
	if (!property) throw new Error(`${type} has no property ${name}`);
	return property;
}
