/** Lists, for whoever knows no name: narrowed, sorted and paged in the address, and taken away as a whole. */
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DISAGREEMENT } from "../support/disagreement.ts";
import { findViolations, saveAs, tabTo } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { importRecords } from "../support/graph.ts";
import { findBrowser } from "../support/openBrowser.ts";

const chromium = await findBrowser();

/** More than stand on a page. */
const TOPICS = Array.from({ length: 103 }, (_, index) => {
	const number = String(index).padStart(3, "0");
	return {
		type: "Topic",
		id: `topic-${number}`,
		name: `Topic ${number}`,
		source: "report-a",
		quote: `topic ${number}`,
	};
});

describe.skipIf(chromium === undefined)("lists (needs Chromium)", () => {
	let site: ExplorerSite;
	const visit: ExplorerSite["visit"] = (...visited) => site.visit(...visited);

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "", (database) => importRecords(database, [...DISAGREEMENT, ...TOPICS]));
	});

	afterAll(() => site?.[Symbol.asyncDispose]());

	const names = (page: Page) => page.locator("tbody th[scope=row] a:not(.tag)").allTextContents();
	const total = (page: Page) => page.locator(".list-page [role=status]").filter({ hasText: /entr/ }).textContent();

	test("begin on the first page, which says how much there is of each type", () =>
		visit("", async (page) => {
			const { inventory } = await site.ask("{ inventory { type total } }");
			await page.getByRole("heading", { name: "What is in the graph" }).waitFor();
			const items = page.locator(".inventory li");
			expect(await items.count()).toBe((inventory as unknown as readonly unknown[]).length);
			await items.filter({ hasText: "Meetings" }).getByRole("link").click();
			await page.getByRole("heading", { name: "Meetings", level: 1 }).waitFor();
			await expect.poll(() => names(page)).toContain("Water days");
			expect(page.url()).toMatch(/view=list&type=Meeting(&|$)/);
		}));

	test("are sorted by a column, and the other way round, by keyboard, and the address keeps it", () =>
		visit("?view=list&type=Meeting", async (page) => {
			await page.locator("tbody tr").first().waitFor();
			await tabTo(page, ".sort-button", "When");
			await page.keyboard.press("Enter");
			await page.locator("th[aria-sort=descending]", { hasText: "When" }).waitFor();
			const latestFirst = await names(page);
			expect(latestFirst.indexOf("River days")).toBeLessThan(latestFirst.indexOf("Water days"));
			await page.keyboard.press("Enter");
			await page.locator("th[aria-sort=ascending]", { hasText: "When" }).waitFor();
			const { listing } = (await site.ask(
				'{ listing(types: ["Meeting"], order: DATE) { rows { entity { name } } } }',
			)) as never as { readonly listing: { readonly rows: readonly { readonly entity: { readonly name: string } }[] } };
			await expect.poll(() => names(page)).toEqual(listing.rows.map(({ entity }) => entity.name));
			await page.reload();
			await page.locator("th[aria-sort=ascending]", { hasText: "When" }).waitFor();
		}));

	test("say what tells namesakes apart, and mark what sources disagree on", () =>
		visit("?view=list&type=Person&phrase=dana", async (page) => {
			const row = page.locator("tr[data-row=dana-example]");
			await row.waitFor();
			expect(await row.textContent()).toMatch(/Dana Example.*Sources disagree.*Director, Water Office/);
			await row.getByRole("link", { name: "Sources disagree" }).click();
			await page.getByRole("heading", { name: "Where sources disagree about Dana Example" }).waitFor();
		}));

	test("tell namesakes apart where a name is searched for, too", () =>
		visit("?phrase=dana", async (page) => {
			const hit = page.locator(".hit", { hasText: "Dana Example" }).first();
			await expect.poll(() => hit.locator(".hit-context").textContent()).toMatch(/Director, Water Office.* source/);
		}));

	test("are narrowed by name, place, time and what is disputed", () =>
		visit("?view=list&type=Meeting", async (page) => {
			await page.locator("tbody tr").first().waitFor();
			await page.getByLabel("Name contains").fill("days");
			await expect.poll(() => total(page)).toBe("2 entries");
			await page.getByLabel("Sources disagree").selectOption("yes");
			await expect.poll(() => names(page)).toEqual(["Water days"]);
			await page.getByLabel("Sources disagree").selectOption("no");
			await expect.poll(() => names(page)).toEqual(["River days"]);
			await page.getByLabel("From", { exact: true }).fill("2017-01-01");
			await page.getByText("Nothing fits these filters.").waitFor();
			expect(page.url()).toContain("since=2017-01-01");
		}));

	test("go on over pages, and are saved with every row", () =>
		visit("?view=list&type=Topic", async (page) => {
			const { listing } = (await site.ask('{ listing(types: ["Topic"], limit: 1) { total } }')) as never as {
				readonly listing: { readonly total: number };
			};
			await expect.poll(() => names(page).then(({ length }) => length)).toBe(100);
			await page.getByRole("link", { name: "Next" }).click();
			await expect.poll(() => names(page).then(({ length }) => length)).toBe(listing.total - 100);
			const csv = (await saveAs(page, "Table of all rows (CSV)")).toString("utf8");
			expect(csv.trim().split("\r\n")).toHaveLength(listing.total + 1);
			expect(csv).toContain("topic-102,Topic 102,");
			const sheet = unzipSync(new Uint8Array(await saveAs(page, "Table of all rows for Excel (XLSX)")));
			const rows = new TextDecoder().decode(sheet["xl/worksheets/sheet1.xml"]).match(/<row /g);
			expect(rows).toHaveLength(listing.total + 1);
		}));

	test.each(["en", "de"])("are read without hindrance in %s", (language) =>
		visit(`?view=list&lang=${language}`, async (page) => {
			await page.locator("tbody tr").first().waitFor();
			expect(await findViolations(page)).toEqual([]);
		}),
	);
});
