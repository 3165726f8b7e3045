/** How many of each there are, the most frequent first. */
export function countBy<Item>(
	items: Iterable<Item>,
	nameOf: (item: Item) => string,
): readonly (readonly [string, number])[] {
	const counts = new Map<string, number>();
	for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
	return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}
