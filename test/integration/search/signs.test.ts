import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RecordedApi, startRecordedApi } from "../../support/recordedApi.ts";

const NAMES = ["C", "C++", "C#", "—", "!!!", "🌍", "🌏", "№ 1", "2030"];

let api: RecordedApi;

beforeAll(async () => {
	api = await startRecordedApi([
		{ type: "Source", id: "list", title: "A list" },
		...NAMES.map((name, index) => ({ type: "Organisation", id: `o${index}`, name, source: "list" })),
	]);
});

afterAll(() => api?.[Symbol.asyncDispose]());

describe("a name of signs, or with signs that tell it from others", () => {
	test.each(NAMES)("%s is found by itself, and no other is taken for it", async (name) => {
		const { search } = await api.ask("query ($name: String!) { search(phrase: $name) { name score } }", { name });
		const hits = search as { name: string; score: number }[];
		expect(hits[0]).toEqual({ name, score: 1 });
		expect(hits.filter(({ score }) => score >= 0.95)).toHaveLength(1);
	});
});
