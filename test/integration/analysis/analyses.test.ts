/** What the analysts' queries do that no saved question shows. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SeededApi, startSeededApi } from "../../support/seededApi.ts";

let api: SeededApi;

beforeAll(async () => {
	api = await startSeededApi();
});

afterAll(() => api[Symbol.asyncDispose]());

describe("singleSourceClaims", () => {
	test("can be paged through with the last id of a page: each claim comes once, and none is missing", async () => {
		const query =
			"query ($after: ID, $limit: Int) { singleSourceClaims(after: $after, limit: $limit) { id sourceCount } }";
		const ask = async (after: string | undefined, limit: number): Promise<{ id: string; sourceCount: number }[]> =>
			(await api.ask(query, { after, limit })).singleSourceClaims;
		const whole = await ask(undefined, 1_000);
		expect(whole.length).toBeGreaterThan(200);
		expect(whole.every(({ sourceCount }) => sourceCount === 1)).toBe(true);
		const paged: string[] = [];
		for (let page = await ask(undefined, 70); page.length > 0; page = await ask(paged.at(-1), 70)) {
			paged.push(...page.map(({ id }) => id));
		}
		expect(paged).toEqual(whole.map(({ id }) => id));
	});
});

describe("chronicle", () => {
	const FIELDS = "entity { id type } place { id } date possiblyFrom possiblyUntil modality evidence { quote }";
	interface Entry {
		readonly entity: { readonly id: string; readonly type: string };
		readonly possiblyFrom: string | null;
		readonly possiblyUntil: string | null;
	}
	const ask = async (args: string): Promise<readonly Entry[]> =>
		(await api.ask(`{ chronicle(limit: 1000 ${args}) { ${FIELDS} } }`)).chronicle;

	test("tells what is dated in order of time, with the sentences for its dates, and what has no date at the end", async () => {
		const all = await ask("");
		const begins = all.map(({ possiblyFrom }) => possiblyFrom ?? "9999");
		expect(begins).toEqual(begins.toSorted());
		expect(new Set(all.map(({ entity }) => entity.id)).size).toBe(all.length);
		expect(all.find(({ entity }) => entity.id === "rohstoff-dialog-auftakt")).toMatchObject({
			place: { id: "astana" },
			date: "2013~",
			modality: "INFERRED",
		});
		expect(all.at(-1)).toMatchObject({ possiblyFrom: null, possiblyUntil: null });
		const { meetings } = await api.ask("{ meetings(limit: 1000) { id } }");
		const told = (await ask('types: ["Meeting"]')).map(({ entity }) => entity.id);
		expect(told.toSorted()).toEqual(meetings.map(({ id }: { id: string }) => id).sort());
	});

	test("between two days tells what can hold at some time between them, page by page", async () => {
		const [since, until] = ["2014-01-01", "2015-06-08"];
		const fitting = (await ask("")).filter(
			({ possiblyFrom, possiblyUntil }) => (possiblyFrom ?? until) <= until && (possiblyUntil ?? since) >= since,
		);
		const span = `since: "${since}", until: "${until}"`;
		expect(await ask(span)).toEqual(fitting);
		expect(await ask(`${span} offset: 3`)).toEqual(fitting.slice(3));
	});
});

describe("claimsPerSource", () => {
	test("shows in each row what the source says, in its words", async () => {
		const { claimsPerSource } = await api.ask(`{ claimsPerSource {
			source { id } extractor claims claimIds evidence { extractor claimId quote source { id } } } }`);
		expect(claimsPerSource.length).toBeGreaterThan(2);
		for (const { source, extractor, claims, claimIds, evidence } of claimsPerSource) {
			expect(claimIds).toHaveLength(Math.min(claims, 100));
			const own = evidence.filter(
				(one: { source: { id: string }; extractor: string }) =>
					one.source.id === source.id && one.extractor.includes(extractor),
			);
			expect(new Set(own.map(({ claimId }: { claimId: string }) => claimId))).toEqual(new Set(claimIds));
		}
	});
});

describe("an id in a request", () => {
	test.each([
		['coAttendance(actor: "gizz") { meetings }', "ENTITY_UNKNOWN", "giz"],
		['hosts(platform: "rohstoff-dialog") { ordinal }', "ENTITY_UNKNOWN", "rohstoff-dialogplattform"],
		['hosts(platform: "astana") { ordinal }', "ENTITY_OF_OTHER_TYPE", "Platform"],
		['coAttendanceNetwork(platform: "giz") { total }', "ENTITY_OF_OTHER_TYPE", "Platform"],
		['fundingChains(from: "astana") { sentence }', "ENTITY_OF_OTHER_TYPE", "Actor"],
	])("that fits nothing is an error rather than an empty answer: %s", async (field, code, words) => {
		const { errors } = await api.request(`{ ${field} }`);
		expect(errors?.[0]?.extensions.code).toBe(code);
		expect(errors?.[0]?.message).toContain(words);
	});

	test("of what is there, but in no such relation, has an empty answer", async () => {
		expect(
			await api.ask(
				'{ coAttendance(actor: "bundesministerium-wirtschaft-energie", since: "2020-01-01") { meetings } }',
			),
		).toEqual({
			coAttendance: [],
		});
	});
});
