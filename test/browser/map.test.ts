/** The map as a reader meets it: its marks, its list and its panel say what the API says. */
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations, saveAs, tabTo } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { findBrowser } from "../support/openBrowser.ts";

const SERIES = "rohstoff-dialogplattform";
const chromium = await findBrowser();

interface Row {
	readonly place: { readonly id: string } | null;
	readonly latitude: number | null;
	readonly count: number;
	readonly meetings: readonly {
		readonly meeting: { readonly id: string };
		readonly evidence: readonly { readonly quote: string | null }[];
	}[];
}

describe.skipIf(chromium === undefined)("the map (needs Chromium)", () => {
	let site: ExplorerSite;
	const visit: ExplorerSite["visit"] = (...visited) => site.visit(...visited);

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "");
	});

	afterAll(async () => {
		await site?.[Symbol.asyncDispose]();
	});

	async function askPlaces(args: string): Promise<readonly Row[]> {
		const asked = args === "" ? "" : `(${args})`;
		const { placesOfMeetings } = await site.ask(`{ placesOfMeetings${asked} {
			place { id } latitude count meetings { meeting { id } evidence { quote } } } }`);
		return placesOfMeetings as unknown as readonly Row[];
	}

	test.each([
		["a day", "&since=2015-06-09&until=2015-06-09", 'since: "2015-06-09", until: "2015-06-09"'],
		["a year", "&since=2015-01-01&until=2015-12-31", 'since: "2015-01-01", until: "2015-12-31"'],
		["any time", "", ""],
	])("marks, list and counts are the API's: %s", async (_, span, args) => {
		const rows = await askPlaces(args);
		expect(rows.length).toBeGreaterThan(1);
		await visit(`?view=map${span}`, async (page) => {
			await whenDrawn(page);
			const counts = new Map(rows.map(({ place, count }) => [place?.id ?? "@", count]));
			expect(await countsInList(page)).toEqual(counts);
			const located = rows.flatMap(({ place, latitude }) => (place && latitude !== null ? [place.id] : []));
			expect(await placesOnMap(page)).toEqual(located.sort());
			const nowhere = rows.find(({ place }) => place === null);
			expect(await page.locator(".summary").textContent()).toContain(
				`${nowhere?.count} meetings without a known place`,
			);
		});
	});

	test("a place chosen by keyboard, on the map or in the list, shows its meetings with their sentences", async () => {
		const rows = await askPlaces(`of: "${SERIES}"`);
		await visit(`?view=map&id=${SERIES}`, async (page) => {
			await whenDrawn(page);
			await tabTo(page, "[data-row] button", "Bischkek");
			await page.keyboard.press("Enter");
			await page.locator('.map-mark[data-node="bischkek"][aria-pressed="true"]').waitFor();
			await expectPanel(page, rows, "bischkek");
			await tabTo(page, ".map-mark");
			await page.keyboard.press("ArrowLeft");
			await page.keyboard.press("ArrowUp");
			const focused = await page.evaluate<string>("document.activeElement.dataset.node");
			expect(focused).toBe("astana");
			await page.keyboard.press("Enter");
			await page.locator('[data-row="astana"][aria-current="true"]').waitFor();
			await expectPanel(page, rows, "astana");
			expect(page.url()).toContain("selected=astana");
		});
	});

	test("meetings without a place are a row of the list, and can be read", async () => {
		const rows = await askPlaces("placed: false");
		await visit("?view=map", async (page) => {
			await whenDrawn(page);
			await page.locator('[data-row="@"] button').click();
			await expectPanel(page, rows, undefined);
		});
	});

	test("on paper the list of places stands whole, without what only a screen can use", async () => {
		const rows = await askPlaces("");
		await visit("?view=map", async (page) => {
			await whenDrawn(page);
			await page.emulateMedia({ media: "print" });
			expect(await page.locator("[data-row] button:visible").count()).toBe(rows.length);
			expect(await page.locator("main input:visible").count()).toBe(0);
			const isCut = `(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)(document.querySelector(".map-side"))`;
			expect(await page.evaluate(isCut)).toBe(false);
		});
	});

	test("hosts stand in the API's order, with what can be said of the change of country", async () => {
		const { hosts } = await site.ask(
			`{ hosts(platform: "${SERIES}") { session { id } ordinal place { id } alternates } }`,
		);
		const said = hosts as unknown as {
			session: { id: string };
			place: { id: string } | null;
			alternates: boolean | null;
		}[];
		expect(said.length).toBeGreaterThan(2);
		await visit(`?view=map&id=${SERIES}`, async (page) => {
			await whenDrawn(page);
			await page.locator(".hosts li").first().waitFor();
			const shown = await page
				.locator(".hosts > li")
				.evaluateAll((items) =>
					items.map((item) => ({ session: item.getAttribute("data-session"), place: item.getAttribute("data-place") })),
				);
			expect(shown).toEqual(said.map(({ session, place }) => ({ session: session.id, place: place?.id ?? null })));
			const texts = await page.locator(".hosts > li").allTextContents();
			for (const [index, { alternates }] of said.entries()) {
				if (index === 0) continue;
				const words = alternates === null ? "unknown whether" : alternates ? "a different country" : "the same country";
				expect(texts[index]).toContain(words);
			}
			const legs = said.flatMap(({ session, place }, index) => {
				const before = said[index - 1]?.place;
				return place && before && place.id !== before.id ? [session.id] : [];
			});
			expect(legs).not.toEqual([]);
			expect(await idsOf(page, "data-leg")).toEqual(legs.sort());
		});
	});

	test("a mark for several places comes closer until they stand apart", async () => {
		await visit("?view=map", async (page) => {
			await whenDrawn(page);
			const before = await placesOnMap(page);
			const several = page.locator('.map-mark[data-places*=" "]');
			expect(await several.count()).toBeGreaterThan(0);
			for (let step = 0; step < 6 && (await several.count()) > 0; step += 1)
				await several.first().dispatchEvent("click");
			await expect.poll(() => several.count()).toBe(0);
			expect(await placesOnMap(page)).toEqual(before);
		});
	});

	test("a copied address shows the same marks at the same places, moved and chosen as they were", async () => {
		await visit(`?view=map&id=${SERIES}`, async (page) => {
			await whenDrawn(page);
			await page.locator(".picture > svg").hover({ position: { x: 60, y: 300 } });
			await page.mouse.wheel(0, -200);
			await page.mouse.down();
			await page.mouse.move(420, 520, { steps: 4 });
			await page.mouse.up();
			await page.locator('[data-row="astana"] button').click();
			await expect.poll(() => page.url()).toContain("at=");
			await expect.poll(() => page.url()).toContain("selected=astana");
			const there = await positions(page);
			await visit(page.url().slice(site.origin.length + 1), async (other) => {
				await whenDrawn(other);
				await expect.poll(async () => furthest(there, await positions(other))).toBeLessThanOrEqual(1);
				await other.locator('.map-mark[aria-pressed="true"]').waitFor();
			});
		});
	});

	test("files hold what is shown", async () => {
		const rows = await askPlaces(`of: "${SERIES}", since: "2015-01-01"`);
		await visit(`?view=map&id=${SERIES}&since=2015-01-01`, async (page) => {
			await whenDrawn(page);
			const table = parse(await saveAs(page, "CSV"), { bom: true, columns: true }) as {
				place: string;
				meeting: string;
			}[];
			const said = rows.flatMap(({ place, meetings }) =>
				meetings.map(({ meeting }) => `${place?.id ?? ""} ${meeting.id}`),
			);
			expect(table.map(({ place, meeting }) => `${place} ${meeting}`)).toEqual(said);
			const svg = String(await saveAs(page, "SVG"));
			const marks = await page.evaluate<string[]>(`[...new DOMParser()
				.parseFromString(${JSON.stringify(svg)}, "image/svg+xml").querySelectorAll("g[id]")].map(({ id }) => id)`);
			expect(marks.sort()).toEqual(await idsOf(page, "data-node"));
		});
	});

	test.each(["en", "de"].flatMap((lang) => (["light", "dark"] as const).map((colorScheme) => ({ lang, colorScheme }))))(
		"has no serious violation of accessibility: $lang, $colorScheme",
		async ({ lang, colorScheme }) => {
			const read = async (page: Page) => {
				await whenDrawn(page);
				await page.locator(".held-meeting").first().waitFor();
				expect(await findViolations(page)).toEqual([]);
			};
			await visit(`?view=map&id=${SERIES}&selected=astana&lang=${lang}`, read, { colorScheme });
		},
	);

	test("fits a phone's width", async () => {
		const read = async (page: Page) => {
			await whenDrawn(page);
			expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
		};
		await visit(`?view=map&id=${SERIES}&selected=astana`, read, { viewport: { width: 390, height: 800 } });
	});

	test("says what went wrong, and goes on when asked again", async () => {
		const read = async (page: Page) => {
			await whenDrawn(page);
			await page.route("**/graphql", (route) => route.fulfill({ status: 500, body: "out of order" }));
			await page.locator(".lenses a").first().click();
			await page.getByRole("link", { name: "Map", exact: true }).first().click();
			await page.getByRole("alert").first().waitFor();
			await page.unroute("**/graphql");
			await page.getByRole("alert").getByRole("button").first().click();
			await whenDrawn(page);
		};
		await visit(`?view=map&id=${SERIES}`, read, { faultsExpected: true });
	});

	test.each([
		["an id that there is not", "nothing-of-that-id", "nothing-of-that-id"],
		[
			"a time without meetings",
			`${SERIES}&since=1990-01-01&until=1990-12-31`,
			"No meeting can have been held in this period.",
		],
	])("%s is said", async (_, asked, words) => {
		await visit(`?view=map&id=${asked}`, async (page) => {
			await expect.poll(() => page.locator("main").textContent()).toContain(words);
		});
	});
});

