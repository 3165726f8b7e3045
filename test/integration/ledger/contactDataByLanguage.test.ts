/**
 * The sentences of the fixtures, as records and as the text of a source, through all of the product: no planted item comes out of
 * the API, a search, an export, the database, a log or a command, and every innocent sentence comes out as it went in.
 */
import { Writable } from "node:stream";
import { type GraphQLObjectType, getNamedType, isLeafType, isListType, isObjectType } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/export/formats.ts";
import { normaliseText } from "../../../src/model/values/text.ts";
import { createApp } from "../../../src/server/createApp.ts";
import { runInProcess } from "../../support/commandLine.ts";
import { ALL_INNOCENT, ALL_PLANTED, listMarks, toPlain } from "../../support/contactDataRates.ts";
import { exportFiles } from "../../support/exports.ts";
import { emptyGraph, openPreparedDatabase, queryRows } from "../../support/graph.ts";
import { schemaFor } from "../../support/schema.ts";
import { createTemporaryFolder } from "../../support/temporaryFolder.ts";
import type { TestDatabase } from "../../support/testDatabase.ts";

const PLANTED_SENTENCES = ALL_PLANTED.flatMap(({ sentences }) => sentences);
const INNOCENT_SENTENCES = ALL_INNOCENT.flatMap(({ sentences }) => sentences);
const LETTERS_AND_DIGITS = /[\p{L}\p{N}]/gu;
/** What is shorter could stand anywhere by chance, an extension or a number of a house; some numbers stand in innocent sentences, too. */
const ITEMS = PLANTED_SENTENCES.flatMap(listMarks)
	.map(({ text }) => text)
	.filter((item) => (item.match(LETTERS_AND_DIGITS)?.length ?? 0) >= 6)
	.filter((item) => !INNOCENT_SENTENCES.some((sentence) => sentence.includes(item)));

const RECORDS = [
	{ type: "Source", id: "text", title: "A text", textFile: "text.txt", textPublic: true },
	{ type: "Source", id: "s", title: "A report" },
	...PLANTED_SENTENCES.map(toPlain).map((sentence, index) => ({
		...{ type: "Organisation", id: `planted-${index}`, name: `Verein ${index}: ${sentence}` },
		...{ description: [sentence], aliases: [sentence], source: "s", quote: sentence },
	})),
	...INNOCENT_SENTENCES.map((sentence, index) => ({
		...{ type: "Organisation", id: `innocent-${index}`, name: `Haus ${index}` },
		...{ description: [sentence], source: "s", quote: sentence },
	})),
];

let database: TestDatabase;
/** By the place from which it came: everything that anybody can read. */
const outputs = new Map<string, string>();
let descriptions: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
	database = await openPreparedDatabase();
	await emptyGraph(database);
	await using folder = await createTemporaryFolder();
	await folder.write("text.txt", [...PLANTED_SENTENCES.map(toPlain), ...INNOCENT_SENTENCES].join("\n"));
	const path = await folder.write("records.jsonl", RECORDS);
	for (const words of [["validate", path], ["import", path, "--json"], ["status"], ["runs", "show", "--json"]]) {
		const { stdout, stderr, exitCode } = await runInProcess(words, { address: database.address });
		expect(exitCode, `${words[0]}: ${stderr}`).toBe(0);
		outputs.set(`command ${words[0]}`, `${stdout}${stderr}`);
	}
	await askEverything();
	for (const format of Object.keys(FORMATS)) {
		const { files } = await exportFiles(database, format);
		outputs.set(`export ${format}`, [...files.values()].join("\n"));
	}
	const nodes = await queryRows(database, "MATCH (n) RETURN apoc.convert.toJson(properties(n)) AS json");
	const relations = await queryRows(database, "MATCH ()-[r]->() RETURN apoc.convert.toJson(properties(r)) AS json");
	outputs.set("database", [...nodes, ...relations].map(({ json }) => String(json)).join("\n"));
}, 900_000);

