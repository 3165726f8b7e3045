/**
 * Groups of places, and whom each place meets in them. One number for each place of each group, and one more to find it
 * again: no list of pairs, which would be many times as long.
 */
export class Blocks {
	readonly #size: number;
	/** Group after group, ascending; the last of each as `-1 - place`. */
	#members = new Int32Array(1_024);
	#count = 0;
	#index: PlaceIndex | undefined;

	/** `size`: how many places there are. */
	constructor(size: number) {
		this.#size = size;
	}

	/** Places in ascending order. */
	add(block: readonly number[]): void {
		while (this.#count + block.length > this.#members.length) this.#members = grow(this.#members);
		this.#members.set(block, this.#count);
		this.#count += block.length;
		this.#members[this.#count - 1] = -1 - (block.at(-1) ?? 0);
		this.#index = undefined;
	}

	/** Each later place that is in a group with this one; as often as they have groups in common. */
	visitLater(place: number, visit: (other: number) => void): void {
		this.#index ??= indexPlaces(this.#members.subarray(0, this.#count), this.#size);
		const { starts, positions } = this.#index;
		for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1)
			this.#visitAfter(positions[at] ?? 0, visit);
	}

	#visitAfter(position: number, visit: (other: number) => void): void {
		const members = this.#members;
		for (let at = position; (members[at] ?? -1) >= 0; at += 1) visit(toPlace(members[at + 1] ?? 0));
	}
}

/** The positions of a place are `positions[starts[place]]` up to `positions[starts[place + 1]]`. */
interface PlaceIndex {
	readonly starts: Int32Array;
	readonly positions: Int32Array;
}

function indexPlaces(members: Int32Array, size: number): PlaceIndex {
	const starts = new Int32Array(size + 1);
	for (const member of members) starts[toPlace(member) + 1] = (starts[toPlace(member) + 1] ?? 0) + 1;
	for (let place = 0; place < size; place += 1) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
	const next = starts.slice();
	const positions = new Int32Array(members.length);
	for (let position = 0; position < members.length; position += 1) {
		const place = toPlace(members[position] ?? 0);
		const at = next[place] ?? 0;
		positions[at] = position;
		next[place] = at + 1;
	}
	return { starts, positions };
}

function toPlace(member: number): number {
	return member < 0 ? -1 - member : member;
}

function grow(numbers: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(numbers.length * 2);
	larger.set(numbers);
	return larger;
}
