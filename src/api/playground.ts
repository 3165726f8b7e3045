/**
 * The page at /playground and its questions. The page is built into dist/playground when the project is installed (see
 * vite.config.ts); it may load and reach nothing but this server.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { CoopgraphError } from "../errors/CoopgraphError.ts";
import { readSavedQueries } from "./savedQueries.ts";

export interface PlaygroundOptions {
	/** What `npm run build` made. */
	readonly pageFolder?: string;
	readonly queriesFolder?: string;
}

export async function playground(app: FastifyInstance, options: PlaygroundOptions): Promise<void> {
	const { pageFolder = PAGE_FOLDER, queriesFolder = QUERIES_FOLDER } = options;
	// Read at each request, a few milliseconds: a question that is being written shows after a reload.
	app.get("/playground/queries.json", async (_request, reply) => {
		return reply.header("cache-control", "no-cache").send(await readSavedQueries(queriesFolder));
	});
	if (existsSync(`${pageFolder}/index.html`)) await app.register(servePage, { pageFolder });
	else app.get("/playground", async (_request, reply) => sayHowToBuild(reply));
}

const PAGE_FOLDER = fileURLToPath(new URL("../../dist/playground", import.meta.url));
const QUERIES_FOLDER = fileURLToPath(new URL("../../seed/queries", import.meta.url));

async function servePage(app: FastifyInstance, { pageFolder }: Required<Pick<PlaygroundOptions, "pageFolder">>) {
	app.addHook("onSend", async (_request, reply) => {
		reply.headers(SECURITY_HEADERS);
	});
	await app.register(fastifyStatic, {
		root: pageFolder,
		prefix: "/playground/",
		index: false,
		preCompressed: true,
		cacheControl: false,
		setHeaders: (response, path) => {
			response.setHeader("cache-control", isHashed(path) ? "public, max-age=31536000, immutable" : "no-cache");
			response.setHeader("vary", "accept-encoding");
		},
	});
	app.get("/playground", async (_request, reply) => reply.sendFile("index.html"));
	app.get("/playground/", async (request, reply) => {
		const query = request.url.slice("/playground/".length);
		return reply.redirect(`/playground${query}`, 308);
	});
}

/** Vite names everything under assets/ after its content. */
function isHashed(path: string): boolean {
	return /[\\/]assets[\\/]/.test(path);
}

const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"worker-src 'self'",
	"connect-src 'self'",
	"font-src 'self'",
	// The editor draws small pictures from its style sheet, …
	"img-src 'self' data:",
	// … and positions every line of text by a style attribute and a style element of its own.
	"style-src 'self' 'unsafe-inline'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
];

const SECURITY_HEADERS = { "content-security-policy": CONTENT_SECURITY_POLICY.join("; ") };

function sayHowToBuild(reply: FastifyReply): FastifyReply {
	const { message, remedy, entry } = new CoopgraphError("PLAYGROUND_NOT_BUILT", {});
	return reply.code(entry.httpStatus).type("text/plain; charset=utf-8").send(`${message} ${remedy}\n`);
}
