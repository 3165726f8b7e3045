import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readSavedQueries } from "../../../src/questions/savedQueries.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";

const GOOD = `# title.de: Wer?
# title.en: Who?
# means.de: Alle: mit oder ohne Posten.
# means.en: Everybody: with or without a post.
# group: People
# order: 1
# variables: {"id": "giz"}
query Who($id: ID!) { organisations(where: { id: { eq: $id } }) { name } }
`;

async function readOne(content: string, name = "who.graphql") {
	await using folder = await createTemporaryFolder();
	await folder.write(name, content);
	return await readSavedQueries(folder.path);
}

describe("readSavedQueries", () => {
	test("the head says what is asked, the rest is the query", async () => {
		expect(await readOne(GOOD)).toEqual([
			{
				name: "who",
				title: { de: "Wer?", en: "Who?" },
				means: { de: "Alle: mit oder ohne Posten.", en: "Everybody: with or without a post." },
				group: "People",
				variables: { id: "giz" },
				text: "query Who($id: ID!) { organisations(where: { id: { eq: $id } }) { name } }\n",
			},
		]);
	});

	test("the most impressive stands first: order counts, not the name", async () => {
		await using folder = await createTemporaryFolder();
		await folder.write("a.graphql", GOOD.replace("order: 1", "order: 20"));
		await folder.write("b.graphql", GOOD.replace("order: 1", "order: 3"));
		expect((await readSavedQueries(folder.path)).map(({ name }) => name)).toEqual(["b", "a"]);
	});

	test("other files do not matter", async () => {
		expect(await readOne("notes", "notes.md")).toEqual([]);
	});

	test("a file written on Windows is read", async () => {
		expect(await readOne(`\uFEFF${GOOD.replaceAll("\n", "\r\n")}`)).toHaveLength(1);
	});

	test.each([
		["a missing line", GOOD.replace("# means.de: Alle: mit oder ohne Posten.\n", ""), "`# means.de: …` is missing"],
		["an unknown line", GOOD.replace("# group", "# gruppe"), "`# gruppe: People` is none of"],
		["an order that is no number", GOOD.replace("order: 1", "order: first"), "order is first"],
		["variables that are no JSON", GOOD.replace('{"id": "giz"}', "id=giz"), "variables is id=giz"],
		["variables that are a list", GOOD.replace('{"id": "giz"}', '["giz"]'), 'variables is ["giz"]'],
		["a variable without an example", GOOD.replace('{"id": "giz"}', "{}"), "no example for $id"],
		["an example without a variable", GOOD.replace('"giz"}', '"giz", "day": 1}'), "names day"],
		["no GraphQL", GOOD.replace("query Who", "query Who {"), "Syntax Error"],
		["no query", GOOD.replace(/^query.*$/m, "fragment F on Meeting { name }"), "exactly one query"],
		["a mutation", GOOD.replace("query Who", "mutation Who"), "exactly one query"],
		["nothing but a head", GOOD.replace(/^query.*\n$/m, ""), "Syntax Error"],
	])("%s is refused by file and reason", async (_case, content, reason) => {
		await expect(readOne(content)).rejects.toMatchObject({
			code: "SAVED_QUERY_INVALID",
			facts: { file: "who.graphql", reason: expect.stringContaining(reason) },
		});
	});

	test("the seeded questions are at least 40, in the nine groups", async () => {
		const queries = await readSavedQueries(fileURLToPath(new URL("../../../seed/queries", import.meta.url)));
		expect(queries.length).toBeGreaterThanOrEqual(40);
		expect([...new Set(queries.map(({ group }) => group))]).toEqual([
			"People",
			"Meetings",
			"Platforms",
			"Money and programmes",
			"Places",
			"Topics",
			"Evidence",
			"Connections",
			"Figures",
		]);
	});
});
