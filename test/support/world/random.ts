/** Chance that is the same in every run: a 32-bit generator of our own choice of seed (mulberry32). */
export interface Chance {
	/** 0 to below 1. */
	readonly next: () => number;
	/** A whole number from `least` to `most`, both included. */
	readonly between: (least: number, most: number) => number;
	readonly isOneIn: (many: number) => boolean;
	readonly pick: <Item>(items: readonly Item[]) => Item;
	/** So many different ones, in any order; all, where there are fewer. */
	readonly pickSome: <Item>(items: readonly Item[], count: number) => Item[];
}

export function createChance(seed: number): Chance {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
	const pick = <Item>(items: readonly Item[]): Item => {
		const item = items[between(0, items.length - 1)];
		if (item === undefined) throw new Error("there is nothing to pick from");
		return item;
	};
	const pickSome = <Item>(items: readonly Item[], count: number) => {
		const left = [...items];
		return Array.from({ length: Math.min(count, left.length) }, () =>
			left.splice(between(0, left.length - 1), 1),
		).flat();
	};
	return { next, between, isOneIn: (many) => next() * many < 1, pick, pickSome };
}