afterAll(() => database[Symbol.asyncDispose]());

/** Every field of every record that the API lists, and a search for each item, with a log of all that is asked. */
async function askEverything(): Promise<void> {
	const schema = await schemaFor("editors");
	let log = "";
	const destination = new Writable({
		write(chunk, _encoding, done) {
			log += String(chunk);
			done();
		},
	});
	const logger = pino({ level: "trace" }, destination);
	const limits = { queryTimeoutMs: 30_000, explains: false };
	await using app = await createApp({ schema, connection: database, ...limits, logsRequests: true, logger });
	const ask = async (query: string, variables: object = {}) => {
		const { body } = await app.inject({ method: "POST", url: "/graphql", payload: { query, variables } });
		return JSON.parse(body) as { data?: Record<string, readonly Record<string, unknown>[]>; errors?: unknown };
	};
	const answers: string[] = [];
	for (const field of ["organisations", "sources", "claims"]) {
		const type = getNamedType(schema.getQueryType()?.getFields()[field]?.type);
		if (!isObjectType(type)) throw new Error(`The API lists no ${field}`);
		for (let offset = 0; ; offset += PAGE) {
			const { data, errors } = await ask(`{ ${field}(limit: ${PAGE}, offset: ${offset}) { ${selectAll(type)} } }`);
			expect(errors, field).toBeUndefined();
			answers.push(JSON.stringify(data));
			if ((data?.[field]?.length ?? 0) < PAGE) break;
		}
	}
	outputs.set("API", answers.join("\n"));
	const { data } = await ask("{ organisations(limit: 1000) { id description } }");
	descriptions = new Map(
		(data?.organisations ?? []).map(({ id, description }) => [String(id), description as string[]]),
	);
	const found: unknown[] = [];
	for (const phrase of ITEMS) {
		const { data, errors } = await ask("query ($phrase: String!) { search(phrase: $phrase) { name matched } }", {
			phrase,
		});
		expect(errors, phrase).toBeUndefined();
		found.push(data);
	}
	outputs.set("search", JSON.stringify(found));
	outputs.set("log", log);
}

const PAGE = 100;

/** All fields of a type that hold a value, and those of the objects under it that need no relation to be followed. */
function selectAll(type: GraphQLObjectType, depth = 1): string {
	return Object.values(type.getFields())
		.flatMap(({ name, type: of, args }) => {
			const named = getNamedType(of);
			if (isLeafType(named)) return [name];
			if (depth === 0 || !isObjectType(named) || (isListType(of) && args.length > 0)) return [];
			const inner = selectAll(named, depth - 1);
			return inner !== "" && /^(?:names|claims|evidence|subject|object)$/.test(name) ? [`${name} { ${inner} }`] : [];
		})
		.join(" ");
}

describe("contact data by country and language", () => {
	test("was looked for where something stands", () => {
		for (const [place, text] of outputs) expect(text.length, place).toBeGreaterThan(100);
		expect(outputs.get("database")).toContain("Verein 12");
		expect(outputs.get("API")).toContain("Verein 12");
		expect(outputs.get("log")).toContain("answered");
		expect(ITEMS.length).toBeGreaterThanOrEqual(150);
	});

	test.each([
		...["command validate", "command import", "command status", "command runs", "API", "search", "log", "database"],
		...Object.keys(FORMATS).map((format) => `export ${format}`),
	])("stands in no %s", (place) => {
		const text = outputs.get(place) ?? "";
		const left = ITEMS.filter((item) => [item, normaliseText(item)].some((spelling) => text.includes(spelling)));
		expect(left).toEqual([]);
	});

	test("an innocent sentence full of numbers comes out as it went in", () => {
		const changed = INNOCENT_SENTENCES.filter((sentence, index) => {
			return descriptions.get(`innocent-${index}`)?.[0] !== normaliseText(sentence);
		});
		expect(changed).toEqual([]);
	});
});
