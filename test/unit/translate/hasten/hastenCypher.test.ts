import { graphql } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { createSchema } from "../../../../src/api/createSchema.ts";
import { EVERYTHING_KNOWN, type LedgerParameters } from "../../../../src/graph/ledgerCypher.ts";
import type { ApiContext } from "../../../../src/graph/ReadContext.ts";
import { MODEL } from "../../../support/model.ts";

let schema: Awaited<ReturnType<typeof createSchema>>;

beforeAll(async () => {
	schema = await createSchema(MODEL);
});

/** The Cypher of a query as the database would get it. */
async function translate(source: string, cypherParams: LedgerParameters = EVERYTHING_KNOWN): Promise<string> {
	let found = "";
	const run = async (query: string): Promise<never> => {
		// What the library asks before its first query.
		const version = { records: [["5.26.19", "community"]] } as unknown as never;
		if (query.includes("dbms.components")) return version;
		found = query;
		throw new Error("only written, not asked");
	};
	const contextValue = { executionContext: { run }, cypherParams } as unknown as ApiContext;
	await graphql({ schema, source, contextValue });
	return found;
}

/** The part of the Cypher that finds candidates first, without indentation. */
async function findCandidates(where: string): Promise<string[]> {
	const query = await translate(`{ meetings(where: ${where}) { id } }`);
	const [, candidates] = /^CYPHER 5\nCALL \{\n([\s\S]*?)\n\}\nMATCH \(this:Meeting\)\nWHERE/.exec(query) ?? [];
	return candidates?.split("\n").map((line) => line.trim()) ?? [];
}

describe("a condition on a relation, at the root", () => {
	const COVERS = [
		"MATCH (this:Meeting)-[:COVERS]->(this0:Country)",
		"WHERE this0.id = $param0",
		"RETURN DISTINCT this",
	];

	test.each([
		["alone", '{ covers: { some: { id: { eq: "x" } } } }'],
		["beside another", '{ covers: { some: { id: { eq: "x" } } }, partOf: { some: { id: { eq: "y" } } } }'],
		["that all must fulfil", '{ covers: { all: { id: { eq: "x" } } } }'],
		[
			"beside a choice",
			'{ AND: [{ covers: { some: { id: { eq: "x" } } } }, { OR: [{ id: { eq: "y" } }, { id: { eq: "z" } }] }] }',
		],
	])("is looked for from its other end: %s", async (_what, where) => {
		expect(await findCandidates(where)).toEqual(COVERS);
	});

	test("is looked for from its other end: after a plain one", async () => {
		const where = '{ eventStatus: { eq: HELD }, participantsConnection: { some: { node: { id: { eq: "x" } } } } }';
		expect(await findCandidates(where)).toEqual([
			expect.stringMatching(/^MATCH \(this:Meeting\)<-\[\w+:ATTENDS\]-\(this1:Entity\)$/),
			"WHERE (this1.id = $param1 AND (this1:Organisation OR this1:Person OR this1:Programme))",
			"RETURN DISTINCT this",
		]);
	});

	test("is looked for from each type of an interface", async () => {
		const found = await findCandidates('{ eventStatus: { eq: HELD }, heldIn: { some: { id: { eq: "x" } } } }');
		expect(found.filter((line) => line.startsWith("MATCH"))).toEqual([
			"MATCH (this:Meeting)-[:HELD_IN]->(this0:City)",
			"MATCH (this:Meeting)-[:HELD_IN]->(this1:Region)",
			"MATCH (this:Meeting)-[:HELD_IN]->(this2:Country)",
		]);
		expect(found.filter((line) => line === "UNION")).toHaveLength(2);
	});

	test.each([
		["none may fulfil it", '{ covers: { none: { id: { eq: "x" } } } }'],
		["one must fulfil it", '{ covers: { single: { id: { eq: "x" } } } }'],
		["it must not hold", '{ NOT: { covers: { some: { id: { eq: "x" } } } } }'],
		["it need not hold", '{ OR: [{ covers: { some: { id: { eq: "x" } } } }, { id: { eq: "y" } }] }'],
		[
			"another may hold for it",
			'{ OR: [{ covers: { some: { id: { eq: "x" } } } }, { partOf: { some: { id: { eq: "y" } } } }, { id: { eq: "y" } }] }',
		],
		[
			"it need not hold, among others",
			'{ id: { eq: "z" }, OR: [{ id: { eq: "y" } }, { covers: { some: { id: { eq: "x" } } } }] }',
		],
		["it is no condition", '{ id: { eq: "x" } }'],
	])("is left as it is where %s", async (_what, where) => {
		expect(await findCandidates(where)).toEqual([]);
	});

	test("is a union of what two relations lead to where either must hold", async () => {
		const found = await findCandidates(
			'{ OR: [{ covers: { some: { id: { eq: "x" } } } }, { partOf: { some: { id: { eq: "y" } } } }] }',
		);
		expect(found.filter((line) => line.startsWith("MATCH"))).toEqual([
			"MATCH (this:Meeting)-[:COVERS]->(this0:Country)",
			"MATCH (this:Meeting)-[:PART_OF]->(this1:Meeting)",
		]);
	});
});

