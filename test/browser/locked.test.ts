/** The explorer of a server that answers its own documents only: everything that readers do is among them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DISAGREEMENT } from "../support/disagreement.ts";
import { saveAs } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { importRecords } from "../support/graph.ts";
import { findBrowser } from "../support/openBrowser.ts";

const chromium = await findBrowser();
const MEETING = "rohstoff-dialog-5";

/** Every screen, with and without its choices. A request that is not registered is answered with 403, which no visit forgives. */
const SCREENS = [
	["", "h1"],
	["?phrase=giz", "[role=option]"],
	["?phrase=nachhaltig", "mark"],
	["?view=list", "h1"],
	["?view=list&type=Meeting", "tbody tr"],
	["?view=list&type=Organisation&sort=meetings", "tbody tr"],
	[`?view=entity&id=${MEETING}`, "blockquote"],
	["?view=entity&id=giz&since=2015&until=2015", "h1"],
	["?view=source&id=ost-ausschuss-2015-06-09", "blockquote"],
	["?view=network&steps=giz", "svg circle, svg g"],
	["?view=path&from=giz&to=kasachstan", "svg"],
	["?view=compare&left=kasachstan&right=bischkek", "h1"],
	["?view=conflicts", "article, li"],
	["?view=timeline&id=rohstoff-dialogplattform", "svg"],
	["?view=map", "svg path"],
	["?view=question", "a"],
	["?view=export", "select, input"],
] as const;

describe.skipIf(chromium === undefined)("the explorer of a locked server (needs Chromium)", () => {
	let site: ExplorerSite;

	beforeAll(async () => {
		const prepare = (database: Parameters<typeof importRecords>[0]) => importRecords(database, [...DISAGREEMENT]);
		site = await openExplorer(chromium ?? "", prepare, { isLocked: true });
	});

	afterAll(() => site?.[Symbol.asyncDispose]());

	test.each(SCREENS)("shows %s", (address, content) =>
		site.visit(address, async (page) => {
			await page.locator("main").locator(content).first().waitFor({ state: "attached" });
			await page.waitForLoadState("networkidle");
			expect(await page.locator("main [role=alert]").allTextContents()).toEqual([]);
		}),
	);

	test("finds what is typed, opens it, and gives its dossier away", () =>
		site.visit("", async (page) => {
			await page.keyboard.type("Karaganda", { delay: 5 });
			await page.locator("[role=option]").first().waitFor({ state: "attached" });
			await page.keyboard.press("Enter");
			await page.locator("main blockquote").first().waitFor({ state: "attached" });
			const dossier = (await saveAs(page, "Dossier as a page (HTML)")).toString("utf8");
			expect(dossier).toContain("Karaganda");
		}));

	test("has no playground to lead to, and answers no question of one's own", () =>
		site.visit("", async (page) => {
			await page.locator("main h1").first().waitFor({ state: "attached" });
			expect(await page.locator('a[href*="playground"]').count()).toBe(0);
			const { status } = await fetch(`${site.origin}/playground`, { headers: { accept: "text/html" } });
			expect(status).toBe(404);
			expect(await site.ask("{ meetings { id } }")).toBeUndefined();
		}));
});
