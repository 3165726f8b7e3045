/**
 * So many values, by their keys: the least recently used goes. For what Apollo keeps of documents, and what is remembered
 * of each of them goes with it; its own store would hold thousands of small ones.
 */
export class BoundedStore<Value> {
	readonly #values = new Map<string, Value>();
	readonly #most: number;

	constructor(most: number) {
		this.#most = most;
	}

	async get(key: string): Promise<Value | undefined> {
		const value = this.#values.get(key);
		if (value !== undefined) await this.set(key, value);
		return value;
	}

	async set(key: string, value: Value): Promise<void> {
		this.#values.delete(key);
		this.#values.set(key, value);
		const [oldest] = this.#values.keys();
		if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
	}

	async delete(key: string): Promise<boolean> {
		return this.#values.delete(key);
	}
}
