/** Topics with wider ones, policies, outcomes, and meetings beside the series: talks, visits, parts of sessions. */
import type { Actors } from "./generateActors.ts";
import { generateAttendance } from "./generateAttendance.ts";
import type { HomeCountry } from "./generatePlaces.ts";
import { type Setting, saidIn, toId, told } from "./Setting.ts";
import { addDays, inAutumn, inMonth, inYear, onDay } from "./When.ts";
import type { Thing } from "./World.ts";

const TOPICS = [
	["Rohstoffe", null],
	["Seltene Erden", "Rohstoffe"],
	["Bergbau", "Rohstoffe"],
	["Energie", null],
	["Windkraft", "Energie"],
	["Energieeffizienz", "Energie"],
	["Bildung", null],
	["Berufsbildung", "Bildung"],
	["Wasser", null],
	["Verkehr", null],
] as const;
const POLICIES = [
	["Strategie Zentralasien", "STRATEGY", inYear(2007)],
	["Rohstoffabkommen", "AGREEMENT", onDay("2012-02-08")],
	["Erklärung von Samarkand", "DECLARATION", inMonth("2014-11")],
	["Gesetz über Untergrund", "LAW", null],
	["Plan Grünes Wachstum", null, inAutumn(2013)],
] as const;

export interface Subjects {
	readonly topics: readonly Thing[];
	readonly policies: readonly Thing[];
}

export function generateSubjects(setting: Setting, homes: readonly HomeCountry[]): Subjects {
	const { world, chance } = setting;
	const topics = TOPICS.map(([name, wider]) => {
		const topic = world.add("Topic", `thema-${toId(name)}`, name, told(setting, 2010, `zum Thema ${name}`));
		if (wider)
			world.tie(
				"BROADER",
				topic,
				world.get(`thema-${toId(wider)}`),
				told(setting, 2010, `${name}, ein Teil von ${wider}`),
			);
		return topic;
	});
	const policies = POLICIES.map(([name, kind, date]) => {
		const policy = world.add("Policy", toId(name), name, told(setting, 2014, `genannt: ${name}`));
		if (kind) world.state(policy, "kind", kind, told(setting, 2014, `${name} als solches`));
		if (date) world.date(policy, "date", date, told(setting, 2014, `${name} beschlossen`));
		world.tie("COVERS", policy, chance.pick(homes).country, told(setting, 2014, `${name} für das Land`));
		world.tie("CONCERNS", policy, chance.pick(topics), told(setting, 2014, `${name} zum Thema`));
		return policy;
	});
	return { topics, policies };
}

/** What sessions deal with, lead to and consist of. */
export function elaborateSessions(
	setting: Setting,
	actors: Actors,
	subjects: Subjects,
	homes: readonly HomeCountry[],
): void {
	for (const session of setting.world.all("Meeting")) {
		const year = Math.min(Number(session.begin?.slice(0, 4) ?? 2018), 2019);
		elaborate(setting, session, { year, subjects, homes });
		if (setting.chance.isOneIn(2)) addPart(setting, session, { year, actors, subjects, homes });
	}
}

interface SubjectContext {
	readonly year: number;
	readonly subjects: Subjects;
	readonly homes: readonly HomeCountry[];
}

function elaborate(setting: Setting, meeting: Thing, { year, subjects, homes }: SubjectContext): void {
	const { world, chance } = setting;
	const isAhead = meeting.values.eventStatus === "PLANNED";
	const say = (words: string) => told(setting, year, `${meeting.name}: ${words}`, isAhead ? "PLANNED" : "ASSERTED");
	for (const topic of chance.pickSome(subjects.topics, chance.between(0, 3))) {
		world.tie("CONCERNS", meeting, topic, say(`über ${topic.name}`), {
			details: chance.isOneIn(3) ? { openList: true } : {},
		});
	}
	if (chance.isOneIn(6))
		world.tie(chance.pick(["CONCERNS", "ADVANCES"]), meeting, chance.pick(subjects.policies), say("zur Strategie"));
	if (chance.isOneIn(5))
		world.tie(
			"COVERS",
			meeting,
			chance.pick(homes).country,
			told(setting, year, `${meeting.name} war eine Gelegenheit`, "POSSIBLE"),
		);
	if (isAhead) return;
	for (const { country } of chance.pickSome(homes, chance.between(0, 3))) {
		world.tie("PARTICIPANTS_FROM", meeting, country, say(`Teilnehmer aus ${country.name}`), {
			details: chance.isOneIn(3) ? { openList: true } : {},
		});
	}
	if (chance.isOneIn(4)) world.state(meeting, "theme", `Motto von ${meeting.name}`, say("unter dem Motto"));
	if (chance.isOneIn(4)) world.state(meeting, "goal", `Ziel von ${meeting.name}`, say("mit dem Ziel"));
	if (chance.isOneIn(4)) world.state(meeting, "otherParticipants", "weitere Fachleute", say("und weitere Fachleute"));
	countParticipants(setting, meeting, year);
	addOutcomes(setting, meeting, year);
}

