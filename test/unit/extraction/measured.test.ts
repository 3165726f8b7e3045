import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codebookDocument } from "../../../scripts/codebookDocument.ts";
import { extractionDocument } from "../../../scripts/extractionDocument.ts";
import { sumRates } from "../../../src/extraction/evaluate/evaluate.ts";
import { measureGold } from "../../support/extraction/measureGold.ts";
import { GOLD_LANGUAGES } from "../../support/extraction/readGold.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

test("docs/extraction.md gives the rates of the gold (npm run docs)", () => {
	expect(read("docs/extraction.md")).toBe(extractionDocument());
});

test("docs/codebook.md says what schema.graphql says (npm run docs)", () => {
	expect(read("docs/codebook.md")).toBe(codebookDocument());
});

test("documents that no rule was written for give what is promised", () => {
	const measured = GOLD_LANGUAGES.map((language) => measureGold(language, "kept aside"));
	const all = sumRates(measured.flatMap(({ mentions }) => [...mentions.values()]));
	const relations = sumRates(measured.flatMap(({ relations }) => [...relations.values()]));
	const [dates, statuses] = [
		sumRates(measured.map(({ dates }) => dates)),
		sumRates(measured.map(({ statuses }) => statuses)),
	];
	expect((2 * all.right) / (all.predicted + all.gold)).toBeGreaterThanOrEqual(0.8);
	expect(relations.right / relations.predicted).toBeGreaterThanOrEqual(0.85);
	expect(relations.right / relations.gold).toBeGreaterThanOrEqual(0.45);
	expect(dates.right / dates.predicted).toBeGreaterThanOrEqual(0.95);
	expect(statuses.right / statuses.predicted).toBeGreaterThanOrEqual(0.95);
});
