/** One request that means harm. Each kind has a file of its own in test/attack/kinds, and a line in allKinds.ts. */
export interface Attack {
	readonly what: string;
	readonly path: string;
	readonly init?: RequestInit;
	/** Where it is known: whether the server must refuse it. */
	readonly isRefused?: boolean;
}

export interface AttackKind {
	readonly name: string;
	/** At least fifteen, the same at every run. */
	readonly attacks: readonly Attack[];
}

/** A query in a POST request. */
export function ask(what: string, query: unknown, variables?: unknown): Attack {
	return post(what, { query, variables });
}

export function refused(attack: Attack): Attack {
	return { ...attack, isRefused: true };
}

export function post(what: string, body: unknown): Attack {
	return postText(what, JSON.stringify(body));
}

/** For JSON that is too deep for a program to write. */
export function postText(what: string, body: string): Attack {
	return { what, path: "/graphql", init: { method: "POST", headers: { "content-type": "application/json" }, body } };
}

/** What tables are matched with. */
export function reconcile(what: string, fields: Readonly<Record<string, unknown>>): Attack {
	const texts = Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)]);
	return { what, path: "/reconcile", init: { method: "POST", body: new URLSearchParams(Object.fromEntries(texts)) } };
}

/** `write(0) write(1) …` */
export function repeat(times: number, write: (index: number) => string): string {
	return Array.from({ length: times }, (_, index) => write(index)).join(" ");
}

/** `open` so often, what is inside, and `close` as often. */
export function nest(times: number, open: string, inside: string, close: string): string {
	return `${open.repeat(times)} ${inside} ${close.repeat(times)}`;
}

/** Sizes from just within what is allowed to far beyond it. */
export const SIZES = [3, 10, 30, 60, 100, 150, 200, 300, 450, 700, 1_000, 1_500, 2_500, 4_000, 6_000];
