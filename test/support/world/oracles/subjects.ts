/** What things deal with. */
import { sortBy } from "../reading.ts";
import type { Thing, World } from "../World.ts";
import { edgesFrom, edgesTo, names, oracleOf, oracleOfAll, row } from "./rows.ts";

export const SUBJECTS = {
	"what-deals-with-a-subject": oracleOf(
		"id",
		(world) => world.all("Topic"),
		(world, topic) => {
			const withTies = (one: Thing) => ({ ...row(one), concernedByConnection: edgesFrom(world.to(one, "CONCERNS")) });
			const narrower = sortBy(world.to(topic, "BROADER"), ({ from }) => from.name).map(({ from }) => withTies(from));
			return { topics: [{ ...withTies(topic), narrower }] };
		},
	),

	"subjects-of-a-meeting": oracleOf(
		"id",
		(world: World) => world.all("Meeting").filter((_, place) => place % 12 === 7),
		(world, meeting) => ({
			meetings: [{ ...row(meeting), concernsConnection: edgesTo(world.from(meeting, "CONCERNS")) }],
		}),
	),

	"policies-and-who-takes-them-up": oracleOfAll((world) => ({
		policies: world.all("Policy").map((policy) => ({
			...row(policy),
			covers: names(world.from(policy, "COVERS").map(({ to }) => to)),
			concerns: names(world.from(policy, "CONCERNS").map(({ to }) => to)),
			concernedByConnection: edgesFrom(world.to(policy, "CONCERNS")),
			advancedBy: names(world.to(policy, "ADVANCES").map(({ from }) => from)),
		})),
	})),
};
