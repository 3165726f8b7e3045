import type { GraphQLSchema } from "graphql";
import { createSchema } from "../../src/api/createSchema.ts";
import type { Audience } from "../../src/model/Audience.ts";
import { MODEL } from "./model.ts";

const made = new Map<Audience, Promise<GraphQLSchema>>();

/** The API of the product's own model, made once for all files that a worker runs. */
export function schemaFor(audience: Audience): Promise<GraphQLSchema> {
	const schema = made.get(audience) ?? createSchema(MODEL, audience);
	made.set(audience, schema);
	return schema;
}
