/** The page at `/`: the explorer as built into dist/explorer, or, before that, a plain page that says what runs here. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { firstPage } from "./firstPage.ts";
import { originFor } from "./publicAddress.ts";
import { servePage } from "./servePage.ts";

export interface ExplorerOptions {
	/** What `npm run build` made. */
	readonly pageFolder?: string;
	/** The address that links begin with. */
	readonly publicUrl?: string | undefined;
	/** Whether there is no playground to lead to. */
	readonly isLocked?: boolean;
}

export async function explorer(app: FastifyInstance, options: ExplorerOptions): Promise<void> {
	const { pageFolder = PAGE_FOLDER, publicUrl, isLocked = false } = options;
	if (existsSync(`${pageFolder}/index.html`)) {
		await app.register(servePage, { folder: pageFolder, address: "/", isLocked });
		return;
	}
	app.get("/", async (request, reply) =>
		reply.type("text/html; charset=utf-8").send(firstPage(originFor(request, publicUrl))),
	);
}

const PAGE_FOLDER = fileURLToPath(new URL("../../../dist/explorer", import.meta.url));