async function whenDrawn(page: Page): Promise<void> {
	await page.locator("[data-measured=true]").waitFor({ timeout: 100_000 });
	await expect.poll(() => page.locator(".waiting").count()).toBe(0);
}

async function countsInList(page: Page): Promise<ReadonlyMap<string, number>> {
	const rows = await page
		.locator("[data-row]")
		.evaluateAll((found) =>
			found.map(
				(row) =>
					[
						row.getAttribute("data-row") ?? "",
						Number.parseInt(row.querySelector(".number")?.textContent ?? "", 10),
					] as const,
			),
		);
	return new Map(rows);
}

async function idsOf(page: Page, attribute: string): Promise<string[]> {
	const ids = await page
		.locator(`.picture [${attribute}]`)
		.evaluateAll((elements, name) => elements.map((element) => element.getAttribute(name) ?? ""), attribute);
	return ids.sort();
}

/** Under whichever mark. */
async function placesOnMap(page: Page): Promise<string[]> {
	return (await idsOf(page, "data-places")).flatMap((ids) => ids.split(" ")).sort();
}

async function expectPanel(page: Page, rows: readonly Row[], id: string | undefined): Promise<void> {
	const row = rows.find(({ place }) => place?.id === id);
	const meetings = row?.meetings.map(({ meeting }) => meeting.id) ?? [];
	const shown = () =>
		page.locator("[data-meeting]").evaluateAll((found) => found.map((one) => one.getAttribute("data-meeting")));
	await expect.poll(shown).toEqual(meetings);
	const quotes = row?.meetings.flatMap(({ evidence }) => evidence.flatMap(({ quote }) => quote ?? [])) ?? [];
	expect((await page.locator(".network-panel [data-quote]").allTextContents()).sort()).toEqual(quotes.sort());
}

type Positions = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

async function positions(page: Page): Promise<Positions> {
	const marks = await page.evaluate<{ id: string; x: number; y: number }[]>(
		`[...document.querySelectorAll(".map-mark")].map((mark) => {
			const { e: x, f: y } = mark.getScreenCTM();
			return { id: mark.dataset.places, x, y };
		})`,
	);
	return new Map(marks.map(({ id, x, y }) => [id, { x, y }]));
}

function furthest(there: Positions, here: Positions): number {
	const ways = [...there].map(([id, { x, y }]) => {
		const other = here.get(id);
		return other === undefined ? Number.POSITIVE_INFINITY : Math.max(Math.abs(x - other.x), Math.abs(y - other.y));
	});
	return Math.max(...ways);
}
