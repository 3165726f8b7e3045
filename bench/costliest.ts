/**
 * The costliest request that the cost rule lets through, found by search: what the suite of attacks sends, and random
 * nestings of the API's own lists, with filters, orders and copies of themselves, of which those that cost most are changed
 * and tried again. What counts is the time that the database computed. Prints the costliest that were answered.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type GraphQLField,
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
import { findLocalDatabase } from "../src/database/local/findLocalDatabase.ts";
import { localPaths } from "../src/database/local/home/LocalPaths.ts";
import { readPassword } from "../src/database/local/server/databasePassword.ts";
import { openDatabase } from "../src/database/openDatabase.ts";
import { type Degrees, measureDegrees } from "../src/guard/cost/degrees.ts";
import { measureCost } from "../src/guard/cost/measureCost.ts";
import { LARGEST_COST } from "../src/guard/cost/prices.ts";
import { importFiles } from "../src/ledger/import/importFiles.ts";
import { prepareGraph } from "../src/ledger/migrations/prepareGraph.ts";
import { findFieldType } from "../src/schema/findFieldType.ts";
import { KINDS } from "../test/attack/allKinds.ts";
import { type Attack, ask } from "../test/attack/support/Attack.ts";
import { startTarget, type Target } from "../test/attack/support/Target.ts";
import { createRandom } from "../test/endurance/support/createRandom.ts";
import { generateHubs } from "../test/support/generateHubs.ts";
import { MODEL } from "../test/support/model.ts";
import { cpuTimeOf } from "./costliest/cpuTime.ts";
import { growSort, growWhere } from "./costliest/growArguments.ts";

export interface SlowQuery {
	/** That the database computed, on all cores: the less of two times, as the first is planned. */
	readonly databaseMs: number;
	/** Until the answer was there; on a machine that does nothing else. */
	readonly milliseconds: number;
	/** Undefined where it came from the suite of attacks. */
	readonly cost?: number;
	/** OK, or the code of the error that it was answered with. */
	readonly answer: string;
	readonly kilobytes: number;
	/** Resident, of the server, after the answer. */
	readonly memoryMb: number;
	readonly query: string;
}

