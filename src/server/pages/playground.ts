/** The page at /playground and its questions, built into dist/playground when the project is installed (vite.config.ts). */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { CoopgraphError } from "../../errors/CoopgraphError.ts";
import { readSavedQueries } from "../../questions/savedQueries.ts";
import { servePage } from "./servePage.ts";

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
	if (existsSync(`${pageFolder}/index.html`)) {
		await app.register(servePage, { folder: pageFolder, address: "/playground", policy: EDITOR_POLICY });
		return;
	}
	app.get("/playground", async () => {
		throw new CoopgraphError("PLAYGROUND_NOT_BUILT", {});
	});
}

const PAGE_FOLDER = fileURLToPath(new URL("../../../dist/playground", import.meta.url));
const QUERIES_FOLDER = fileURLToPath(new URL("../../../seed/queries", import.meta.url));

const EDITOR_POLICY = {
	"worker-src": "'self'",
	// The editor draws small pictures from its style sheet, …
	"img-src": "'self' data:",
	// … and positions every line of text by a style attribute and a style element of its own.
	"style-src": "'self' 'unsafe-inline'",
};
