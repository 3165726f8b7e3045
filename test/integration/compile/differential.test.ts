/**
 * What is compiled answers as the library's own resolvers do, which generate the API: documents of all kinds, made from the
 * schema with a fixed seed. DIFFERENTIAL_DOCUMENTS=10000 asks more of them, DIFFERENTIAL_SEED=7 others.
 */
import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { executeRequest } from "../../../src/api/executeRequest.ts";
import { prepareRequest } from "../../../src/api/prepareRequest.ts";
import { createContext } from "../../../src/graph/ReadContext.ts";
import { type Generated, generateDocument } from "../../support/differential/generateDocument.ts";
import { createOracle, toComparable } from "../../support/differential/oracle.ts";
import { Random } from "../../support/differential/Random.ts";
import { readValues, type Values } from "../../support/differential/readValues.ts";
import { importPaths, importRecords, openPreparedDatabase, SEED_FILES } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { schemaFor } from "../../support/schema.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";
import { generateWorld } from "../../support/world/generateWorld.ts";
import { toRecords } from "../../support/world/toRecords.ts";

const DOCUMENTS = Number(process.env.DIFFERENTIAL_DOCUMENTS ?? 60);
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 1);
const TIME_LIMIT_MS = 120_000;

let database: TestDatabase;
let schema: GraphQLSchema;
let oracle: GraphQLSchema;
let values: Values;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await importPaths(database, SEED_FILES);
	await importRecords(database, toRecords(generateWorld()));
	[schema, oracle, values] = [await schemaFor("editors"), await createOracle(MODEL), await readValues(database, MODEL)];
});

afterAll(() => database[Symbol.asyncDispose]());

async function askBoth({ text, variables: given }: Generated) {
	const request = prepareRequest({ schema, document: parse(text), variables: given });
	const { document, contextValue } = request.within(createContext(database, TIME_LIMIT_MS));
	const { variables } = request;
	const ours = await executeRequest({ schema, document, variables, context: contextValue });
	const theirs = await execute({ schema: oracle, document, variableValues: variables, contextValue });
	return { ours: toPlain(ours), theirs: toPlain(theirs) };
}

function toPlain(result: ExecutionResult): unknown {
	return toComparable(JSON.parse(JSON.stringify(result)));
}

/** Not what the guards refuse. */
function isAsked({ text, variables }: Generated): boolean {
	const document = parse(text);
	expect(validate(schema, document), text).toEqual([]);
	try {
		prepareRequest({ schema, document, variables }).within(createContext(database, TIME_LIMIT_MS));
		return true;
	} catch {
		return false;
	}
}

test(`${DOCUMENTS} documents have the answers of the library`, { timeout: 0 }, async () => {
	let asked = 0;
	for (let number = 0; asked < DOCUMENTS; number += 1) {
		const generated = generateDocument(schema, values, new Random(SEED * 1_000_000 + number));
		if (!isAsked(generated)) continue;
		const { ours, theirs } = await askBoth(generated);
		expect(ours, `${generated.text} ${JSON.stringify(generated.variables)}`).toEqual(theirs);
		asked += 1;
	}
});

interface Fault {
	readonly what: string;
	readonly text: string;
	/** What the right answer has in it. */
	readonly right: unknown;
}

describe("what the library answers wrongly is answered rightly", () => {
	const FAULTS: readonly Fault[] = [
		{
			what: "all, through an interface, asks for one of each of its types",
			text: '{ meetings(where: { id: { eq: "rohstoff-dialog-5" }, heldIn: { all: { id: { eq: "astana" } } } }) { id } }',
			right: { meetings: [{ id: "rohstoff-dialog-5" }] },
		},
		{
			what: "all takes an end without the value for one that matches",
			text: '{ platforms(where: { id: { eq: "rohstoff-dialogplattform" }, sessionsConnection: { all: { edge: { ordinal: { gte: 5 } } } } }) { id } }',
			right: { platforms: [] },
		},
		{
			what: "hasNextPage is always false where no number of rows is asked for",
			text: "{ claimsConnection(sort: [{ id: ASC }]) { pageInfo { hasNextPage } } }",
			right: { claimsConnection: { pageInfo: { hasNextPage: true } } },
		},
	];

	test.each(FAULTS.map((fault) => [fault.what, fault] as const))("%s", async (_what, { text, right }) => {
		const { ours, theirs } = await askBoth({ text, variables: {} });
		expect(ours).toMatchObject({ data: right });
		// As soon as this fails, the library has mended it, and the row can go.
		expect(theirs).not.toMatchObject({ data: right });
	});
});
