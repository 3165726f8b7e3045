import { type Judgement, pairKey } from "./Judgement.ts";
import { listPairs } from "./listPairs.ts";

/** Judgements, found by the ids that they are about. */
export class JudgementIndex {
	readonly #byId = new Map<string, Judgement[]>();

	constructor(judgements: readonly Judgement[] = []) {
		for (const judgement of judgements) this.add(judgement);
	}

	add(judgement: Judgement): void {
		for (const id of [judgement.left, judgement.right]) {
			const known = this.#byId.get(id);
			if (known) known.push(judgement);
			else this.#byId.set(id, [judgement]);
		}
	}

	ids(): string[] {
		return [...this.#byId.keys()];
	}

	/** Those on these ids and on all that are united with them, over however many others. */
	around(ids: readonly string[]): Judgement[] {
		const reached = new Set(ids);
		const found = new Set<Judgement>();
		for (const id of reached) {
			const judgements = this.#byId.get(id) ?? [];
			for (const judgement of judgements) found.add(judgement);
			for (const other of listUnited(judgements)) reached.add(other);
		}
		return [...found];
	}

	/** Milliseconds of the last judgement on a pair of ids. */
	latest(key: string): number | undefined {
		const [id = ""] = JSON.parse(key) as string[];
		const moments = (this.#byId.get(id) ?? [])
			.filter(({ left, right }) => pairKey(left, right) === key)
			.map(({ at }) => Date.parse(at));
		return moments.length === 0 ? undefined : Math.max(...moments);
	}

	/** The type of an id when somebody last judged it. */
	typeOfThen(id: string): string | undefined {
		const judgements = (this.#byId.get(id) ?? []).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
		return judgements
			.map(({ left, about }) => (left === id ? about?.left : about?.right)?.type)
			.find((type) => type !== undefined);
	}
}

/** The ids that these judgements, which are all on some id, unite. */
export function listUnited(judgements: readonly Judgement[]): string[] {
	const same = listPairs(judgements).filter(({ verdict }) => verdict === "SAME");
	return [...new Set(same.flatMap(({ left, right }) => [left, right]))];
}
