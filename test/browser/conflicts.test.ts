/** Where sources disagree, as a reader meets it: every side of every conflict that the API knows. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rankClaim } from "../../src/ledger/decisions/rankClaim.ts";
import { withdrawSource } from "../../src/ledger/decisions/withdrawSource.ts";
import { createDecider } from "../support/decider.ts";
import { DISAGREEMENT } from "../support/disagreement.ts";
import { findViolations, tabTo } from "../support/explorerPage.ts";
import { type ExplorerSite, openExplorer } from "../support/explorerSite.ts";
import { importRecords, queryRows } from "../support/graph.ts";
import { findBrowser } from "../support/openBrowser.ts";

const chromium = await findBrowser();
const PER_PAGE = 20;

/** Of one office: a source that is withdrawn later, a value that is rejected, a relation that is disputed and one that is not. */
const DAM = { type: "Organisation", id: "dam-office", name: "Dam Office" };
const AT_WATER_DAYS = { type: "ATTENDS", from: "dam-office", to: "water-days", role: "SPEAKER" };
const AT_RIVER_DAYS = { type: "ATTENDS", from: "dam-office", to: "river-days", role: "PARTICIPANT" };
const DECIDED: readonly object[] = [
	{ type: "Source", id: "report-d", title: "Report D", publisher: "Bureau D", published: "2012-01-01" },
	{ ...DAM, country: "KZ", source: "report-d", quote: "an office in Almaty" },
	{ ...DAM, country: "KZ", source: "report-b", quote: "the Dam Office of Kazakhstan" },
	{ ...DAM, country: "UZ", source: "report-c", quote: "of Uzbekistan, as printed" },
	{ ...AT_WATER_DAYS, stance: "CONTRADICTS", source: "report-d", quote: "the Dam Office never came" },
	{ ...AT_WATER_DAYS, source: "report-a", quote: "the Dam Office spoke" },
	{ ...AT_RIVER_DAYS, source: "report-a", quote: "the Dam Office came again" },
	{ ...AT_RIVER_DAYS, stance: "CONTRADICTS", source: "report-c", quote: "the Dam Office stayed away" },
];

interface Conflict {
	readonly id: string;
	readonly subject: { readonly name: string };
	readonly claims: readonly { readonly evidence: readonly { readonly quote: string }[] }[];
}

