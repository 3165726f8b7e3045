/** What one client may take of the server before anybody looks at what it asks: connections, time to ask, requests. */
import type { Server } from "node:http";
import fastifyRateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { answerSocket } from "../errors/answerErrors.ts";

export interface ClientLimits {
	/** Requests of one client in a minute; 0: any number. */
	readonly rateLimit?: number;
	/** Connections of one client at one time; 0: any number. Behind a proxy all are the proxy's. */
	readonly connectionsOfOne?: number;
	/** A request must be there as a whole within this time, 20 seconds unless given, and its headers in half of it. */
	readonly requestWithinMs?: number;
	/** Whose word on the client's address is taken: so many proxies, or those at these addresses. */
	readonly trustProxy?: number | readonly string[];
}

/** Of all clients together; further ones are not let in. */
const MOST_CONNECTIONS = 1_000;

const REQUEST_WITHIN_MS = 20_000;

/** How long the server waits for what a client sends, for Fastify. */
export function patienceWith({ requestWithinMs = REQUEST_WITHIN_MS }: ClientLimits, queryTimeoutMs: number) {
	return {
		requestTimeout: requestWithinMs,
		// Longer than anybody waits for a turn and an answer, during which nothing is sent either way.
		connectionTimeout: queryTimeoutMs + 60_000,
		http: { headersTimeout: requestWithinMs / 2, connectionsCheckingInterval: requestWithinMs / 10 },
	};
}

/** As the framework wants it. */
export function trusted({ trustProxy = [] }: ClientLimits) {
	return typeof trustProxy === "number" ? (_address: string, hop: number) => hop < trustProxy : [...trustProxy];
}

export async function limitClients(app: FastifyInstance, limits: ClientLimits): Promise<void> {
	const { rateLimit = 0, connectionsOfOne = 0 } = limits;
	app.server.maxConnections = MOST_CONNECTIONS;
	if (connectionsOfOne > 0) limitConnections(app.server, connectionsOfOne);
	if (rateLimit > 0) await limitRate(app, rateLimit);
}

function limitConnections(server: Server, limit: number): void {
	const open = new Map<string, number>();
	const count = (client: string, by: 1 | -1) => {
		const counted = (open.get(client) ?? 0) + by;
		if (counted > 0) open.set(client, counted);
		else open.delete(client);
		return counted;
	};
	server.on("connection", (socket) => {
		const client = socket.remoteAddress ?? "";
		socket.once("close", () => count(client, -1));
		if (count(client, 1) <= limit) return;
		answerSocket(socket, new CoopgraphError("CONNECTIONS_TOO_MANY", { limit: String(limit) }));
		socket.destroySoon();
	});
}

const MINUTE_MS = 60_000;

const CHEAP = /^\/(?:$|\?|health\/|metrics|assets\/|playground)/;

/** Pages and their files are read from memory, and whoever watches over the server must not be turned away. */
export function isCheap(url: string): boolean {
	return CHEAP.test(url);
}

/** An IPv6 network of 64 bits counts as one client. */
async function limitRate(app: FastifyInstance, max: number): Promise<void> {
	await app.register(fastifyRateLimit, {
		max,
		timeWindow: MINUTE_MS,
		enableDraftSpec: true,
		allowList: ({ url }) => isCheap(url),
		errorResponseBuilder: (_request, { ttl }) =>
			new CoopgraphError("RATE_LIMITED", { limit: String(max), seconds: String(Math.ceil(ttl / 1_000)) }),
	});
}
