/** The network as a reader meets it: its picture, its table and its panel say what the API says. */
import { parse } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findViolations, saveAs, tabTo } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { findBrowser } from "../support/openBrowser.ts";

const MEETING = "regierungsarbeitsgruppe-wirtschaft-handel-9";
const NETWORK = `?view=network&steps=${MEETING}`;
const PLATFORM = "deutsch-kasachische-regierungsarbeitsgruppe-wirtschaft-handel";
const chromium = await findBrowser();

interface Edge {
	readonly id: string;
	readonly from: string;
	readonly to: string;
	readonly evidence: readonly { readonly quote: string | null }[];
}

interface Around {
	readonly nodes: readonly { readonly id: string; readonly hops: number }[];
	readonly edges: readonly Edge[];
}

describe.skipIf(chromium === undefined)("the network (needs Chromium)", () => {
	let site: ExplorerSite;
	const visit: ExplorerSite["visit"] = (...visited) => site.visit(...visited);

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "");
	});

	afterAll(async () => {
		await site?.[Symbol.asyncDispose]();
	});

	async function askAround(id: string, more = ""): Promise<Around> {
		const { neighbourhood } = await site.ask(`{ neighbourhood(id: "${id}", limit: 1000 ${more}) {
			nodes { id hops } edges { id from to evidence { quote } } } }`);
		return neighbourhood as unknown as Around;
	}

	/** Every relation of the graph. */
	async function askAll(): Promise<readonly Edge[]> {
		const { entities } = await site.ask("{ entities(limit: 1000) { id } }");
		const edges = new Map<string, Edge>();
		const covered = new Set<string>();
		for (const { id } of entities as unknown as { id: string }[]) {
			if (covered.has(id)) continue;
			const around = await askAround(id, "hops: 3");
			for (const edge of around.edges) edges.set(edge.id, edge);
			for (const node of around.nodes) if (node.hops < 3) covered.add(node.id);
		}
		return [...edges.values()];
	}

	test("the panel's quotes are the API's, for every relation of the seed", async () => {
		const edges = await askAll();
		expect(edges.length).toBeGreaterThan(50);
		const steps = coverEdges(edges).map((id) => `&steps=${id}`);
		await visit(`?view=network${steps.join("")}`, async (page) => {
			await expect.poll(() => idsIn(page, "data-edge"), { timeout: 60_000 }).toEqual(edges.map(({ id }) => id).sort());
			expect(await rowsIn(page, "edges-title")).toEqual(edges.map(({ id }) => id).sort());
			const differing: unknown[] = [];
			for (const { id, evidence } of edges) {
				const said = evidence.flatMap(({ quote }) => quote ?? []).sort();
				const shown = await readQuotes(page, id);
				if (JSON.stringify(said) !== JSON.stringify(shown)) differing.push({ id, said, shown });
			}
			expect(differing).toEqual([]);
		});
	});

	test("expanding adds what the API says, moves nothing, and Back takes it back", async () => {
		await visit(NETWORK, async (page) => {
			await whenDrawn(page);
			const before = await positions(page);
			await page.locator("[data-node=karaganda]").dblclick();
			const { nodes } = await askAround("karaganda");
			const both = [...new Set([...before.keys(), ...nodes.map(({ id }) => id)])].sort();
			await expect.poll(() => idsIn(page, "data-node")).toEqual(both);
			expect(both.length).toBeGreaterThan(before.size);
			const after = await positions(page);
			for (const [id, at] of before) expect(after.get(id), id).toEqual(at);
			await page.goBack();
			await expect.poll(() => idsIn(page, "data-node")).toEqual([...before.keys()].sort());
			expect(await positions(page)).toEqual(before);
		});
	});

	test("a copied address shows the same nodes at the same places, moved and chosen as they were", async () => {
		await visit(NETWORK, async (page) => {
			await whenDrawn(page);
			await page.locator("[data-node=karaganda]").click();
			await page.locator(".network-panel .actions button").first().click();
			await expect.poll(() => page.locator(".node-open").count()).toBe(2);
			await page.locator(".picture > svg").hover({ position: { x: 40, y: 40 } });
			await page.mouse.wheel(0, 240);
			await page.mouse.down();
			await page.mouse.move(300, 400, { steps: 4 });
			await page.mouse.up();
			await page.getByLabel("Topics").uncheck();
			await expect.poll(() => page.url()).toContain("at=");
			await expect.poll(() => page.url()).toContain("hiddenTypes=Topic");
			const there = await positions(page);
			await visit(page.url().slice(site.origin.length + 1), async (other) => {
				await expect.poll(() => idsIn(other, "data-node")).toEqual([...there.keys()].sort());
				// What stands above the picture comes in after it and moves all of it.
				await expect.poll(async () => furthest(there, await positions(other))).toBeLessThanOrEqual(1);
				expect(await other.locator(".node-selected").getAttribute("data-node")).toBe("karaganda");
			});
		});
	});

	test("filters leave picture and table the same set, and a day leaves what the API leaves", async () => {
		await visit(`${NETWORK}&hiddenTypes=Person`, async (page) => {
			await whenDrawn(page);
			expect(await rowsIn(page, "nodes-title")).toEqual(await idsIn(page, "data-node"));
			expect(await rowsIn(page, "edges-title")).toEqual(await idsIn(page, "data-edge"));
			expect(await idsIn(page, "data-node")).not.toContain("eckhard-franz");
		});
		for (const day of ["2006-05-01", "2010-01-01", "2015-06-09"]) {
			const { edges } = await askAround(PLATFORM, `asOf: "${day}"`);
			await visit(`?view=network&steps=${PLATFORM}&since=${day}&until=${day}`, async (page) => {
				await whenDrawn(page);
				expect(await idsIn(page, "data-edge"), day).toEqual(edges.map(({ id }) => id).sort());
			});
		}
	});

	test("time is chosen by keyboard: a month by its thumb, a day by its field, and any time again", async () => {
		await visit(`?view=network&steps=${PLATFORM}`, async (page) => {
			await whenDrawn(page);
			const all = await idsIn(page, "data-edge");
			const chosen = (key: string) => new URL(page.url()).searchParams.get(key);
			await page.getByLabel("From month").focus();
			await page.keyboard.press("ArrowRight");
			await expect.poll(() => chosen("since")).toMatch(/^\d{4}-\d{2}-01$/);
			await page.keyboard.press("Home");
			await expect.poll(() => chosen("since")).toBe(null);
			await page.getByLabel("To month").focus();
			await page.keyboard.press("Home");
			await expect.poll(() => chosen("until")).toMatch(/^\d{4}-\d{2}-(28|29|30|31)$/);
			expect((await idsIn(page, "data-edge")).length).toBeLessThan(all.length);

			await page.getByLabel("From", { exact: true }).focus();
			await page.keyboard.type("2015-06-06");
			await expect.poll(() => [chosen("since"), chosen("until")]).toEqual(["2015-06-06", "2015-06-06"]);
			await tabTo(page, "button", "Any time");
			await page.keyboard.press("Enter");
			await expect.poll(() => [chosen("since"), chosen("until")]).toEqual([null, null]);
			expect(await idsIn(page, "data-edge")).toEqual(all);
		});
	});

	test("search, node, relation, document and back go by keyboard alone", async () => {
		await visit(`?view=entity&id=${MEETING}`, async (page) => {
			await tabTo(page, "main a", "Network");
			await page.keyboard.press("Enter");
			await whenDrawn(page);
			await tabTo(page, "[data-node]");
			await page.keyboard.press("ArrowRight");
			const chosen = await page.evaluate<string>("document.activeElement.dataset.node");
			expect(chosen).not.toBe(MEETING);
			await page.keyboard.press("Enter");
			await expect.poll(() => page.locator(".node-selected").getAttribute("data-node")).toBe(chosen);
			await tabTo(page, ".edge-row");
			await page.keyboard.press("Enter");
			await page.locator(".network-panel [data-quote]").first().waitFor();
			await tabTo(page, '.network-panel a[href*="view=source"]');
			await page.keyboard.press("Enter");
			await page.locator(".source-quotes mark").waitFor();
			await page.goBack();
			await page.locator(".edge-selected").waitFor();
		});
	});

	test.each(["en", "de"].flatMap((lang) => (["light", "dark"] as const).map((colorScheme) => ({ lang, colorScheme }))))(
		"has no serious violation of accessibility: $lang, $colorScheme",
		async ({ lang, colorScheme }) => {
			const read = async (page: Page) => {
				await whenDrawn(page);
				expect(await findViolations(page)).toEqual([]);
				await page.locator(".edge-selected").waitFor({ state: "attached" });
			};
			const [edge] = (await askAround(MEETING)).edges;
			await visit(`${NETWORK}&selected=${edge?.id}&lang=${lang}`, read, { colorScheme });
		},
	);

	test("fits a phone's width", async () => {
		const read = async (page: Page) => {
			await whenDrawn(page);
			expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
		};
		await visit(NETWORK, read, { viewport: { width: 375, height: 700 } });
	});

	test("files hold exactly what is shown", async () => {
		await visit(`${NETWORK}&hiddenTypes=Topic`, async (page) => {
			await whenDrawn(page);
			const nodes = await idsIn(page, "data-node");
			const edges = await idsIn(page, "data-edge");
			expect(nodes.length).toBeLessThan((await askAround(MEETING)).nodes.length);

			const graph = gexf.parse(MultiDirectedGraph, await saveAs(page, "GEXF").then(String));
			expect(graph.nodes().sort()).toEqual(nodes);
			expect(graph.edges().sort()).toEqual(edges);
			for (const [kind, ids] of [
				["nodes", nodes],
				["relations", edges],
			] as const) {
				const rows = parse(await saveAs(page, `Table of ${kind}`), { bom: true, columns: true }) as { id: string }[];
				expect(rows.map(({ id }) => id).sort(), kind).toEqual(ids);
			}

			const names = await page.locator("[aria-labelledby=nodes-title] .row-button").allTextContents();
			const svg = await saveAs(page, "SVG").then(String);
			const drawn = await page.evaluate<{ root: string; titles: string[]; texts: number }>(`(() => {
				const parsed = new DOMParser().parseFromString(${JSON.stringify(svg)}, "image/svg+xml");
				return {
					root: parsed.documentElement.localName,
					titles: [...parsed.querySelectorAll("g:has(text) > title")].map((title) => title.textContent),
					texts: [...parsed.querySelectorAll("text")].filter((text) => text.textContent !== "").length,
				};
			})()`);
			expect(drawn).toMatchObject({ root: "svg", texts: nodes.length });
			expect(drawn.titles.sort()).toEqual(names.map((name) => name.trim()).sort());

			expect(await countColours(page, await saveAs(page, "PNG"))).toBeGreaterThan(20);
		});
	});

	test("what many parts of a page need to know is asked once", async () => {
		await visit("?phrase=", async (page) => {
			const asked: (string | null)[] = [];
			page.on("request", (request) => request.url().endsWith("/graphql") && asked.push(request.postData()));
			await page.goto(`${site.origin}/${NETWORK}`);
			await whenDrawn(page);
			expect(asked.length).toBeGreaterThan(1);
			expect(new Set(asked).size).toBe(asked.length);
		});
	});

	test("an id that there is not is said", async () => {
		await visit("?view=network&steps=nothing-of-that-id", async (page) => {
			await expect.poll(() => page.locator("main .note").textContent()).toContain("nothing-of-that-id");
		});
	});
});

