/** The graph taken away from a page, without a terminal. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { findViolations } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { findBrowser } from "../support/openBrowser.ts";

const chromium = await findBrowser();

describe.skipIf(chromium === undefined)("exports (needs Chromium)", () => {
	let site: ExplorerSite;
	const visit: ExplorerSite["visit"] = (...visited) => site.visit(...visited);

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "");
	});

	afterAll(() => site?.[Symbol.asyncDispose]());

	test("are a page with every format, of a platform picked by name and a year, and the files are those of /export", () =>
		visit("export", async (page) => {
			await page.getByRole("heading", { name: "Export the graph" }).waitFor();
			expect(page.url()).toContain("view=export");
			expect(await page.locator("[data-format]").count()).toBe(Object.keys(FORMATS).length);
			await page.locator(".picker input").first().waitFor();
			await page.getByRole("main").getByRole("combobox").fill("Rohstoff-Dialog");
			await page.getByRole("main").locator(".hit").first().click();
			await page.getByRole("main").getByRole("link", { name: "Rohstoff-Dialogplattform" }).waitFor();
			const from = page.getByLabel("From", { exact: true });
			await from.fill("2015");
			await from.press("Enter");
			const button = page.getByRole("link", { name: "Download as csl" });
			await expect
				.poll(() => button.getAttribute("href"))
				.toMatch(/platform=rohstoff-dialogplattform.*since=2015-01-01/);
			const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
			const fetched = await fetch(`${site.origin}${await button.getAttribute("href")}`);
			expect(await readFile(await download.path(), "utf8")).toBe(await fetched.text());
		}));

	test("of the sources are offered on the first page", () =>
		visit("", async (page) => {
			const link = page.getByRole("link", { name: "BibTeX" });
			await link.waitFor();
			expect(await link.getAttribute("href")).toBe("/export/bibtex");
		}));

	test("say on the page what an address cannot mean, and forget it with the next step", () =>
		visit("?view=export&since=2015-02-31&until=soon", async (page) => {
			const faults = page.locator(".address-faults li");
			await expect.poll(() => faults.count()).toBe(2);
			expect(await faults.first().textContent()).toContain("“2015-02-31” for “From”");
			const until = page.getByLabel("To", { exact: true });
			await until.fill("2015-13");
			await until.press("Enter");
			await page.getByRole("alert").filter({ hasText: "“2015-13” is not a date" }).waitFor();
			await until.fill("2015-06");
			await until.press("Enter");
			await expect.poll(() => page.url()).toContain("until=2015-06-30");
			expect(await faults.count()).toBe(0);
		}));

	test.each(["?view=zzz", "?view=entity"])("are not the only address that says what it cannot mean: %s", (address) =>
		visit(address, async (page) => {
			await page.locator(".address-faults").getByText("This is the start page.").waitFor();
			await page.getByRole("combobox").first().waitFor();
		}),
	);

	test("say that there is nothing with an id, and move an end along for all to see", () =>
		visit("?view=export&id=nobody", async (page) => {
			await page.getByText("There is nothing with this id.").waitFor();
			expect(await page.locator("[data-format]").count()).toBe(0);
			await page.goto(`${site.origin}/?view=export&since=2015&until=2015`);
			const [from, until] = [page.getByLabel("From", { exact: true }), page.getByLabel("To", { exact: true })];
			await from.fill("2016");
			await from.press("Tab");
			await page.getByText("“To” was adjusted: 1 January 2016.").waitFor();
			await page.keyboard.type("2014");
			await page.keyboard.press("Enter");
			await page.getByText("“From” was adjusted: 31 December 2014.").waitFor();
			expect(await until.inputValue()).toBe("2014");
		}));

	test.each(["en", "de"])("are read without hindrance in %s", (language) =>
		visit(`?view=export&lang=${language}`, async (page) => {
			await page.locator("[data-format]").first().waitFor();
			expect(await findViolations(page)).toEqual([]);
		}),
	);
});
