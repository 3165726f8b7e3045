import { getNamedType, isEnumType, isInputObjectType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFieldType } from "../../../src/schema/findFieldType.ts";
import { schemaFor } from "../../support/schema.ts";
import { type SeededApi, startSeededApi } from "../../support/seededApi.ts";

/** Small, so that a list has many pages, and what is equal in its order stands on either side of an edge between them. */
const PAGE = 40;

const schema = await schemaFor("editors");
const root = Object.values(schema.getQueryType()?.getFields() ?? {});
/** All but the many types that are like meetings. */
const CONNECTIONS = root
	.map(({ name }) => name)
	.filter((name) => name.endsWith("Connection") && (name === "meetingsConnection" || !isEntityType(name)));
const LISTS = CONNECTIONS.map((name) => name.slice(0, -"Connection".length));

let api: SeededApi;

beforeAll(async () => {
	api = await startSeededApi();
});

afterAll(async () => {
	await api?.[Symbol.asyncDispose]();
});

function isEntityType(connection: string): boolean {
	const type = findFieldType(getNamedType(schema.getQueryType()?.getFields()[connection]?.type), "edges", "node");
	return isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Entity");
}

/** What a field at the root can be sorted by. */
function sortsOf(name: string): readonly string[] {
	const argument = root.find((field) => field.name === name)?.args.find((one) => one.name === "sort");
	const sort = argument && getNamedType(argument.type);
	if (!isInputObjectType(sort)) return [];
	return Object.values(sort.getFields())
		.filter(({ type }) => isEnumType(getNamedType(type)))
		.map((field) => field.name);
}

interface Page {
	readonly ids: readonly string[];
	readonly next: string | undefined;
	readonly total?: number;
}

async function readAll(ask: (after: string | undefined) => Promise<Page>): Promise<readonly Page[]> {
	const pages: Page[] = [];
	let after: string | undefined;
	do {
		const page = await ask(after);
		pages.push(page);
		after = page.next;
	} while (after !== undefined);
	return pages;
}

