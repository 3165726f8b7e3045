/**
 * `npm run screenshots`: the pictures of the playground and the explorer in the documents, from a server that holds the
 * seed and runs beside it (`npm start`), at http://127.0.0.1:4000 or the address that is given.
 */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { findChromium } from "../test/support/findChromium.ts";
import { openBrowser } from "../test/support/openBrowser.ts";

interface Picture {
	readonly name: string;
	readonly address: string;
	/** What stands on the page once it is whole. */
	readonly until: string;
	readonly dark?: true;
	readonly width?: number;
	readonly height?: number;
	readonly before?: (page: Page) => Promise<void>;
}

const MEETING = "rohstoff-dialog-5";
const PLATFORM = "rohstoff-dialogplattform";

const PICTURES: readonly Picture[] = [
	{ name: "playground", address: "playground", until: '.graphiql-response .view-line:has-text("Albert")' },
	{
		name: "search",
		address: "?lang=de",
		until: "[role=option]",
		height: 560,
		before: (page) => page.getByRole("combobox").first().fill("Атамкулов"),
	},
	{
		name: "question",
		address: "?lang=en&view=question&name=who-sat-at-the-table",
		until: ".answer-table tbody tr",
	},
	{ name: "entity", address: `?lang=en&view=entity&id=${MEETING}`, until: ".chip-quote" },
	{
		name: "network",
		address: `?lang=en&view=network&steps=${PLATFORM}&steps=${MEETING}&selected=${MEETING}`,
		until: "[data-edge]",
	},
	{ name: "connections", address: "?lang=de&view=path&from=guido-herz&to=beibut-atamkulov", until: "main ol li" },
	{ name: "timeline", address: `?lang=de&view=timeline&id=${PLATFORM}`, until: "main svg" },
	{ name: "map", address: "?lang=en&view=map", until: "main svg circle" },
	{
		name: "compare",
		address:
			"?lang=en&view=compare&left=rohstoff-dialogplattform&right=deutsch-kasachische-regierungsarbeitsgruppe-wirtschaft-handel",
		until: "main table, main section",
	},
	{
		name: "phone",
		address: `?lang=de&view=entity&id=${MEETING}`,
		until: ".chip-quote",
		width: 390,
		height: 780,
		dark: true,
	},
];

async function main(origin: string): Promise<void> {
	const chromium = await findChromium();
	if (chromium === undefined) throw new Error("No Chromium was found. Install it (Debian: `chromium`).");
	const browser = await openBrowser(chromium);
	try {
		for (const { name, address, until, dark, width = 1280, height = 800, before } of PICTURES) {
			const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? "dark" : "light" });
			await page.goto(new URL(address, origin).href);
			await before?.(page);
			await page.locator(until).first().waitFor();
			// What fades in has done so.
			await page.waitForTimeout(1_500);
			await page.screenshot({ path: fileURLToPath(new URL(`../docs/screenshots/${name}.png`, import.meta.url)) });
			await page.close();
			console.log(`docs/screenshots/${name}.png`);
		}
	} finally {
		await browser.close();
	}
}

await main(process.argv[2] ?? "http://127.0.0.1:4000");
