import type { Pair } from "./listPairs.ts";

/** The shortest chain of pairs that leads from one id to another; undefined where none does, empty from an id to itself. */
export function findChain(uniting: readonly Pair[], from: string, to: string): readonly Pair[] | undefined {
	const neighbours = new Map<string, Pair[]>();
	for (const pair of uniting) {
		for (const id of [pair.left, pair.right]) neighbours.set(id, [...(neighbours.get(id) ?? []), pair]);
	}
	const chains = new Map<string, readonly Pair[]>([[from, []]]);
	for (const [id, chain] of chains) {
		if (id === to) return chain;
		for (const pair of neighbours.get(id) ?? []) {
			const next = pair.left === id ? pair.right : pair.left;
			if (!chains.has(next)) chains.set(next, [...chain, pair]);
		}
	}
	return undefined;
}
