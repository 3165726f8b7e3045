import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type GraphQLSchema, getOperationAST, getVariableValues, Kind, parse } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { type CompiledField, compileOperation } from "../../../src/compile/compileOperation.ts";
import { readSavedQueries } from "../../../src/questions/savedQueries.ts";
import { schemaFor } from "../../support/schema.ts";

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));

let schema: GraphQLSchema;

beforeAll(async () => {
	schema = await schemaFor("editors");
}, 60_000);

function compile(
	text: string,
	given: Readonly<Record<string, unknown>> = {},
	operationName?: string,
): readonly CompiledField[] {
	const document = parse(text);
	const operation = getOperationAST(document, operationName);
	if (!operation) throw new Error("The document has no such operation.");
	const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
	return compileOperation({ schema, document, operation, variables: coerced ?? given, isDated: false });
}

function toCypher(text: string, given: Readonly<Record<string, unknown>> = {}): string {
	const [field] = compile(text, given);
	if (field?.kind !== "compiled") throw new Error(`not compiled: ${field?.because}`);
	return field.cypher;
}

describe("what is compiled", () => {
	/** Answered by code, not by one statement. */
	const BY_HAND = [
		"search",
		"searchTexts",
		"paths",
		"neighbourhood",
		"relationsAmong",
		"fundingChains",
		"statistics",
		"measures",
	];

	test("is every saved question and every query of the explorer, but for what is answered by hand", async () => {
		const saved = await readSavedQueries(path("seed/queries"));
		const explorer = await readFile(path("src/explorer/api/queries.graphql"), "utf8");
		const named = parse(explorer).definitions.flatMap((node) =>
			node.kind === Kind.OPERATION_DEFINITION && node.name ? [{ text: explorer, name: node.name.value }] : [],
		);
		const all = [
			...saved.map(({ text, variables }) => compile(text, variables)),
			...named.map(({ text, name }) => compile(text, {}, name)),
		];
		const left = all.flat().filter(({ kind }) => kind === "left");
		const names = new Set(left.map(({ nodes }) => nodes[0]?.name.value ?? ""));
		expect([...names].filter((name) => !name.startsWith("__") && !BY_HAND.includes(name))).toEqual([]);
		expect(all.flat().length - left.length).toBeGreaterThan(60);
	});

	test("is kept with the document, for each shape of its variables", () => {
		const document = parse(
			"query ($where: MeetingWhere, $sort: [MeetingSort!]) { meetings(where: $where, sort: $sort) { name } }",
		);
		const operation = getOperationAST(document);
		if (!operation) throw new Error("There is no operation.");
		const ask = (variables: Readonly<Record<string, unknown>>) =>
			compileOperation({ schema, document, operation, variables, isDated: false });
		const first = ask({ where: { name: { contains: "a" } } });
		expect(ask({ where: { name: { contains: "b" } } })).toBe(first);
		expect(ask({ where: { name: { eq: "b" } } })).not.toBe(first);
		expect(ask({ where: { name: { eq: null } } })).not.toBe(ask({ where: { name: { eq: "b" } } }));
		expect(ask({ sort: [{ name: "ASC" }] })).not.toBe(ask({ sort: [{ name: "DESC" }] }));
	});
});

describe("the Cypher", () => {
	test("is one that a person would write, with the names of the fields", () => {
		const cypher = toCypher(
			`query ($id: ID!) { meetings(where: { id: { eq: $id } }) {
			name
			participantsConnection(first: 20, sort: [{ edge: { role: ASC } }, { node: { name: ASC } }]) {
				totalCount edges { node { __typename name } properties { roles } }
			}
		} }`,
			{ id: "x" },
		);
		expect(cypher.replaceAll(/\n\s*/g, " ")).toBe(
			"CYPHER 5 MATCH (meeting:Meeting) WHERE meeting.id = coalesce(head(COLLECT { " +
				"MATCH (bearer:Referent { id: $id_eq }) RETURN bearer.canonicalId }), $id_eq) WITH meeting LIMIT 100 " +
				"RETURN {name: meeting.name, participantsConnection: {__total: COUNT { MATCH (meeting)<-[attends:ATTENDS]-(actor:(Organisation|Person|Programme)) }, " +
				"edges: COLLECT { MATCH (meeting)<-[attends2:ATTENDS]-(actor2:(Organisation|Person|Programme)) WITH attends2, actor2 " +
				"ORDER BY attends2.role ASC, actor2.name ASC, actor2.id ASC, attends2.id ASC LIMIT 20 " +
				"RETURN {node: {__type: head([label IN labels(actor2) WHERE label IN ['Organisation', 'Person', 'Programme']]), name: actor2.name}, properties: {roles: attends2.roles}} }}} AS data",
		);
	});

	test("leads to an interface by one pattern with labels, and by none where it is every entity", () => {
		const cypher = toCypher(
			'{ entities(where: { name: { contains: "a" } }, limit: 5, sort: [{ name: ASC }]) { id claims { value } } }',
		);
		expect(cypher).not.toContain("UNION");
		expect(cypher).toContain(":Entity)");
	});

	test("begins at the id that a filter names, however many relations away", () => {
		const cypher = toCypher(
			'{ meetings(where: { sessionOf: { some: { runsUnder: { some: { id: { eq: "x" } } } } } }, limit: 5) { id } }',
		);
		expect(cypher.indexOf("RUNS_UNDER")).toBeLessThan(cypher.indexOf("SESSION_OF"));
		expect(cypher).toContain("WITH DISTINCT meeting");
	});

	test("holds no value of a request, but for numbers of rows", () => {
		const cypher = toCypher(
			'{ meetings(where: { name: { eq: "a\\" }) DETACH DELETE n //" } }, limit: 7, offset: 3) { id } }',
		);
		expect(cypher).not.toContain("DELETE");
		expect(cypher).toMatch(/LIMIT 7/);
	});
});
