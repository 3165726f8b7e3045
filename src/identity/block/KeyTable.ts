/**
 * Which of many share a key. Nothing is held but one number an entry, which is made of a hash of the key and the place of
 * what has it: sorted, those that share a key stand together. Two keys of one hash only cost a comparison more.
 */
export class KeyTable {
	readonly #size: number;
	/** As many as leave room for a place in a number that holds whole numbers exactly. */
	readonly #hashes: number;
	#entries = new Float64Array(1_024);
	#count = 0;

	/** `size`: how many places there are. */
	constructor(size: number) {
		this.#size = Math.max(1, size);
		this.#hashes = Math.min(2 ** 32, Math.floor(Number.MAX_SAFE_INTEGER / this.#size));
	}

	add(key: string, place: number): void {
		if (this.#count === this.#entries.length) this.#entries = grow(this.#entries);
		this.#entries[this.#count] = (hash(key) % this.#hashes) * this.#size + place;
		this.#count += 1;
	}

	/**
	 * The places of each key that at least two share, and no more than `most`; ascending. If these are more than so many
	 * pairs together, the largest are left out: what few share says most.
	 */
	*iterateBlocks(most: number, mostPairs = Number.POSITIVE_INFINITY): Generator<number[]> {
		const entries = this.#entries.subarray(0, this.#count).sort();
		const largest = mostPairs === Number.POSITIVE_INFINITY ? most : this.#findLargest(entries, most, mostPairs);
		for (const [begin, end] of this.#iterateRanges(entries, largest)) {
			yield [...entries.subarray(begin, end)].map((entry) => entry % this.#size);
		}
	}

	/** The size up to which all blocks together have no more pairs. */
	#findLargest(entries: Float64Array, most: number, mostPairs: number): number {
		const pairs = new Float64Array(most + 1);
		for (const [begin, end] of this.#iterateRanges(entries, most)) {
			const size = end - begin;
			pairs[size] = (pairs[size] ?? 0) + (size * (size - 1)) / 2;
		}
		let sum = 0;
		const tooLarge = pairs.findIndex((some) => {
			sum += some;
			return sum > mostPairs;
		});
		return tooLarge < 0 ? most : tooLarge - 1;
	}

	*#iterateRanges(entries: Float64Array, most: number): Generator<readonly [begin: number, end: number]> {
		for (let begin = 0; begin < entries.length; ) {
			const key = this.#hashAt(entries, begin);
			let end = begin + 1;
			while (end < entries.length && this.#hashAt(entries, end) === key) end += 1;
			if (end - begin > 1 && end - begin <= most) yield [begin, end];
			begin = end;
		}
	}

	#hashAt(entries: Float64Array, at: number): number {
		return Math.floor((entries[at] ?? 0) / this.#size);
	}
}

function grow(numbers: Float64Array): Float64Array<ArrayBuffer> {
	const larger = new Float64Array(numbers.length * 2);
	larger.set(numbers);
	return larger;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash(text: string): number {
	let state = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
	return state >>> 0;
}