interface Node {
	readonly field: string;
	readonly limit: number;
	/** Its filter and its order, as they are written; empty for none. */
	readonly how: string;
	/** How often it stands side by side under other names. */
	readonly copies: number;
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
const COPIES = [1, 1, 1, 1, 2, 5, 20];
const DEEPEST = 9;

export interface SearchOptions {
	readonly tries: number;
	/** Size of the graph: some ten records for each. */
	readonly meetings: number;
	tell(line: string): void;
}

/** The ten costliest, the costliest first. */
export async function findCostliest({ tries, meetings, tell }: SearchOptions): Promise<SlowQuery[]> {
	const home = await mkdtemp(join(tmpdir(), "coopgraph-costliest-"));
	try {
		const environment = { ...process.env, NEO4J_URI: "", COOPGRAPH_HOME: home, COOPGRAPH_DATABASE: "local" };
		const config = loadConfig(environment, home);
		await using database = await openDatabase(config, { onProgress: tell });
		await prepareGraph(database, MODEL);
		const path = join(home, "dense.jsonl");
		await writeFile(path, [...generateHubs(meetings)].map((record) => JSON.stringify(record)).join("\n"));
		const options = { model: MODEL, textFiles: new Map<string, string>(), strict: true, now: new Date() };
		await importFiles(database, [{ name: "dense.jsonl", path, folder: home }], options);
		const schema = await createSchema(MODEL);
		const degrees = await measureDegrees(database, schema);
		const { server } = await findLocalDatabase(config);
		if (server.kind === "stopped") throw new Error("The database has ended.");
		const password = await readPassword(localPaths(config));
		await using target = await startTarget({ uri: database.uri, username: "neo4j", password, database: undefined });
		const measure = (attack: Attack) => measureTwice(target, server.run.pid, attack);
		const suite = await measureSuite(measure, tell);
		const grown = await search({ schema, degrees }, tries, tell, (query) => measure(ask(query, query)));
		return [...suite, ...grown].sort((a, b) => b.databaseMs - a.databaseMs).slice(0, 10);
	} finally {
		await rm(home, { recursive: true, force: true });
	}
}

type Measured = Omit<SlowQuery, "cost" | "query">;

async function measureTwice(target: Target, databasePid: number, attack: Attack): Promise<Measured> {
	const [first, second] = [
		await measureOnce(target, databasePid, attack),
		await measureOnce(target, databasePid, attack),
	];
	return first.databaseMs < second.databaseMs ? first : second;
}

async function measureOnce(target: Target, databasePid: number, attack: Attack): Promise<Measured> {
	const [began, computed] = [performance.now(), cpuTimeOf(databasePid)];
	const { text, code = "OK" } = await target.send(attack);
	const milliseconds = Math.round(performance.now() - began);
	const databaseMs = Math.round(cpuTimeOf(databasePid) - computed);
	const kilobytes = Math.round(text.length / 1_024);
	return { databaseMs, milliseconds, kilobytes, memoryMb: target.memoryMb(), answer: code };
}

/** Those that are let through: what is refused costs nothing. */
async function measureSuite(measure: (attack: Attack) => Promise<Measured>, tell: (line: string) => void) {
	const found: SlowQuery[] = [];
	for (const { name, attacks } of KINDS) {
		for (const attack of attacks.filter(({ isRefused }) => !isRefused)) {
			found.push({ ...(await measure(attack)), query: `${name}: ${attack.what}` });
		}
		const most = found.reduce((worst, one) => (one.databaseMs > worst.databaseMs ? one : worst));
		tell(`${name}; the costliest so far: ${most.databaseMs} ms, ${most.query}`);
	}
	return found;
}

function pick<Item>(items: readonly Item[], number: number): Item {
	return items[number % items.length] as Item;
}

type Measure = (query: string) => Promise<Measured>;

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
		found.sort((a, b) => b.databaseMs - a.databaseMs);
		if (found[0] === measured) tell(`${measured.databaseMs} ms, cost ${cost}: ${query}`);
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
		const { below, definition, ...list } = pick(lists, Math.floor(random() * lists.length));
		const limit = pick(LIMITS, Math.floor(random() * LIMITS.length));
		const copies = pick(COPIES, Math.floor(random() * COPIES.length));
		const how = [growWhere(definition, random), growSort(definition, random)].filter(Boolean).join(", ");
		return { ...list, limit, how, copies, children: grow(schema, below, depth - 1, random) };
	});
}

function change(schema: GraphQLSchema, root: Node, random: () => number): Node {
	const limit = random() < 0.4 ? pick(LIMITS, Math.floor(random() * LIMITS.length)) : root.limit;
	if (root.children.length === 0 || random() < 0.15) return { ...root, limit };
	const place = Math.floor(random() * root.children.length);
	const children = root.children.map((child, index) => (index === place ? change(schema, child, random) : child));
	return { ...root, limit, children };
}

type GrownList = Pick<Node, "field" | "leaves" | "edge"> & {
	readonly below: GraphQLObjectType;
	readonly definition: GraphQLField<unknown, unknown>;
};

/** Lists and connections that take a limit. */
function listFields(type: GraphQLObjectType): GrownList[] {
	return Object.values(type.getFields()).flatMap((field): GrownList[] => {
		if (!FILLED.has(field.name.replace(/Connection$/, ""))) return [];
		const edges = findFieldType(type, field.name, "edges");
		const below = edges ? findFieldType(edges, "node") : getNamedType(field.type);
		if (!(isObjectType(below) || isInterfaceType(below)) || !(edges || isList(field.type))) return [];
		const properties = findFieldType(edges, "properties");
		const edge = edges && (properties ? `properties { ${writeLeaves(properties)} }` : "");
		return [
			{ field: field.name, leaves: writeLeaves(below), edge, below: below as GraphQLObjectType, definition: field },
		];
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
	return `{ ${writeNode(root, 0)} }`;
}

/** Each field under a name of its own: the same list may stand twice side by side. */
function writeNode({ field, limit, how, copies, leaves, edge, children }: Node, place: number): string {
	const row = `{ ${[leaves, ...children.map((child, index) => writeNode(child, index))].join(" ")} }`;
	const taken = [`${edge === undefined ? "limit" : "first"}: ${limit}`, how].filter(Boolean).join(", ");
	const rows = edge === undefined ? row : `{ totalCount edges { ${edge} node ${row} } }`;
	return Array.from({ length: copies }, (_, copy) => `f${place}_${copy}: ${field}(${taken}) ${rows}`).join(" ");
}
