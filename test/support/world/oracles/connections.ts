/** How things hang together: ways, surroundings, and who is central. */
import { expect } from "vitest";
import { groupBy, modalityOf, sortBy } from "../reading.ts";
import type { Thing, Tie } from "../World.ts";
import { countShortestWays, rankPages, toNetwork } from "./networks.ts";
import { evidenceOf, oracle, oracleOfAll, row } from "./rows.ts";
import { describeWay, findWays } from "./ways.ts";

export const CONNECTIONS = {
	"how-two-are-connected": oracle(
		() => [
			{ from: "weltbank", to: "anna-fischer", without: ["kasachstan", "deutschland"] },
			{ from: "rohstoffe-fuer-morgen", to: "osch", without: ["kirgisistan"] },
			{ from: "jana-gulow", to: "gesetz-ueber-untergrund", without: [] },
		],
		(world, { from, to, without }) => {
			const search = { most: 4, wanted: 2, without: without.map((id: string) => world.get(id)) };
			return { paths: findWays(world, world.get(from), world.get(to), search).map((way) => describeWay(world, way)) };
		},
	),

	"what-stands-around": oracle(
		(world) => world.all("Programme").map(({ id }) => ({ id, hops: 1 })),
		(world, { id }) => {
			const centre = world.get(id);
			const own = world.ties.filter(({ from, to }) => from === centre || to === centre);
			const near = new Set([centre, ...own.flatMap(({ from, to }) => [from, to])]);
			const between = world.ties.filter(({ from, to }) => near.has(from) && near.has(to));
			const edges = sortBy(
				between,
				({ type }) => type,
				({ from }) => from.id,
				({ to }) => to.id,
			);
			return {
				neighbourhood: { total: near.size, shown: near.size, groups: groupTies(own, centre), edges: edges.map(toEdge) },
			};
		},
	),

	// Louvain's method finds one good division of several: which, is not for an oracle to say.
	"who-is-central": oracleOfAll((world) => {
		const network = toNetwork(world, ["Organisation", "Person", "Meeting", "Platform", "Programme"]);
		const between = countShortestWays(network);
		const ranks = rankPages(network);
		const rows = network.things.map((thing, place) => ({
			thing,
			between: between[place] ?? 0,
			rank: ranks[place] ?? 0,
			degree: network.beside[place]?.size,
		}));
		const anything = expect.any(Number);
		return {
			measures: {
				...{ nodes: network.things.length, edges: network.edges, communities: anything, modularity: anything },
				rows: sortBy(rows, (one) => -one.between)
					.slice(0, 8)
					.map(({ thing, degree, ...one }) => ({
						...{ entity: row(thing), degree, community: anything },
						...{ betweenness: expect.closeTo(one.between, 9), pageRank: expect.closeTo(one.rank, 5) },
					})),
			},
		};
	}),
};

function toEdge({ from, to, type, facts }: Tie): object {
	return { from: from.id, to: to.id, relation: type, modality: modalityOf(...facts), evidence: evidenceOf(...facts) };
}

function groupTies(ties: readonly Tie[], centre: Thing): object[] {
	const kinds = ties.map(({ type, from, to }) => ({
		relation: type,
		forward: from === centre,
		other: from === centre ? to : from,
	}));
	const groups = groupBy(kinds, ({ relation, forward, other }) => `${relation} ${forward} ${other.type}`);
	const rows = groups.map((items) => ({ items, total: new Set(items.map(({ other }) => other)).size }));
	const described = rows.flatMap(({ items: [first], total }) =>
		first ? [{ relation: first.relation, forward: first.forward, type: first.other.type, total, shown: total }] : [],
	);
	return sortBy(
		described,
		({ relation }) => relation,
		({ forward }) => Number(forward),
		({ type }) => type,
	);
}