async function whenDrawn(page: Page): Promise<void> {
	await page.locator("[data-measured=true] [data-node]").first().waitFor({ timeout: 100_000 });
	await expect.poll(() => page.locator(".waiting").count()).toBe(0);
}

async function countColours(page: Page, png: Buffer): Promise<number> {
	return page.evaluate<number>(`(async () => {
		const bytes = Uint8Array.from(atob("${png.toString("base64")}"), (letter) => letter.charCodeAt(0));
		const image = await createImageBitmap(new Blob([bytes]));
		const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
		context.drawImage(image, 0, 0);
		return new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)).size;
	})()`);
}

/** Ends of relations, so that each relation has one of its ends among them. */
function coverEdges(edges: readonly Edge[]): string[] {
	const chosen: string[] = [];
	let left = edges;
	while (left.length > 0) {
		const ends = left.flatMap(({ from, to }) => [from, to]);
		const [best = ""] = ends.toSorted((one, other) => countOf(ends, other) - countOf(ends, one));
		chosen.push(best);
		left = left.filter(({ from, to }) => from !== best && to !== best);
	}
	return chosen;
}

function countOf(ids: readonly string[], id: string): number {
	return ids.filter((other) => other === id).length;
}

async function idsIn(page: Page, attribute: string): Promise<string[]> {
	const ids = await page
		.locator(`.picture [${attribute}]`)
		.evaluateAll((elements, name) => elements.map((element) => element.getAttribute(name) ?? ""), attribute);
	return ids.sort();
}

