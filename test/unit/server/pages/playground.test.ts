import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerErrors } from "../../../../src/server/errors/answerErrors.ts";
import { playground } from "../../../../src/server/pages/playground.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../../support/temporaryFolder.ts";

let folder: TemporaryFolder;
let app: FastifyInstance;

beforeEach(async () => {
	folder = await createTemporaryFolder();
	app = Fastify();
	answerErrors(app, 1_000);
});

afterEach(async () => {
	await app.close();
	await folder[Symbol.asyncDispose]();
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
	for (const [name, content] of Object.entries(files)) {
		const path = join(folder.path, name);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, content);
	}
}

async function get(url: string, headers: Readonly<Record<string, string>> = {}) {
	await app.register(playground, { pageFolder: `${folder.path}/page`, queriesFolder: `${folder.path}/queries` });
	return app.inject({ url, headers });
}

test("without a built page the address says what to run", async () => {
	const { statusCode, body } = await get("/playground");
	expect(statusCode).toBe(503);
	expect(JSON.parse(body)).toMatchObject({
		errors: [
			{
				message: "The playground has not been built.",
				extensions: {
					code: "PLAYGROUND_NOT_BUILT",
					remedy: "Run `npm install` and `npm run build`, then start again.",
				},
			},
		],
	});
});

test("the page may run no inline script, no eval, and reach no other host", async () => {
	await write({ "page/index.html": "<!doctype html>" });
	const { statusCode, headers, body } = await get("/playground?question=x");
	expect([statusCode, body]).toEqual([200, "<!doctype html>"]);
	expect(headers["cache-control"]).toBe("no-cache");
	const policy = String(headers["content-security-policy"]);
	expect(policy.split("; ")).toEqual(
		expect.arrayContaining(["default-src 'none'", "script-src 'self'", "worker-src 'self'", "connect-src 'self'"]),
	);
	expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/);
});

test.each([
	["gzip", "compressed"],
	["identity", "plain"],
])("a file of the page is kept for ever; to a browser that takes %s it comes %s", async (encoding, expected) => {
	await write({ "page/index.html": "", "page/assets/a-1.js": "plain", "page/assets/a-1.js.gz": "compressed" });
	const { headers, body } = await get("/playground/assets/a-1.js", { "accept-encoding": encoding });
	expect(body).toBe(expected);
	expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
	expect(headers.vary).toBe("accept-encoding");
	expect(headers["content-encoding"]).toBe(encoding === "gzip" ? "gzip" : undefined);
});

test("a slash at the end leads to the page, its question kept", async () => {
	await write({ "page/index.html": "" });
	const { statusCode, headers } = await get("/playground/?question=x");
	expect([statusCode, headers.location]).toEqual([308, "/playground?question=x"]);
});

test("questions are read anew at each request, whether the page is built or not", async () => {
	const question = (title: string) =>
		`# title.de: ${title}\n# title.en: ${title}\n# means.de: Alle.\n# means.en: All.\n# group: G\n# order: 1\n# variables: {}\nquery Q { topics { name } }\n`;
	await write({ "queries/q.graphql": question("One") });
	const first = await get("/playground/queries.json");
	expect(first.json()).toMatchObject([{ name: "q", title: { de: "One" }, text: "query Q { topics { name } }\n" }]);
	await write({ "queries/q.graphql": question("Two") });
	const second = await app.inject("/playground/queries.json");
	expect(second.json()).toMatchObject([{ title: { de: "Two" } }]);
});
