import { pino } from "pino";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { createApp } from "../../src/server/createApp.ts";
import { readRegisteredDocuments } from "../../src/server/graphql/registeredDocuments.ts";
import { exportsOf } from "./exports.ts";
import { importPaths, openPreparedDatabase, SEED_FILES } from "./graph.ts";
import { openBrowser } from "./openBrowser.ts";
import { schemaFor } from "./schema.ts";
import type { TestDatabase } from "./testDatabase.ts";
import { watchPages } from "./watchPage.ts";

/** The real server on the seeded graph, and a browser. */
export interface ExplorerSite extends AsyncDisposable {
	readonly origin: string;
	/** A reader who has never been here; fails afterwards if the page did what no page should. */
	visit(
		address: string,
		read: (page: Page) => Promise<void>,
		options?: BrowserContextOptions & { readonly faultsExpected?: boolean },
	): Promise<void>;
	/** What the API says. */
	ask(query: string): Promise<Record<string, never>>;
}

/** `prepare` adds to the seeded graph. A locked one answers what it has registered, as with `COOPGRAPH_PUBLIC=locked`. */
export async function openExplorer(
	chromium: string,
	prepare: (database: TestDatabase) => Promise<unknown> = async () => undefined,
	{ isLocked = false } = {},
): Promise<ExplorerSite> {
	const database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
	await prepare(database);
	const logger = pino({ level: "silent" });
	const audience = isLocked ? "public" : "editors";
	const schema = await schemaFor(audience);
	const queryTimeoutMs = 60_000;
	const app = await createApp({
		...{ schema, audience, connection: database, queryTimeoutMs, explains: !isLocked, logger },
		...(isLocked ? { registered: await readRegisteredDocuments(schema) } : {}),
		exports: { ...exportsOf(schema, database, queryTimeoutMs), audience },
	});
	const origin = await app.listen({ host: "127.0.0.1", port: 0 });
	const browser = await openBrowser(chromium);
	return {
		origin,
		async visit(address, read, { faultsExpected = false, ...options } = {}) {
			const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 850 }, ...options });
			try {
				const { faults } = await watchPages(context, origin);
				const page = await context.newPage();
				await page.goto(`${origin}/${address}`);
				await read(page);
				if (!faultsExpected) expect(faults).toEqual([]);
			} finally {
				await context.close();
			}
		},
		async ask(query) {
			const headers = { "content-type": "application/json" };
			const response = await fetch(`${origin}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
			return ((await response.json()) as { data: Record<string, never> }).data;
		},
		async [Symbol.asyncDispose]() {
			await browser.close();
			await app.close();
			await database[Symbol.asyncDispose]();
		},
	};
}
