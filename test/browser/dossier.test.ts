/** All that is said of an entity, taken away as a document. */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DISAGREEMENT } from "../support/disagreement.ts";
import { findViolations, saveAs } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { importRecords } from "../support/graph.ts";
import { findBrowser } from "../support/openBrowser.ts";

const chromium = await findBrowser();
const MEETING = "rohstoff-dialog-5";

describe.skipIf(chromium === undefined)("a dossier (needs Chromium)", () => {
	let site: ExplorerSite;

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "", (database) => importRecords(database, [...DISAGREEMENT]));
	});

	afterAll(() => site?.[Symbol.asyncDispose]());

	/** Every sentence that counts for what is said of it. */
	async function quotesOf(id: string): Promise<string[]> {
		const about = `{ OR: [{ subjectId: { eq: "${id}" } }, { objectId: { eq: "${id}" } }] }`;
		const { claims } = (await site.ask(
			`{ claims(where: { AND: [{ status: { eq: ACCEPTED } }, ${about}] }, limit: 1000) { evidence { quote status } } }`,
		)) as never as { claims: { evidence: { quote: string | null; status: string }[] }[] };
		const counting = claims.flatMap(({ evidence }) => evidence.filter(({ status }) => status === "ACCEPTED"));
		return [...new Set(counting.flatMap(({ quote }) => quote ?? []))];
	}

	test("as a page holds every sentence as a note, that statements refer to, and the sources", () =>
		site.visit(`?view=entity&id=${MEETING}`, async (page) => {
			const html = (await saveAs(page, "Dossier as a page (HTML)")).toString("utf8");
			const quotes = await quotesOf(MEETING);
			expect(quotes.length).toBeGreaterThan(10);
			// As who was sent it opens it: without this page's policy.
			const reader = await page.context().newPage();
			await reader.goto("about:blank");
			await reader.setContent(html);
			expect(await reader.locator("h1").textContent()).toBe("5. Sitzung der Rohstoff-Dialogplattform");
			const notes = await reader.locator("ol li").allTextContents();
			for (const quote of quotes)
				expect(
					notes.some((note) => note.includes(quote)),
					quote,
				).toBe(true);
			const referred = await reader
				.locator("sup a")
				.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
			expect(new Set(referred)).toEqual(new Set(notes.map((_, index) => `#note-${index + 1}`)));
			expect(await reader.locator("body").textContent()).toContain(`view=entity&id=${MEETING}`);
			expect(await reader.locator("ul").last().textContent()).toContain("Cluster-Bildung in Zentralasien");
			expect(await findViolations(reader)).toEqual([]);
		}));

	test("marks what sources disagree on", () =>
		site.visit("?view=entity&id=water-days&lang=de", async (page) => {
			const html = (await saveAs(page, "Dossier als Seite (HTML)")).toString("utf8");
			expect(html).toMatch(/<li>findet statt in: Balkhash \(Quellen widersprechen sich\)/);
			expect(html).toContain('<html lang="de">');
		}));

	test("for Word has the sentences as footnotes", () =>
		site.visit(`?view=entity&id=${MEETING}`, async (page) => {
			const parts = unzipSync(new Uint8Array(await saveAs(page, "Dossier for Word (DOCX)")));
			const textOf = (part: string) => strFromU8(parts[part] ?? new Uint8Array()).replaceAll("&quot;", '"');
			const footnotes = textOf("word/footnotes.xml")
				.replaceAll(/<[^>]+>/g, "")
				.replaceAll("&amp;", "&");
			for (const quote of await quotesOf(MEETING)) expect(footnotes).toContain(quote);
			const text = textOf("word/document.xml");
			const referred = [...text.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
			expect(referred.length).toBe(new Set(referred).size);
			expect(text).toContain("Astana");
		}));
});
