/** All that an iterable yields. (Array.fromAsync came with Node 22.) */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
	const collected: Item[] = [];
	for await (const item of items) collected.push(item);
	return collected;
}