function countParticipants(setting: Setting, meeting: Thing, year: number): void {
	const { world, chance } = setting;
	if (!chance.isOneIn(3)) return;
	const details = chance.isOneIn(2) ? { participantCountApproximate: true } : {};
	world.state(
		meeting,
		"participantCount",
		chance.between(2, 40) * 10,
		told(setting, year, `${meeting.name} mit so vielen`),
		{ details },
	);
	Object.assign(meeting.values, details);
}

function addOutcomes(setting: Setting, meeting: Thing, year: number): void {
	const { world, chance } = setting;
	for (const kind of chance.pickSome(
		["RECOMMENDATION", "FOLLOW_UP", "AGREEMENT", "CONTRACT", "ROADMAP"],
		chance.pick([0, 0, 1, 2]),
	)) {
		const outcome = world.add(
			"Outcome",
			`ergebnis-${meeting.id}-${toId(kind)}`,
			`Ergebnis (${kind}) von ${meeting.name}`,
			told(setting, year, `vereinbart bei ${meeting.name}`),
		);
		world.state(outcome, "kind", kind, told(setting, year, `${kind} von ${meeting.name}`));
		world.tie("RESULTS_IN", meeting, outcome, told(setting, year, `${meeting.name} führte zu ${kind}`));
	}
}

function addPart(
	setting: Setting,
	session: Thing,
	{ actors, ...around }: SubjectContext & { readonly actors: Actors },
): void {
	const { world } = setting;
	const { year } = around;
	const name = `Arbeitsgruppe bei: ${session.name}`;
	const part = world.add("Meeting", `arbeitsgruppe-${session.id}`, name, told(setting, year, name));
	const isAhead = session.values.eventStatus === "PLANNED";
	world.state(part, "kind", "WORKING_GROUP", told(setting, year, `${name} tagte`));
	world.state(part, "eventStatus", isAhead ? "PLANNED" : "HELD", told(setting, year, `${name} wie gesagt`));
	world.tie("PART_OF", part, session, told(setting, year, `${name} als Teil`));
	if (!isAhead && session.begin !== null && session.begin === session.end)
		world.date(part, "date", onDay(session.begin), told(setting, year, `${name} am selben Tag`));
	elaborate(setting, part, around);
	generateAttendance(setting, part, { year, actors, isAhead });
}

const KINDS = ["TALK", "VISIT", "RECEPTION", "CONFERENCE", "EXHIBITION", "KICK_OFF", "OTHER"];

/** Meetings that are no session of anything; some of them follow a session, or deal with one. */
export function generateOccasions(
	setting: Setting,
	actors: Actors,
	subjects: Subjects,
	homes: readonly HomeCountry[],
): void {
	const { world, chance } = setting;
	const sessions = world.all("Meeting").filter(({ id }) => !id.startsWith("arbeitsgruppe"));
	for (let number = 1; number <= 150; number += 1) {
		const year = chance.between(2007, 2018);
		const meeting = world.add(
			"Meeting",
			`treffen-${number}`,
			`Treffen ${number}`,
			told(setting, year, `Treffen ${number} kam zustande`),
		);
		const say = (words: string) => told(setting, year, `${meeting.name} ${words}`);
		world.state(meeting, "kind", chance.pick(KINDS), say("als solches"));
		const status = number % 12 === 0 ? chance.pick(["PLANNED", "POSTPONED", "CANCELLED"]) : "HELD";
		if (number % 9 !== 0)
			world.state(meeting, "eventStatus", status, [saidIn(setting.report(year), `${meeting.name}: Stand`)]);
		dateOccasion(setting, meeting, { year, number });
		const place = chance.isOneIn(8) ? chance.pick(homes).region : chance.pick(chance.pick(homes).cities);
		if (number % 10 !== 0) world.tie("HELD_IN", meeting, place, say(`in ${place.name}`));
		elaborate(setting, meeting, { year, subjects, homes });
		generateAttendance(setting, meeting, { year, actors, isAhead: status === "PLANNED" && number % 9 !== 0 });
		const earlier = sessions.filter(({ end }) => end !== null && meeting.begin !== null && end < meeting.begin);
		if (earlier.length > 0 && chance.isOneIn(4))
			world.tie(chance.pick(["FOLLOWS", "CONCERNS"]), meeting, chance.pick(earlier), say("in der Folge"));
	}
}

function dateOccasion(
	setting: Setting,
	meeting: Thing,
	{ year, number }: { readonly year: number; readonly number: number },
): void {
	const { world, chance } = setting;
	if (number % 13 === 0) return;
	const day = addDays(`${year}-01-01`, chance.between(0, 364));
	const when = chance.pick([onDay(day), onDay(day), inMonth(day.slice(0, 7)), inAutumn(year), inYear(year)]);
	world.date(meeting, "date", when, told(setting, year, `${meeting.name} zu dieser Zeit`));
}
