/** How two are connected, as a reader meets it: routes in sentences, each with its quote. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { findBrowser } from "../support/openBrowser.ts";

const MEETING = "regierungsarbeitsgruppe-wirtschaft-handel-9";
const TWO = "from=eckhard-franz&to=giz";
const chromium = await findBrowser();

interface Path {
	readonly clauses: readonly {
		readonly text: string;
		readonly evidence: readonly { readonly quote: string | null }[];
	}[];
	readonly hops: readonly { readonly from: { readonly name: string }; readonly to: { readonly name: string } }[];
}

describe.skipIf(chromium === undefined)("paths (needs Chromium)", () => {
	let site: ExplorerSite;
	const visit: ExplorerSite["visit"] = (...visited) => site.visit(...visited);

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "");
	});

	afterAll(async () => {
		await site?.[Symbol.asyncDispose]();
	});

	test("every route names its hops in order, each with its sentence and a link to the source", async () => {
		const { paths } = await site.ask(`{ paths(from: "eckhard-franz", to: "giz", maxHops: 4, limit: 5) {
			clauses(language: EN) { text evidence { quote } } hops { from { name } to { name } } } }`);
		await visit(`?view=path&${TWO}`, async (page) => {
			const routes = await readRoutes(page);
			expect(routes.length).toBeGreaterThan(1);
			expect(routes).toEqual(
				(paths as unknown as Path[]).map(({ clauses, hops }) => ({
					stops: [...hops.slice(0, 1).map(({ from }) => from.name), ...hops.map(({ to }) => to.name)],
					clauses: clauses.map(({ text, evidence }) => ({
						text: `${text}.`,
						quotes: evidence.flatMap(({ quote }) => quote ?? []),
						links: evidence.length,
					})),
				})),
			);
			await page.locator(".clause summary").first().click();
			await page.locator('.clause a[href*="view=source"]').first().click();
			await page.locator(".source-quotes mark").waitFor();
		});
	});

	test("how many ways are told at most is said before", async () => {
		await visit("?view=path", async (page) => {
			await expect
				.poll(() => page.locator("main").textContent())
				.toContain("the shortest paths between them, at most 5");
		});
	});

	test("on a phone, a shadow shows that the picture goes on", async () => {
		const read = async (page: Page) => {
			await readRoutes(page);
			const picture = page.locator(".path-picture");
			expect(await picture.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true);
			const shades = await page.evaluate(
				`getComputedStyle(document.querySelector(".path-picture")).backgroundAttachment`,
			);
			expect(shades).toContain("local, local, scroll, scroll");
		};
		await visit(`?view=path&${TWO}`, read, { viewport: { width: 390, height: 844 } });
	});

	test("what lies between is left out with one click, and let in again with another", async () => {
		await visit(`?view=path&${TWO}`, async (page) => {
			const before = (await readRoutes(page)).length;
			await page.locator(`.path-picture [data-node="bundesministerium-wirtschaft-energie"]`).click();
			await expect.poll(() => page.locator(".route").count(), { timeout: 60_000 }).toBe(before - 1);
			expect(page.url()).toContain("without=bundesministerium-wirtschaft-energie");
			await page.locator("button.chip").click();
			await expect.poll(() => page.locator(".route").count()).toBe(before);
		});
	});

	test("a pair without a connection is said, and can be looked for more widely", async () => {
		await visit(`?view=path&${TWO}&within=1`, async (page) => {
			await expect.poll(() => page.locator("main .note").textContent(), { timeout: 60_000 }).toContain("within 1 step");
			await page.locator("main .note button").click();
			await page.locator(".route").first().waitFor({ timeout: 60_000 });
		});
		await visit(`?view=path&from=expo-2017&to=giz&without=${MEETING}`, async (page) => {
			await expect
				.poll(() => page.locator("main .note").textContent(), { timeout: 60_000 })
				.toContain("within 4 steps");
		});
	});

	test("an id that there is not is said as elsewhere, without asking the server for a way", async () => {
		await visit("?view=path&from=giz&to=nothing-of-that-id", async (page) => {
			await expect.poll(() => page.locator("main .note").textContent()).toContain("nothing-of-that-id");
			expect(await page.locator("main [role=alert]").count()).toBe(0);
		});
	});

	test("both ends are picked by keyboard alone", async () => {
		await visit("?view=path", async (page) => {
			for (const [label, name] of [
				["From", "Eckhard Franz"],
				["To", "Karaganda"],
			] as const) {
				await page.getByLabel(label, { exact: true }).and(page.locator("input")).focus();
				await page.keyboard.type(name);
				await page.locator("main [role=option]").first().waitFor();
				await page.keyboard.press("Enter");
				await expect
					.poll(() => page.locator(".path-entity").allTextContents())
					.toContainEqual(expect.stringContaining(name));
			}
			await page.locator(".route").first().waitFor({ timeout: 60_000 });
		});
	});

	test.each(["en", "de"].flatMap((lang) => (["light", "dark"] as const).map((colorScheme) => ({ lang, colorScheme }))))(
		"has no serious violation of accessibility and fits a phone: $lang, $colorScheme",
		async ({ lang, colorScheme }) => {
			const read = async (page: Page) => {
				await readRoutes(page);
				expect(await findViolations(page)).toEqual([]);
				await page.setViewportSize({ width: 375, height: 700 });
				expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
			};
			await visit(`?view=path&${TWO}&lang=${lang}`, read, { colorScheme });
		},
	);
});

async function readRoutes(page: Page) {
	await page.locator(".route").first().waitFor({ timeout: 100_000 });
	const routes = await page.locator(".route").all();
	return Promise.all(
		routes.map(async (route) => ({
			stops: await route.locator(".route-stop a").allTextContents(),
			clauses: await Promise.all(
				(await route.locator(".clause").all()).map(async (clause) => ({
					text: await clause.locator("> p").textContent(),
					quotes: await clause.locator("[data-quote]").allTextContents(),
					links: await clause.locator('a[href*="view=source"]').count(),
				})),
			),
		})),
	);
}
