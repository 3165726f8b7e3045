/** The items in another order, always the same for the same seed (Fisher–Yates with a linear congruential generator). */
export function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
	const shuffled = [...items];
	let state = seed;
	for (let last = shuffled.length - 1; last > 0; last -= 1) {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		const other = state % (last + 1);
		[shuffled[last], shuffled[other]] = [shuffled[other] as Item, shuffled[last] as Item];
	}
	return shuffled;
}
