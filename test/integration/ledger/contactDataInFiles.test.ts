/**
 * Contact data must not lie in any file either: not in the store of the database and its transaction logs, where what was
 * deleted long remains, not in its logs, not in ours. It is planted, and the bytes of the files are looked through.
 */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig, type Neo4jAddress } from "../../../src/config/config.ts";
import type { Database } from "../../../src/database/Database.ts";
import { localPaths } from "../../../src/database/local/home/LocalPaths.ts";
import { readPassword } from "../../../src/database/local/server/databasePassword.ts";
import { openDatabase } from "../../../src/database/openDatabase.ts";
import { prepareGraph } from "../../../src/ledger/migrations/prepareGraph.ts";
import { foldName } from "../../../src/model/values/text.ts";
import { createApp } from "../../../src/server/createApp.ts";
import { runInProcess } from "../../support/commandLine.ts";
import { queryRows } from "../../support/graph.ts";
import { MODEL } from "../../support/model.ts";
import { PLANTED, plant, plantWrongly, says } from "../../support/plantedContactData.ts";
import { schemaFor } from "../../support/schema.ts";
import { createTemporaryFolder, type TemporaryFolder, toLines } from "../../support/temporaryFolder.ts";

/** It is no contact data, so it goes in: where it is found, contact data would have been found, too. */
const MARKER = "Kranichfeder am Ufer 4711";
/** What a log has of each request, and what is no address though it looks like one. */
const REQUEST = '"answered"';
const EXTRACTOR = "rules@1.2";
const TEXTS = PLANTED.map(([text]) => text);

let folder: TemporaryFolder;
let database: Database;
let address: Neo4jAddress;
/** The folder of the database: its store, its logs and our notes on it. */
let home: string;
/** What our commands and the API printed, logged and kept. */
let ours: string;
/** In which files of the two each text stands. */
let stored: ReadonlyMap<string, readonly string[]>;
let kept: ReadonlyMap<string, readonly string[]>;
/** How many commands were run. */
let commands = 0;

beforeAll(async () => {
	folder = await createTemporaryFolder();
	[home, ours] = [join(folder.path, "home"), join(folder.path, "ours")];
	await mkdir(ours);
	const settings = { NEO4J_URI: undefined, COOPGRAPH_HOME: home, COOPGRAPH_DATABASE: "local" };
	const config = loadConfig({ ...process.env, ...settings, COOPGRAPH_DATABASE_HEAP: "512m" }, "/");
	database = await openDatabase(config);
	const password = await readPassword(localPaths(config));
	address = { uri: database.uri, username: "neo4j", password, database: database.database };
	try {
		await prepareGraph(database, MODEL);
		await fillEverything();
	} finally {
		// When it stops, it writes everything from memory into its store.
		await database[Symbol.asyncDispose]();
	}
	const wanted = [MARKER, REQUEST, EXTRACTOR, ...PLANTED.map(([, piece]) => piece)];
	stored = await findInFiles(home, wanted);
	kept = await findInFiles(ours, wanted);
}, 600_000);

afterAll(async () => {
	await folder?.[Symbol.asyncDispose]();
});

