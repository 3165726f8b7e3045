import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contactDataDocument } from "../../scripts/contactDataDocument.ts";
import { calibrationDocument } from "../../scripts/drawCalibration.ts";
import { graphDocument } from "../../scripts/drawGraph.ts";
import { mapDocument } from "../../scripts/drawMap.ts";
import { errorsDocument } from "../../scripts/errorsDocument.ts";
import { explorerDocuments } from "../../scripts/explorerDocuments.ts";
import { queriesDocuments } from "../../scripts/queriesDocument.ts";
import { SeedRecords } from "../../scripts/seedRecords.ts";
import { BRANCH_COST, LARGEST_COST } from "../../src/guard/cost/prices.ts";
import { DEFAULT_LIMIT, LARGEST_LIMIT } from "../../src/schema/addedFields.ts";

const path = (name: string) => new URL(`../../${name}`, import.meta.url);
const read = (name: string) => readFileSync(path(name), "utf8");

describe("documents that are made from the code", () => {
	it("docs/errors.md says what the catalogue says (npm run docs)", () => {
		expect(read("docs/errors.md")).toBe(errorsDocument());
	});

	it("the explorer's queries have the types that the API gives them (npm run docs)", async () => {
		expect(read("src/explorer/api/documents.ts")).toBe(await explorerDocuments());
	});
});

describe("the document of contact data", () => {
	it("docs/contact-data.md gives the rates of the fixtures (npm run docs)", () => {
		expect(read("docs/contact-data.md")).toBe(contactDataDocument());
	});
});

describe("the map behind the explorer's marks", () => {
	it("src/explorer/map/picture/world.json is drawn as the script draws it (npm run docs)", () => {
		expect(read("src/explorer/map/picture/world.json") === mapDocument()).toBe(true);
	});
});

describe("the picture of the graph", () => {
	it("docs/graph.svg shows what the seed says (npm run docs)", () => {
		expect(read("docs/graph.svg")).toBe(graphDocument());
	});

	it("stands in the README, with words for those who do not see it", () => {
		expect(read("README.md")).toMatch(/!\[[^\]]{40,}\]\(docs\/graph\.svg\)/);
	});

	it("asks for nothing that the seed does not say", () => {
		const seed = new SeedRecords(["CHAIR"]);
		expect(() => seed.entity("nobody")).toThrow("names no entity nobody");
		expect(() => seed.relation({ type: "FUNDS", from: "oecd", to: "rohstoff-dialog-5" })).toThrow("no FUNDS from oecd");
	});
});

describe("the plot of calibration", () => {
	it("docs/identity-calibration.svg shows what the labelled pairs show (npm run docs)", () => {
		expect(read("docs/identity-calibration.svg")).toBe(calibrationDocument());
	});
});

describe("the document of queries", () => {
	it("has every saved question with the answer that its test expects (npm run docs)", async () => {
		const documents = await queriesDocuments();
		const written = ["docs/queries.md", ...readdirSync(path("docs/queries")).map((name) => `docs/queries/${name}`)];
		expect(written.sort()).toEqual(Object.keys(documents).sort());
		for (const [name, text] of Object.entries(documents)) expect(read(name)).toBe(text);
	});
});

describe("documents written by hand", () => {
	it("docs/dependencies.md gives a reason for every package, and names no other", () => {
		const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<
			string,
			Record<string, string>
		>;
		const used = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith("@types/"));
		const explained = [...read("docs/dependencies.md").matchAll(/^\| (?!package|---)([^|]+)\|/gm)].flatMap(
			([, cell]) => cell?.split(",").map((name) => name.replace(/\(.*\)/, "").trim()) ?? [],
		);
		expect(new Set(explained)).toEqual(new Set(used));
	});

	it("README.md has at most 1,000 words", () => {
		expect(read("README.md").split(/\s+/).length).toBeLessThanOrEqual(1_000);
	});

	it("docs/README.md leads to every document", () => {
		const index = read("docs/README.md");
		const documents = readdirSync(path("docs")).filter((name) => /\.(md|ttl)$/.test(name) && name !== "README.md");
		for (const name of documents) expect(index).toContain(`](${name}`);
	});

	it("docs/limits.md gives the limits that the code sets", () => {
		const limits = read("docs/limits.md");
		const written = (value: number) => value.toLocaleString("en");
		expect(limits).toContain(
			`without \`limit\` or \`first\`, ${DEFAULT_LIMIT} rows; at most ${written(LARGEST_LIMIT)}`,
		);
		expect(limits).toContain(`**Cost**: at most ${written(LARGEST_COST)}`);
		expect(limits).toContain(`(${written(BRANCH_COST)} + rows expected there)`);
	});

	it("docs/settings.md names every setting that src/config reads", () => {
		const found = read("src/config/config.ts").matchAll(/environment(?:\.|, ")([A-Z][A-Z_0-9]+)/g);
		// Where the system says that caches and homes are is no setting of ours.
		const settings = [...found]
			.map(([, name]) => name)
			.filter((name) => !["XDG_CACHE_HOME", "HOME"].includes(name ?? ""));
		expect(settings).toContain("PORT");
		const written = read("docs/settings.md");
		for (const name of settings) expect(written).toContain(`\`${name}\``);
	});
});
