/** What a reader sees around an entity with very many relations, and between what surrounds two. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { importRecords } from "../support/graph.ts";
import { findBrowser } from "../support/openBrowser.ts";

const chromium = await findBrowser();
const said = { source: "chronicle", quote: "The talks on water" };
const talk = (id: string, on: string) => [
	{ type: "Meeting", id, name: `Talk ${id}`, ...said },
	{ type: "CONCERNS", from: id, to: on, ...said },
];
const RECORDS = [
	{ type: "Source", id: "chronicle", title: "A chronicle" },
	...["rain", "brook"].map((id) => ({ type: "Topic", id, name: id, ...said })),
	...Array.from({ length: 70 }, (_, index) => talk(`rain-talk-${index}`, "rain")).flat(),
	...talk("brook-talk", "brook"),
	// So that it is among the first that are shown: what is related to most comes first.
	{ type: "FOLLOWS", from: "rain-talk-0", to: "brook-talk", ...said },
];

describe.skipIf(chromium === undefined)("a hub (needs Chromium)", () => {
	let site: ExplorerSite;

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "", (database) => importRecords(database, RECORDS));
	});

	afterAll(async () => {
		await site?.[Symbol.asyncDispose]();
	});

	interface Around {
		readonly nodes: readonly { readonly id: string }[];
		readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
		readonly total: number;
	}

	async function askAround(id: string, more: string): Promise<Around> {
		const { neighbourhood } = await site.ask(
			`{ neighbourhood(id: "${id}" ${more}) { total nodes { id } edges { id from to } } }`,
		);
		return neighbourhood as unknown as Around;
	}

	test("opens with the first of its nodes, says of how many, and 20 more at a time until all are there", async () => {
		const { total } = await askAround("rain", "limit: 1");
		await site.visit("?view=network&steps=rain&selected=rain", async (page) => {
			let shown = 40;
			await expect.poll(() => nodesIn(page)).toEqual(idsOf(await askAround("rain", "limit: 40")));
			while (shown < total) {
				expect(await page.locator(".network-head .summary").textContent()).toContain(`showing ${shown} of ${total}`);
				await page.locator(".group-counts .text-button").first().click();
				shown = Math.min(shown + 20, total);
				await expect.poll(async () => (await nodesIn(page)).length).toBe(shown);
			}
			expect(await nodesIn(page)).toEqual(idsOf(await askAround("rain", "limit: 1000")));
			expect(await page.locator(".network-head .summary").textContent()).not.toContain("showing");
		});
	});

	test("two are open: a relation between what surrounds one and what surrounds the other stands in picture and table", async () => {
		const { edges } = await askAround("brook-talk", "limit: 100");
		const between = edges.find(({ from, to }) => from === "rain-talk-0" && to === "brook-talk");
		for (const one of ["rain", "brook"]) {
			const around = await askAround(one, "limit: 40");
			expect(around.edges.map(({ id }) => id)).not.toContain(between?.id);
		}
		await site.visit("?view=network&steps=rain&steps=brook", async (page) => {
			await page.locator(`.picture [data-edge="${between?.id}"]`).waitFor({ state: "attached" });
			expect(await page.locator(`[aria-labelledby=edges-title] [data-row="${between?.id}"]`).count()).toBe(1);
			await page.locator(`[data-row="${between?.id}"] button`).dispatchEvent("click");
			await expect.poll(() => page.locator(".network-panel [data-quote]").textContent()).toBe(said.quote);
		});
	});
});

function idsOf({ nodes }: { readonly nodes: readonly { readonly id: string }[] }): string[] {
	return nodes.map(({ id }) => id).sort();
}

async function nodesIn(page: Page): Promise<string[]> {
	const nodes = page.locator(".picture [data-node]");
	return (await nodes.evaluateAll((found) => found.map((node) => node.getAttribute("data-node") ?? ""))).sort();
}
