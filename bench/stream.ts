/**
 * Answers of a hundred thousand rows and more: whole exports, and lists that are paged through. What counts is that the
 * server's memory does not grow with what goes through it. So the server gets a heap that no such answer fits into: what
 * held one would end it. Without a limit Node lets its heap grow while there is memory, which says nothing.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { table } from "table";
import { countParts, generateGraph } from "./api/generateGraph.ts";
import { openGraph } from "./api/openGraph.ts";
import { type ServerProcess, startServer } from "./api/serverProcess.ts";
import { type Bench, type BenchOptions, type BenchResult, readNumber } from "./Bench.ts";

export const streamBench: Bench = {
	summary: "A hundred thousand rows and more, exported and paged through: rows a second and the server's memory.",
	options: {
		scale: "size of the graph, 1 unless given: 100,000 relations",
		heap: "megabytes of the server's heap, 256 unless given",
		home: "folder that keeps the database for the next time; none is kept unless given",
	},
	run,
};

interface Figures {
	readonly what: string;
	readonly rows: number;
	readonly megabytes: number;
	readonly seconds: number;
	readonly rowsPerSecond: number;
	/** Of the server: when it began, and at its highest meanwhile. */
	readonly memoryBeforeMb: number;
	readonly memoryAtMostMb: number;
	/** Empty where it came to its end. */
	readonly failure: string;
}

async function run(options: BenchOptions, tell: (line: string) => void): Promise<BenchResult> {
	const home = options.home === undefined ? await mkdtemp(join(tmpdir(), "coopgraph-bench-")) : resolve(options.home);
	try {
		await using graph = await openGraph(home, generateGraph(countParts(readNumber(options, "scale", 1))), tell);
		const program = fileURLToPath(new URL("../bin/coopgraph.js", import.meta.url));
		await using server = await startServer(
			[`--max-old-space-size=${readNumber(options, "heap", 256)}`, program, "serve", "--no-seed"],
			graph.address,
		);
		const figures: Figures[] = [];
		for (const [what, work] of Object.entries(WORK)) {
			tell(`${what} …`);
			figures.push(await measure(what, work, server));
		}
		return { figures, text: describe(figures) };
	} finally {
		if (options.home === undefined) await rm(home, { recursive: true, force: true });
	}
}

interface Amount {
	rows: number;
	bytes: number;
}

type Work = (url: string, amount: Amount) => Promise<void>;

const WORK: Readonly<Record<string, Work>> = {
	"small question, to warm up": (url, amount) => page(url, "meetings", amount, 1),
	"export jsonl (ZIP)": (url, amount) => download(url, "jsonl", amount),
	"export csv (ZIP)": (url, amount) => download(url, "csv", amount),
	"export graphml": (url, amount) => download(url, "graphml", amount),
	"export gexf": (url, amount) => download(url, "gexf", amount),
	"eight exports at once, as far as they are let in": (url, amount) => downloadAtOnce(url, amount),
	"claims by pages of 1000": (url, amount) => page(url, "claims", amount, Number.POSITIVE_INFINITY),
	"claims of one source alone by pages of 1000": pageSingleSource,
};

async function measure(what: string, work: Work, { url, pid }: ServerProcess): Promise<Figures> {
	const memoryBeforeMb = await readMemory(pid);
	let memoryAtMostMb = memoryBeforeMb;
	const watch = setInterval(async () => {
		memoryAtMostMb = Math.max(memoryAtMostMb, await readMemory(pid));
	}, 200);
	const amount = { rows: 0, bytes: 0 };
	const began = performance.now();
	const failure = await work(url, amount).then(
		() => "",
		(error: Error) => error.message.slice(0, 200),
	);
	clearInterval(watch);
	const seconds = (performance.now() - began) / 1_000;
	return {
		what,
		rows: amount.rows,
		megabytes: Math.round(amount.bytes / 1e5) / 10,
		seconds: Math.round(seconds * 10) / 10,
		rowsPerSecond: Math.round(amount.rows / seconds),
		memoryBeforeMb,
		memoryAtMostMb,
		failure,
	};
}

/** Resident, in megabytes. */
async function readMemory(pid: number): Promise<number> {
	const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
	return Math.round(Number(stdout) / 1_024);
}

/** Lines are counted where the format comes as one; a ZIP has none to count. */
async function download(url: string, format: string, amount: Amount): Promise<void> {
	const response = await fetch(new URL(`/export/${format}`, url));
	if (!response.ok || response.body === null) throw new Error(`${format}: ${response.status} ${await response.text()}`);
	const body = Readable.fromWeb(response.body);
	body.on("data", (piece: Uint8Array) => {
		amount.bytes += piece.byteLength;
	});
	if (response.headers.get("content-type")?.includes("zip")) for await (const _ of body);
	else for await (const _ of createInterface({ input: body })) amount.rows += 1;
}

/** Who is not let in within half a minute is told so. */
async function downloadAtOnce(url: string, amount: Amount): Promise<void> {
	const formats = ["graphml", "gexf", "jsonl", "csv"];
	await Promise.all(
		[...formats, ...formats].map((format) =>
			download(url, format, amount).catch((error: Error) => {
				if (!error.message.includes("SERVER_BUSY")) throw error;
			}),
		),
	);
}

async function page(url: string, list: string, amount: Amount, most: number): Promise<void> {
	const query = `query ($after: String) { ${list}Connection(first: 1000, after: $after, sort: [{ id: ASC }]) {
		pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
	let after: string | null = null;
	for (let pages = 0; pages < most; pages += 1) {
		const { [`${list}Connection`]: found } = await ask(url, query, { after }, amount);
		amount.rows += found.edges.length;
		if (!found.pageInfo.hasNextPage) return;
		after = found.pageInfo.endCursor;
	}
}

async function pageSingleSource(url: string, amount: Amount): Promise<void> {
	const query = "query ($after: ID) { singleSourceClaims(after: $after, limit: 1000) { id relation property } }";
	for (let after: string | null | undefined = null; after !== undefined; ) {
		const { singleSourceClaims: found } = await ask(url, query, { after }, amount);
		amount.rows += found.length;
		after = found.at(-1)?.id;
	}
}

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query.
async function ask(url: string, query: string, variables: object, amount: Amount): Promise<any> {
	const headers = { "content-type": "application/json" };
	const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
	const text = await response.text();
	amount.bytes += text.length;
	const { data, errors } = JSON.parse(text);
	if (errors) throw new Error(JSON.stringify(errors));
	return data;
}

function describe(figures: readonly Figures[]): string {
	const headings = ["", "rows", "MB", "s", "rows/s", "server MB before", "at most", "failed with"];
	return table([headings, ...figures.map((one) => Object.values(one).map(String))]);
}
