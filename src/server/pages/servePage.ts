/**
 * A page of our own that Vite has built: its files with their compressed forms and cache headers, and a
 * Content-Security-Policy under which it may load and reach nothing but this server.
 */
import { readFile } from "node:fs/promises";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

export interface PageOptions {
	/** What `npm run build` made. */
	readonly folder: string;
	/** The address of the page, as `/playground`; its files lie below. */
	readonly address: string;
	/** Whether the page is told, by an attribute of its root, that there is no playground. */
	readonly isLocked?: boolean;
	/** What the page may do beyond loading scripts, styles, fonts and pictures and asking this server. */
	readonly policy?: Readonly<Record<string, string>>;
}

/** Register it as a plugin of its own, so that its headers stay with it. */
export async function servePage(
	app: FastifyInstance,
	{ folder, address, isLocked = false, policy = {} }: PageOptions,
): Promise<void> {
	const headers = { "content-security-policy": formatPolicy({ ...STRICT, ...policy }) };
	app.addHook("onSend", async (_request, reply) => {
		reply.headers(headers);
	});
	const below = address.endsWith("/") ? address : `${address}/`;
	await app.register(fastifyStatic, {
		root: `${folder}/assets`,
		prefix: `${below}assets/`,
		index: false,
		preCompressed: true,
		cacheControl: false,
		setHeaders: (response, path) => {
			// Vite names everything in this folder after its content.
			const kept = path.startsWith(`${folder}/assets`) ? "public, max-age=31536000, immutable" : "no-cache";
			response.setHeader("cache-control", kept);
			response.setHeader("vary", "accept-encoding");
		},
	});
	if (isLocked) {
		const page = (await readFile(`${folder}/index.html`, "utf8")).replace("<html", "<html data-locked");
		app.get(address, async (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
	} else {
		app.get(address, async (_request, reply) => reply.sendFile("index.html", folder));
	}
	if (below === address) return;
	app.get(below, async (request, reply) => reply.redirect(`${address}${request.url.slice(below.length)}`, 308));
}

const STRICT: Readonly<Record<string, string>> = {
	"default-src": "'none'",
	"script-src": "'self'",
	"connect-src": "'self'",
	"font-src": "'self'",
	"img-src": "'self'",
	"style-src": "'self'",
	"base-uri": "'none'",
	"form-action": "'none'",
	"frame-ancestors": "'none'",
};

function formatPolicy(policy: Readonly<Record<string, string>>): string {
	return Object.entries(policy)
		.map(([name, value]) => `${name} ${value}`)
		.join("; ");
}
