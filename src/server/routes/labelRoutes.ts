import type { FastifyInstance } from "fastify";
import { type Audience, definitionsFor } from "../../model/Audience.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { readLabels } from "../../model/read/readLabels.ts";

export interface LabelRoutesOptions {
	readonly model: GraphModel;
	readonly audience: Audience;
}

/** `/labels.json`: what pages call the types, relations, properties and values of the model, in each of their languages. */
export async function labelRoutes(app: FastifyInstance, options: LabelRoutesOptions): Promise<void> {
	const { model, audience } = options;
	const labels = readLabels(definitionsFor(model, audience), model);
	app.get("/labels.json", async (_request, reply) => reply.header("cache-control", "no-cache").send(labels));
}
