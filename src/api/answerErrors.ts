import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { errorPage } from "./errorPage.ts";

/**
 * Answers what never reaches GraphQL, in the form that GraphQL errors have: message, code, remedy, request id. A browser
 * that opens the address shows a page that says the same.
 */
export function answerErrors(app: FastifyInstance, largestBody: number): void {
	app.setNotFoundHandler((request, reply) =>
		send(reply, new CoopgraphError("ADDRESS_UNKNOWN", { path: request.url.replace(/\?.*/, "") })),
	);
	app.setErrorHandler((error: FastifyError, request, reply) => {
		const answer = toCoopgraphError(error, largestBody);
		if (answer.entry.httpStatus >= 500) request.log.error({ err: error }, answer.message);
		return send(reply, answer);
	});
}

function toCoopgraphError(error: FastifyError, largestBody: number): CoopgraphError {
	if (error instanceof CoopgraphError) return error;
	if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") {
		return new CoopgraphError("BODY_TOO_LARGE", { limit: String(largestBody) }, { cause: error });
	}
	if (error.statusCode !== undefined && error.statusCode < 500) {
		return new CoopgraphError("BODY_UNREADABLE", { reason: error.message }, { cause: error });
	}
	return new CoopgraphError("REQUEST_FAILED", {}, { cause: error });
}

function send(reply: FastifyReply, error: CoopgraphError): FastifyReply {
	const { code, message, remedy, entry } = error;
	const requestId = reply.request.id;
	reply.code(entry.httpStatus).header("vary", "accept");
	if (wantsPage(reply.request)) return reply.type("text/html; charset=utf-8").send(errorPage(error, requestId));
	const extensions = { code, remedy, requestId };
	return reply.send({ errors: [{ message, extensions }] });
}

/** Programs ask for JSON, or for anything. */
function wantsPage({ method, headers }: FastifyRequest): boolean {
	return method === "GET" && headers.accept?.includes("text/html") === true;
}
