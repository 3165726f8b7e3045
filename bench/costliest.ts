/**
 * The costliest query that the cost rule lets through, found by search: random nestings of the API's own lists are grown,
 * those that take longest are changed and tried again. Prints the slowest that were answered, with time, cost and the
 * server's memory.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type GraphQLNamedType,
	type GraphQLObjectType,
	type GraphQLOutputType,
	type GraphQLSchema,
	getNamedType,
	isInterfaceType,
	isListType,
	isNonNullType,
	isObjectType,
	parse,
} from "graphql";
import { createSchema } from "../src/api/createSchema.ts";
import { loadConfig } from "../src/config/config.ts";
import { openDatabase } from "../src/database/openDatabase.ts";
import { type Degrees, measureDegrees } from "../src/guard/cost/degrees.ts";
import { measureCost } from "../src/guard/cost/measureCost.ts";
import { LARGEST_COST } from "../src/guard/cost/prices.ts";
import { importFiles } from "../src/ledger/import/importFiles.ts";
import { prepareGraph } from "../src/ledger/migrations/prepareGraph.ts";
import { findFieldType } from "../src/schema/findFieldType.ts";
import { startApi } from "../test/support/api.ts";
import { generateHubs } from "../test/support/generateHubs.ts";
import { MODEL } from "../test/support/model.ts";

export interface SlowQuery {
	readonly milliseconds: number;
	readonly cost: number;
	/** OK, or the code of the error that it was answered with. */
	readonly answer: string;
	readonly kilobytes: number;
	/** Of this process, which is the server here, after the answer; in megabytes. */
	readonly memoryMb: number;
	readonly query: string;
}

interface Node {
	readonly field: string;
	readonly limit: number;
	/** Whether it is put into an order, by id. */
	readonly sorted: boolean;
	/** Fields of each row, the evidence of what can show some among them. */
	readonly leaves: string;
	/** Fields of each edge beside its node; undefined for a list. */
	readonly edge: string | undefined;
	readonly children: readonly Node[];
}

/** Lists and connections that have something in them in the graph that is generated; in the others no time can be lost. */
const FILLED = new Set([
	...["meetings", "cities", "countries", "platforms", "topics", "organisations", "places", "actors", "entities"],
	...["heldIn", "sessionOf", "covers", "concerns", "participants", "attends", "locations", "locatedIn", "sessions"],
	...["coveredBy", "concernedBy", "claims"],
]);
const LIMITS = [1, 3, 10, 30, 100, 300, 1_000];
const DEEPEST = 9;

/** Tries so many queries; the slowest first. */
export async function findCostliest(tries: number, tell: (line: string) => void): Promise<SlowQuery[]> {
	const home = await mkdtemp(join(tmpdir(), "coopgraph-costliest-"));
	try {
		const config = loadConfig(
			{ ...process.env, NEO4J_URI: "", COOPGRAPH_HOME: home, COOPGRAPH_DATABASE: "local" },
			home,
		);
		await using database = await openDatabase(config, { onProgress: () => {}, signal: new AbortController().signal });
		await prepareGraph(database, MODEL);
		const path = join(home, "dense.jsonl");
		await writeFile(path, [...generateHubs(4_000)].map((record) => JSON.stringify(record)).join("\n"));
		const options = { model: MODEL, textFiles: new Map<string, string>(), strict: true, now: new Date() };
		await importFiles(database, [{ name: "dense.jsonl", path, folder: home }], options);
		const schema = await createSchema(MODEL);
		await using api = await startApi(database, schema);
		const degrees = await measureDegrees(database, schema);
		return await search({ schema, degrees }, tries, tell, async (query) => {
			const began = performance.now();
			const answer = await api.request(query);
			const milliseconds = Math.round(performance.now() - began);
			const kilobytes = Math.round(JSON.stringify(answer.data ?? null).length / 1_024);
			const memoryMb = Math.round(process.memoryUsage().rss / 1_048_576);
			return { milliseconds, kilobytes, memoryMb, answer: answer.errors?.[0]?.extensions.code ?? "OK" };
		});
	} finally {
		await rm(home, { recursive: true, force: true });
	}
}

function pick<Item>(items: readonly Item[], number: number): Item {
	return items[number % items.length] as Item;
}

type Measure = (query: string) => Promise<Omit<SlowQuery, "cost" | "query">>;

/** Half of the tries are new, the others are changes of the slowest found by then. */
interface Api {
	readonly schema: GraphQLSchema;
	readonly degrees: Degrees;
}

