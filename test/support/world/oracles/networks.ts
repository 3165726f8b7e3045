/**
 * Measures of a network from their definitions, and by other methods than the product's: shortest ways are counted pair by
 * pair, and not summed up backwards as Brandes does; PageRank is a walk that is repeated until it stands.
 */
import type { Thing, World } from "../World.ts";

export interface Network {
	readonly things: readonly Thing[];
	/** For each thing, by its place: those it is tied to, and by how many ties. */
	readonly beside: readonly ReadonlyMap<number, number>[];
	readonly edges: number;
}

/** Things of these types and the ties between them, seen from both sides; what is tied to nothing is left out. */
export function toNetwork(world: World, types: readonly string[]): Network {
	const ties = world.ties.filter(({ from, to }) => from !== to && types.includes(from.type) && types.includes(to.type));
	const things = [...new Set(ties.flatMap(({ from, to }) => [from, to]))];
	const places = new Map(things.map((thing, place) => [thing, place]));
	const beside = things.map(() => new Map<number, number>());
	for (const { from, to } of ties) {
		const [one, other] = [places.get(from) ?? 0, places.get(to) ?? 0];
		beside[one]?.set(other, (beside[one]?.get(other) ?? 0) + 1);
		beside[other]?.set(one, (beside[other]?.get(one) ?? 0) + 1);
	}
	return { things, beside, edges: beside.reduce((sum, others) => sum + others.size, 0) / 2 };
}

interface Reach {
	readonly steps: Int32Array;
	/** How many shortest ways lead there. */
	readonly ways: Float64Array;
}

/** For each thing the share of shortest ways between two others that lead over it: summed over pairs, 0 to 1. */
export function countShortestWays({ beside }: Network): number[] {
	const many = beside.length;
	const reaches = beside.map((_, start) => reachFrom(beside, start));
	const pairs = ((many - 1) * (many - 2)) / 2;
	return reaches.map((over, middle) => {
		let sum = 0;
		for (let one = 0; one < many; one += 1) {
			const reach = reaches[one];
			const [begin, begun] = [over.steps[one] ?? -1, over.ways[one] ?? 0];
			if (one === middle || begin < 0 || !reach) continue;
			for (let other = one + 1; other < many; other += 1) {
				const end = over.steps[other] ?? -1;
				if (other !== middle && end >= 0 && begin + end === reach.steps[other])
					sum += (begun * (over.ways[other] ?? 0)) / (reach.ways[other] ?? 1);
			}
		}
		return sum / pairs;
	});
}

function reachFrom(beside: Network["beside"], start: number): Reach {
	const steps = new Int32Array(beside.length).fill(-1);
	const ways = new Float64Array(beside.length);
	steps[start] = 0;
	ways[start] = 1;
	let front = [start];
	while (front.length > 0) {
		const next = new Set<number>();
		for (const one of front) {
			for (const other of beside[one]?.keys() ?? []) {
				if (steps[other] === -1) next.add(other);
				if (steps[other] === -1 || next.has(other)) ways[other] = (ways[other] ?? 0) + (ways[one] ?? 0);
			}
		}
		for (const other of next) steps[other] = (steps[front[0] ?? start] ?? 0) + 1;
		front = [...next];
	}
	return { steps, ways };
}

/** Where a walker is found who goes on along a tie 85 times in 100, and anywhere else otherwise. */
export function rankPages({ beside }: Network): number[] {
	const many = beside.length;
	const weights = beside.map((others) => [...others.values()].reduce((sum, weight) => sum + weight, 0));
	let ranks = beside.map(() => 1 / many);
	for (let round = 0; round < 200; round += 1) {
		ranks = beside.map((others) => {
			let gained = 0;
			for (const [other, weight] of others) gained += ((ranks[other] ?? 0) * weight) / (weights[other] ?? 1);
			return 0.15 / many + 0.85 * gained;
		});
	}
	return ranks;
}

/** How much denser parts are within than chance would make them (Newman and Girvan 2004). */
export function modularity({ beside, things }: Network, partOf: ReadonlyMap<string, number>): number {
	const weights = beside.map((others) => [...others.values()].reduce((sum, weight) => sum + weight, 0));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const parts = things.map(({ id }) => partOf.get(id));
	let sum = 0;
	for (const [one, others] of beside.entries()) {
		for (const [other, weight] of others) if (parts[one] === parts[other]) sum += weight / total;
	}
	for (const part of new Set(parts)) {
		const share = weights.reduce((whole, weight, place) => (parts[place] === part ? whole + weight : whole), 0) / total;
		sum -= share ** 2;
	}
	return sum;
}