describe("a nested list", () => {
	const people = (list: string) => translate(`{ people { attends${list} { name parts { name } } } }`);

	test("is cut before what lies below it is gathered, in its order", async () => {
		expect(await people("(limit: 5, sort: [{ dateEarliest: DESC }, { name: ASC }])")).toMatch(
			/WITH DISTINCT (this\d+)\n +ORDER BY \1\.dateEarliest DESC, \1\.name ASC, \1\.id ASC\n +(LIMIT \$param\d+)\n +CALL \(\1\) \{[\s\S]*\n +\2\n +RETURN collect\(\1\)/,
		);
	});

	test("without an order is cut, too", async () => {
		expect(await people("(limit: 5)")).toMatch(/WITH DISTINCT (this\d+)\n +LIMIT \$param\d+\n +CALL \(\1\) \{/);
	});

	test("with an offset stays as it is", async () => {
		expect(await people("(limit: 5, offset: 2)")).toMatch(/WITH DISTINCT (this\d+)\n +CALL \(\1\) \{/);
	});

	test("of an interface is cut in each of its branches that gathers more", async () => {
		const query = await translate(`{ people { attends(limit: 5) { participants(limit: 3, sort: [{ name: ASC }]) {
			name ... on Person { attends { name } } } } } }`);
		expect(query).toMatch(
			/ATTENDS\]-\((this\d+):Person\)\n +WITH DISTINCT \1\n +ORDER BY \1\.name ASC, elementId\(\1\) ASC\n +LIMIT \$param\d+\n +CALL \(\1\)/,
		);
		expect(query).toMatch(/ATTENDS\]-\((this\d+):Organisation\|Programme\)\n +WITH \1 \{/);
	});
});

describe("a nested page puts what is equal into one order", () => {
	test.each([
		[
			"of a list",
			"{ people { attends(limit: 3, offset: 3, sort: [{ name: ASC }]) { date } } }",
			/WITH (this\d+) \{ \.date, \.name, __id: \1\.id \} AS \1\n +ORDER BY \1\.name ASC, \1\.__id ASC\n +SKIP/,
		],
		[
			"of a list of an interface",
			"{ meetings { participants(limit: 3, offset: 3, sort: [{ name: ASC }]) { name } } }",
			/WITH (var\d+)\n +ORDER BY \1\.name ASC, \1\.__id ASC\n +SKIP/,
		],
		[
			"of a connection",
			"{ platforms { sessionsConnection(first: 3, sort: [{ node: { name: ASC } }]) { edges { node { name } } } } }",
			/WITH edge\.node AS (this\d+), edge\.relationship AS (this\d+)\n +WITH \*\n +ORDER BY \1\.name ASC, \1\.id ASC, \2\.id ASC\n +LIMIT/,
		],
		[
			"of a connection by its relations, after what lies below",
			"{ platforms { sessionsConnection(first: 3, sort: [{ edge: { ordinal: ASC } }]) { edges { node { partOf { id } } } } } }",
			/ORDER BY (this\d+)\.ordinal ASC, (this\d+)\.id ASC, \1\.id ASC\n +LIMIT/,
		],
		[
			"of a connection of an interface",
			"{ meetings { participantsConnection(first: 3, sort: [{ node: { name: ASC } }]) { edges { node { name } } } } }",
			/WITH edge\n +ORDER BY edge\.node\.name ASC, edge\.node\.__id ASC, edge ASC\n +LIMIT/,
		],
	])("%s", async (_what, source, order) => {
		expect(await translate(source)).toMatch(order);
	});

	test("unless it is in no order", async () => {
		expect(await translate("{ people { attends(limit: 3, offset: 3) { name } } }")).not.toContain("ORDER BY");
	});
});

describe("a page at the root", () => {
	const EDGE = "edges { node { id sourceCount } }";

	test("of a connection is cut before what lies below it is gathered, and counted beside it", async () => {
		const query = await translate(`{ claimsConnection(first: 5, sort: [{ property: DESC }]) { totalCount ${EDGE} } }`);
		expect(query).toMatch(
			/^CYPHER 5\nCALL \(\) \{\n {2}MATCH \(this0:Claim\)\n {2}RETURN count\(this0\) AS totalCount\n\}\nCALL \(\) \{\n {2}MATCH \(this0:Claim\)\n {2}WITH \*\n {2}ORDER BY this0\.property DESC, this0\.id ASC\n {2}LIMIT \$param0\n {2}CALL \(this0\)/,
		);
		expect(query).not.toContain("edges AS");
	});

	test("of a connection whose order goes by what is gathered is cut after it", async () => {
		const query = await translate(`{ claimsConnection(first: 5, sort: [{ sourceCount: DESC }]) { ${EDGE} } }`);
		expect(query).toMatch(/CALL \(this0\) \{[\s\S]*\n {2}ORDER BY var\d+ DESC, this0\.id ASC\n {2}LIMIT/);
		expect(query).not.toContain("totalCount");
	});

	test("of a list puts what is equal into one order", async () => {
		expect(await translate("{ meetings(sort: [{ date: ASC }]) { id } }")).toContain(
			"ORDER BY this.date ASC, this.id ASC\n",
		);
		expect(await translate("{ meetings(sort: [{ id: ASC }]) { id } }")).toContain("ORDER BY this.id ASC\n");
	});

	test("of an interface is cut in the branch of each type", async () => {
		const query = await translate(
			"{ places(limit: 5, offset: 3, sort: [{ name: ASC }]) { id ... on City { locations { id } } } }",
		);
		expect(query).toMatch(
			/MATCH \((this\d+):City\)\n {2}WITH \1\n {2}ORDER BY \1\.name ASC, elementId\(\1\) ASC\n {2}LIMIT (\$param\d+) \+ (\$param\d+)\n {2}CALL \(\1\)[\s\S]*ORDER BY this\.name ASC, this\.__id ASC\nSKIP \2\nLIMIT \3\n/,
		);
	});

	test("of a connection of an interface is cut and counted in the branch of each type", async () => {
		const query =
			await translate(`{ placesConnection(first: 5, where: { name: { startsWith: "A" } }, sort: [{ name: ASC }]) {
			totalCount edges { node { id ... on City { location { latitude } } } } } }`);
		expect(query).toMatch(
			/WHERE (this\d+)\.name STARTS WITH \$param\d+\n {4}RETURN count\(\1\) AS ofType\n {4}UNION ALL[\s\S]*RETURN sum\(ofType\) AS totalCount\n\}[\s\S]*ORDER BY (this\d+)\.name ASC, elementId\(\2\) ASC\n {4}LIMIT \$param\d+\n {4}WITH \{node: /,
		);
		expect(query).not.toContain("edges AS");
	});

	test.each(["entitiesConnection(first: 5", "entities(limit: 5"])(
		"of %s is cut and counted after what a condition looks up",
		async (field) => {
			const selection = field.includes("Connection") ? "totalCount edges { node { id } }" : "id";
			const query = await translate(`{ ${field}, where: { referents: { includes: "x" } }) { ${selection} } }`);
			const filters = query.match(/WHERE \$param\d+ IN var\d+/g) ?? [];
			expect(filters).toHaveLength(field.includes("Connection") ? 2 : 1);
			expect(query).toMatch(/WHERE \$param\d+ IN var\d+\n +WITH (this\d+)\n +LIMIT \$param\d+/);
		},
	);
});

describe("branches of an interface that are alike", () => {
	test("become one, which tells the types apart", async () => {
		expect(await translate("{ meetings { heldIn { id name } } }")).toMatch(
			/MATCH \(this\)-\[this0:HELD_IN\]->\((this\d+):City\|Region\|Country\)\n +WITH \1 \{ \.id, \.name, __resolveType: head\(\[label IN labels\(\1\) WHERE label IN \['City', 'Region', 'Country'\]\]\), __id: elementId\(\1\) \} AS (var\d+)\n +RETURN DISTINCT \2\n/,
		);
	});

	test("become one with all that lies below, where an entity of any type is asked for", async () => {
		const query = await translate('{ entity(id: "x") { name claims { evidence { quote } } } }');
		expect(query).not.toContain("UNION");
		expect(query).toMatch(/WHERE this0:Organisation\|Person\|/);
		expect(query.match(/BEARS_ON/g)).toHaveLength(1);
	});

	test("stay apart from those of which something else is asked", async () => {
		const query = await translate("{ meetings { heldIn { id ... on City { locations { id } } } } }");
		expect(query).toMatch(/HELD_IN\]->\(this\d+:City\)/);
		expect(query).toMatch(/HELD_IN\]->\(this\d+:Region\|Country\)/);
	});

	test("stay apart where their parameters differ", async () => {
		const query = await translate(
			"{ meetings { heldIn { ... on City { parts: locatedIn(limit: 1) { id } } ... on Region { parts: locatedIn(limit: 2) { id } } } } }",
		);
		expect(query).toMatch(/HELD_IN\]->\(this\d+:City\)/);
		expect(query).toMatch(/HELD_IN\]->\(this\d+:Region\)/);
	});
});

describe("what a piece of evidence holds", () => {
	test("is read as far as it is asked for, in whichever part of the query", async () => {
		const query =
			await translate(`{ meetings { heldInConnection { edges { properties { ...Quoted evidence { said: quote } } } } } }
			fragment Quoted on Location { evidence { source { title } } }`);
		expect(query).toContain(" RETURN {quote: evidence.quote, source: {title: source.title}} AS item\n");
		expect(await translate("{ claims { evidence { __typename } } }")).toContain(" RETURN {} AS item\n");
	});

	test("is looked for by the day of knowledge where one is asked for, and only there", async () => {
		const query = "{ claims { evidence { quote } } }";
		expect(await translate(query)).not.toContain("$known");
		const known = { ...EVERYTHING_KNOWN, known: "2015-01-01" };
		expect(await translate(query, known)).toContain("source.publishedEarliest, $known) <= $known");
	});
});
