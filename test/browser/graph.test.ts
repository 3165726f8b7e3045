/** docs/graph.svg as a browser draws it: nothing in it runs into anything else, whichever font the reader has. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBrowser, openBrowser } from "../support/openBrowser.ts";

const chromium = await findBrowser();
const PICTURE = readFileSync(new URL("../../docs/graph.svg", import.meta.url), "utf8");

/** What is used of SVGGraphicsElement, which exists in the page only. */
interface Drawn {
	getBBox(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

describe.skipIf(chromium === undefined)("the picture of the graph (needs Chromium)", () => {
	let browser: Browser;

	beforeAll(async () => {
		browser = await openBrowser(chromium ?? "");
	});

	afterAll(() => browser.close());

	// A font that a machine lacks is replaced by another, for which the same must hold.
	test.each(["system-ui", "Arial", "Verdana", "DejaVu Sans"])("no text of it touches another: %s", async (font) => {
		const page = await browser.newPage();
		await page.setContent(PICTURE.replace(/font-family:[^;}]*/, `font-family:"${font}"`));
		const texts = await page.locator("svg text").evaluateAll((elements) =>
			elements.map((element) => {
				const { x, y, width, height } = (element as unknown as Drawn).getBBox();
				// Fonts keep room above and below their letters.
				return { text: element.textContent, x, right: x + width, y: y + 2, bottom: y + height - 2 };
			}),
		);
		const cards = await page.locator("rect.card").evaluateAll((elements) =>
			elements.map((element) => {
				const { x, y, width, height } = (element as unknown as Drawn).getBBox();
				return { x, right: x + width, y, bottom: y + height };
			}),
		);
		type Box = (typeof cards)[number];
		const touch = (one: Box, other: Box) =>
			one.x < other.right && other.x < one.right && one.y < other.bottom && other.y < one.bottom;
		const isWithin = (one: Box, other: Box) =>
			one.x >= other.x && one.right <= other.right && one.y >= other.y && one.bottom <= other.bottom;
		expect(texts.length).toBeGreaterThan(40);
		const touching = texts.flatMap((one, index) =>
			texts.slice(index + 1).flatMap((other) => (touch(one, other) ? [[one.text, other.text]] : [])),
		);
		const beyond = texts.filter((text) => cards.some((card) => touch(text, card) && !isWithin(text, card)));
		expect({ touching, beyond }).toEqual({ touching: [], beyond: [] });
		await page.close();
	});
});
