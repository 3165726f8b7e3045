/**
 * Reads the beginning of a stream before anything of it is passed on: once the head of an answer is sent, a failure can
 * only cut it off, and until then it can be told. Throws what the stream throws within its first bytes.
 */
export async function holdBack<Chunk extends string | Buffer>(
	content: AsyncGenerator<Chunk>,
	bytes: number,
): Promise<AsyncGenerator<Chunk>> {
	const held: Chunk[] = [];
	let size = 0;
	while (size < bytes) {
		const { value, done } = await content.next();
		if (done) break;
		held.push(value);
		size += value.length;
	}
	return passOn(held, content);
}

async function* passOn<Chunk>(held: readonly Chunk[], rest: AsyncGenerator<Chunk>): AsyncGenerator<Chunk> {
	try {
		yield* held;
		yield* rest;
	} finally {
		// A generator that was not begun yet would not know that nobody reads on.
		await rest.return(undefined);
	}
}
