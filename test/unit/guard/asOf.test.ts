import {
	type GraphQLSchema,
	NoUnusedVariablesRule,
	parse,
	print,
	specifiedRules,
	VariablesInAllowedPositionRule,
	validate,
} from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import type { ApiContext } from "../../../src/graph/ReadContext.ts";
import { applyAsOf } from "../../../src/guard/asOf.ts";
import { schemaFor } from "../../support/schema.ts";

let schema: GraphQLSchema;

beforeAll(async () => {
	schema = await schemaFor("editors");
});

/** A variable for `where` that is left out is used no more, and one that is given is no null. */
const RULES = specifiedRules.filter(
	(rule) => rule !== NoUnusedVariablesRule && rule !== VariablesInAllowedPositionRule,
);

/** The request as it is executed, which must be a valid one itself. */
function transform(text: string, variables: Record<string, unknown> = {}, operationName?: string): string {
	const document = parse(text);
	expect(validate(schema, document)).toEqual([]);
	const { document: asked } = applyAsOf({ schema, document, variables, operationName }, {});
	expect(validate(schema, asked, RULES)).toEqual([]);
	return print(asked);
}

/** What a request with the filters written out by hand looks like. */
function written(text: string): string {
	return print(parse(text));
}

function possibly(date: string, ...spans: readonly string[]): string {
	const conditions = ["possibly", ...spans].map(
		(span) => `{ OR: [{ ${span}From: { lte: ${date} } }, { ${span}From: { eq: null } }] }
			{ OR: [{ ${span}Until: { gte: ${date} } }, { ${span}Until: { eq: null } }] }`,
	);
	return `{ AND: [${conditions.join(" ")}] }`;
}
/** Some meetings are parts of others, and then within their days. */
const possiblyMeeting = (date: string) => possibly(date, "within");
const known = (date: string) => `{ OR: [{ knownSince: { lte: ${date} } }, { knownSince: { eq: null } }] }`;
const certainly = (date: string) => `{ certainlyFrom: { lte: ${date} }, certainlyUntil: { gte: ${date} } }`;

const DAY = '"2015-06-09"';