/** Everything that takes in a text: import from files of several kinds, decisions, revert, export, search. */
async function fillEverything(): Promise<void> {
	const texts = [...TEXTS, MARKER];
	const [good, wrong] = [plant(texts), plantWrongly(texts)];
	const path = await folder.write("records.jsonl", [...good, ...wrong]);
	const addressed = await folder.write("addressed.jsonl", [
		...ADDRESSES.map((url, index) => ({ type: "Source", id: `url-${index}`, title: "A page", url })),
		...["manual:anna.muster@example.org", EXTRACTOR].map((extractor, index) => ({
			...{ type: "Topic", id: `topic-${index}`, name: `Topic ${index}`, source: "url-2" },
			...{ extractor, status: "PROPOSED" },
		})),
	]);
	await folder.write("text.txt", texts.map(says).join("\n"));
	const withText = await folder.write("with-text.jsonl", [
		{ type: "Source", id: "t", title: "A text", textFile: "text.txt", textPublic: true },
		{ type: "Topic", id: "topic", name: "Topic", source: "t", quote: "Ansprechpartnerin:" },
	]);
	const table = await folder.write("table.csv", `id,name,quote\n${texts.map(toRow).join("\n")}\n`);
	await Promise.all([run("validate", path), run("import", path, "--plan")]);
	await run("import", path);
	await run("import", addressed, withText);
	await run("import", table, "--type", "Organisation", "--source", "s0");
	await runWith(toLines(plant([...TEXTS.slice(0, 1), MARKER], "stdin-")), "import", "-");
	await Promise.all([
		run("review", "export"),
		run("ask", "who-says-so", "--var", "id=o0", "--csv"),
		run("ask", "sources", "--json"),
	]);
	await decide(says(texts.join(", ")));
	await run("decisions");
	await search(texts);
	const runs = await queryRows(database, "MATCH (run:ImportRun) RETURN run.id AS id ORDER BY run.number");
	for (const { id } of runs) await run("revert", String(id), "--because", says(texts.join(", ")));
	await run("runs", "show", "--json");
}

/** Addresses of pages that are the address of a person, which is rejected, or hold one. */
const ADDRESSES = [
	"mailto:anna.muster@example.org",
	"tel:+49-30-23125-018",
	"https://example.org/kontakt?an=anna.muster@example.org",
];

/** A decision of each kind, for a reason that nobody should give. */
async function decide(reason: string): Promise<void> {
	const because = ["--because", reason] as const;
	const [claim] = await queryRows(database, "MATCH (c:Claim {subjectId: 'm0', property: 'date'}) RETURN c.id AS id");
	const [proposal] = await queryRows(database, "MATCH (e:Evidence {status: 'PROPOSED'}) RETURN e.id AS id");
	await run("rank", String(claim?.id), "preferred", ...because);
	await run("withdraw", "s1", ...because);
	await run("review", "edit", String(proposal?.id), "--set", `description=${JSON.stringify([reason])}`, ...because);
}

const toRow = (text: string, index: number) => `csv-${index},"Liste ${says(text)}","${says(text)}"`;

const run = (...words: string[]) => runWith("", ...words);

async function runWith(input: string, ...words: string[]): Promise<void> {
	commands += 1;
	const name = `${String(commands).padStart(2, "0")}-${words[0]}.txt`;
	const decisions = join(ours, "decisions.jsonl");
	const { exitCode, stdout, stderr } = await runInProcess(words, { address, input, decisions });
	expect([0, 1], `${words.join(" ")}: ${stderr}`).toContain(exitCode);
	await writeFile(join(ours, name), `${stdout}\n${stderr}`);
}

/** Asks for each text as people do, and as programs do that make mistakes. */
async function search(texts: readonly string[]): Promise<void> {
	const log = pino.destination({ dest: join(ours, "api.log"), sync: true });
	const logger = pino({ level: "trace" }, log);
	const app = await createApp({
		schema: await schemaFor("editors"),
		connection: database,
		queryTimeoutMs: 10_000,
		explains: false,
		logsRequests: true,
		logger,
	});
	const post = (payload: string | object) =>
		app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload });
	for (const text of texts) {
		const query = "query ($phrase: String!) { search(phrase: $phrase) { id } }";
		const found = await post({ query, variables: { phrase: text } });
		expect(found.json()).toHaveProperty("data.search");
		await post({ query: `{ search(phrase: ${JSON.stringify(text)}) { id } }` });
		await post({ query: "{ search(phrase: 1) { id } }", variables: { phrase: text } });
		await post({ query: `{ search(phrase: "x", types: [${JSON.stringify(text)}]) { id } }` });
		await post(`{"query": ${text}`);
		const asked = `{ organisations(where: { name: { contains: ${JSON.stringify(text)} } }) { id } }`;
		await app.inject({
			method: "GET",
			url: `/graphql?query=${encodeURIComponent(asked)}`,
			headers: { "apollo-require-preflight": "true" },
		});
	}
	await app.close();
}

