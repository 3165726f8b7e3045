/** Scores have three digits. */
const STEPS = 1_000;

/** Pairs of places by their score, in one number each: of a million names there are millions. */
export class RankedPairs {
	readonly #size: number;
	readonly #byScore: number[][] = Array.from({ length: STEPS + 1 }, () => []);
	#count = 0;

	/** `size`: how many places there are. */
	constructor(size: number) {
		this.#size = size;
	}

	get count(): number {
		return this.#count;
	}

	/** `score`: 0 to 1. */
	add(left: number, right: number, score: number): void {
		this.#byScore[Math.round(score * STEPS)]?.push(left * this.#size + right);
		this.#count += 1;
	}

	/** The highest score first; of one score, in the order in which they were added. */
	*[Symbol.iterator](): Generator<readonly [left: number, right: number, score: number]> {
		for (let step = STEPS; step >= 0; step -= 1) {
			for (const pair of this.#byScore[step] ?? []) {
				yield [Math.floor(pair / this.#size), pair % this.#size, step / STEPS];
			}
		}
	}
}
