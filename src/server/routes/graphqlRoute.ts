/** `/graphql`: GraphQL over HTTP, by Apollo, with one context and one turn for each request. */
import fastifyApollo from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createContext } from "../../graph/ReadContext.ts";
import { clientSignal } from "../clients/clientSignal.ts";
import { checkRequestSize } from "../graphql/checkRequestSize.ts";
import { explainQueries } from "../graphql/explain.ts";
import { refuseUnregistered } from "../graphql/registeredDocuments.ts";
import { type ApolloOptions, startApollo } from "../graphql/startApollo.ts";
import type { Lanes } from "../lanes/Lanes.ts";
import { Turn } from "../lanes/Turn.ts";
import { factsOf, noteCode } from "../metrics/requestFacts.ts";

export interface GraphqlRouteOptions extends ApolloOptions {
	/** For all that a request asks the database. */
	readonly queryTimeoutMs: number;
	readonly lanes: Lanes;
}

export async function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): Promise<void> {
	const { connection, queryTimeoutMs, lanes, registered } = options;
	const apollo = await startApollo(options);
	app.addHook("onSend", async (request, reply, payload) =>
		reply.statusCode >= 400 && isJson(reply) && typeof payload === "string" ? nameRequest(payload, request) : payload,
	);
	app.addHook("preHandler", checkRequestSize);
	if (registered) app.addHook("preHandler", refuseUnregistered(registered));
	await app.register(fastifyApollo(apollo), {
		path: "/graphql",
		context: async (request, reply) => {
			const signal = clientSignal(reply);
			const context = createContext(connection, queryTimeoutMs, signal);
			const wanted = request.headers.explain === "true";
			const turn = new Turn(lanes, { client: request.ip, signal });
			reply.raw.once("close", () => turn.end());
			const own = { requestId: request.id, facts: factsOf(request), turn, answerSize: { characters: 0 } };
			return { ...(wanted ? explainQueries(context) : context), ...own };
		},
	});
}

/** A browser gets a page instead. */
function isJson(reply: FastifyReply): boolean {
	return String(reply.getHeader("content-type")).includes("json");
}

/** Apollo refuses some requests before it knows which they are, so that no plugin of ours can say it. */
function nameRequest(payload: string, request: FastifyRequest): string {
	const answer = JSON.parse(payload) as { errors?: readonly { extensions?: { code?: string } }[] };
	const requestId = request.id;
	const errors = answer.errors?.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
	noteCode(factsOf(request), errors?.[0]?.extensions.code);
	return JSON.stringify({ ...answer, ...(errors ? { errors } : {}) });
}
