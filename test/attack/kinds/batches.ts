import { type AttackKind, ask, post, reconcile, refused } from "../support/Attack.ts";

const NAME = { query: "Ministerium für Wirtschaft und Energie der Republik", limit: 50 };

export const batches: AttackKind = {
	name: "batches",
	attacks: [
		...[2, 50, 1_000].map((size) =>
			refused(post(`${size} requests in a list`, Array(size).fill({ query: "{ meetings { id } }" }))),
		),
		...[5, 20, 50].map((size) => reconcile(`${size} names`, { queries: batch(size, () => NAME) })),
		refused(reconcile("500 names", { queries: batch(500, () => NAME) })),
		...[5, 20, 50].map((size) =>
			reconcile(`${size} names with properties`, {
				queries: batch(size, () => ({ ...NAME, properties: properties(4) })),
			}),
		),
		...[20, 200, 2_000].map((size) =>
			reconcile(`${size} values of one property`, {
				queries: {
					q: { properties: [{ pid: "attends", v: Array.from({ length: size }, (_, index) => `Meeting ${index}`) }] },
				},
			}),
		),
		...[10, 50, 400].map((size) =>
			reconcile(`what ${size} hubs lead to`, {
				extend: { ids: Array(size).fill("kz"), properties: [{ id: "coveredBy" }, { id: "locations" }] },
			}),
		),
		ask(
			"a hundred searches at once",
			`{ ${Array.from({ length: 100 }, (_, index) => `a${index}: search(phrase: "Meeting ${index}") { id }`).join(" ")} }`,
		),
	],
};

function batch(size: number, write: () => object): object {
	return Object.fromEntries(Array.from({ length: size }, (_, index) => [`q${index}`, write()]));
}

function properties(count: number): object[] {
	return Array.from({ length: count }, (_, index) => ({ pid: "attends", v: `Meeting ${index}` }));
}