const ENCODINGS = ["utf8", "utf16le"] as const;

/**
 * For each text the files of a folder in which it stands, in the spelling of records, in that of the search index, in that of web
 * addresses. Every file is read once, however many texts are looked for: a store and its logs are some hundred megabytes.
 */
async function findInFiles(place: string, texts: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
	const wanted = texts.map((text) => ({ text, bytes: spellOut(text) }));
	const found = new Map<string, string[]>(texts.map((text) => [text, []]));
	for (const entry of await readdir(place, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		const content = withoutEmptySpace(await readFile(path));
		for (const { text, bytes } of wanted) {
			if (bytes.some((spelling) => content.includes(spelling))) found.get(text)?.push(path.slice(place.length + 1));
		}
	}
	return new Map([...found].map(([text, files]) => [text, files.sort()]));
}

function spellOut(text: string): Buffer[] {
	const spellings = new Set([text, text.toLowerCase(), foldName(text), encodeURIComponent(text)]);
	return [...spellings].flatMap((spelling) => ENCODINGS.map((encoding) => Buffer.from(spelling, encoding)));
}

/** A log of transactions is made as large as it may become; behind what was written there are zeros only. */
function withoutEmptySpace(content: Buffer): Buffer {
	let end = content.length;
	while (end >= BLOCK.length && content.subarray(end - BLOCK.length, end).equals(BLOCK)) end -= BLOCK.length;
	return content.subarray(0, end);
}

const BLOCK = Buffer.alloc(65_536);

describe("the search through files", () => {
	test("finds a text that went in and was taken back, in the store and in the transaction log", () => {
		expect(stored.get(MARKER)).toContainEqual(expect.stringMatching(/databases.*neostore.propertystore/));
		expect(stored.get(MARKER)).toContainEqual(expect.stringMatching(/transactions.*neostore.transaction/));
	});

	test("finds it in what our commands printed and kept, and finds the requests in the log", () => {
		expect(kept.get(MARKER)).toEqual(expect.arrayContaining(["corrections.jsonl", "decisions.jsonl"]));
		for (const command of ["import", "ask", "rank", "decisions", "runs"]) {
			expect(kept.get(MARKER)).toContainEqual(expect.stringContaining(`-${command}.txt`));
		}
		expect(kept.get(REQUEST)).toEqual(["api.log"]);
		expect(kept.get(EXTRACTOR)).toContainEqual(expect.stringContaining("-review.txt"));
	});

	test("finds it in either encoding, at the end of what was written and before empty space", async () => {
		for (const encoding of ENCODINGS) {
			await using elsewhere = await createTemporaryFolder();
			const written = Buffer.from(`\u0001${MARKER}`, encoding);
			await elsewhere.write("bytes", written);
			await elsewhere.write("spacious", Buffer.concat([written, Buffer.alloc(200_000)]));
			expect(await findInFiles(elsewhere.path, [MARKER])).toEqual(new Map([[MARKER, ["bytes", "spacious"]]]));
		}
	});
});

describe("contact data", () => {
	test.each(PLANTED)("%s lies in no file of the database", (_, piece) => {
		expect(stored.get(piece)).toEqual([]);
	});

	test.each(PLANTED)("%s is not printed, logged or kept", (_, piece) => {
		expect(kept.get(piece)).toEqual([]);
	});

	test("that came by standard input is in no temporary file any more", async () => {
		const spools = (await readdir(tmpdir())).filter((name) => name.startsWith("coopgraph-"));
		const left = spools.map((name) => join(tmpdir(), name, "standard-input.jsonl")).filter((path) => existsSync(path));
		for (const path of left) expect(await readFile(path, "utf8")).not.toContain(MARKER);
	});
});
