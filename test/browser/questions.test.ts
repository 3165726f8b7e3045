/** The saved questions as forms: chosen, filled in by name and year, answered in words, taken away. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readQuestions } from "../../src/questions/readQuestions.ts";
import { DISAGREEMENT } from "../support/disagreement.ts";
import { findViolations, saveAs, tabTo } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { importRecords } from "../support/graph.ts";
import { findBrowser } from "../support/openBrowser.ts";

const chromium = await findBrowser();
const QUESTIONS = await readQuestions();

const answered = (page: Page) => page.locator(".answer-block, main .note").first().waitFor();
const rows = (page: Page) => page.locator(".answer-table tbody tr");

describe.skipIf(chromium === undefined)("questions (needs Chromium)", () => {
	let site: ExplorerSite;
	const visit: ExplorerSite["visit"] = (...visited) => site.visit(...visited);

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "", (database) => importRecords(database, [...DISAGREEMENT]));
	});

	afterAll(() => site?.[Symbol.asyncDispose]());

	test("are found by words and answered at once, by keyboard, with an example in sight", () =>
		visit("", async (page) => {
			await tabTo(page, ".header-links a", "Questions");
			await page.keyboard.press("Enter");
			await page.getByRole("heading", { name: "Saved questions" }).waitFor();
			expect(await page.locator("[data-question]").count()).toBe(QUESTIONS.length);
			await page.getByLabel("Questions with these words").fill("sat table");
			await expect.poll(() => page.locator("[data-question]").count()).toBe(1);
			await tabTo(page, "[data-question] a");
			await page.keyboard.press("Enter");
			await page.getByText("Filled in with an example.").waitFor();
			await rows(page).first().waitFor();
			const field = page.locator(".question-field");
			expect(await field.textContent()).toMatch(/^Meeting.*Regierungsarbeitsgruppe/);
			const { meetings } = (await site.ask(
				'{ meetings(where: { id: { eq: "regierungsarbeitsgruppe-wirtschaft-handel-9" } }) { participantsConnection { totalCount } } }',
			)) as never as { meetings: { participantsConnection: { totalCount: number } }[] };
			expect(await rows(page).count()).toBe(meetings[0]?.participantsConnection.totalCount);
			const row = rows(page).filter({ hasText: "Albert Rau" }).first();
			await row.locator("summary").click();
			expect(await row.locator("blockquote").first().textContent()).toContain("Albert Rau");
			await row.getByRole("link", { name: "Albert Rau" }).click();
			await page.getByRole("heading", { name: "Albert Rau", level: 1 }).waitFor();
		}));

	test("are asked about something else by its name, and the address keeps it", () =>
		visit("?view=question&name=sessions-of-a-platform", async (page) => {
			await answered(page);
			await page.getByRole("button", { name: /^Change / }).click();
			const box = page.locator(".question-field input");
			await box.fill("Regierungsarbeitsgruppe");
			// Meetings are called so, too, but only a platform can be meant.
			const types = () => page.locator(".question-field .hit-type").allTextContents();
			await expect.poll(async () => new Set(await types())).toEqual(new Set(["Platform"]));
			await page.keyboard.press("Escape");
			await page.goto(`${site.origin}/?view=question&name=results-of-a-meeting&given=id%3Drohstoff-dialog-6`);
			await answered(page);
			expect(await page.locator(".question-field").textContent()).toContain("Nächste Sitzung");
			expect(await page.getByText("Filled in with an example.").count()).toBe(0);
		}));

	test("take a year for an end of a period, and say as which day they read it", () =>
		visit("?view=question&name=meetings-in-a-period", async (page) => {
			await answered(page);
			const field = page.getByLabel("To", { exact: true });
			await field.fill("2015");
			await field.press("Enter");
			await page.getByText("read as 31 December 2015").waitFor();
			expect(page.url()).toContain("given=to%3D2015");
			await page.locator(".answer-table").waitFor();
		}));

	test("want a day where a year would not do, and refuse what is none", () =>
		visit("?view=question&name=posts-on-a-day", async (page) => {
			await answered(page);
			const field = page.getByLabel("On the day");
			for (const text of ["2015", "2015-02-31"]) {
				await field.fill(text);
				await field.press("Enter");
				await page
					.getByRole("alert")
					.filter({ hasText: `“${text}” is not one day` })
					.waitFor();
			}
			expect(await page.locator(".answer-block").count()).toBe(0);
			await field.fill("");
			await field.press("Enter");
			await page.getByText("Still missing: On the day.").waitFor();
		}));

	test("are taken away as a table, and open in the playground as they were asked", () =>
		visit("?view=question&name=platforms-and-their-rhythm", async (page) => {
			await rows(page).first().waitFor();
			const csv = (await saveAs(page, "Table of all rows (CSV)")).toString("utf8");
			expect(csv).toMatch(/^\uFEFF.*name/);
			expect(csv).toContain("Rohstoff-Dialogplattform");
			await page.getByRole("link", { name: "Show this query" }).click();
			await page.waitForURL(/\/playground/);
			await page.locator(".graphiql-query-editor .view-line", { hasText: "query PlatformsAndTheirRhythm" }).waitFor();
		}));

	test("mark words that contradict what they are given for", () =>
		visit("?view=question&name=what-contradicts", async (page) => {
			const { conflicts } = (await site.ask("{ conflicts { claims { evidence { stance quote } } } }")) as never as {
				conflicts: { claims: { evidence: { stance: string; quote: string }[] }[] }[];
			};
			const against = conflicts
				.flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence))
				.filter(({ stance }) => stance === "CONTRADICTS");
			expect(against.length).toBeGreaterThan(0);
			await rows(page).first().waitFor();
			await page.locator("summary").evaluateAll((all) => {
				for (const one of all) one.closest("details")?.setAttribute("open", "");
			});
			const marked = page.locator(".answer-table .quote", { hasText: "contradicts this" });
			expect(await marked.locator("blockquote").allTextContents()).toEqual(
				expect.arrayContaining(against.map(({ quote }) => quote)),
			);
		}));

	test("that there are none is said of a name that nothing has", () =>
		visit("?view=question&name=who-knows", async (page) => {
			await page.getByText("There is no question called “who-knows”.").waitFor();
			await page.getByRole("main").getByRole("link", { name: "All questions" }).click();
			await page.locator("[data-question]").first().waitFor();
		}));

	test("are all answered in words of the reader's language", { timeout: 240_000 }, () =>
		visit("?view=question&lang=de", async (page) => {
			for (const { name, title } of QUESTIONS) {
				await page.goto(`${site.origin}/?view=question&name=${name}&lang=de`);
				await page.getByRole("heading", { name: title.de, level: 1 }).waitFor();
				await answered(page);
				const labels = await page.locator("main th, main dt, main h2, main label, main legend").allTextContents();
				// As the API names its fields: written out from camel case they would be English.
				expect(
					labels.filter((label) => /[a-z][A-Z](?!ank)|_|\bof\b|\bthe\b/.test(label)),
					name,
				).toEqual([]);
				expect(await page.locator("main").textContent(), name).not.toMatch(/\[object|undefined|NaN/);
			}
		}),
	);

	test.each(["en", "de"])("are read without hindrance in %s", (language) =>
		visit(`?view=question&lang=${language}`, async (page) => {
			await page.locator("[data-question]").first().waitFor();
			expect(await findViolations(page)).toEqual([]);
			for (const name of ["said-by-one-source-alone", "how-two-are-connected", "map-of-meetings", "who-is-central"]) {
				await page.goto(`${site.origin}/?view=question&name=${name}&lang=${language}`);
				await answered(page);
				expect(await findViolations(page), name).toEqual([]);
			}
		}),
	);
});
