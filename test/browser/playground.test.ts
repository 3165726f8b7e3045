/** The playground as a reader meets it: the real page from the real server on the seeded graph, in headless Chromium. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import axe, { type Result } from "axe-core";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/server/createApp.ts";
import { exportsOf } from "../support/exports.ts";
import { importPaths, openPreparedDatabase, SEED_FILES } from "../support/graph.ts";
import { findBrowser, openBrowser } from "../support/openBrowser.ts";
import { schemaFor } from "../support/schema.ts";
import type { TestDatabase } from "../support/testDatabase.ts";
import { type Watch, watchPages } from "../support/watchPage.ts";

const FIRST = "who-sat-at-the-table";
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const chromium = await findBrowser();

describe.skipIf(chromium === undefined)("the playground (needs Chromium)", () => {
	let database: TestDatabase;
	let app: FastifyInstance;
	let origin: string;
	let browser: Browser;
	let page: Page;
	let watch: Watch;

	beforeAll(async () => {
		database = await openPreparedDatabase();
		await importPaths(database, SEED_FILES);
		const logger = pino({ level: "silent" });
		const schema = await schemaFor("editors");
		const queryTimeoutMs = 10_000;
		const exports = exportsOf(schema, database, queryTimeoutMs);
		app = await createApp({ schema, connection: database, queryTimeoutMs, explains: true, logger, exports });
		origin = await app.listen({ host: "127.0.0.1", port: 0 });
		browser = await openBrowser(chromium ?? "");
	});

	afterAll(async () => {
		await browser?.close();
		await app?.close();
		await database?.[Symbol.asyncDispose]();
	});

	/** A reader who has never been here. */
	async function open(address = "/playground", options: BrowserContextOptions = {}): Promise<void> {
		const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 }, ...options });
		watch = await watchPages(context, origin);
		page = await context.newPage();
		await page.goto(`${origin}${address}`);
	}

	afterEach(async () => {
		const { faults } = watch;
		await page.context().close();
		expect(faults).toEqual([]);
	});

	test("opens on the answer to the first question, and its address names it", async () => {
		await open();
		await expect.poll(readAnswer).toBe(await expectedAnswer(FIRST));
		await page.locator(".graphiql-response .view-line", { hasText: "Albert Rau" }).first().waitFor();
		await expect.poll(() => page.url()).toBe(`${origin}/playground?question=${FIRST}`);
	});

	test("a question from the gallery fills the editors and shows its answer", async () => {
		await openFirstAnswer();
		await question("names-of-a-city").click();
		await expect.poll(readAnswer).toBe(await expectedAnswer("names-of-a-city"));
		expect(await readEditor("variables")).toBe('{\n  "id": "astana"\n}');
		expect(await question("names-of-a-city").getAttribute("aria-current")).toBe("true");
		expect(await page.locator(".answer-note").textContent()).toContain("What was a city called");
		expect(page.url()).toBe(`${origin}/playground?question=names-of-a-city`);
	});

	test("of two questions in quick succession the second is answered", async () => {
		await openFirstAnswer();
		await question("chairs-of-a-meeting").click();
		await question("names-of-a-city").click();
		await expect.poll(readAnswer).toBe(await expectedAnswer("names-of-a-city"));
	});

	// All of them are held to their answers without a browser (test/integration/questions/queries.test.ts).
	test("the first question of each group is answered", async () => {
		await openFirstAnswer();
		const names = await page
			.locator("section > ul > li:first-child [data-question]")
			.evaluateAll((buttons) => buttons.map((button) => button.getAttribute("data-question") ?? ""));
		expect(names.length).toBeGreaterThanOrEqual(7);
		for (const name of names) {
			await question(name).click();
			await expect.poll(readAnswer, { message: name }).toBe(await expectedAnswer(name));
		}
		expect(await page.locator(".graphiql-tab-button").count()).toBe(1);
	});

	test("the history keeps each question once", async () => {
		await openFirstAnswer();
		await question("names-of-a-city").click();
		await expect.poll(readAnswer).toBe(await expectedAnswer("names-of-a-city"));
		await page.getByRole("button", { name: "Show History" }).click();
		await expect
			.poll(() => page.locator(".graphiql-history-item-label").allTextContents())
			.toEqual(["NamesOfACity", "WhoSatAtTheTable"]);
	});

	test("a copied link opens its question", async () => {
		await open("/playground?question=conveners-of-a-platform");
		await expect.poll(readAnswer).toBe(await expectedAnswer("conveners-of-a-platform"));
	});

	test("what a reader wrote is neither overwritten by a question nor lost on the next visit", async () => {
		const own = "query Own { topics { name } }";
		await openFirstAnswer();
		await page.locator(".graphiql-query-editor .monaco-editor").first().click();
		await page.keyboard.press("ControlOrMeta+A");
		await page.keyboard.insertText(own);
		await expect.poll(() => page.url()).toBe(`${origin}/playground`);
		await question(FIRST).click();
		await expect.poll(readAnswer).toBe(await expectedAnswer(FIRST));
		const tabs = ["Own", "WhoSatAtTheTable"];
		await expect.poll(() => page.locator(".graphiql-tab-button").allTextContents()).toEqual(tabs);
		await waitUntilStored(tabs, "WhoSatAtTheTable");
		await page.locator(".graphiql-tab-button", { hasText: "Own" }).click();
		await expect.poll(() => readEditor("graphql")).toBe(own);
		await waitUntilStored(tabs, "Own");

		await page.goto(`${origin}/playground`);
		await expect.poll(readAnswer).toContain('"Rohstoffe"');
		expect(await readEditor("graphql")).toBe(own);
	});

	test("speaks the browser's language, or the one that was chosen before", async () => {
		await open("/playground", { locale: "de-AT" });
		await page.getByRole("heading", { name: "Fragen", exact: true }).waitFor();
		expect(await page.title()).toBe("Kooperationsgraph · Playground");
		expect(await question(FIRST).textContent()).toContain("Wer saß am Tisch");
		expect(await question(FIRST).textContent()).toContain("anwesend oder vertreten");

		await page.getByRole("button", { name: "English" }).click();
		await page.getByRole("heading", { name: "Questions", exact: true }).waitFor();
		expect(await question(FIRST).textContent()).toContain("Who sat at the table");
		await page.reload();
		await page.getByRole("heading", { name: "Questions", exact: true }).waitFor();
		expect(await page.locator("html").getAttribute("lang")).toBe("en");
	});

	test("light or dark is one choice for all pages", async () => {
		await open("/", { colorScheme: "light" });
		await page.getByRole("button", { name: "Dark colours" }).click();
		await page.goto(`${origin}/playground`);
		await page.locator("body.graphiql-dark").waitFor();
		await page.getByRole("button", { name: "Open settings dialog" }).click();
		await page.getByRole("button", { name: "Light", exact: true }).click();
		await page.locator("body.graphiql-light").waitFor();
		await page.goto(origin);
		await page.locator("html[data-colours=light]").waitFor();
	});

	test("the documentation explains the schema in its own words", async () => {
		await openFirstAnswer();
		await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
		await page.getByRole("link", { name: "Meeting", exact: true }).click();
		const docs = page.locator(".graphiql-plugin");
		await expect.poll(() => docs.textContent()).toContain("One event: session, talk, visit, reception, conference, …");
	});

	test("questions are found by words and opened by keyboard alone", async () => {
		await openFirstAnswer();
		await page.getByRole("searchbox").focus();
		await page.keyboard.type("stadt hieß");
		await expect.poll(() => page.locator("[data-question]").count()).toBe(1);
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await expect.poll(readAnswer).toBe(await expectedAnswer("names-of-a-city"));
	});

	test("on a narrow screen the answer is in sight, the query below it, and nothing beside them", async () => {
		await open("/playground", { viewport: { width: 390, height: 844 } });
		await expect.poll(readAnswer).toBe(await expectedAnswer(FIRST));
		expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
		const box = await page.locator(".graphiql-response .view-line").first().boundingBox();
		expect(box?.y).toBeLessThan(700);
		expect(await page.evaluate("document.querySelector('.workbench').scrollHeight")).toBeLessThan(3 * 844);
		const part = page.locator(".graphiql-query-editor");
		await part.scrollIntoViewIfNeeded();
		const [editor, line] = await Promise.all([part.boundingBox(), part.locator(".view-line").first().boundingBox()]);
		expect((line?.y ?? 0) - (editor?.y ?? 0)).toBeLessThan(60);
	});

	test.each(["light", "dark"] as const)("our own parts are accessible in %s colours", async (colorScheme) => {
		await open("/playground", { colorScheme });
		await expect.poll(readAnswer).toBe(await expectedAnswer(FIRST));
		await page.evaluate(axe.source);
		const found = await page.evaluate<Result[]>(
			`axe.run({ include: [".header", ".gallery", ".answer-note"] }).then(({ violations }) => violations)`,
		);
		const serious = found.filter(({ impact }) => impact === "serious" || impact === "critical");
		expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`)).toEqual([]);
	});

	async function openFirstAnswer(): Promise<void> {
		await open();
		await expect.poll(readAnswer).toBe(await expectedAnswer(FIRST));
	}

	function question(name: string) {
		return page.locator(`[data-question="${name}"]`);
	}

	const readAnswer = () => readEditor("response");

	/** The whole text of an editor; on the page itself only the lines in sight exist. */
	async function readEditor(kind: "graphql" | "variables" | "response"): Promise<string> {
		const ending = { graphql: ".graphql", variables: "variables.json", response: "response.json" }[kind];
		return page.evaluate<string>(
			`globalThis.__MONACO?.editor.getModels().find(({ uri }) => uri.path.endsWith("${ending}"))?.getValue() ?? ""`,
		);
	}

	/** GraphiQL writes its tabs down half a second after a change; until then, those of an earlier one are stored. */
	async function waitUntilStored(titles: readonly string[], active: string): Promise<void> {
		const stored = `(({ tabs = [], activeTabIndex }) => ({
			titles: tabs.map(({ title }) => title),
			active: tabs[activeTabIndex]?.title,
		}))(JSON.parse(localStorage["graphiql:tabState"] ?? "{}"))`;
		await expect.poll(() => page.evaluate(stored)).toEqual({ titles, active });
	}
});

/** The answer that the question's own test holds it against, as GraphiQL writes it. */
async function expectedAnswer(name: string): Promise<string> {
	const data: unknown = JSON.parse(await readFile(`${ROOT}/test/fixtures/answers/${name}.json`, "utf8"));
	return JSON.stringify({ data }, null, 2);
}
