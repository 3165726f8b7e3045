/** Two side by side, as a reader meets them: what they share and what only one has is what the API says. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DISAGREEMENT } from "../support/disagreement.ts";
import { findViolations } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { importRecords } from "../support/graph.ts";
import { findBrowser } from "../support/openBrowser.ts";

const chromium = await findBrowser();
const TWO = "left=water-office&right=river-office";
const SCREENS = [`?view=compare&${TWO}`, "?view=compare&left=aralsk&years=2014,2016"];

describe.skipIf(chromium === undefined)("comparing (needs Chromium)", () => {
	let site: ExplorerSite;
	const visit: ExplorerSite["visit"] = (...visited) => site.visit(...visited);

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "", (database) => importRecords(database, DISAGREEMENT));
	});

	afterAll(async () => {
		await site?.[Symbol.asyncDispose]();
	});

	/** What an entity is related to. */
	async function askOthers(id: string): Promise<string[]> {
		const { neighbourhood } = await site.ask(`{ neighbourhood(id: "${id}", limit: 1000) { nodes { id } } }`);
		const { nodes } = neighbourhood as unknown as { nodes: { id: string }[] };
		return nodes.flatMap((node) => (node.id === id ? [] : node.id)).sort();
	}

	async function askQuotes(id: string, property: string): Promise<string[]> {
		const { claims } =
			await site.ask(`{ claims(where: { subjectId: { eq: "${id}" }, property: { eq: "${property}" } }) {
			evidence { quote } } }`);
		const found = claims as unknown as { evidence: { quote: string }[] }[];
		return found.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)).sort();
	}

	test.each([
		["water-office", "river-office"],
		["giz", "regierungsarbeitsgruppe-wirtschaft-handel-9"],
	])("%s and %s: what both are related to, and what only one is, is what the API says", async (left, right) => {
		const [ofLeft, ofRight] = [await askOthers(left), await askOthers(right)];
		await visit(`?view=compare&left=${left}&right=${right}`, async (page) => {
			await page.locator(".compare-columns").waitFor({ timeout: 60_000 });
			await expandAll(page);
			const shared = ofLeft.filter((id) => ofRight.includes(id) && id !== right);
			expect(await attributes(page, "data-shared")).toEqual(shared);
			for (const [id, own, others] of [
				[left, ofLeft, ofRight],
				[right, ofRight, ofLeft],
			] as const) {
				const only = own.filter((one) => !others.includes(one) && one !== left && one !== right);
				expect(await linksIn(page, `[data-only="${id}"] .fact-main a`), id).toEqual(only);
			}
		});
	});

	test("properties stand in rows: each side with its quotes, the same and the differing marked", async () => {
		await visit(`?view=compare&${TWO}`, async (page) => {
			const row = page.locator("[data-property=country]");
			await row.waitFor({ timeout: 60_000 });
			expect(await row.getAttribute("data-likeness")).toBe("partly");
			for (const [index, id] of ["water-office", "river-office"].entries()) {
				const quotes = await row.locator("td").nth(index).locator("[data-quote]").allTextContents();
				expect(quotes.sort(), id).toEqual(await askQuotes(id, "country"));
				expect(await row.locator("td").nth(index).locator("[data-same=true]").allTextContents(), id).toEqual([
					expect.stringContaining("KZ"),
				]);
			}
		});
	});

	/** What is dated in a year around an entity, and what stands beside that. */
	async function askYear(centre: string, year: number): Promise<Set<string>> {
		const { timeline } = await site.ask(`{ timeline(of: "${centre}", since: "${year}-01-01", until: "${year}-12-31") {
			entity { id } } }`);
		const found = new Set((timeline as unknown as { entity: { id: string } }[]).map(({ entity }) => entity.id));
		for (const event of [...found]) for (const id of await askOthers(event)) found.add(id);
		found.delete(centre);
		return found;
	}

	test("two years around an entity: what is gone, what is in both, what is new", async () => {
		const [earlier, later] = [await askYear("aralsk", 2014), await askYear("aralsk", 2016)];
		expect(earlier).toContain("water-days");
		await visit("?view=compare&left=aralsk&years=2014,2016", async (page) => {
			await page.locator("[data-change]").first().waitFor({ timeout: 60_000 });
			const inBoth = [...earlier].filter((id) => later.has(id)).sort();
			expect(inBoth).toContain("river-office");
			expect(await thingsIn(page, "gone")).toEqual([...earlier].filter((id) => !later.has(id)).sort());
			expect(await thingsIn(page, "both")).toEqual(inBoth);
			expect(await thingsIn(page, "fresh")).toEqual([...later].filter((id) => !earlier.has(id)).sort());
			expect(await page.locator("[data-thing]:not(:has([data-quote]))").count()).toBe(0);
		});
	});

	interface Dated {
		readonly id: string;
		readonly possiblyFrom: string | null;
		readonly possiblyUntil: string | null;
	}

	test("two years of everything: every meeting dated in either, none dated otherwise; years are typed", async () => {
		const { meetings } = await site.ask("{ meetings(limit: 1000) { id possiblyFrom possiblyUntil } }");
		const dated = (meetings as unknown as Dated[]).filter(
			({ possiblyFrom, possiblyUntil }) => possiblyFrom ?? possiblyUntil,
		);
		const canHold = ({ possiblyFrom, possiblyUntil }: Dated) =>
			(possiblyFrom ?? "0000") <= "2015-12-31" && (possiblyUntil ?? "9999") >= "2014-01-01";
		await visit("?view=compare&years=2014,2015", async (page) => {
			const things = () => attributes(page, "data-thing", "[data-type=Meeting]");
			await page.locator("[data-type=Meeting]").waitFor({ timeout: 100_000 });
			expect(await page.locator("[data-thing]:not(:has([data-quote]))").count()).toBe(0);
			expect(await repeatedWays(page)).toEqual([]);
			await expandAll(page);
			const shown = await things();
			const expected = dated.filter(canHold).map(({ id }) => id);
			expect(expected.length).toBeGreaterThan(2);
			expect(dated.flatMap(({ id }) => (shown.includes(id) ? id : [])).sort()).toEqual(expected.sort());
			await page.getByLabel("Second year").fill("2016");
			await expect.poll(() => page.url()).toContain("years=2014%2C2016");
			await expect.poll(things).toContain("river-days");
			expect(await page.evaluate("document.activeElement.value")).toBe("2016");
		});
	});

	test("without years, the two latest in which there is something are taken, and the address says so", async () => {
		await visit("?view=compare&left=aralsk&years=latest", async (page) => {
			await expect.poll(() => page.url(), { timeout: 60_000 }).toContain("years=2014%2C2016");
			await page.goBack();
			expect(page.url()).not.toContain("latest");
		});
	});

	test("both are picked by keyboard alone; a copied address gives the same", async () => {
		await visit("?view=entity&id=water-office", async (page) => {
			await page.locator(".entity-head .button", { hasText: "Compare with" }).focus();
			await page.keyboard.press("Enter");
			await page.getByLabel("Second", { exact: true }).and(page.locator("input")).focus();
			await page.keyboard.type("River Office");
			await page.locator("main [role=option]").first().waitFor();
			await page.keyboard.press("Enter");
			await page.locator(".compare-columns").waitFor({ timeout: 60_000 });
			const shared = await attributes(page, "data-shared");
			await visit(page.url().slice(site.origin.length + 1), async (other) => {
				await other.locator(".compare-columns").waitFor({ timeout: 60_000 });
				expect(await attributes(other, "data-shared")).toEqual(shared);
			});
		});
	});

	test.each([
		["?view=compare", "Choose two"],
		["?view=compare&left=aralsk&right=aralsk", "You chose the same entity twice"],
		["?view=compare&left=canal-01&right=canal-02", "no relations in common"],
		["?view=compare&left=aralsk&right=nothing-of-that-id", "nothing-of-that-id"],
		["?view=compare&years=2015,2015", "Both years are the same"],
		["?view=compare&left=aralsk&years=1950,1951", "There is something in 2016, 2014"],
		["?view=compare&left=river-office&years=1950,1951", "Nothing is dated in 1950 or 1951"],
	])("%s says what there is not", async (address, words) => {
		await visit(address, async (page) => {
			await expect.poll(() => page.locator("main").textContent(), { timeout: 60_000 }).toContain(words);
		});
	});

	test("a server that fails is said, and trying again goes on", async () => {
		for (const [address, there] of [
			[SCREENS[0], ".compare-columns"],
			[SCREENS[1], "[data-change]"],
		] as const) {
			let isDown = true;
			const read = async (page: Page) => {
				await page.route("**/graphql", (route) => (isDown ? route.abort() : route.continue()));
				await page.goto(`${site.origin}/${address}`);
				await page.locator("main [role=alert]").waitFor();
				isDown = false;
				// Several requests failed, and each says so when its turn comes; a button that is gone by then needs no click.
				const tryAgain = page.locator("main [role=alert] button");
				const pressAll = () => tryAgain.evaluateAll("(buttons) => { for (const button of buttons) button.click(); }");
				await expect
					.poll(() => pressAll().then(() => page.locator(there).count()), { timeout: 60_000 })
					.toBeGreaterThan(0);
			};
			await visit("", read, { faultsExpected: true });
		}
	});

	test.each(["en", "de"].flatMap((lang) => (["light", "dark"] as const).map((colorScheme) => ({ lang, colorScheme }))))(
		"has no serious violation of accessibility and fits a phone: $lang, $colorScheme",
		async ({ lang, colorScheme }) => {
			for (const screen of SCREENS) {
				const read = async (page: Page) => {
					await page.locator("[data-shared], [data-change]").first().waitFor({ timeout: 60_000 });
					expect(await findViolations(page)).toEqual([]);
					await page.setViewportSize({ width: 375, height: 700 });
					expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
				};
				await visit(`${screen}&lang=${lang}`, read, { colorScheme });
			}
		},
	);

	test("on paper nothing is folded away, and every quote stands with the address of its document", async () => {
		await visit(`?view=compare&${TWO}`, async (page) => {
			await page.locator(".compare-columns").waitFor({ timeout: 60_000 });
			const quote = page.locator("[data-quote]", { hasText: "the Water Office" }).first();
			expect(await quote.isVisible()).toBe(false);
			await page.emulateMedia({ media: "print" });
			expect(await quote.isVisible()).toBe(true);
			expect(await page.locator(".header").isVisible()).toBe(false);
			expect(await page.locator("main button:visible").count()).toBe(0);
			const address = await page.evaluate<string>(
				`getComputedStyle(document.querySelector('.quote-notes a[href^="http"]'), "::after").content`,
			);
			expect(address).toContain("https://bureau.example/");
		});
	});
});

/** Items that say the same twice. */
async function repeatedWays(page: Page): Promise<string[]> {
	const items = await page
		.locator(".year-item")
		.evaluateAll((all) => all.map((item) => [...item.querySelectorAll(".year-way")].map((way) => way.textContent)));
	return items.filter((ways) => new Set(ways).size < ways.length).map((ways) => ways.join(" | "));
}

/** Until every list is whole. */
async function expandAll(page: Page): Promise<void> {
	const more = page.locator("main .text-button", { hasText: /^\d+ more$/ });
	while (await more.count()) await more.first().click();
}

async function attributes(page: Page, name: string, within = "main"): Promise<string[]> {
	const found = page.locator(`${within} [${name}]`);
	return (await found.evaluateAll((elements, key) => elements.map((one) => one.getAttribute(key) ?? ""), name)).sort();
}

async function thingsIn(page: Page, change: string): Promise<string[]> {
	return attributes(page, "data-thing", `[data-change=${change}]`);
}

async function linksIn(page: Page, selector: string): Promise<string[]> {
	const hrefs = await page
		.locator(selector)
		.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
	return [...new Set(hrefs.map((href) => new URLSearchParams(href.slice(2)).get("id") ?? ""))].sort();
}
