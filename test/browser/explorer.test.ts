/** The explorer as a reader meets it: the real page from the real server on the seeded graph, in headless Chromium. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withdrawSource } from "../../src/ledger/decisions/withdrawSource.ts";
import { createDecider } from "../support/decider.ts";
import { findViolations, tabTo } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { importRecords } from "../support/graph.ts";
import { findBrowser } from "../support/openBrowser.ts";

const MEETING = "regierungsarbeitsgruppe-wirtschaft-handel-9";
const chromium = await findBrowser();

/** Screens by what their address says. */
const SCREENS = ["", "?phrase=giz", `?view=entity&id=${MEETING}`, "?view=source&id=ost-ausschuss-2015-06-09"];

describe.skipIf(chromium === undefined)("the explorer (needs Chromium)", () => {
	let site: ExplorerSite;
	const visit: ExplorerSite["visit"] = (...visited) => site.visit(...visited);

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "", async (database) => {
			const hoax = { type: "Source", id: "hoax", title: "A hoax", published: "2016-01-01" };
			await importRecords(database, [
				hoax,
				{ type: "City", id: "hoaxville", name: "Hoaxville", source: "hoax", quote: "in Hoaxville" },
			]);
			await withdrawSource(createDecider(database), "hoax", "invented");
		});
	});

	afterAll(async () => {
		await site?.[Symbol.asyncDispose]();
	});

	const heading = (page: Page) => page.locator("main h1").first().textContent();

	test.each([
		["Latin", "Karaganda"],
		["Cyrillic", "Караганда"],
		["another romanisation", "Qaraghandy"],
	])("a name in %s finds the entity first, and Enter opens it", async (_script, phrase) => {
		await visit("", async (page) => {
			await page.keyboard.type(phrase, { delay: 5 });
			await expect.poll(() => page.locator("[role=option]").first().textContent()).toContain("Karaganda");
			await page.keyboard.press("Enter");
			await expect.poll(() => heading(page)).toBe("Karaganda");
			expect(page.url()).toMatch(/[?&]id=karaganda(-|&|$)/);
		});
	});

	test("umlauts may be written out, and a filter by type narrows what is found", async () => {
		await visit("?phrase=Europaeische Cluster Excellence Initiative", async (page) => {
			await expect
				.poll(() => page.locator("[role=option]").first().textContent())
				.toContain("Europäische Cluster Excellence Initiative");
		});
		await visit("?phrase=Karaganda&type=Region", async (page) => {
			const types = () => page.locator("[role=option]").evaluateAll((rows) => rows.map((row) => row.textContent));
			await expect.poll(async () => (await types()).length).toBeGreaterThan(0);
			for (const row of await types()) expect(row).toContain("Region");
		});
	});

	test("what is called by no such name is said, with the phrase", async () => {
		await visit("?phrase=xyzzyqwertz", async (page) => {
			await expect.poll(() => page.locator("main .note").textContent()).toContain("xyzzyqwertz");
		});
	});

	test("words that no name has are found in what sources say, lit up, with what they were given for", async () => {
		await visit("?phrase=nachhaltig", async (page) => {
			const found = page.getByRole("region", { name: "In the words of the sources" });
			await expect.poll(() => found.locator("mark").first().textContent()).toMatch(/^nachhaltig/i);
			const quote = await found.locator("blockquote").first().textContent();
			await found.locator(".text-about a").first().click();
			await expect.poll(() => heading(page)).not.toBe("");
			await page.goBack();
			await found.locator(".quote-origin a").first().click();
			await expect.poll(() => page.locator("main").textContent()).toContain(quote ?? "");
			expect(page.url()).toContain("view=source");
		});
	});

	test("an entity shows every quote of its relations, as the API gives them", async () => {
		const data = await site.ask(`{ meetings(where: { id: { eq: "${MEETING}" } }) {
			participantsConnection { edges { properties { evidence { quote } } } } } }`);
		const [meeting] = data.meetings as unknown as {
			participantsConnection: { edges: { properties: { evidence: { quote: string }[] } }[] };
		}[];
		const quotes = meeting?.participantsConnection.edges.flatMap(({ properties }) =>
			properties.evidence.map(({ quote }) => quote),
		);
		expect(quotes?.length).toBeGreaterThan(5);
		await visit(`?view=entity&id=${MEETING}`, async (page) => {
			await page.locator(".entity-facts").waitFor();
			const text = (await page.locator(".entity-facts").textContent()) ?? "";
			for (const quote of new Set(quotes)) expect(text).toContain(quote);
		});
	});

	test("a link leads on, Back leads back, and a copied address opens the same view in the same language", async () => {
		await visit(`?view=entity&id=${MEETING}`, async (page) => {
			await page.locator(".entity-facts a", { hasText: "Eckhard Franz" }).first().click();
			await expect.poll(() => heading(page)).toContain("Eckhard Franz");
			const copied = page.url().slice(site.origin.length + 1);
			await page.goBack();
			await expect.poll(() => heading(page)).toContain("9. Sitzung");
			await visit(copied.replace("lang=en", "lang=de"), async (other) => {
				await expect.poll(() => heading(other)).toContain("Eckhard Franz");
				expect(await other.locator("html").getAttribute("lang")).toBe("de");
				await expect.poll(() => other.locator(".summary").textContent()).toContain("Quelle");
			});
		});
	});

	test("search, entity, source and back go by keyboard alone", async () => {
		await visit("", async (page) => {
			await page.keyboard.type("Rohstoff-Dialogplattform", { delay: 5 });
			await page.locator("[role=option]").first().waitFor();
			await page.keyboard.press("Enter");
			await expect.poll(() => heading(page)).toBe("Rohstoff-Dialogplattform");
			await tabTo(page, "summary, button", "öffentlich-private");
			await page.keyboard.press("Enter");
			await tabTo(page, 'a[href*="view=source"]');
			await page.keyboard.press("Enter");
			await expect.poll(() => heading(page)).toBe("Cluster-Bildung in Zentralasien");
			await page.goBack();
			await expect.poll(() => heading(page)).toBe("Rohstoff-Dialogplattform");
		});
	});

	test("the start page lists what is not withdrawn, and names the reference data", async () => {
		const { texts, references } = await site.ask(`{
			texts: sources(where: { kind: { eq: DOCUMENT }, withdrawnAt: { eq: null } }) { title }
			references: sources(where: { kind: { eq: REFERENCE } }) { title } }`);
		const titles = (sources: unknown) => (sources as { title: string }[]).map(({ title }) => title).sort();
		await visit("", async (page) => {
			await whenRead(page);
			expect((await page.locator(".documents a").allTextContents()).sort()).toEqual(titles(texts));
			expect(titles(texts)).not.toContain("A hoax");
			expect(titles(references).length).toBeGreaterThan(0);
			for (const title of titles(references))
				expect(await page.locator(".overview > .quiet >> nth=0").textContent()).toContain(title);
		});
	});

	test("what is asked for fits the search box of a phone", async () => {
		for (const lang of ["en", "de"]) {
			const read = async (page: Page) => {
				await whenRead(page);
				const room = await page.evaluate<number>(`(() => {
					const input = document.querySelector("main input");
					const { font, paddingLeft, paddingRight } = getComputedStyle(input);
					const pen = document.createElement("canvas").getContext("2d");
					pen.font = font;
					return input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - pen.measureText(input.placeholder).width;
				})()`);
				expect(room).toBeGreaterThanOrEqual(0);
			};
			await visit(`?lang=${lang}`, read, { viewport: { width: 375, height: 700 } });
		}
	});

	test("how often something meets is said in words", async () => {
		await visit("?view=entity&id=deutsch-kasachische-regierungsarbeitsgruppe-wirtschaft-handel", async (page) => {
			await whenRead(page);
			expect(await page.locator("[data-property=cadence] .fact-main").allTextContents()).toEqual(["every year"]);
		});
	});

	test("on paper a small picture does not offer to be opened", async () => {
		await visit(`?view=entity&id=${MEETING}`, async (page) => {
			await whenRead(page);
			await page.locator(".preview-caption").first().waitFor();
			await page.emulateMedia({ media: "print" });
			expect(await page.locator(".preview-caption:visible").count()).toBe(0);
		});
	});

	test("an id that there is not is said, with a way on", async () => {
		await visit("?view=entity&id=nothing-of-that-id", async (page) => {
			await expect.poll(() => page.locator("main .note").textContent()).toContain("nothing-of-that-id");
			await page.locator("main .note a").click();
			await page.locator("main input").waitFor();
		});
	});

	test("a server that fails is said, and trying again goes on", async () => {
		let isDown = true;
		const options = { faultsExpected: true };
		await visit(
			"",
			async (page) => {
				await page.route("**/graphql", (route) => (isDown ? route.abort() : route.continue()));
				await page.goto(`${site.origin}/?view=entity&id=${MEETING}`);
				await page.locator("main [role=alert]").waitFor();
				isDown = false;
				await page.locator("main [role=alert] button").click();
				await expect.poll(() => heading(page)).toContain("9. Sitzung");
			},
			options,
		);
	});

	test("a database that is away is said in the page's language, and the page goes on by itself when it is back", async () => {
		let isDown = true;
		const error = { message: "The database is not open.", extensions: { code: "DATABASE_NOT_OPEN", remedy: "Wait." } };
		const outage = { status: 503, contentType: "application/json", body: JSON.stringify({ errors: [error] }) };
		await visit(
			"",
			async (page) => {
				await page.route("**/graphql", (route) => (isDown ? route.fulfill(outage) : route.continue()));
				await page.goto(`${site.origin}/?view=entity&id=${MEETING}&lang=de`);
				const alert = page.locator("main > div > [role=alert]");
				await expect.poll(() => alert.textContent()).toContain("Die Datenbank ist noch nicht erreichbar");
				expect(await alert.locator("[lang=en]").textContent()).toBe("The database is not open. Wait.");
				expect(await alert.locator("button").count()).toBe(1);
				await page.waitForResponse("**/graphql");
				expect(await alert.count()).toBe(1);
				isDown = false;
				await expect.poll(() => heading(page)).toContain("9. Sitzung");
			},
			{ faultsExpected: true },
		);
	});

	test.each([
		["en", "FIRST_IMPORT_RUNNING", "Records are being imported."],
		["de", "FIRST_IMPORT_RUNNING", "Datensätze werden importiert."],
		["de", "GRAPH_UPGRADING", "Der Graph wird aktualisiert."],
	])("calmly says what is done before the graph answers, and goes on by itself: %s, %s", async (lang, code, words) => {
		let isDone = false;
		const error = { message: "Not yet.", extensions: { code, remedy: "Wait." } };
		const notYet = { status: 503, contentType: "application/json", body: JSON.stringify({ errors: [error] }) };
		await visit(
			"",
			async (page) => {
				await page.route("**/graphql", (route) => (isDone ? route.continue() : route.fulfill(notYet)));
				await page.goto(`${site.origin}/?lang=${lang}`);
				await expect.poll(() => page.locator(".overview [data-preparing]").textContent()).toContain(words);
				expect(await page.locator("main [role=alert]").count()).toBe(0);
				expect(await findViolations(page)).toEqual([]);
				isDone = true;
				await page.locator(".documents li").first().waitFor({ timeout: 60_000 });
				expect(await page.locator("[data-preparing]").count()).toBe(0);
			},
			{ faultsExpected: true },
		);
	});

	test("a time that was chosen elsewhere is said, and can be dropped", async () => {
		await visit(`?view=entity&id=${MEETING}&since=2014-01-01&until=2016-12-31`, async (page) => {
			const note = page.locator(".entity-head .summary", { hasText: "Selected period" });
			await expect.poll(() => note.textContent()).toMatch(/2014.*2016.*shows everything/);
			await note.locator("a").click();
			await expect.poll(() => page.url()).not.toContain("since");
			expect(await note.count()).toBe(0);
		});
	});

	test("the box takes no longer phrase than the address keeps and the API searches", async () => {
		await visit(`?phrase=${"x".repeat(400)}`, async (page) => {
			const box = page.locator("main input[role=combobox]");
			await expect.poll(() => box.inputValue()).toBe("x".repeat(200));
			await box.press("End");
			await page.keyboard.type("yz");
			expect(await box.inputValue()).toBe("x".repeat(200));
		});
	});

	test("what takes long is said, and can be cancelled", async () => {
		await visit("", async (page) => {
			await page.route("**/graphql", async (route) => {
				await new Promise((resolve) => setTimeout(resolve, 6_000));
				await route.continue().catch(() => {});
			});
			await page.goto(`${site.origin}/?view=entity&id=${MEETING}`);
			await page.locator("main .still-working button").click();
			await expect.poll(() => page.locator("main .note").textContent()).toContain("Cancelled");
		});
	});

	test.each(["en", "de"].flatMap((lang) => (["light", "dark"] as const).map((colorScheme) => ({ lang, colorScheme }))))(
		"has no serious violation of accessibility: $lang, $colorScheme",
		async ({ lang, colorScheme }) => {
			for (const screen of SCREENS) {
				const address = `${screen}${screen === "" ? "?" : "&"}lang=${lang}`;
				const read = async (page: Page) => {
					await expect.poll(() => page.locator(".waiting").count()).toBe(0);
					expect(await findViolations(page), address).toEqual([]);
				};
				await visit(address, read, { colorScheme });
			}
		},
	);

	test("fits a phone's width", async () => {
		for (const screen of SCREENS) {
			const read = async (page: Page) => {
				await whenRead(page);
				expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), screen).toBeLessThanOrEqual(0);
			};
			await visit(screen, read, { viewport: { width: 375, height: 700 } });
		}
	});
});

/** Nothing is waited for any more. */
async function whenRead(page: Page): Promise<void> {
	await page.locator("main[data-view]").waitFor();
	await page.locator("main :is(.documents, .hits .hit, .entity-facts, .source-quotes)").first().waitFor();
	await expect.poll(() => page.locator(".waiting").count()).toBe(0);
}
