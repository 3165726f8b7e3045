import { Blocks } from "./Blocks.ts";
import { KeyTable } from "./KeyTable.ts";
import type { Keys } from "./listKeys.ts";

/** A key that more than so many share tells nothing apart: another of theirs must bring two of them together. */
const LARGEST_BLOCK = { whole: 100, strong: 60, near: 20, single: 60 } as const;

/**
 * Over this many places, keys of two parts may bring so many pairs a place together, the rarest first. Fewer places lose
 * nothing.
 */
const MANY_PLACES = 10_000;
const MOST_STRONG = 4;

/**
 * Where more than a few share a part and a letter, only names with an initial are compared, with all others: they have
 * no other key. So many comparisons a key.
 */
const MOST_OF_INITIALS = 2_000;

/** Every two places of which the keys say that they may mean the same: each once, ascending. */
export function* iterateCandidates(
	size: number,
	keysOf: (place: number) => Keys,
): Generator<readonly [left: number, right: number]> {
	const meetings = collectBlocks(size, keysOf);
	// The last place that has met each one.
	const met = new Int32Array(size).fill(-1);
	for (let place = 0; place < size; place += 1) {
		const others: number[] = [];
		for (const { blocks, needed } of meetings) {
			blocks.visitLater(place, (other) => {
				if (other === place || met[other] === place) return;
				if (needed !== undefined && needed[place] !== 1 && needed[other] !== 1) return;
				met[other] = place;
				others.push(other);
			});
		}
		for (const other of others.sort((a, b) => a - b)) yield [place, other];
	}
}

interface Meeting {
	readonly blocks: Blocks;
	/** 1 for places of which one of every two must be, if not all are compared. */
	readonly needed?: Uint8Array;
}

function collectBlocks(size: number, keysOf: (place: number) => Keys): readonly Meeting[] {
	const { tables, saysLittle, isShortened } = readKeys(size, keysOf);
	const [all, ofShortened, ofLittle] = [new Blocks(size), new Blocks(size), new Blocks(size)];
	const mostPairs = size > MANY_PLACES ? size * MOST_STRONG : undefined;
	for (const block of tables.whole.iterateBlocks(LARGEST_BLOCK.whole)) all.add(block);
	for (const block of tables.strong.iterateBlocks(LARGEST_BLOCK.strong, mostPairs)) all.add(block);
	for (const block of tables.near.iterateBlocks(MOST_OF_INITIALS)) {
		if (block.length <= LARGEST_BLOCK.near) all.add(block);
		else if (hasFew(block, isShortened)) ofShortened.add(block);
	}
	for (const block of tables.single.iterateBlocks(LARGEST_BLOCK.single)) ofLittle.add(block);
	return [{ blocks: all }, { blocks: ofShortened, needed: isShortened }, { blocks: ofLittle, needed: saysLittle }];
}

const TIERS = ["whole", "strong", "near", "single"] as const;

function readKeys(size: number, keysOf: (place: number) => Keys) {
	const table = () => new KeyTable(size);
	const tables = { whole: table(), strong: table(), near: table(), single: table() };
	const [saysLittle, isShortened] = [new Uint8Array(size), new Uint8Array(size)];
	for (let place = 0; place < size; place += 1) {
		const keys = keysOf(place);
		if (keys.saysLittle) saysLittle[place] = 1;
		if (keys.isShortened) isShortened[place] = 1;
		for (const tier of TIERS) {
			for (const key of keys[tier]) tables[tier].add(key, place);
		}
	}
	return { tables, saysLittle, isShortened };
}

function hasFew(block: readonly number[], isShortened: Uint8Array): boolean {
	const shortened = block.filter((place) => isShortened[place] === 1).length;
	return shortened > 0 && shortened * block.length <= MOST_OF_INITIALS;
}
