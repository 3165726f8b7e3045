/** Who pays, who carries out, and where it goes in the end. */

import { sortBy } from "../reading.ts";
import type { World } from "../World.ts";
import { claim, edge, edgesFrom, names, oracleOf, row } from "./rows.ts";
import { describeWay, followChains } from "./ways.ts";

const programmes = (world: World) => world.all("Programme");

export const MONEY = {
	"who-pays-for-a-platform": oracleOf(
		"id",
		(world) => world.all("Platform"),
		(world, platform) => {
			const under = sortBy(world.from(platform, "RUNS_UNDER"), ({ to }) => to.name);
			const edges = under.map((tie) =>
				edge(tie, { ...row(tie.to), fundedByConnection: edgesFrom(world.to(tie.to, "FUNDS")) }),
			);
			return { platforms: [{ ...row(platform), runsUnderConnection: { edges } }] };
		},
	),

	"who-does-what-in-a-programme": oracleOf("id", programmes, (world, programme) => ({
		programmes: [
			{
				...row(programme),
				implementedByConnection: edgesFrom(world.to(programme, "IMPLEMENTS")),
				commissionedBy: names(world.to(programme, "COMMISSIONS").map(({ from }) => from)),
			},
		],
	})),

	"phases-of-a-programme": oracleOf("id", programmes, (world, programme) => {
		const phases = sortBy(
			world.to(programme, "PHASE_OF"),
			({ details }) => Number(details.ordinal ?? 1000),
			({ from }) => from.name,
		);
		const dates = programme.facts.filter(({ property }) => property === "since" || property === "until");
		return {
			programmes: [{ ...row(programme), phasesConnection: { edges: phases.map((tie) => edge(tie, row(tie.from))) } }],
			dates: sortBy(
				dates,
				({ property }) => property,
				({ value }) => String(value),
			).map(claim),
		};
	}),

	"where-money-goes": oracleOf(
		"from",
		(world) => [
			...new Set(world.ties.filter(({ type }) => type === "FUNDS" || type === "COMMISSIONS").map(({ from }) => from)),
		],
		(world, from) => ({
			fundingChains: followChains(world, from)
				.slice(0, 20)
				.map((way) => describeWay(world, way)),
		}),
	),
};
