import type { FastifyInstance } from "fastify";
import { type Audience, definitionsFor } from "../../model/Audience.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import { readLabels } from "../../model/read/readLabels.ts";
import { readModel } from "../../model/read/readModel.ts";

export interface LabelRoutesOptions {
	readonly model?: GraphModel;
	readonly audience?: Audience;
}

/** `/labels.json`: what pages call the types, relations, properties and values of the model, in each of their languages. */
export async function labelRoutes(app: FastifyInstance, options: LabelRoutesOptions): Promise<void> {
	const { model = readModel(), audience = "editors" } = options;
	const labels = readLabels(definitionsFor(model, audience));
	app.get("/labels.json", async (_request, reply) => reply.header("cache-control", "no-cache").send(labels));
}
