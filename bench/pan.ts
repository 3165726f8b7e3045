/** How smoothly the explorer's network moves: frames a second while it is dragged, in a Chromium without a GPU. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { table } from "table";
import { findBrowser, openBrowser } from "../test/support/openBrowser.ts";
import { openGraph } from "./api/openGraph.ts";
import { startServer } from "./api/serverProcess.ts";
import { type Bench, type BenchOptions, type BenchResult, readNumber } from "./Bench.ts";

export const panBench: Bench = {
	summary: "Frames a second while the explorer's network is dragged, without a GPU.",
	options: {
		nodes: "nodes of the picture, 400 unless given",
		edges: "relations of the picture, 1000 unless given",
		seconds: "how long it is dragged, 4 unless given",
	},
	run,
};

/** Opened, one after the other; each brings its share of the relations. */
const MEETINGS = 20;

async function run(options: BenchOptions, tell: (line: string) => void): Promise<BenchResult> {
	const plan = { nodes: readNumber(options, "nodes", 400), edges: readNumber(options, "edges", 1_000) };
	const chromium = await findBrowser();
	if (chromium === undefined) throw new Error("There is no Chromium to measure.");
	const home = await mkdtemp(join(tmpdir(), "coopgraph-bench-"));
	try {
		await using graph = await openGraph(home, generateCrowd(plan), tell);
		const program = fileURLToPath(new URL("../bin/coopgraph.js", import.meta.url));
		await using server = await startServer([program, "serve", "--no-seed"], graph.address);
		const browser = await openBrowser(chromium);
		try {
			const page = await browser.newPage({ viewport: { width: 1280, height: 850 } });
			await page.goto(`${new URL(server.url).origin}/${addressOf()}`);
			const figures = await measure(page, plan, readNumber(options, "seconds", 4) * 1_000);
			return { figures, text: table([Object.keys(figures), Object.values(figures).map(String)]) };
		} finally {
			await browser.close();
		}
	} finally {
		await rm(home, { recursive: true, force: true });
	}
}

interface Plan {
	readonly nodes: number;
	readonly edges: number;
}

/** Clubs that meet: each meeting with as many of them, and each club in about as many meetings. */
function* generateCrowd({ nodes, edges }: Plan): Generator<object> {
	const said = { source: "chronicle", quote: "es nahmen teil" };
	yield { type: "Source", id: "chronicle", title: "A chronicle", published: "2015" };
	for (let number = 0; number < MEETINGS; number += 1) {
		yield { type: "Meeting", id: `meeting-${number}`, name: `Session ${number}`, date: "2015", ...said };
	}
	const clubs = nodes - MEETINGS;
	for (let number = 0; number < clubs; number += 1) {
		yield { type: "Organisation", id: `club-${number}`, name: `Verein Nummer ${number}`, ...said };
	}
	for (let number = 0; number < edges; number += 1) {
		const to = `meeting-${(number + Math.floor(number / clubs)) % MEETINGS}`;
		yield { type: "ATTENDS", from: `club-${number % clubs}`, to, ...said };
	}
}

function addressOf(): string {
	const steps = Array.from({ length: MEETINGS }, (_, number) => `&steps=meeting-${number}@1000`);
	return `?view=network${steps.join("")}`;
}

interface Figures {
	readonly nodes: number;
	readonly edges: number;
	/** From the start of the page until all of it is drawn. */
	readonly secondsToDraw: number;
	readonly framesPerSecond: number;
	/** The longest of the shortest 95 in 100 times between two frames. */
	readonly millisecondsAtMost: number;
}

async function measure(page: Page, plan: Plan, milliseconds: number): Promise<Figures> {
	const edges = page.locator("[data-edge]");
	await edges.nth(plan.edges - 1).waitFor({ state: "attached", timeout: 60_000 });
	const secondsToDraw = Math.round(Number(await page.evaluate("performance.now()")) / 100) / 10;
	const gaps = await drag(page, milliseconds);
	const sorted = gaps.toSorted((a, b) => a - b);
	return {
		nodes: await page.locator("[data-node]").count(),
		edges: await edges.count(),
		secondsToDraw,
		framesPerSecond: Math.round((gaps.length / gaps.reduce((sum, gap) => sum + gap, 0)) * 10_000) / 10,
		millisecondsAtMost: Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
	};
}

/** Drags the picture to and fro, and gives the times between the frames that were shown meanwhile. */
async function drag(page: Page, milliseconds: number): Promise<number[]> {
	const box = await page.locator(".picture svg[data-measured]").boundingBox();
	if (!box) throw new Error("No picture is drawn.");
	await page.evaluate(NOTE_FRAMES);
	await page.mouse.move(box.x + 5, box.y + 5);
	await page.mouse.down();
	const began = performance.now();
	for (let step = 0; performance.now() - began < milliseconds; step += 1) {
		const swing = Math.sin(step / 30) * 0.4 + 0.45;
		await page.mouse.move(box.x + 5 + box.width * swing, box.y + 5 + box.height * swing);
	}
	const times: number[] = await page.evaluate("window.frameTimes");
	await page.mouse.up();
	return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

const NOTE_FRAMES = `
	window.frameTimes = [];
	const note = (time) => { window.frameTimes.push(time); requestAnimationFrame(note); };
	requestAnimationFrame(note);
`;
