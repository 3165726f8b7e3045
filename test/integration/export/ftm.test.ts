/** What FollowTheMoney's own library, in Python, reads out of the export. */
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportFiles, getFile } from "../../support/exports.ts";
import { importPaths, importRecords, openPreparedDatabase, queryRows, SEED_FILES } from "../../support/graph.ts";
import { findPythonPackage } from "../../support/pythonPackage.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const SAID = { source: "list", quote: "it stands there" };
const RECORDS = [
	{ type: "Source", id: "list", title: "A list", published: "2016-02~", url: "https://example.org/list" },
	{ type: "Organisation", id: "ä/b_c", name: 'Club "Қазақстан"', kind: "OTHER", country: "KZ", ...SAID },
	{ type: "Organisation", id: "source-list", name: "Ministry", kind: "MINISTRY", ...SAID },
	{ type: "Meeting", id: "fair", name: "Fair", date: "2016-02-01/2016-03", ...SAID },
	{ type: "Programme", id: "bridge", name: "Bridge", since: "2012~", until: "2018", budget: 1.5e6, ...SAID },
	{ type: "Country", id: "land", name: "Land", isoCode: "KZ", ...SAID },
	{ type: "Person", id: "anna", name: "Anna Muster", honorific: "Dr.", ...SAID },
	{ type: "HOLDS_POST", from: "anna", to: "source-list", title: "Head", since: "2015-06", ...SAID },
	{ type: "HOLDS_POST", from: "anna", to: "land", title: "Envoy", ...SAID },
	{ type: "IMPLEMENTS", from: "ä/b_c", to: "bridge", ...SAID },
	{ type: "IMPLEMENTS", from: "ä/b_c", to: "bridge", since: "2012", modality: "INFERRED", ...SAID },
	{ type: "SUCCEEDS", from: "ä/b_c", to: "source-list", date: "2011", ...SAID },
	{ type: "ATTENDS", from: "ä/b_c", to: "fair", role: "HOST", modality: "PLANNED", ...SAID },
	{ type: "ATTENDS", from: "anna", to: "fair", status: "PROPOSED", ...SAID },
];

interface FtmLine {
	readonly id: string;
	readonly schema: string;
	readonly properties: Readonly<Record<string, readonly string[]>>;
}

const CHECK = fileURLToPath(new URL("../../support/validateFtm.py", import.meta.url));
const installed = await findPythonPackage({
	...{ name: "followthemoney", version: "4.11.2", program: "ftm" },
	otherwise: "its entities are not read back",
});

let database: TestDatabase;
let text: string;
let lines: readonly FtmLine[];

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
	expect((await importRecords(database, RECORDS)).report.problems).toEqual([]);
	text = getFile(await exportFiles(database, "ftm"), "graph.ftm.json");
	lines = text
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as FtmLine);
});

afterAll(() => database[Symbol.asyncDispose]());

const find = (schema: string, property: string, value: string) =>
	lines.find((line) => line.schema === schema && line.properties[property]?.includes(value));

describe.skipIf(installed === undefined)("followthemoney", () => {
	const check = async (input: string) => {
		const { stdout } = await execa(installed?.python ?? "", [CHECK], { input });
		return JSON.parse(stdout) as { counts: Record<string, number>; errors: string[] };
	};

	test("finds nothing wrong, and everything there", async () => {
		const { counts, errors } = await check(text);
		expect(errors).toEqual([]);
		const [found] = await queryRows(
			database,
			"RETURN COUNT { (:Entity) } + COUNT { (:Entity)-->(:Entity) } + COUNT { (:Source) } AS count",
		);
		expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(found?.count);
	});

	test.each([
		["a schema that there is not", { schema: "Persn" }, "no schema"],
		["a property that there is not", { properties: { name: ["Anna"], shoeSize: ["39"] } }, "no property shoeSize"],
		["a day that there is not", { properties: { name: ["Anna"], birthDate: ["yesterday"] } }, "birthDate"],
		["a person without a name", { properties: {} }, "name is missing"],
		["a source that nobody exported", { properties: { name: ["Anna"], proof: ["source-none"] } }, "source-none"],
	])("would find %s", async (_what, change, words) => {
		const broken = { id: "broken", schema: "Person", properties: { name: ["Anna"] }, ...change };
		expect((await check(`${text}${JSON.stringify(broken)}\n`)).errors.join("\n")).toContain(words);
	});
});

describe("FollowTheMoney entities", () => {
	test("have the schema that schema.graphql declares, the kind of a body included", () => {
		expect(find("Event", "name", "Fair")?.properties).toMatchObject({
			startDate: ["2016-02-01"],
			endDate: ["2016-03"],
		});
		expect(find("PublicBody", "name", "Ministry")).toBeDefined();
		expect(find("Organization", "name", 'Club "Қазақстан"')?.properties.country).toEqual(["kz"]);
		const { startDate, ...bridge } = find("Project", "name", "Bridge")?.properties ?? {};
		expect(startDate).toBeUndefined();
		expect(bridge).toMatchObject({ endDate: ["2018"], amount: ["1500000"] });
		expect(find("Person", "name", "Anna Muster")?.properties.title).toEqual(["Dr."]);
	});

	test("relations have the schema that is declared where both ends are fit for it, and are links otherwise", () => {
		const head = find("Membership", "role", "Head");
		expect(head?.properties).toMatchObject({ member: ["anna"], startDate: ["2015-06"], status: ["ASSERTED"] });
		expect(find("PublicBody", "name", "Ministry")?.id).toBe(head?.properties.organization?.[0]);
		expect(find("UnknownLink", "role", "Envoy")?.properties).toMatchObject({
			...{ subject: ["anna"], object: ["land"], role: ["HOLDS_POST", "Envoy"] },
		});
		expect(find("Succession", "date", "2011")).toBeDefined();
		expect(find("ProjectParticipant", "project", "bridge")).toBeDefined();
	});

	test("say who says so, in which words, and how sure it is", () => {
		const host = find("UnknownLink", "role", "HOST");
		expect(host?.properties).toMatchObject({
			...{ status: ["PLANNED"], proof: ["source-list"], description: ["it stands there"] },
		});
		expect(find("Event", "name", "Fair")?.properties).toMatchObject({
			...{ proof: ["source-list"], notes: ["it stands there"] },
		});
		expect(find("Document", "title", "A list")).toMatchObject({
			...{ id: "source-list", properties: { sourceUrl: ["https://example.org/list"] } },
		});
	});

	test("name a detail that is only inferred beside how sure the relation itself is", () => {
		expect(find("ProjectParticipant", "startDate", "2012")?.properties.status).toEqual(["ASSERTED", "INFERRED: since"]);
	});

	test("are no more than what counts: what is proposed is none", () => {
		const links = lines.filter(({ properties }) => properties.object?.includes("fair"));
		expect(links.map(({ properties }) => properties.role)).toEqual([["ATTENDS", "HOST"]]);
	});

	test("have ids of their own: an organisation that is called like a source is another", () => {
		expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
	});
});