describe.skipIf(chromium === undefined)("conflicts (needs Chromium)", () => {
	let site: ExplorerSite;
	const visit: ExplorerSite["visit"] = (...visited) => site.visit(...visited);

	beforeAll(async () => {
		site = await openExplorer(chromium ?? "", async (database) => {
			await importRecords(database, [...DISAGREEMENT, ...DECIDED]);
			const decider = createDecider(database);
			const rankCountry = async (subject: string, value: string, rank: "PREFERRED" | "DEPRECATED", because: string) => {
				const [claim] = await queryRows(
					database,
					`MATCH (claim:Claim {subjectId: '${subject}', property: 'country', value: '${value}'}) RETURN claim.id AS id`,
				);
				await rankClaim(decider, String(claim?.id), rank, because);
			};
			await rankCountry("water-office", "KZ", "PREFERRED", "its own letterhead");
			await rankCountry("dam-office", "UZ", "DEPRECATED", "a misprint");
			await withdrawSource(decider, "report-d", "a forgery");
		});
	});

	afterAll(async () => {
		await site?.[Symbol.asyncDispose]();
	});

	async function askConflicts(where = ""): Promise<readonly Conflict[]> {
		const { conflicts } = await site.ask(`{ conflicts(limit: 1000, sort: [{ subjectId: ASC }, { id: ASC }] ${where}) {
			id subject { name } claims { evidence { quote } } } }`);
		return conflicts as unknown as Conflict[];
	}

	test("page by page, every conflict of the API stands there with all its quotes, under what it is about", async () => {
		const conflicts = await askConflicts();
		expect(conflicts.length).toBeGreaterThan(PER_PAGE);
		await visit("?view=conflicts", async (page) => {
			const first = await readConflicts(page);
			expect(first).toEqual(conflicts.slice(0, PER_PAGE).map(toSeen));
			await expect.poll(() => page.locator(".pager").textContent()).toContain(`1–${PER_PAGE} of ${conflicts.length}`);
			await page.locator(".pager a", { hasText: "Next" }).click();
			await page.locator(`[data-conflict="${conflicts[PER_PAGE]?.id}"]`).waitFor();
			expect(await readConflicts(page)).toEqual(conflicts.slice(PER_PAGE).map(toSeen));
			expect(page.url()).toContain("page=2");
		});
	});

	test("only those of one kind, as many as its button says; a copied address gives the same", async () => {
		const ends = await askConflicts("where: { kind: { eq: ENDS } }");
		await visit("?view=conflicts", async (page) => {
			const chip = page.locator(".chip", { hasText: "Different relations" });
			await chip.waitFor();
			expect(await chip.locator(".count").textContent()).toBe(String(ends.length));
			await chip.click();
			await expect.poll(() => page.url()).toContain("kind=ENDS");
			await expect.poll(() => page.locator(".conflict").count()).toBe(ends.length);
			await visit(page.url().slice(site.origin.length + 1), async (other) => {
				expect(await readConflicts(other)).toEqual(ends.map(toSeen));
			});
		});
	});

	test("says which is shown and why, and what a person decided", async () => {
		await visit("?view=conflicts&id=water-days&kind=ENDS", async (page) => {
			await page.locator(".conflict").waitFor();
			expect(await page.locator(".conflict-side-shown").textContent()).toContain("Balkhash");
			expect(await page.locator(".conflict-reason").textContent()).toContain("2 sources against 1");
			expect(await page.locator(".conflict-head").textContent()).toContain("Not decided");
		});
		await visit("?view=conflicts&id=water-office&lang=de", async (page) => {
			// The post that somebody held there is another conflict, told here, too.
			const decided = page.locator(".conflict", { hasText: "Von einem Menschen entschieden" });
			await decided.waitFor();
			expect(await decided.locator(".conflict-side-shown .conflict-value").textContent()).toContain("KZ");
			const reason = await decided.locator(".conflict-reason").textContent();
			expect(reason).toContain("durch eine Entscheidung bevorzugt: its own letterhead");
		});
		await visit("?view=conflicts&id=dana-example&kind=DISPUTED", async (page) => {
			await page.locator(".conflict").waitFor();
			const sides = await page.locator(".conflict-side").allTextContents();
			expect(sides[0]).toContain("Dana Example spoke");
			expect(sides[1]).toContain("denied");
			expect(sides[1]).toContain("Dana Example was absent");
		});
	});

	test("an entity's facts are marked where the API has a conflict, and lead to it by keyboard", async () => {
		await visit("?view=entity&id=water-office", async (page) => {
			await page.locator(".entity-facts").waitFor();
			const marked = page.locator(".fact-group:has(a.tag-warning)");
			const names = await marked.evaluateAll((groups) =>
				groups.map((group) => group.getAttribute("data-property") ?? group.getAttribute("data-relation")),
			);
			// Its country, and that somebody held a post in it, which is told on the person's page, too.
			expect(names).toEqual(["country", "HOLDS_POST"]);
			await tabTo(page, "a.tag-warning");
			await page.keyboard.press("Enter");
			await page.locator(".conflict").first().waitFor();
			expect(await page.locator("main h1").textContent()).toContain("Water Office");
			await tabTo(page, '.conflict a[href*="view=source"]');
			await page.keyboard.press("Enter");
			await page.locator(".source-quotes mark").waitFor();
		});
	});

	test("the mark stands beside the relation that is disputed, not beside its neighbours", async () => {
		await visit("?view=entity&id=dam-office", async (page) => {
			await page.locator(".entity-facts").waitFor();
			const disputed = page.locator(".fact:has(a.tag-warning) .fact-main");
			expect(await disputed.allTextContents()).toEqual(["River days"]);
			expect(await page.locator(".fact .fact-main", { hasText: "Water days" }).count()).toBe(1);
		});
	});

	test("what was withdrawn stands last, is marked and is not counted", async () => {
		await visit("?view=entity&id=dam-office&lang=de", async (page) => {
			await page.locator(".entity-facts").waitFor();
			expect(await page.locator(".summary").textContent()).toContain("3 Quellen");
			for (const [fact, first, withdrawn] of [
				["KZ", "the Dam Office of Kazakhstan", "an office in Almaty"],
				["Water days", "the Dam Office spoke", "the Dam Office never came"],
			] as const) {
				const row = page.locator(".fact", { has: page.locator(".fact-main", { hasText: fact }) });
				expect(await row.locator(".chip-words").textContent()).toBe(first);
				expect(await row.locator(".chip-origin").textContent()).not.toContain("2 Quellen");
				const quotes = await row.locator(".quote").allTextContents();
				expect(quotes).toHaveLength(2);
				expect(quotes[0]).toContain(first);
				expect(quotes[0]).not.toContain("zurückgezogen");
				expect(quotes[1]).toContain(withdrawn);
				expect(quotes[1]).toContain("zurückgezogen");
				expect(quotes[1]).not.toContain("Quellenangabe kopieren");
				expect(await row.locator(".quote .tag-warning").count()).toBe(0);
			}
		});
	});

	test.each([
		["en", "deprecated: a misprint", "preferred: its own letterhead"],
		["de", "abgewertet: a misprint", "bevorzugt: its own letterhead"],
	])("what a person rejected or preferred is said beside the value, with the reason: %s", async (lang, no, yes) => {
		await visit(`?view=entity&id=dam-office&lang=${lang}`, async (page) => {
			await page.locator(".entity-facts").waitFor();
			const rejected = page.locator(".fact:has([data-decision=DEPRECATED])");
			expect(await rejected.locator(".fact-text .tag").allTextContents()).toEqual([no]);
			expect(await rejected.locator(".chip-words").textContent()).toBe("of Uzbekistan, as printed");
			expect(await findViolations(page)).toEqual([]);
		});
		await visit(`?view=entity&id=water-office&lang=${lang}`, async (page) => {
			await page.locator("[data-decision=PREFERRED]").waitFor();
			expect(await page.locator("[data-decision]").allTextContents()).toEqual([yes]);
		});
	});

	test("the start page counts them and leads to them", async () => {
		const { length } = await askConflicts();
		await visit("", async (page) => {
			await page.locator(".overview a", { hasText: `On ${length} points` }).click();
			await page.locator(".conflict").first().waitFor();
		});
	});

	test("where nothing is contradicted, it says so; an id that there is not, and a page beyond the last, too", async () => {
		await visit("?view=conflicts&id=river-office", async (page) => {
			await expect.poll(() => page.locator("main .note").textContent()).toContain("No source contradicts");
		});
		await visit("?view=conflicts&id=nothing-of-that-id", async (page) => {
			await expect.poll(() => page.locator("main .note").textContent()).toContain("nothing-of-that-id");
		});
		await visit("?view=conflicts&page=77", async (page) => {
			await expect.poll(() => page.locator(".pager").textContent()).toContain("the last is 2");
			await page.locator(".pager a").click();
			await page.locator(".conflict").first().waitFor();
		});
	});

	test("a server that fails is said, and trying again goes on", async () => {
		let isDown = true;
		const read = async (page: Page) => {
			await page.route("**/graphql", (route) => (isDown ? route.abort() : route.continue()));
			await page.goto(`${site.origin}/?view=conflicts`);
			await page.locator("main [role=alert]").waitFor();
			isDown = false;
			await page.locator("main [role=alert] button").click();
			await page.locator(".conflict").first().waitFor();
		};
		await visit("", read, { faultsExpected: true });
	});

	test.each(["en", "de"].flatMap((lang) => (["light", "dark"] as const).map((colorScheme) => ({ lang, colorScheme }))))(
		"has no serious violation of accessibility and fits a phone: $lang, $colorScheme",
		async ({ lang, colorScheme }) => {
			const read = async (page: Page) => {
				await page.locator(".conflict").first().waitFor();
				expect(await findViolations(page)).toEqual([]);
				await page.setViewportSize({ width: 375, height: 700 });
				expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
			};
			await visit(`?view=conflicts&id=water-days&lang=${lang}`, read, { colorScheme });
		},
	);

	test("a citation is a sentence with its source, in the language of the page", async () => {
		const options = { permissions: ["clipboard-read", "clipboard-write"] };
		for (const [lang, cited] of [
			[
				"en",
				"Water days – held in – Aralsk (Sources disagree): “met in Aralsk” – Bureau A, “Report A”, 1 January 2015, https://bureau.example/a.",
			],
			[
				"de",
				"Water days – findet statt in – Aralsk (Quellen widersprechen sich): „met in Aralsk“ – Bureau A, „Report A“, 1. Januar 2015, https://bureau.example/a.",
			],
		] as const) {
			const read = async (page: Page) => {
				await page.locator(".quote", { hasText: "met in Aralsk" }).locator("button").click();
				expect(await page.evaluate("navigator.clipboard.readText()")).toBe(cited);
			};
			await visit(`?view=conflicts&id=aralsk&lang=${lang}`, read, options);
		}
	});
});

interface Seen {
	readonly id: string;
	readonly about: string;
	readonly quotes: readonly string[];
}

function toSeen({ id, subject, claims }: Conflict): Seen {
	const quotes = claims.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
	return { id, about: subject.name, quotes: quotes.sort() };
}

async function readConflicts(page: Page): Promise<readonly Seen[]> {
	await page.locator(".conflict").first().waitFor();
	return page.locator(".conflict").evaluateAll((cards) =>
		cards.map((card) => ({
			id: card.getAttribute("data-conflict") ?? "",
			about: card.parentElement?.querySelector("h2 a")?.textContent ?? "",
			quotes: [...card.querySelectorAll("[data-quote]")].map(({ textContent }) => textContent ?? "").sort(),
		})),
	);
}
