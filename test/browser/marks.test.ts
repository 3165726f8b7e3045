/** What is disputed, superseded, inferred or planned says so wherever it is shown: in words, in pictures and in files. */
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations, saveAs } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { importRecords } from "../support/graph.ts";
import { MARKED } from "../support/marked.ts";
import { findBrowser } from "../support/openBrowser.ts";

const chromium = await findBrowser();

const WORDS = {
	en: {
		date: "Sources disagree on the date",
		place: "Sources disagree on the place",
		other: "Sources disagree",
		planned: "planned",
		superseded: "superseded",
		inferred: "inferred: Number",
		inferredSince: "inferred: since",
	},
	de: {
		date: "Quellen widersprechen sich beim Datum",
		place: "Quellen widersprechen sich beim Ort",
		other: "Quellen widersprechen sich",
		planned: "geplant",
		superseded: "überholt",
		inferred: "erschlossen: Nummer",
		inferredSince: "erschlossen: seit",
	},
} as const;

const LANGUAGES = ["en", "de"] as const;

describe.skipIf(chromium === undefined)("marks (need Chromium)", () => {
	let site: ExplorerSite;

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "", async (database) => {
			const { report } = await importRecords(database, MARKED);
			expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
		});
	});

	afterAll(async () => {
		await site?.[Symbol.asyncDispose]();
	});

	describe.each(LANGUAGES)("in words: %s", (lang) => {
		const words = WORDS[lang];
		const visit = (address: string, read: (page: Page) => Promise<void>) => site.visit(`${address}&lang=${lang}`, read);

		test("on the page of an entity, a row states what one claim states", async () => {
			await visit("?view=entity&id=mark-pia", async (page) => {
				const rows = page.locator('[data-relation="HOLDS_POST"] .fact');
				await rows.first().waitFor({ timeout: 60_000 });
				const details = await rows.evaluateAll((all) =>
					all.map((row) =>
						[...row.querySelectorAll("[data-detail]")]
							.map((one) => one.getAttribute("data-detail"))
							.sort()
							.join(),
					),
				);
				expect(details.sort()).toEqual(["asOf,title", "title"]);
				for (const row of await rows.all())
					expect(
						/Directress/.test((await row.textContent()) ?? "") && /2008/.test((await row.textContent()) ?? ""),
					).toBe(false);
				// Both posts are in one office.
				expect(await page.locator(".summary").first().textContent()).toMatch(/ 1 /);
			});
		});

		test("on the page of an entity", async () => {
			await visit("?view=entity&id=mark-forum", async (page) => {
				await marksAre(page, '[data-property="date"] .fact', [words.date], [words.date]);
				await marksAre(page, '[data-relation="HELD_IN"] .fact', [words.other], [words.other]);
				await marksAre(page, '[data-relation="SESSION_OF"] .fact', [], [lang === "en" ? "inferred" : "erschlossen"]);
			});
			await visit("?view=entity&id=mark-camp", async (page) => {
				await marksAre(page, '[data-relation="HELD_IN"] .fact', [], [words.planned, words.superseded]);
			});
		});

		test("on the timeline, in its picture and in the row of sessions", async () => {
			await visit("?view=timeline&id=mark-series", async (page) => {
				await marksAre(page, '[data-entry="mark-forum"]', [words.date]);
				await marksAre(page, '[data-session="mark-forum"]', [words.date, words.inferred]);
				const drawn = page.locator('[data-mark="mark-forum"]');
				expect(await drawn.locator("title").textContent()).toContain(words.date);
				expect(await drawn.locator(".mark-disputed").count()).toBe(1);
				expect(await page.locator('[data-mark="mark-camp"] .mark-disputed').count()).toBe(0);
			});
			await visit("?view=timeline&id=mark-tom", async (page) => {
				await marksAre(page, '[data-entry="mark-office"]', [words.inferredSince]);
				const drawn = page.locator('[data-mark="mark-office"] title');
				expect(await drawn.textContent()).toContain(`(${words.inferredSince})`);
			});
			await visit("?view=timeline", async (page) => {
				await marksAre(page, '[data-entry="mark-forum"]', [words.date, words.place]);
			});
		});

		test("in the network: table, panels and the names of lines", async () => {
			await visit("?view=network&steps=mark-camp", async (page) => {
				const planned = page.locator(".network-tables tr[data-row]", { hasText: words.superseded });
				await planned.waitFor({ timeout: 60_000 });
				expect(await planned.locator(".tag").allTextContents()).toEqual([words.planned, words.superseded]);
				const id = await planned.getAttribute("data-row");
				expect(await page.locator(`[data-edge="${id}"] title`).textContent()).toContain(words.superseded);
				await planned.locator("button").click();
				await page.locator(".edge-notes .tag", { hasText: words.superseded }).waitFor();
			});
			await visit("?view=network&steps=mark-forum&selected=mark-forum", async (page) => {
				await page.locator(".edge-row .tag").first().waitFor({ timeout: 60_000 });
				const marks = await page.locator(".edge-row .tag").allTextContents();
				expect(marks.sort()).toEqual([words.other, words.other, words.inferred].sort());
			});
		});

		test("on the map: list, panel and the names of marks", async () => {
			await visit("?view=map&id=mark-series&selected=astana", async (page) => {
				await page.locator(".held-meeting").first().waitFor({ timeout: 60_000 });
				await marksAre(page, '[data-meeting="mark-forum"]', [words.date, words.place]);
				await marksAre(page, 'tr[data-row="astana"]', [words.place]);
				await marksAre(page, 'tr[data-row="karaganda"]', []);
				const mark = page.locator('.map-mark[data-places~="astana"]');
				expect(await mark.locator("title").textContent()).toContain(words.place);
				expect(await page.locator(".map-legend").textContent()).toContain(words.place);
				await marksAre(page, '.hosts [data-session="mark-forum"]', [words.place, words.date, words.inferred]);
			});
		});

		test("beside each other", async () => {
			await visit("?view=compare&left=mark-forum&right=mark-camp", async (page) => {
				await page.locator(".compared").waitFor({ timeout: 60_000 });
				const dates = page.locator('tr[data-property="date"] .tag-warning');
				expect(await dates.allTextContents()).toEqual([words.date, words.date]);
				const planned = page.locator('[data-only="mark-camp"] .fact', { hasText: words.superseded });
				expect(await planned.locator(".fact-text .tag").allTextContents()).toEqual([words.planned, words.superseded]);
			});
			await visit("?view=compare&left=mark-series&years=2006,2007", async (page) => {
				const forum = page.locator('[data-thing="mark-forum"]');
				await forum.waitFor({ timeout: 60_000 });
				expect(await forum.locator(".year-way .tag").allTextContents()).toContain(words.date);
			});
		});

		test("in a list, of a post", async () => {
			await visit("?view=list&type=Person&phrase=Ahorn", async (page) => {
				const row = page.locator('tr[data-row="mark-tom"]');
				await row.waitFor({ timeout: 60_000 });
				expect(await row.textContent()).toContain(`(${words.inferredSince})`);
			});
		});

		test("on a way from one to another", async () => {
			await visit("?view=path&from=mark-forum&to=bischkek", async (page) => {
				await page.locator(".clause").first().waitFor({ timeout: 60_000 });
				expect(await page.locator(".clause .tag").first().textContent()).toBe(words.other);
				expect(await page.locator(".path-edge title").first().textContent()).toContain(words.other);
			});
		});

		test("beside the sentences of a document", async () => {
			await visit("?view=source&id=mark-early", async (page) => {
				const planned = page.locator(".statement", { hasText: "Temirtau" });
				await planned.waitFor({ timeout: 60_000 });
				expect(await planned.locator(".tag").allTextContents()).toEqual([words.planned, words.superseded]);
			});
		});
	});

	test("in files of a network", async () => {
		await site.visit("?view=network&steps=mark-camp", async (page) => {
			await page.locator("[data-edge]").first().waitFor({ timeout: 60_000 });
			const rows = parse(await saveAs(page, "Table of relations"), { bom: true, columns: true }) as Record<
				string,
				string
			>[];
			expect(rows.find(({ to }) => to === "temirtau")).toMatchObject({ modality: "PLANNED", superseded: "true" });
			expect(rows.find(({ to }) => to === "karaganda")).toMatchObject({ superseded: "false", disputed: "" });
			const svg = String(await saveAs(page, "SVG"));
			expect(svg).toContain("<title>HELD_IN (planned, superseded)</title>");
			expect(String(await saveAs(page, "GEXF"))).toMatch(/attribute id="\w+" title="superseded"/);
		});
		await site.visit("?view=network&steps=mark-forum", async (page) => {
			await page.locator("[data-edge]").first().waitFor({ timeout: 60_000 });
			expect(await page.locator("[data-edge] .edge-disputed").count()).toBe(2);
			const svg = String(await saveAs(page, "SVG"));
			expect(svg.match(/<title>HELD_IN \(Sources disagree\)<\/title><path [^>]*stroke-width="7"/g)).toHaveLength(2);
		});
	});

	test("in files of a map", async () => {
		await site.visit("?view=map&id=mark-series", async (page) => {
			await page.locator('.map-mark[data-places~="astana"] .mark-disputed').waitFor({ timeout: 60_000 });
			const rows = parse(await saveAs(page, "CSV"), { bom: true, columns: true }) as Record<string, string>[];
			const marks = Object.fromEntries(rows.map((row) => [row.place, [row.dateDisputed, row.placeDisputed].join()]));
			expect(marks).toMatchObject({ astana: "true,true", karaganda: "false,false" });
			const rings = String(await saveAs(page, "SVG")).match(/fill="none" stroke="[^"]+" stroke-width="1.6"/g);
			expect(rings).toHaveLength(await page.locator(".map-mark .mark-disputed").count());
		});
	});

	test.each(["light", "dark"] as const)("can be read by all: %s", async (colorScheme) => {
		for (const address of [
			"?view=entity&id=mark-forum",
			"?view=timeline&id=mark-series",
			"?view=network&steps=mark-forum&selected=mark-forum",
			"?view=map&id=mark-series&selected=astana",
			"?view=compare&left=mark-forum&right=mark-camp",
		])
			await site.visit(
				address,
				async (page) => {
					await page.locator(".tag[data-disputed]").first().waitFor({ timeout: 60_000 });
					expect(await findViolations(page)).toEqual([]);
				},
				{ colorScheme },
			);
	});

	/** In each row, in the order of the page; the same of every row where one is given. */
	async function marksAre(page: Page, row: string, ...expected: readonly (readonly string[])[]): Promise<void> {
		await page.locator(row).first().waitFor({ timeout: 60_000 });
		const found = await page
			.locator(row)
			.evaluateAll((rows) =>
				rows.map((one) =>
					[...one.querySelectorAll(".tag[data-disputed], .tag[data-modality], .tag[data-superseded]")]
						.filter((tag) => tag.closest("details") === null)
						.map(({ textContent }) => textContent ?? ""),
				),
			);
		expect(found.map((marks) => marks.toSorted())).toEqual(expected.map((marks) => marks.toSorted()));
	}
});