async function search(api: Api, tries: number, tell: (line: string) => void, measure: Measure): Promise<SlowQuery[]> {
	const { schema } = api;
	const random = createRandom(7);
	const found: (SlowQuery & { readonly root: Node })[] = [];
	for (let attempt = 0; attempt < tries; attempt += 1) {
		const best = found[Math.floor(random() * Math.min(5, found.length))];
		const root = best && attempt % 2 === 1 ? change(schema, best.root, random) : growWithin(api, random);
		const query = write(root);
		const cost = costOf(api, query);
		if (cost > LARGEST_COST) continue;
		const measured = { ...(await measure(query)), cost, query, root };
		found.push(measured);
		found.sort((a, b) => b.milliseconds - a.milliseconds);
		if (found[0] === measured) tell(`${measured.milliseconds} ms, cost ${cost}: ${query}`);
	}
	return found.slice(0, 10).map(({ root: _, ...slow }) => slow);
}

function costOf({ schema, degrees }: Api, query: string): number {
	return measureCost({ schema, degrees, document: parse(query), variables: {} }, Number.MAX_SAFE_INTEGER).total;
}

/** A nesting that costs as much as possible and is still let through. */
function growWithin(api: Api, random: () => number): Node {
	const { schema } = api;
	let best = grow(schema, schema.getQueryType() as GraphQLObjectType, 1, random)[0] as Node;
	for (let attempt = 0; attempt < 40; attempt += 1) {
		const [root] = grow(schema, schema.getQueryType() as GraphQLObjectType, 1 + Math.floor(random() * DEEPEST), random);
		const cost = root ? costOf(api, write(root)) : 0;
		if (root && cost <= LARGEST_COST && cost > costOf(api, write(best))) best = root;
	}
	return best;
}

/** One or two lists of this type, each with lists below it. */
function grow(schema: GraphQLSchema, type: GraphQLObjectType, depth: number, random: () => number): Node[] {
	const lists = listFields(type);
	if (depth === 0 || lists.length === 0) return [];
	const count = random() < 0.75 || type === schema.getQueryType() ? 1 : 2;
	return Array.from({ length: count }, () => {
		const { below, ...list } = pick(lists, Math.floor(random() * lists.length));
		const limit = pick(LIMITS, Math.floor(random() * LIMITS.length));
		return { ...list, limit, sorted: random() < 0.5, children: grow(schema, below, depth - 1, random) };
	});
}

function change(schema: GraphQLSchema, root: Node, random: () => number): Node {
	const limit = random() < 0.4 ? pick(LIMITS, Math.floor(random() * LIMITS.length)) : root.limit;
	if (root.children.length === 0 || random() < 0.15) return { ...root, limit };
	const place = Math.floor(random() * root.children.length);
	const children = root.children.map((child, index) => (index === place ? change(schema, child, random) : child));
	return { ...root, limit, children };
}

type GrownList = Pick<Node, "field" | "leaves" | "edge"> & { readonly below: GraphQLObjectType };

/** Lists and connections that take a limit. */
function listFields(type: GraphQLObjectType): GrownList[] {
	return Object.values(type.getFields()).flatMap((field): GrownList[] => {
		if (!FILLED.has(field.name.replace(/Connection$/, ""))) return [];
		const edges = findFieldType(type, field.name, "edges");
		const below = edges ? findFieldType(edges, "node") : getNamedType(field.type);
		if (!(isObjectType(below) || isInterfaceType(below)) || !(edges || isList(field.type))) return [];
		const properties = findFieldType(edges, "properties");
		const edge = edges && (properties ? `properties { ${writeLeaves(properties)} }` : "");
		return [{ field: field.name, leaves: writeLeaves(below), edge, below: below as GraphQLObjectType }];
	});
}

function writeLeaves(type: GraphQLNamedType): string {
	const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
	return `${fields.id ? "id " : ""}${fields.evidence ? "evidence { quote source { title } }" : ""}`;
}

function isList(type: GraphQLOutputType): boolean {
	return isListType(isNonNullType(type) ? type.ofType : type);
}

function write(root: Node): string {
	return `{ ${writeNode(root, 0, true)} }`;
}

/** Each field under a name of its own: the same list may stand twice side by side. */
function writeNode({ field, limit, sorted, leaves, edge, children }: Node, place: number, isRoot = false): string {
	const row = `{ ${[leaves, ...children.map((child, index) => writeNode(child, index))].join(" ")} }`;
	const byId = isRoot || edge === undefined ? "{ id: ASC }" : "{ node: { id: ASC } }";
	const count = `${edge === undefined ? "limit" : "first"}: ${limit}${sorted ? `, sort: [${byId}]` : ""}`;
	const rows = edge === undefined ? row : `{ totalCount edges { ${edge} node ${row} } }`;
	return `f${place}: ${field}(${count}) ${rows}`;
}

/** The same numbers at every run. */
function createRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
