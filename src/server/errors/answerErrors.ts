/**
 * Answers what never reaches GraphQL, in the form that GraphQL errors have: message, code, remedy, request id. A browser
 * that opens the address shows a page that says the same. What the framework would answer in words of its own, before
 * any route is found or any hook runs, is answered here, too.
 */
import { type IncomingMessage, maxHeaderSize, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { posix } from "node:path";
import type { Duplex } from "node:stream";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { retryAfter } from "../../graph/retryAfter.ts";
import { factsOf } from "../metrics/requestFacts.ts";
import { SECURITY_HEADERS } from "../pages/securityHeaders.ts";
import { errorPage } from "./errorPage.ts";
import { publicWords } from "./publicWords.ts";

declare module "fastify" {
	interface FastifyInstance {
		/** The addresses that one can open, for errors that name them. */
		listAddresses(): string;
	}
}

export function answerErrors(app: FastifyInstance, largestBody: number): void {
	answerNode(app);
	const routes = collectRoutes(app);
	app.decorate("listAddresses", () => routes.addresses());
	app.setNotFoundHandler((request, reply) => {
		const methods = routes.methodsOf(pathOf(request));
		const isOffered = methods.length === 0 || methods.includes(request.method);
		if (!isOffered) reply.header("allow", methods.join(", "));
		return send(reply, isOffered ? unknownAddress(request) : wrongMethod(request, methods));
	});
	app.setErrorHandler((error: FastifyError, request, reply) => {
		const answer = toCoopgraphError(error, request, largestBody);
		if (answer.entry.httpStatus >= 500 && answer.code !== "SERVER_BUSY")
			request.log.error({ err: error }, answer.message);
		return send(reply, answer);
	});
}

/** What Node would answer in words of its own, or by hanging up: with `requireHostHeader` it is ours to ask for a Host. */
function answerNode(app: FastifyInstance): void {
	app.addHook("onRequest", async ({ headers, raw }) => {
		const isMissing = headers.host === undefined && raw.httpVersion === "1.1";
		if (isMissing) throw new CoopgraphError("REQUEST_UNREADABLE", { reason: "the header Host is missing" });
	});
	app.server.on("checkExpectation", (request: IncomingMessage) => {
		answerSocket(
			request.socket,
			new CoopgraphError("EXPECTATION_FAILED", { found: request.headers.expect ?? "nothing" }),
		);
	});
	app.server.on("connect", (request: IncomingMessage, socket: Duplex) => {
		const facts = { path: "a tunnel", method: request.method ?? "CONNECT", expected: "GET, POST" };
		answerSocket(socket, new CoopgraphError("METHOD_NOT_ALLOWED", facts));
	});
}

interface Routes {
	methodsOf(path: string): string[];
	/** What one can open, without what lies below another address. */
	addresses(): string;
}

/** Every route with the methods that it answers, also of those that are registered later. */
function collectRoutes(app: FastifyInstance): Routes {
	const routes: { readonly url: string; readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
	app.addHook("onRoute", ({ url, method }) => {
		// For requests that ask across origins it answers every address; it offers none.
		if (url !== "*") routes.push({ url, pattern: toPattern(url), methods: [method].flat() });
	});
	return {
		methodsOf: (path) => [
			...new Set(routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods)),
		],
		addresses() {
			const urls = routes
				.filter(({ methods }) => methods.includes("GET"))
				.map(({ url }) => url.replace(/(.)\/$/, "$1"));
			const known = new Set(urls.filter((url) => !/[*:]/.test(url)));
			return [...known]
				.filter((url) => !known.has(posix.dirname(url)) || posix.dirname(url) === "/")
				.sort()
				.join(", ");
		},
	};
}

/** `/export/:format` and `/assets/*` as the router reads them. */
function toPattern(url: string): RegExp {
	const escaped = url.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
	return new RegExp(`^${escaped.replace(/:\w+/g, "[^/]+").replace(/\*/g, ".*")}$`);
}

function unknownAddress(request: FastifyRequest): CoopgraphError {
	return new CoopgraphError("ADDRESS_UNKNOWN", { path: pathOf(request), addresses: request.server.listAddresses() });
}

function wrongMethod(request: FastifyRequest, methods: readonly string[]): CoopgraphError {
	const { method } = request;
	return new CoopgraphError("METHOD_NOT_ALLOWED", { path: pathOf(request), method, expected: methods.join(", ") });
}

/** Without the query, which may hold contact data. */
function pathOf({ url }: FastifyRequest): string {
	return url.replace(/\?.*/s, "");
}

function toCoopgraphError(error: FastifyError, request: FastifyRequest, largestBody: number): CoopgraphError {
	if (error instanceof CoopgraphError) return error;
	const options = { cause: error };
	switch (error.code) {
		case "FST_ERR_CTP_BODY_TOO_LARGE":
			return new CoopgraphError("BODY_TOO_LARGE", { limit: String(largestBody) }, options);
		case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
			return new CoopgraphError("BODY_TYPE_UNKNOWN", { found: request.headers["content-type"] ?? "none" }, options);
		case "FST_ERR_BAD_URL":
			return new CoopgraphError("ADDRESS_UNREADABLE", { path: pathOf(request) }, options);
		case "FST_ERR_MAX_PARAM_LENGTH":
			return unknownAddress(request);
	}
	if (error.statusCode !== undefined && error.statusCode < 500) {
		// Without a body it is the address that no file can have.
		if (request.method === "GET" || request.method === "HEAD") return unknownAddress(request);
		return new CoopgraphError("BODY_UNREADABLE", { reason: error.message.replace(/\.$/, "") }, options);
	}
	return new CoopgraphError("REQUEST_FAILED", {}, options);
}

/** Of an address that no router can read: no hook has run for it. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
	reply.headers({ ...SECURITY_HEADERS, "x-request-id": request.id });
	send(reply, toCoopgraphError(error, request, 0));
}

/** Of what is no request yet: there is a socket, and nothing else. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
	if (error.code === "ECONNRESET" || !socket.writable) {
		socket.destroy();
		return;
	}
	answerSocket(socket, toRequestError(error));
}

/** Of who is not heard at all. */
export function answerSocket(socket: Duplex, answer: CoopgraphError): void {
	const requestId = crypto.randomUUID();
	const status = answer.entry.httpStatus;
	const body = JSON.stringify(toBody(answer, requestId));
	const headers = {
		...SECURITY_HEADERS,
		"x-request-id": requestId,
		"content-type": "application/json; charset=utf-8",
		"content-length": String(Buffer.byteLength(body)),
		connection: "close",
	};
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}\r\n${body}`);
}

function toRequestError(cause: NodeJS.ErrnoException): CoopgraphError {
	switch (cause.code) {
		case "HPE_HEADER_OVERFLOW":
			return new CoopgraphError("REQUEST_HEADERS_TOO_LARGE", { limit: String(maxHeaderSize) }, { cause });
		case "ERR_HTTP_REQUEST_TIMEOUT":
			return new CoopgraphError("REQUEST_TOO_SLOW", {}, { cause });
		default:
			return new CoopgraphError("REQUEST_UNREADABLE", { reason: cause.message }, { cause });
	}
}

function send(reply: FastifyReply, error: CoopgraphError): FastifyReply {
	const requestId = reply.request.id;
	factsOf(reply.request).code ??= error.code;
	// It may be that no hook has run yet, or that a file was about to be sent.
	reply
		.headers({ ...SECURITY_HEADERS, "x-request-id": requestId })
		.removeHeader("content-disposition")
		.code(error.entry.httpStatus)
		.headers({ vary: "accept", ...retryAfter(error) });
	if (wantsPage(reply.request)) {
		return reply.type("text/html; charset=utf-8").send(errorPage(publicWords(error), requestId));
	}
	return reply.type("application/json; charset=utf-8").send(toBody(error, requestId));
}

function toBody(error: CoopgraphError, requestId: string): object {
	const { message, code, remedy } = publicWords(error);
	return { errors: [{ message, extensions: { code, remedy, requestId } }] };
}

/** Programs ask for JSON, or for anything. */
function wantsPage({ method, headers }: FastifyRequest): boolean {
	return method === "GET" && headers.accept?.includes("text/html") === true;
}