function readConnection(name: string, sort: string | undefined, direction = "DESC"): Promise<readonly Page[]> {
	const order = sort === undefined ? "" : `sort: [{ ${sort}: ${direction} }]`;
	return readAll(async (after) => {
		const data = await api.ask(
			`query ($after: String) { ${name}(first: ${PAGE}, after: $after ${order}) {
				totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
			{ after },
		);
		const { edges, pageInfo, totalCount } = data[name];
		const ids = edges.map(({ node }: { node: { id: string } }) => node.id);
		return { ids, next: pageInfo.hasNextPage ? pageInfo.endCursor : undefined, total: totalCount };
	});
}

function readList(name: string, sort: string | undefined): Promise<readonly Page[]> {
	const order = sort === undefined ? "" : `sort: [{ ${sort}: ASC }]`;
	return readAll(async (after = "0") => {
		const data = await api.ask(`{ ${name}(limit: ${PAGE}, offset: ${after} ${order}) { id } }`);
		const ids = data[name].map(({ id }: { id: string }) => id);
		return { ids, next: ids.length === PAGE ? String(Number(after) + PAGE) : undefined };
	});
}

/** All that there are, each once. */
async function readIds(name: string): Promise<readonly string[]> {
	const rows = (await api.ask(`{ ${name}(limit: 1000) { id } }`))[name];
	return rows.map(({ id }: { id: string }) => id).sort();
}

describe("pages, one after the other, give each row once", () => {
	test.each(["meetings", "claims"])("%s in an order of two values, one of which many lack", async (name) => {
		const ids = await readIds(name);
		const keys = sortsOf(`${name}Connection`).filter((key) => key !== "id");
		for (const [place, key] of keys.entries()) {
			const first = `${keys[(place + 1) % keys.length]}: ${place % 2 === 0 ? "ASC" : "DESC"} }, { ${key}`;
			const pages = await readConnection(`${name}Connection`, first, place % 3 === 0 ? "DESC" : "ASC");
			expect([first, pages.flatMap((page) => page.ids).sort()]).toEqual([first, ids]);
		}
	});

	test("what comes in or goes before a cursor moves nothing", async () => {
		const query = `query ($after: String) { organisationsConnection(first: 5, after: $after, sort: [{ name: ASC }]) {
			edges { node { id } } pageInfo { endCursor } } }`;
		const first = (await api.ask(query)).organisationsConnection;
		const { endCursor: after } = first.pageInfo;
		const second = (await api.ask(query, { after })).organisationsConnection;
		const id = first.edges[2].node.id;
		await api.database.driver.executeQuery("MATCH (gone:Entity {id: $id}) REMOVE gone:Organisation", { id });
		try {
			expect((await api.ask(query, { after })).organisationsConnection).toEqual(second);
		} finally {
			await api.database.driver.executeQuery("MATCH (gone:Entity {id: $id}) SET gone:Organisation", { id });
		}
	});

	test.each([
		["another order", "sort: [{ name: DESC }]"],
		["no order", ""],
	])("a cursor of %s is refused", async (_what, order) => {
		const page = (sort: string) =>
			`query ($after: String) { organisationsConnection(first: 5, after: $after ${sort}) { pageInfo { endCursor } } }`;
		const { organisationsConnection: first } = await api.ask(page("sort: [{ name: ASC }]"));
		expect(await api.refusal(page(order), { after: first.pageInfo.endCursor })).toBe("CURSOR_INVALID");
	});

	test.each([
		["that is no day", "tomorrow"],
		["that is a number", 5],
	])("a cursor that somebody made up, with a value %s, is refused", async (_what, value) => {
		const made = JSON.stringify(["node.possiblyFrom ASC, node.id ASC", value, "a"]);
		const after = Buffer.from(made).toString("base64url");
		const query = `{ meetingsConnection(after: "${after}", sort: [{ possiblyFrom: ASC }]) { edges { node { id } } } }`;
		expect(await api.refusal(query)).toBe("CURSOR_INVALID");
	});

	test("a filter holds on each page", async () => {
		const where = 'where: { id: { startsWith: "r" } }';
		const { meetings } = await api.ask(`{ meetings(${where}, sort: [{ id: ASC }]) { id } }`);
		const pages = await readAll(async (after) => {
			const { meetingsConnection: page } = await api.ask(
				`query ($after: String) { meetingsConnection(${where}, first: 2, after: $after, sort: [{ id: ASC }]) {
					edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
				{ after },
			);
			const ids = page.edges.map(({ node }: { node: { id: string } }) => node.id);
			return { ids, next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined };
		});
		expect(meetings.length).toBeGreaterThan(2);
		expect(pages.flatMap(({ ids }) => ids)).toEqual(meetings.map(({ id }: { id: string }) => id));
	});

	test("a cursor of an earlier version, which counted rows, is refused", async () => {
		const after = Buffer.from("arrayconnection:4").toString("base64");
		expect(await api.refusal(`{ meetingsConnection(after: "${after}") { totalCount } }`)).toBe("CURSOR_INVALID");
	});

	test.each(CONNECTIONS)("%s", async (name) => {
		const ids = await readIds(name.slice(0, -"Connection".length));
		for (const sort of [undefined, ...sortsOf(name)]) {
			const pages = await readConnection(name, sort);
			expect([sort, pages.flatMap((page) => page.ids).sort()]).toEqual([sort, ids]);
			expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([ids.length]));
		}
	});

	test.each(LISTS)("%s", async (name) => {
		const ids = await readIds(name);
		for (const sort of [undefined, ...sortsOf(name)]) {
			const pages = await readList(name, sort);
			expect([sort, pages.flatMap((page) => page.ids).sort()]).toEqual([sort, ids]);
		}
	});
});
