import { describe, expect, test } from "vitest";
import { createSingleFlight } from "../../../src/database/singleFlight.ts";

/** A database that answers when it is told to. */
function createAsked() {
	const waiting: { readonly query: string; readonly end: (error?: Error) => void }[] = [];
	const singleFlight = createSingleFlight();
	return {
		waiting,
		ask: (query: string) =>
			singleFlight(
				query,
				() =>
					new Promise<string>((resolve, reject) => {
						waiting.push({ query, end: (error) => (error ? reject(error) : resolve(query)) });
					}),
			),
		/** Lets everything go on that can. */
		settle: () => new Promise((resolve) => setImmediate(resolve)),
	};
}

describe("a query that many ask at once", () => {
	test("is asked by the first alone, then by all others together, and after that by everybody at once", async () => {
		const { ask, waiting, settle } = createAsked();
		const answers = [ask("a"), ask("a"), ask("a")];
		await settle();
		expect(waiting).toHaveLength(1);
		waiting[0]?.end();
		await settle();
		expect(waiting).toHaveLength(3);
		const later = ask("a");
		await settle();
		expect(waiting).toHaveLength(4);
		for (const { end } of waiting) end();
		expect(await Promise.all([...answers, later])).toEqual(["a", "a", "a", "a"]);
	});

	test("keeps nobody from asking another one", async () => {
		const { ask, waiting, settle } = createAsked();
		const answers = [ask("a"), ask("b")];
		await settle();
		expect(waiting.map(({ query }) => query)).toEqual(["a", "b"]);
		for (const { end } of waiting) end();
		expect(await Promise.all(answers)).toEqual(["a", "b"]);
	});

	test("goes on to the others where the first has no answer, and is planned again for whoever comes then", async () => {
		const { ask, waiting, settle } = createAsked();
		const [first, second] = [ask("a"), ask("a")];
		waiting[0]?.end(new Error("too late"));
		await expect(first).rejects.toThrow("too late");
		await settle();
		expect(waiting).toHaveLength(2);
		const [third, fourth] = [ask("a"), ask("a")];
		await settle();
		expect(waiting).toHaveLength(3);
		for (const { end } of waiting) end();
		await settle();
		for (const { end } of waiting) end();
		expect(await Promise.all([second, third, fourth])).toEqual(["a", "a", "a"]);
	});
});
