import { networkInterfaces } from "node:os";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";

/**
 * The address that links in answers begin with: the configured one; otherwise that by which a client on this network names
 * this machine. A Host header can name anything, and caches would give what it named to others.
 */
export function originFor({ protocol, host, hostname, server }: FastifyRequest, publicUrl: string | undefined): string {
	if (publicUrl !== undefined) return publicUrl;
	if (isOwnName(hostname)) return `${protocol}://${host}`;
	const own = server.server.address();
	return typeof own === "object" && own ? `http://localhost:${own.port}` : "http://localhost";
}

function isOwnName(hostname: string): boolean {
	const name = hostname.replace(/^\[|\]$/g, "");
	const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
	return name === "localhost" || own.some(({ address }) => address === name);
}

/** What proxies say of themselves. Some say nothing: then the operator must say who can reach the service. */
const MARKS_OF_PROXIES = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];

/**
 * A server that was only meant for this machine shows all of the ledger and the plans of its queries. Behind a proxy on the
 * same machine everybody seems to be on it, so nothing is answered until its operator has said for whom it is.
 */
export function refuseUndeclaredProxies(app: FastifyInstance): void {
	app.addHook("onRequest", async ({ headers, url }) => {
		if (url.startsWith("/health/")) return;
		if (MARKS_OF_PROXIES.some((name) => headers[name] !== undefined))
			throw new CoopgraphError("PROXY_NOT_DECLARED", {});
	});
}