describe("@asOf", () => {
	test.each([
		["without it", "query { meetings { name } }"],
		["without a date", "query @asOf(certainty: CERTAINLY) { meetings { name } }"],
		["with null for a date", "query ($on: Date) @asOf(date: $on, known: null) { meetings { name } }"],
	])("%s, the request stays as it is", (_title, text) => {
		const document = parse(text);
		expect(applyAsOf({ schema, document, variables: {} }, {})).toEqual({ document, contextValue: {} });
	});

	test.each([
		[
			"a list at the root",
			`query @asOf(date: ${DAY}) { meetings { name } }`,
			`query @asOf(date: ${DAY}) { meetings(where: ${possiblyMeeting(DAY)}) { name } }`,
		],
		[
			"a list with a condition of its own, an alias and a limit",
			`query @asOf(date: ${DAY}, certainty: CERTAINLY) { held: meetings(where: { name: { eq: "A" } }, limit: 5) { name } }`,
			`query @asOf(date: ${DAY}, certainty: CERTAINLY) {
				held: meetings(limit: 5, where: { AND: [{ name: { eq: "A" } }, ${certainly(DAY)}] }) { name }
			}`,
		],
		[
			"a connection at the root, and its counts with it",
			`query @asOf(known: ${DAY}) { peopleConnection { totalCount aggregate { count { nodes } } } }`,
			`query @asOf(known: ${DAY}) { peopleConnection(where: ${known(DAY)}) { totalCount aggregate { count { nodes } } } }`,
		],
		[
			"people have no dates: the time is that of the relation",
			`query @asOf(date: ${DAY}) { people { holdsPostsConnection { edges { node { name } } } } }`,
			`query @asOf(date: ${DAY}) { people { holdsPostsConnection(where: { edge: ${possibly(DAY)} }) { edges { node { name } } } } }`,
		],
		[
			"who attended has no dates: the time is that of the meeting, and a plain list will do",
			`query @asOf(date: ${DAY}) { people { attends { name } } }`,
			`query @asOf(date: ${DAY}) { people { attends(where: ${possiblyMeeting(DAY)}) { name } } }`,
		],
		[
			"of an interface only the types with dates can be certain",
			`query @asOf(date: ${DAY}, certainty: CERTAINLY) { actors { name } }`,
			`query @asOf(date: ${DAY}, certainty: CERTAINLY) {
				actors(where: { OR: [{ typename: [Organisation, Person] }, ${certainly(DAY)}] }) { name }
			}`,
		],
		[
			"places have no dates at all",
			`query @asOf(date: ${DAY}, certainty: CERTAINLY) { places { name } }`,
			`query @asOf(date: ${DAY}, certainty: CERTAINLY) { places { name } }`,
		],
		[
			"both dates at once",
			`query @asOf(date: ${DAY}, known: "2016-01-01", certainty: CERTAINLY) { platforms { name } }`,
			`query @asOf(date: ${DAY}, known: "2016-01-01", certainty: CERTAINLY) {
				platforms(where: { AND: [${certainly(DAY)}, { certainlyKnownSince: { lte: "2016-01-01" } }] }) { name }
			}`,
		],
		[
			"claims, evidence and sources know a day of knowledge only",
			`query @asOf(known: ${DAY}) { claims { evidence { quote } } sources { title } }`,
			`query @asOf(known: ${DAY}) {
				claims(where: ${known(DAY)}) { evidence { quote } }
				sources(where: { OR: [{ publishedEarliest: { lte: ${DAY} } }, { publishedEarliest: { eq: null } }] }) { title }
			}`,
		],
		[
			"fragments, inline ones and fields of interfaces",
			`query @asOf(date: ${DAY}) { entity(id: "a") { ...Posts ... on Meeting { heldInConnection { totalCount } } } }
			 fragment Posts on Organisation { postHoldersConnection { edges { properties { title } } } }`,
			`query @asOf(date: ${DAY}) { entity(id: "a") { ...Posts ... on Meeting { heldInConnection { totalCount } } } }
			 fragment Posts on Organisation {
				postHoldersConnection(where: { edge: ${possibly(DAY)} }) { edges { properties { title } } }
			 }`,
		],
	])("%s", (_title, text, expected) => {
		expect(transform(text)).toBe(written(expected));
	});

	test("variables stay variables, and one that is left out adds nothing", () => {
		const text = `query ($on: Date, $where: MeetingWhere) @asOf(date: $on) { meetings(where: $where) { name } }`;
		const head = "query ($on: Date, $where: MeetingWhere) @asOf(date: $on)";
		expect(transform(text, { on: "2015-06-09" })).toBe(
			written(`${head} { meetings(where: ${possiblyMeeting("$on")}) { name } }`),
		);
		expect(transform(text, { on: "2015-06-09", where: { name: { eq: "A" } } })).toBe(
			written(`${head} { meetings(where: { AND: [$where, ${possiblyMeeting("$on")}] }) { name } }`),
		);
	});

	test("a variable's default counts, for the date and for the certainty", () => {
		const head = `query ($on: Date = ${DAY}, $sure: Certainty = CERTAINLY) @asOf(date: $on, certainty: $sure)`;
		expect(transform(`${head} { meetings { name } }`)).toBe(
			written(`${head} { meetings(where: ${certainly("$on")}) { name } }`),
		);
	});

	test("what looks into the ledger is told the day of knowledge by parameters of its Cypher", () => {
		const document = parse(
			"query ($day: Date) @asOf(known: $day, certainty: CERTAINLY) { claims { evidence { quote } } }",
		);
		const { contextValue } = applyAsOf({ schema, document, variables: { day: "2015-06-09" } }, { requestId: "1" });
		expect(contextValue).toMatchObject({ requestId: "1", cypherParams: { certainty: "CERTAINLY" } });
		expect(String((contextValue as unknown as ApiContext).cypherParams.known)).toBe("2015-06-09");
	});

	test("of several operations the one that runs decides", () => {
		const text = `query A { meetings { name } } query B @asOf(date: ${DAY}) { meetings { name } }`;
		expect(transform(text, {}, "A")).toBe(written(text));
		expect(transform(text, {}, "B")).toContain("possiblyFrom");
	});

	test.each([
		["a relation with dates", `query @asOf(date: ${DAY}) { organisations { postHolders { name } } }`],
		["any relation, as of a day of knowledge", `query @asOf(known: ${DAY}) { organisations { attends { name } } }`],
	])("a plain list of %s is refused, with the connection to ask instead", (_title, text) => {
		expect(() => applyAsOf({ schema, document: parse(text), variables: {} }, {})).toThrow(
			/`Organisation\.(postHolders|attends)` cannot be asked as of a date/,
		);
	});

	test.each(["2015-02-30", "2015-06", "yesterday"])("%s is no day", (text) => {
		const [mistake] = validate(schema, parse(`query @asOf(date: "${text}") { meetings { name } }`));
		expect(mistake?.message).toContain(`Date cannot be "${text}"; write a day that exists, such as 2015-06-09.`);
	});
});
