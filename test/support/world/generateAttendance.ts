/** Who takes part in a meeting: who leads it, who speaks, who is represented, in whose name, through what. */
import type { Actors } from "./generateActors.ts";
import { type Setting, saidIn, told } from "./Setting.ts";
import type { Details, Modality, Thing } from "./World.ts";

interface Occasion {
	readonly year: number;
	readonly actors: Actors;
	readonly isAhead: boolean;
}

export function generateAttendance(setting: Setting, meeting: Thing, { year, actors, isAhead }: Occasion): void {
	const { world, chance, report } = setting;
	const attend = (actor: Thing, details: Details, modality: Modality = "ASSERTED") =>
		world.tie(
			"ATTENDS",
			actor,
			meeting,
			told(setting, Math.min(year, 2020), `${actor.name} bei ${meeting.name}`, isAhead ? "PLANNED" : modality),
			{ details },
		);
	const people = chance.pickSome(actors.people, chance.between(2, 4));
	const [chair, second, ...others] = people;
	if (chair) attend(chair, { role: "CHAIR", capacity: "Vizeminister" });
	if (second)
		attend(
			second,
			chance.isOneIn(2) ? { role: "CHAIR" } : { role: "HEAD_OF_DELEGATION", roleText: "führte die Gäste an" },
		);
	for (const person of others)
		attend(person, chance.isOneIn(8) ? {} : { role: chance.pick(["SPEAKER", "PARTICIPANT", "GUEST_SPEAKER"]) });
	// Two roles of one actor, stated by two sentences.
	if (chair && chance.isOneIn(3))
		world.tie("ATTENDS", chair, meeting, [saidIn(report(Math.min(year, 2020)), `${chair.name} sprach`)], {
			details: { role: "SPEAKER" },
		});
	const organisations = chance.pickSome(actors.organisations, chance.between(2, 5));
	for (const [place, body] of organisations.entries()) {
		attend(body, pickRole(setting, body, place), chance.isOneIn(15) ? "INFERRED" : "ASSERTED");
	}
}

function pickRole({ chance, world }: Setting, body: Thing, place: number): Details {
	if (place === 0) return { role: chance.pick(["HOST", "ORGANISER"]) };
	const openList = chance.isOneIn(5) ? { openList: true } : {};
	if (chance.isOneIn(6)) return { role: "REPRESENTATIVE", onBehalfOf: "auf deutscher Seite", ...openList };
	if (chance.isOneIn(10) && body.id !== "weltbank")
		return { role: "REPRESENTATIVE", onBehalfOf: world.get("weltbank").id };
	if (chance.isOneIn(10) && body.id !== "oecd") return { role: "PARTICIPANT", through: world.get("oecd").id };
	return { role: "PARTICIPANT", ...openList };
}
