/** What NOT, `all`, `none`, `some` and `single` mean where a value is missing or a connection is empty: docs/limits.md. */
import { parseValue, valueFromASTUntyped } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";

const SOURCE = { source: "list" };
const RECORDS = [
	{ type: "Source", id: "list", title: "A list" },
	{ type: "Organisation", id: "bank", name: "Bank", kind: "BANK", country: "DE", ...SOURCE },
	{ type: "Organisation", id: "verein", name: "Verein", kind: "NGO", ...SOURCE },
	{ type: "Organisation", id: "ohne", name: "Ohne", ...SOURCE },
	{ type: "Meeting", id: "leer", name: "Leer", ...SOURCE },
	{ type: "Meeting", id: "eins", name: "Eins", kind: "SESSION", ...SOURCE },
	{ type: "Meeting", id: "zwei", name: "Zwei", kind: "SESSION", ...SOURCE },
	{ type: "Meeting", id: "drei", name: "Drei", ...SOURCE },
	{ type: "Country", id: "land-a", name: "Land A", isoCode: "AA", ...SOURCE },
	{ type: "Country", id: "land-b", name: "Land B", isoCode: "BB", ...SOURCE },
	{ type: "Country", id: "land-ohne", name: "Land ohne Kürzel", ...SOURCE },
	{ type: "COVERS", from: "eins", to: "land-a", ...SOURCE },
	{ type: "COVERS", from: "zwei", to: "land-a", ...SOURCE },
	{ type: "COVERS", from: "zwei", to: "land-b", ...SOURCE },
	{ type: "COVERS", from: "drei", to: "land-ohne", ...SOURCE },
	{ type: "Person", id: "anna", name: "Anna", ...SOURCE },
	{ type: "Person", id: "bert", name: "Bert", ...SOURCE },
	{ type: "ATTENDS", from: "anna", to: "eins", capacity: "Minister", ...SOURCE },
	{ type: "ATTENDS", from: "anna", to: "zwei", capacity: "Minister", ...SOURCE },
	{ type: "ATTENDS", from: "bert", to: "zwei", ...SOURCE },
	{ type: "ATTENDS", from: "bert", to: "drei", capacity: "Gast", ...SOURCE },
	{ type: "Platform", id: "ganz", name: "Ganz", ...SOURCE },
	{ type: "Platform", id: "halb", name: "Halb", ...SOURCE },
	{ type: "Platform", id: "keine", name: "Keine", ...SOURCE },
	{ type: "SESSION_OF", from: "eins", to: "ganz", ordinal: 1, ...SOURCE },
	{ type: "SESSION_OF", from: "zwei", to: "halb", ordinal: 1, ...SOURCE },
	{ type: "SESSION_OF", from: "drei", to: "halb", ...SOURCE },
];

let api: RecordedApi;

beforeAll(async () => {
	api = await startRecordedApi(RECORDS);
});

afterAll(() => api?.[Symbol.asyncDispose]());

const find = async (list: string, where: string): Promise<string> => {
	const answer = await api.ask(`{ ${list}(where: ${where}, sort: [{ id: ASC }]) { id } }`);
	return answer[list].map(({ id }: { id: string }) => id).join(" ");
};

describe("organisations", () => {
	test.each([
		["{ kind: { eq: BANK } }", "bank"],
		["{ NOT: { kind: { eq: BANK } } }", "verein"],
		["{ NOT: { kind: { in: [BANK] } } }", "verein"],
		["{ NOT: { country: { eq: null } } }", "bank"],
		["{ OR: [{ NOT: { kind: { eq: BANK } } }, { kind: { eq: null } }] }", "ohne verein"],
		["{ NOT: { NOT: { kind: { eq: BANK } } } }", "bank"],
		['{ NOT: { AND: [{ kind: { eq: BANK } }, { country: { eq: "DE" } }] } }', "verein"],
	])("where %s: %s", async (where, ids) => {
		expect(await find("organisations", where)).toBe(ids);
	});
});

