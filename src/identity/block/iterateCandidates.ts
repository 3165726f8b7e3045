import type { Prepared } from "../compare/Prepared.ts";
import { listKeys } from "./listKeys.ts";

/** A key that more than so many share tells nothing apart: another of theirs must bring two of them together. */
const LARGEST_BLOCK = 60;

/** Every two that share a key, each once. */
export function* iterateCandidates(all: readonly Prepared[]): Generator<readonly [Prepared, Prepared]> {
	const blocks = new Map<string, number[]>();
	for (const [place, prepared] of all.entries()) {
		for (const key of listKeys(prepared)) {
			const block = blocks.get(key);
			if (block === undefined) blocks.set(key, [place]);
			else if (block.length <= LARGEST_BLOCK) block.push(place);
		}
	}
	const seen = new Set<number>();
	for (const block of blocks.values()) {
		if (block.length > LARGEST_BLOCK) continue;
		for (const [index, left] of block.entries()) {
			for (const right of block.slice(index + 1)) {
				const pair = left * all.length + right;
				const [a, b] = [all[left], all[right]];
				if (seen.has(pair) || !a || !b) continue;
				seen.add(pair);
				yield [a, b];
			}
		}
	}
}
