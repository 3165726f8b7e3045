import type { FastifyInstance } from "fastify";
import type { GraphModel } from "../../model/GraphModel.ts";
import { readModel } from "../../model/read/readModel.ts";
import { recordJsonSchema } from "../../records/recordJsonSchema.ts";

export interface RecordSchemaOptions {
	readonly model?: GraphModel;
}

/** `/schema/records.json`: the JSON Schema of records, for editors (`"$schema"`, `json.schemas`) and extractors. */
export async function recordSchema(app: FastifyInstance, { model = readModel() }: RecordSchemaOptions): Promise<void> {
	const schema = JSON.stringify(recordJsonSchema(model));
	app.get("/schema/records.json", async (_request, reply) => {
		// Public and made to be read from anywhere: an editor in a browser, too.
		reply.header("access-control-allow-origin", "*").header("cache-control", "no-cache");
		return reply.type("application/schema+json; charset=utf-8").send(schema);
	});
}