describe("meetings", () => {
	test.each([
		['{ covers: { some: { isoCode: { eq: "AA" } } } }', "eins zwei"],
		['{ covers: { all: { isoCode: { eq: "AA" } } } }', "eins"],
		['{ covers: { none: { isoCode: { eq: "AA" } } } }', "drei leer"],
		['{ covers: { single: { isoCode: { eq: "AA" } } } }', "eins zwei"],
		['{ NOT: { covers: { some: { isoCode: { eq: "AA" } } } } }', "drei leer"],
		['{ NOT: { covers: { all: { isoCode: { eq: "AA" } } } } }', "drei leer zwei"],
		['{ covers: { some: { NOT: { isoCode: { eq: "AA" } } } } }', "zwei"],
		['{ coversConnection: { all: { node: { isoCode: { eq: "AA" } } } } }', "eins"],
		['{ coversConnection: { none: { node: { isoCode: { eq: "AA" } } } } }', "drei leer"],
		['{ coversConnection: { single: { node: { isoCode: { eq: "AA" } } } } }', "eins zwei"],
		['{ participantsConnection: { all: { edge: { capacity: { eq: "Minister" } } } } }', "eins"],
		['{ NOT: { participantsConnection: { all: { edge: { capacity: { eq: "Minister" } } } } } }', "drei leer zwei"],
		['{ participantsConnection: { all: { edge: { NOT: { capacity: { eq: "Gast" } } } } } }', "eins"],
		[
			'{ participantsConnection: { all: { edge: { OR: [{ capacity: { eq: "Minister" } }, { capacity: { eq: null } }] } } } }',
			"eins zwei",
		],
		["{ sessionOf: { all: { sessions: { all: { kind: { eq: SESSION } } } } } }", "eins"],
	])("where %s: %s", async (where, ids) => {
		expect(await find("meetings", where)).toBe(ids);
	});
});

describe("platforms", () => {
	test.each([
		["{ sessions: { all: { kind: { eq: SESSION } } } }", "ganz"],
		["{ sessions: { all: { NOT: { kind: { eq: TALK } } } } }", "ganz"],
		["{ NOT: { sessions: { all: { kind: { eq: SESSION } } } } }", "halb keine"],
		["{ sessionsConnection: { all: { node: { kind: { eq: SESSION } } } } }", "ganz"],
		["{ sessionsConnection: { all: { edge: { ordinal: { eq: 1 } } } } }", "ganz"],
		["{ sessionsConnection: { all: { edge: { NOT: { ordinal: { eq: 5 } } } } } }", "ganz"],
		["{ sessionsConnection: { all: { NOT: { edge: { ordinal: { eq: 5 } } } } } }", "ganz"],
		["{ NOT: { sessionsConnection: { all: { edge: { ordinal: { eq: 1 } } } } } }", "halb keine"],
		[
			"{ sessionsConnection: { all: { edge: { ordinal: { eq: 1 } } }, aggregate: { edge: { ordinal: { max: { eq: 1 } } } } } }",
			"ganz",
		],
		["{ sessionsConnection: { aggregate: { edge: { ordinal: { max: { eq: null } } } } } }", "keine"],
		[
			"{ sessionsConnection: { all: { edge: { ordinal: { eq: 1 } } }, aggregate: { NOT: { count: { nodes: { eq: null } } } } } }",
			"ganz",
		],
	])("where %s: %s", async (where, ids) => {
		expect(await find("platforms", where)).toBe(ids);
	});
});

