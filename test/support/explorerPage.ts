import { readFile } from "node:fs/promises";
import axe, { type Result } from "axe-core";
import type { Page } from "playwright-core";

/** Tabs on until such an element with such a text has the focus; waits until the page has one. */
export async function tabTo(page: Page, selector: string, text = ""): Promise<void> {
	await page.locator(selector, { hasText: text }).first().waitFor({ state: "attached", timeout: 60_000 });
	for (let step = 0; step < 200; step += 1) {
		await page.keyboard.press("Tab");
		const wanted = JSON.stringify({ selector, text });
		const isThere = await page.evaluate<boolean>(
			`(({ selector, text }) => document.activeElement.matches(selector) && document.activeElement.textContent.includes(text))(${wanted})`,
		);
		if (isThere) return;
	}
	throw new Error(`Tab leads to no ${selector} with ${text}`);
}

/** What a reader gets who saves the view as this kind. */
export async function saveAs(page: Page, kind: string): Promise<Buffer> {
	if (!(await page.locator(".save-menu[open]").count())) await page.locator(".save-menu summary").click();
	const [download] = await Promise.all([
		page.waitForEvent("download", { timeout: 60_000 }),
		page.locator(".save-choices button", { hasText: kind }).click(),
	]);
	return readFile(await download.path());
}

/** Serious and critical violations of accessibility, as axe-core finds them. */
export async function findViolations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const violations = (await page.evaluate("axe.run().then(({ violations }) => violations)")) as Result[];
	return violations
		.filter(({ impact }) => impact === "serious" || impact === "critical")
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
