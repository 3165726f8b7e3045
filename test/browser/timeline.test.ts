/** Time as a reader meets it: whatever view shows a span of time shows what the API tells of it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations, tabTo } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { findBrowser } from "../support/openBrowser.ts";
import { isDated, nameOf, readEntries, type TestedSpan, TIME_VIEWS, tell } from "../support/timeViews.ts";

const COUNTRY = "kasachstan";
const SERIES = "rohstoff-dialogplattform";
const chromium = await findBrowser();

const SPANS: readonly (TestedSpan & { readonly name: string })[] = [
	{ name: "one day", since: "2015-06-09", until: "2015-06-09" },
	{ name: "a year", since: "2013-01-01", until: "2013-12-31" },
	{ name: "an open end", since: "2016-01-01" },
];

describe.skipIf(chromium === undefined)("the timeline (needs Chromium)", () => {
	let site: ExplorerSite;
	const visit: ExplorerSite["visit"] = (...visited) => site.visit(...visited);

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "");
	});

	afterAll(async () => {
		await site?.[Symbol.asyncDispose]();
	});

	test.each(SPANS)("every view shows what the API tells: $name", async ({ name: _name, ...span }) => {
		const told = await tell(site, COUNTRY, span);
		const { entries } = await tell(site, COUNTRY, {});
		expect(told.entries.length).toBeGreaterThan(0);
		expect(told.entries.length).toBeLessThan(entries.length);
		for (const address of new Set(TIME_VIEWS.map((view) => view.address(COUNTRY)))) {
			const views = TIME_VIEWS.filter((view) => view.address(COUNTRY) === address);
			await visit(`${address}${addressOf(span)}`, async (page) => {
				for (const { name, read, expected } of views)
					await expect.poll(() => read(page, told), { message: name, timeout: 60_000 }).toEqual(expected(told));
			});
		}
	});

	test("what no source dates is counted, stands apart, and stays whatever time is chosen", async () => {
		const { entries } = await tell(site, COUNTRY, {});
		const open = entries.filter((entry) => !isDated(entry));
		expect(open.length).toBeGreaterThan(0);
		await visit(`?view=timeline&id=${COUNTRY}&since=1990-01-01&until=1990-12-31`, async (page) => {
			await whenDrawn(page);
			expect(await readEntries(page)).toEqual(open.map(nameOf).sort());
			expect(await page.locator(".timeline-counts").textContent()).toContain(
				`${open.length} of ${entries.length} may fall into this period. ${open.length} of them without a date`,
			);
			await page.getByRole("main").getByRole("button", { name: "Any time" }).last().click();
			await expect.poll(() => readEntries(page)).toEqual(entries.map(nameOf).sort());
		});
	});

	test("the window goes by keyboard, and the list goes with it", async () => {
		await visit(`?view=timeline&id=${COUNTRY}`, async (page) => {
			await whenDrawn(page);
			const agree = async () => {
				const { entries } = await tell(site, COUNTRY, chosen(page));
				await expect.poll(() => readEntries(page)).toEqual(entries.map(nameOf).sort());
			};
			await tabTo(page, "[data-part=window]");
			await tabTo(page, "[data-part=start]");
			for (let year = 0; year < 8; year += 1) await page.keyboard.press("PageUp");
			await expect.poll(() => chosen(page).since).toMatch(/-01-01$/);
			await agree();
			await tabTo(page, "[data-part=end]");
			await page.keyboard.press("PageDown");
			await page.keyboard.press("ArrowLeft");
			await expect.poll(() => chosen(page).until).toMatch(/-11-30$/);
			await agree();
			const { since = "" } = chosen(page);
			await page.keyboard.press("Shift+Tab");
			await page.keyboard.press("Shift+Tab");
			await page.keyboard.press("ArrowLeft");
			await expect.poll(() => chosen(page).until).toMatch(/-10-31$/);
			expect(chosen(page).since).toBe(`${Number(since.slice(0, 4)) - 1}-12-01`);
			await page.keyboard.press("End");
			await expect.poll(() => chosen(page).until).toBe(undefined);
			await agree();
		});
	});

	test("the window is drawn with the pointer, by whole months, and a click on a mark leads to its row", async () => {
		await visit(`?view=timeline&id=${COUNTRY}`, async (page) => {
			await whenDrawn(page);
			const ground = await page.locator(".brush-ground").boundingBox();
			if (!ground) throw new Error("nothing is drawn");
			const at = (share: number) => [ground.x + ground.width * share, ground.y + ground.height / 2] as const;
			await page.mouse.move(...at(0.3));
			await page.mouse.down();
			await page.mouse.move(...at(0.45), { steps: 4 });
			await page.mouse.up();
			const { since = "", until = "" } = chosen(page);
			expect([since, until]).toEqual([expect.stringMatching(/-01$/), expect.stringMatching(/-(28|29|30|31)$/)]);
			expect(since < until).toBe(true);
			const { entries } = await tell(site, COUNTRY, { since, until });
			await expect.poll(() => readEntries(page)).toEqual(entries.map(nameOf).sort());
			const mark = page.locator(".timeline-picture [data-mark]:not([data-outside])").last();
			await mark.dispatchEvent("click");
			const id = await mark.getAttribute("data-mark");
			expect(await page.evaluate("document.activeElement.dataset.entry")).toBe(id);
		});
	});

	test("a step moves the window, and playing stops at the end and by its button", async () => {
		await visit(`?view=timeline&id=${SERIES}&since=2013-01-01&until=2013-12-31`, async (page) => {
			await whenDrawn(page);
			await page.getByRole("button", { name: "Later" }).click();
			await expect.poll(() => chosen(page)).toEqual({ since: "2014-01-01", until: "2014-12-31" });
			await page.locator(".stride select").selectOption({ label: "a month" });
			await page.getByRole("button", { name: "Earlier" }).click();
			await expect.poll(() => chosen(page)).toEqual({ since: "2013-12-01", until: "2014-11-30" });
			await page.locator(".stride select").selectOption({ label: "a year" });
			await page.getByRole("button", { name: "Play" }).click();
			await expect.poll(() => chosen(page).since).toBe("2014-12-01");
			await page.getByRole("button", { name: "Pause" }).click();
			await page.getByRole("button", { name: "Play" }).click();
			await page.getByRole("button", { name: "Pause" }).waitFor();
			// At the end of the line there is no later window, and the button offers to play again.
			await page.getByRole("button", { name: "Play" }).waitFor({ timeout: 60_000 });
			const last = chosen(page);
			expect(last.since?.slice(0, 4)).toBe(await page.locator(".axis-name").last().textContent());
			const { entries } = await tell(site, SERIES, last);
			expect(await readEntries(page)).toEqual(entries.map(nameOf).sort());
		});
	});

	test("a series shows its sessions by their numbers, and the numbers that are missing", async () => {
		const { series } = (await site.ask(
			`{ series(platform: "${SERIES}") { session { id } ordinal missingBefore } }`,
		)) as unknown as { series: { session: { id: string }; ordinal: number | null; missingBefore: number[] }[] };
		const expected = series.flatMap(({ session, ordinal, missingBefore }) => [
			...(missingBefore.length > 0 ? [`missing: ${missingBefore.join(", ")}`] : []),
			`${session.id} ${ordinal ?? "?"}`,
		]);
		expect(expected.some((text) => text.startsWith("missing"))).toBe(true);
		await visit(`?view=timeline&id=${SERIES}`, async (page) => {
			await whenDrawn(page);
			const shown = await page
				.locator(".series-row > li")
				.evaluateAll((found) =>
					found.map((item) =>
						item.getAttribute("data-session") === null
							? item.textContent
							: `${item.getAttribute("data-session")} ${item.firstElementChild?.textContent}`,
					),
				);
			expect(shown).toEqual(expected);
		});
	});

	test("a copied address shows the same, and the views of an entity lead to each other at the same time", async () => {
		await visit(
			`?view=timeline&id=${COUNTRY}${addressOf({ since: "2012-01-01", until: "2014-12-31" })}`,
			async (page) => {
				await whenDrawn(page);
				await page.getByLabel("Platforms").uncheck();
				await expect.poll(() => page.url()).toContain("hiddenTypes=Platform");
				const rows = await readEntries(page);
				await visit(page.url().slice(site.origin.length + 1), async (other) => {
					await whenDrawn(other);
					expect(await readEntries(other)).toEqual(rows);
				});
				for (const lens of ["Facts", "Network", "Timeline"]) {
					await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: lens }).click();
					await page.locator(".lenses [aria-current]", { hasText: lens }).waitFor();
					expect(chosen(page)).toEqual({ since: "2012-01-01", until: "2014-12-31" });
				}
			},
		);
	});

	test("without an entity it tells the chronicle of the whole graph, each entry with a sentence", async () => {
		const { chronicle } = (await site.ask("{ chronicle(limit: 1000) { entity { id } } }")) as unknown as {
			chronicle: { entity: { id: string } }[];
		};
		await visit("?view=timeline", async (page) => {
			await whenDrawn(page);
			const ids = page.locator("[data-entry]");
			expect(
				(await ids.evaluateAll((found) => found.map((row) => row.getAttribute("data-entry") ?? ""))).sort(),
			).toEqual(chronicle.map(({ entity }) => entity.id).sort());
			expect(await page.locator("[data-entry] .chip-quote").count()).toBe(chronicle.length);
		});
	});

	test("the page of an entity has a small one of the same, which leads to it", async () => {
		const { entries } = await tell(site, SERIES, {});
		await visit(`?view=entity&id=${SERIES}&since=2015-01-01`, async (page) => {
			const strip = page.locator(".preview", { has: page.locator(".density") });
			const marks = strip.locator("[data-mark]");
			await marks.first().waitFor({ timeout: 60_000 });
			expect(
				(await marks.evaluateAll((found) => found.map((mark) => mark.getAttribute("data-mark") ?? ""))).sort(),
			).toEqual([...new Set(entries.filter(isDated).map(({ entity }) => entity.id))].sort());
			await strip.click();
			await whenDrawn(page);
			expect(chosen(page)).toEqual({ since: "2015-01-01" });
		});
	});

	test("each row of a series says that it is one session", async () => {
		await visit(`?view=timeline&id=${SERIES}`, async (page) => {
			await whenDrawn(page);
			const said = await page.locator("[data-relation=SESSION_OF] .predicate").allTextContents();
			expect(new Set(said.map((text) => text.trim()))).toEqual(new Set(["session"]));
		});
	});

	test("on paper the whole picture shrinks to the page", async () => {
		await visit(`?view=timeline&id=${SERIES}`, async (page) => {
			await whenDrawn(page);
			await page.emulateMedia({ media: "print" });
			// A page is laid out anew before it is printed, but no script runs in between.
			const beyond = await page.evaluate<number>(`(() => {
				const frame = document.querySelector(".timeline-picture");
				frame.style.width = "500px";
				const parts = [...frame.querySelectorAll(".density rect, .mark-span, .brush-line")];
				const rightmost = Math.max(...parts.map((part) => part.getBoundingClientRect().right));
				return rightmost - frame.getBoundingClientRect().right;
			})()`);
			expect(beyond).toBeLessThanOrEqual(0);
			expect(beyond).toBeGreaterThan(-50);
		});
	});

	test("an id that there is not is said", async () => {
		await visit("?view=timeline&id=nothing-of-that-id", async (page) => {
			await expect.poll(() => page.locator("main .note").textContent()).toContain("nothing-of-that-id");
		});
	});

	test.each(["en", "de"].flatMap((lang) => (["light", "dark"] as const).map((colorScheme) => ({ lang, colorScheme }))))(
		"has no serious violation of accessibility, and fits a phone: $lang, $colorScheme",
		async ({ lang, colorScheme }) => {
			const read = async (page: Page) => {
				await whenDrawn(page);
				expect(await findViolations(page)).toEqual([]);
				await page.setViewportSize({ width: 375, height: 700 });
				await expect
					.poll(() => page.evaluate("document.documentElement.scrollWidth - innerWidth"))
					.toBeLessThanOrEqual(0);
			};
			await visit(`?view=timeline&id=${SERIES}&since=2015-01-01&lang=${lang}`, read, { colorScheme });
		},
	);
});

async function whenDrawn(page: Page): Promise<void> {
	await page.locator(".timeline-picture[data-drawn=true] [data-mark]").first().waitFor({ timeout: 100_000 });
}

function addressOf(span: TestedSpan): string {
	return Object.entries(span)
		.map(([key, day]) => `&${key}=${day}`)
		.join("");
}

/** As the address says. */
function chosen(page: Page): TestedSpan {
	const { searchParams } = new URL(page.url());
	return Object.fromEntries(
		["since", "until"].flatMap((key) => (searchParams.get(key) ? [[key, searchParams.get(key)]] : [])),
	);
}