describe("a condition that says nothing", () => {
	/** Written in the query, and sent as a variable. */
	async function expectRefused(where: string, path: string, code: string): Promise<void> {
		for (const [query, variables] of [
			[`{ meetings(where: ${where}) { id } }`, {}],
			[
				"query ($where: MeetingWhere) { meetings(where: $where) { id } }",
				{ where: valueFromASTUntyped(parseValue(where)) },
			],
		] as const) {
			const { status, errors } = await api.request(query, variables);
			expect(errors?.[0]?.extensions.code).toBe(code);
			expect(errors?.[0]?.message).toContain(`\`${path}\``);
			expect(status).toBe(400);
		}
	}

	test.each([
		["meetings", "{}", "drei eins leer zwei"],
		["meetings", '{ AND: [{}, { id: { eq: "eins" } }] }', "eins"],
		["meetings", '{ AND: [{ AND: [{}, { AND: [] }] }, { id: { eq: "eins" } }] }', "eins"],
		["meetings", "null", "drei eins leer zwei"],
		["meetings", "{ id: { in: [] } }", ""],
		["meetings", '{ covers: { some: { id: { startsWith: "" } } } }', "drei eins zwei"],
		["meetings", '{ covers: { none: { id: { startsWith: "" } } } }', "leer"],
	])("of %s, %s has its meaning: %s", async (list, where, ids) => {
		expect(await find(list, where)).toBe(ids);
	});

	test.each([
		["{ id: {} }", "where.id"],
		["{ NOT: {} }", "where.NOT"],
		["{ OR: [] }", "where.OR"],
		["{ OR: [{}] }", "where.OR"],
		['{ OR: [{ id: {} }, { id: { eq: "eins" } }] }', "where.OR.id"],
		["{ AND: [{ id: {} }] }", "where.AND.id"],
		["{ NOT: { AND: [{}] } }", "where.NOT.AND"],
		["{ NOT: { AND: [] } }", "where.NOT.AND"],
		["{ covers: {} }", "where.covers"],
		["{ covers: { some: {} } }", "where.covers.some"],
		["{ covers: { none: {} } }", "where.covers.none"],
		["{ covers: { all: {} } }", "where.covers.all"],
		["{ covers: { single: {} } }", "where.covers.single"],
		["{ covers: { some: { AND: [{}] } } }", "where.covers.some.AND"],
		["{ coversConnection: { some: { node: {} } } }", "where.coversConnection.some.node"],
	])("where %s is refused: %s", async (where, path) => {
		await expectRefused(where, path, "CONDITION_EMPTY");
	});

	test.each([
		["{ id: null }", "where.id"],
		["{ id: { startsWith: null } }", "where.id.startsWith"],
		["{ id: { in: null } }", "where.id.in"],
		["{ NOT: null }", "where.NOT"],
		["{ OR: null }", "where.OR"],
		["{ AND: null }", "where.AND"],
		["{ NOT: { ordinal: { gte: null } } }", "where.NOT.ordinal.gte"],
		['{ AND: [{ OR: [{ id: { eq: "eins" } }, { id: null }] }] }', "where.AND.OR.id"],
		["{ covers: null }", "where.covers"],
		["{ covers: { all: null } }", "where.covers.all"],
		["{ covers: { all: { id: null } } }", "where.covers.all.id"],
		["{ coversConnection: { none: { node: { NOT: null } } } }", "where.coversConnection.none.node.NOT"],
	])("where %s is refused, as null is no condition: %s", async (where, path) => {
		await expectRefused(where, path, "CONDITION_NULL");
	});

	test.each([
		["ID", "{ id: { eq: $given } }"],
		["ID", '{ id: { eq: $given, startsWith: "e" } }'],
		["ID", '{ OR: [{ id: { eq: $given } }, { name: { eq: "Eins" } }] }'],
		["[ID!]", "{ id: { in: $given } }"],
		["MeetingWhere", "{ NOT: $given }"],
		["MeetingWhere", '{ NOT: $given, name: { eq: "Eins" } }'],
		["IDScalarFilters", "{ id: $given }"],
	])("a variable of type %s that is left out of %s is named", async (type, where) => {
		const query = `query ($given: ${type}) { meetings(where: ${where}) { id } }`;
		const { status, errors } = await api.request(query);
		expect(errors?.[0]?.extensions.code).toBe("CONDITION_VARIABLE_MISSING");
		expect(errors?.[0]?.message).toContain("`$given`");
		expect(status).toBe(400);
	});

	test("a variable may be left out that is the filter as a whole, has a default, or is null for no value", async () => {
		const all = await api.ask("query ($where: MeetingWhere) { meetings(where: $where) { id } }");
		expect(all.meetings).toHaveLength(4);
		const one = await api.ask('query ($id: ID = "eins") { meetings(where: { id: { eq: $id } }) { id } }');
		expect(one.meetings).toEqual([{ id: "eins" }]);
		const none = "query ($kind: OrganisationKind) { organisations(where: { kind: { eq: $kind } }) { id } }";
		expect((await api.ask(none, { kind: null })).organisations).toEqual([{ id: "ohne" }]);
	});
});

test("a variable that must be given is named by GraphQL, and another operation's are not asked for", async () => {
	const query =
		"query A($id: ID!) { meetings(where: { id: { eq: $id } }) { id } } query B($name: String) { meetings(where: { name: { eq: $name } }) { id } }";
	const ask = async (operationName: string, variables: Record<string, unknown>) => {
		const response = await fetch(`${api.url}/graphql`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ query, operationName, variables }),
		});
		return response.text();
	};
	expect(await ask("A", { id: "eins" })).toContain('[{"id":"eins"}]');
	expect(await ask("A", {})).toContain('Variable \\"$id\\" of required type');
	expect(await ask("B", {})).toContain("CONDITION_VARIABLE_MISSING");
});

describe("an empty list of types or relations", () => {
	test.each([
		["chronicle(types: [])", "chronicle"],
		['timeline(of: "land-a", types: [])', "timeline"],
		['timeline(of: "land-a", relations: [])', "timeline"],
	])("fits nothing: %s", async (field, name) => {
		expect((await api.ask(`{ ${field} { entity { id } } }`))[name]).toEqual([]);
	});

	test("fits nothing in search", async () => {
		expect((await api.ask('{ search(phrase: "Bank", types: []) { id } }')).search).toEqual([]);
	});

	test.each(["types: []", "relations: []"])("joins nothing in measures: %s", async (only) => {
		const { measures } = await api.ask(`{ measures(projection: { ${only} }) { nodes rows { degree } } }`);
		expect(measures).toEqual({ nodes: 0, rows: [] });
	});

	test.each(["types: []", "relations: []"])("leaves the centre of a neighbourhood alone: %s", async (only) => {
		const { neighbourhood } = await api.ask(
			`{ neighbourhood(id: "eins", hops: 2, ${only}) { total nodes { id } edges { relation } } }`,
		);
		expect(neighbourhood).toEqual({ total: 1, nodes: [{ id: "eins" }], edges: [] });
	});
});
