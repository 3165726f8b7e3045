/** The same items in the same order; each is made while the one before it is used. */
export async function* readAhead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
	const begin = () => {
		const next = items.next();
		// It is thrown where it is waited for.
		next.catch(() => {});
		return next;
	};
	try {
		for (let next = begin(); ; ) {
			const { done, value } = await next;
			if (done) return;
			next = begin();
			yield value;
		}
	} finally {
		await items.return(undefined);
	}
}
