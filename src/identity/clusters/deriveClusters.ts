/**
 * Which ids mean the same, worked out from judgements alone. SAME unites, one pair after the other, the oldest first;
 * what would unite ids that are DIFFERENT, or of different types, does not. So a wrong line never undoes an older right
 * one, the order of lines does not matter, and taking a line back leaves what there was before it.
 */
import type { Judgement } from "./Judgement.ts";
import { listPairs, type Pair } from "./listPairs.ts";

/** What the graph knows of ids. */
export interface KnownIds {
	/** Does a record use it? */
	readonly isKnown: (id: string) => boolean;
	/** Undefined where nothing says. */
	readonly typeOf: (id: string) => string | undefined;
}

/** Ids that mean the same: two at least. */
export interface Cluster {
	/** Stands for all of them. */
	readonly canonicalId: string;
	/** Sorted. */
	readonly ids: readonly string[];
}

/** Why a SAME unites nothing. */
export type Obstacle =
	/** The ids that it would unite are DIFFERENT. */
	| { readonly kind: "different"; readonly pair: Pair }
	/** The ids that it would unite are of different types. */
	| { readonly kind: "types"; readonly ids: readonly [string, string] };

export interface Clusters {
	readonly clusters: readonly Cluster[];
	/** What stands for an id; the id itself where it is alone. */
	readonly canonicalId: (id: string) => string;
	/** What is decided now, the oldest first. */
	readonly pairs: readonly Pair[];
	/** Of the SAME among them those that hold. */
	readonly uniting: readonly Pair[];
	/** By the key of the pair. */
	readonly refused: ReadonlyMap<string, Obstacle>;
}

export function deriveClusters(judgements: readonly Judgement[], known: KnownIds): Clusters {
	const pairs = listPairs(judgements);
	const groups = new Groups(known, pairs);
	const uniting: Pair[] = [];
	const refused = new Map<string, Obstacle>();
	for (const pair of pairs) {
		if (pair.verdict !== "SAME") continue;
		const obstacle = groups.unite(pair.left, pair.right);
		if (obstacle) refused.set(pair.key, obstacle);
		else uniting.push(pair);
	}
	const clusters = groups.list().map((ids) => ({ ids, canonicalId: chooseCanonical(ids, uniting, known) }));
	const canonical = new Map(clusters.flatMap(({ ids, canonicalId }) => ids.map((id) => [id, canonicalId] as const)));
	return { clusters, canonicalId: (id) => canonical.get(id) ?? id, pairs, uniting, refused };
}

/** Union-find that knows what must stay apart. */
class Groups {
	readonly #members = new Map<string, string[]>();
	readonly #rootOf = new Map<string, string>();
	readonly #typeOf: KnownIds["typeOf"];
	readonly #apart = new Map<string, Pair[]>();

	constructor({ typeOf }: KnownIds, pairs: readonly Pair[]) {
		this.#typeOf = typeOf;
		for (const pair of pairs) {
			if (pair.verdict !== "DIFFERENT") continue;
			for (const id of [pair.left, pair.right]) {
				const apart = this.#apart.get(id);
				if (apart) apart.push(pair);
				else this.#apart.set(id, [pair]);
			}
		}
	}

	/** Undefined: they are one now. */
	unite(left: string, right: string): Obstacle | undefined {
		const [one, other] = [this.#membersOf(left), this.#membersOf(right)];
		if (one === other) return undefined;
		const obstacle = this.#findObstacle(one, other);
		if (obstacle) return obstacle;
		const [large, small] = one.length >= other.length ? [one, other] : [other, one];
		const root = large[0] ?? left;
		for (const id of small) {
			large.push(id);
			this.#rootOf.set(id, root);
		}
		return undefined;
	}

	list(): string[][] {
		const several = [...this.#members].filter(([id, ids]) => this.#rootOf.get(id) === id && ids.length > 1);
		return several.map(([, ids]) => ids.toSorted());
	}

	#membersOf(id: string): string[] {
		const root = this.#rootOf.get(id);
		const members = root === undefined ? [id] : this.#members.get(root);
		if (root === undefined) this.#rootOf.set(id, id);
		if (root === undefined && members) this.#members.set(id, members);
		return members ?? [id];
	}

	#findObstacle(one: readonly string[], other: readonly string[]): Obstacle | undefined {
		const [small, large] = one.length <= other.length ? [one, other] : [other, one];
		const root = this.#rootOf.get(large[0] ?? "");
		for (const id of small) {
			const pair = this.#apart
				.get(id)
				?.find(({ left, right }) => this.#rootOf.get(left === id ? right : left) === root);
			if (pair) return { kind: "different", pair };
		}
		return this.#findWrongType(one, other);
	}

	#findWrongType(one: readonly string[], other: readonly string[]): Obstacle | undefined {
		const [left, right] = [one, other].map((ids) => ids.find((id) => this.#typeOf(id) !== undefined));
		if (left === undefined || right === undefined || this.#typeOf(left) === this.#typeOf(right)) return undefined;
		return { kind: "types", ids: [left, right] };
	}
}

/**
 * What a person chose last; otherwise the first id of the oldest pair that holds. An id that no record uses comes after
 * those that one does. A pair that is added later is not the oldest, so the choice stays.
 */
function chooseCanonical(ids: readonly string[], uniting: readonly Pair[], { isKnown }: KnownIds): string {
	const members = new Set(ids);
	const inside = uniting.filter(({ left }) => members.has(left));
	const chosen = inside
		.filter(({ judgement }) => judgement.canonical !== undefined)
		.sort((a, b) => Date.parse(b.judgement.at) - Date.parse(a.judgement.at))
		.map(({ judgement }) => judgement.canonical ?? "");
	const inOrder = [...chosen, ...inside.flatMap(({ left, right }) => [left, right])];
	return inOrder.find(isKnown) ?? inOrder[0] ?? ids[0] ?? "";
}
