/** Where things took place, and for which countries they are. */

import { sortBy } from "../reading.ts";
import type { World } from "../World.ts";
import { edge, edgesFrom, edgesTo, oracleOf, oracleOfAll, row, text } from "./rows.ts";

export const PLACES = {
	"where-meetings-took-place": oracleOfAll((world) => {
		const cities = world.all("City").map((city) => {
			const held = world.to(city, "HELD_IN").filter(({ from }) => from.values.eventStatus === "HELD");
			const sorted = sortBy(
				held,
				({ from }) => text(from, "dateEarliest"),
				({ from }) => from.name,
			);
			return { ...row(city), meetingsConnection: { edges: sorted.map((tie) => edge(tie, row(tie.from))) } };
		});
		return { cities: cities.filter(({ meetingsConnection: { edges } }) => edges.length > 0) };
	}),

	"where-participants-came-from": oracleOf(
		"id",
		(world) => world.all("Meeting").filter((_, place) => place % 12 === 5),
		(world, meeting) => ({
			meetings: [{ ...row(meeting), participantsFromConnection: edgesTo(world.from(meeting, "PARTICIPANTS_FROM")) }],
		}),
	),

	"what-is-about-a-country": oracleOf(
		"id",
		(world) => world.all("Country"),
		(world, country) => ({
			countries: [{ ...row(country), coveredByConnection: edgesFrom(world.to(country, "COVERS")) }],
		}),
	),

	"names-of-a-city": oracleOf(
		"id",
		(world: World) => world.all("City"),
		(_, city) => {
			const named = city.facts.filter(({ property }) => ["name", "aliases", "names"].includes(property ?? ""));
			return {
				cities: [
					{
						...row(city),
						names: sortBy(named, ({ value }) => String(value)).map(({ value, details }) => ({ ...details, value })),
					},
				],
			};
		},
	),
};
