import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { GraphModel } from "../../model/GraphModel.ts";
import { describeForm } from "../../questions/describeForm.ts";
import { readQuestions } from "../../questions/readQuestions.ts";

export interface QuestionRoutesOptions {
	readonly schema: GraphQLSchema;
	readonly model: GraphModel;
}

/** `/questions.json`: the saved questions as forms, for the explorer. */
export async function questionRoutes(app: FastifyInstance, options: QuestionRoutesOptions): Promise<void> {
	const { schema, model } = options;
	const relations = [...model.relations.keys()];
	// Read at each request, a few milliseconds: a question that is being written shows after a reload.
	app.get("/questions.json", async (_request, reply) => {
		const forms = (await readQuestions()).map((question) => describeForm(schema, relations, question));
		return reply.header("cache-control", "no-cache").send(forms);
	});
}
