/** The page at `/`: the explorer as built into dist/explorer, or, before that, a plain page that says what runs here. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { firstPage } from "./firstPage.ts";
import { servePage } from "./servePage.ts";

export interface ExplorerOptions {
	/** What `npm run build` made. */
	readonly pageFolder?: string;
}

export async function explorer(app: FastifyInstance, { pageFolder = PAGE_FOLDER }: ExplorerOptions): Promise<void> {
	if (existsSync(`${pageFolder}/index.html`)) {
		await app.register(servePage, { folder: pageFolder, address: "/" });
		return;
	}
	app.get("/", async ({ protocol, host }, reply) =>
		reply.type("text/html; charset=utf-8").send(firstPage(`${protocol}://${host}`)),
	);
}

const PAGE_FOLDER = fileURLToPath(new URL("../../dist/explorer", import.meta.url));