async function rowsIn(page: Page, title: string): Promise<string[]> {
	const rows = page.locator(`[aria-labelledby=${title}] [data-row]`);
	return (await rows.evaluateAll((found) => found.map((row) => row.getAttribute("data-row") ?? ""))).sort();
}

async function readQuotes(page: Page, id: string): Promise<string[]> {
	await page.locator(`[data-row="${id}"] button`).dispatchEvent("click");
	await page.locator(`.picture .edge-selected[data-edge="${id}"]`).waitFor({ state: "attached" });
	return (await page.locator(".network-panel [data-quote]").allTextContents()).sort();
}

/** Where each node stands on the screen. */
/** By how much the node that is farthest from its place is away from it. */
function furthest(there: Awaited<ReturnType<typeof positions>>, here: typeof there): number {
	const ways = [...there].map(([id, { x, y }]) => {
		const other = here.get(id);
		return other === undefined ? Number.POSITIVE_INFINITY : Math.max(Math.abs(x - other.x), Math.abs(y - other.y));
	});
	return Math.max(...ways);
}

async function positions(page: Page): Promise<ReadonlyMap<string, { readonly x: number; readonly y: number }>> {
	const marks = await page.evaluate<{ id: string; x: number; y: number }[]>(
		`[...document.querySelectorAll(".picture [data-node]")].map((node) => {
			const { e: x, f: y } = node.getScreenCTM();
			return { id: node.dataset.node, x, y };
		})`,
	);
	return new Map(marks.map(({ id, x, y }) => [id, { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }]));
}
