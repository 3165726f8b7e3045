/** The first of each list, then the second of each, and so on, each item once, until there are as many as wanted. */
export function roundRobin<Item>(lists: readonly (readonly Item[])[], wanted: number): Item[] {
	const taken = new Set<Item>();
	const longest = Math.max(0, ...lists.map((list) => list.length));
	for (let turn = 0; turn < longest; turn += 1) {
		for (const list of lists) {
			if (taken.size >= wanted) return [...taken];
			const item = list[turn];
			if (item !== undefined) taken.add(item);
		}
	}
	return [...taken];
}
