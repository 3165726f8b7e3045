import { grow, KeyTable } from "./KeyTable.ts";
import type { Keys } from "./listKeys.ts";

/** A key that more than so many share tells nothing apart: another of theirs must bring two of them together. */
const LARGEST_BLOCK = { strong: 60, near: 20, single: 60 } as const;

/** Every two places of which the keys say that they may mean the same: each once, those of one place together. */
export function* iterateCandidates(
	size: number,
	keysOf: (place: number) => Keys,
): Generator<readonly [left: number, right: number]> {
	let last = -1;
	for (const pair of listPairs(size, keysOf)) {
		if (pair !== last) yield [Math.floor(pair / size), pair % size];
		last = pair;
	}
}

/** As numbers, sorted: a pair that shares several keys stands several times. */
function listPairs(size: number, keysOf: (place: number) => Keys): Float64Array {
	let pairs = new Float64Array(1_024);
	let count = 0;
	for (const [left, right] of iteratePairs(size, keysOf)) {
		if (count === pairs.length) pairs = grow(pairs);
		pairs[count] = left * size + right;
		count += 1;
	}
	return pairs.subarray(0, count).sort();
}

function* iteratePairs(size: number, keysOf: (place: number) => Keys): Generator<readonly [number, number]> {
	const tables = { strong: new KeyTable(size), near: new KeyTable(size), single: new KeyTable(size) };
	const saysLittle = new Uint8Array(size);
	for (let place = 0; place < size; place += 1) {
		const keys = keysOf(place);
		if (keys.saysLittle) saysLittle[place] = 1;
		for (const tier of TIERS) {
			for (const key of keys[tier]) tables[tier].add(key, place);
		}
	}
	for (const tier of TIERS) {
		for (const block of tables[tier].iterateBlocks(LARGEST_BLOCK[tier])) {
			for (const pair of pairUp(block)) {
				if (tier !== "single" || pair.some((place) => saysLittle[place] === 1)) yield pair;
			}
		}
	}
}

const TIERS = ["strong", "near", "single"] as const;

/** Two keys of one place can be one by chance. */
function* pairUp(block: readonly number[]): Generator<readonly [number, number]> {
	for (const [index, left] of block.entries()) {
		for (const right of block.slice(index + 1)) {
			if (left !== right) yield [left, right];
		}
	}
}
