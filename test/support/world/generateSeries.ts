/** Platforms with their sessions: numbered, with gaps, at alternating places, announced, held, postponed, cancelled. */
import type { Actors } from "./generateActors.ts";
import { generateAttendance } from "./generateAttendance.ts";
import type { HomeCountry } from "./generatePlaces.ts";
import { type Setting, saidIn, toId, told } from "./Setting.ts";
import { addDays, addMonths, from, inAutumn, inMonth, inYear, onDay, type When } from "./When.ts";
import type { Thing } from "./World.ts";

interface Series {
	readonly name: string;
	readonly kind: string;
	readonly cadence: string | null;
	/** Months from one session to the next. */
	readonly months: number;
	readonly begin: string;
	readonly sessions: number;
	/** Numbers of which no source tells. */
	readonly missing: readonly number[];
	/** Countries in which it meets in turn, by their place in the list of homes. */
	readonly hosts: readonly [number, number];
	/** From this number on it stays where it is. */
	readonly staysFrom?: number;
	readonly until?: number;
}

const SERIES: readonly Series[] = [
	{
		name: "Rohstoffdialog",
		kind: "DIALOGUE_PLATFORM",
		cadence: "P1Y",
		months: 12,
		begin: "2008-05-14",
		sessions: 11,
		missing: [4, 7],
		hosts: [0, 1],
	},
	{
		name: "Energieforum",
		kind: "DIALOGUE_PLATFORM",
		cadence: "P6M",
		months: 6,
		begin: "2009-03-31",
		sessions: 18,
		missing: [],
		hosts: [0, 5],
		staysFrom: 9,
	},
	{
		name: "Wirtschaftsrat",
		kind: "BUSINESS_COUNCIL",
		cadence: "P2Y",
		months: 24,
		begin: "2007-02-28",
		sessions: 6,
		missing: [1],
		hosts: [0, 2],
	},
	{
		name: "Regierungsarbeitsgruppe",
		kind: "GOVERNMENT_WORKING_GROUP",
		cadence: "P1Y",
		months: 12,
		begin: "2007-06-09",
		sessions: 12,
		missing: [2, 3, 10],
		hosts: [0, 1],
	},
	{
		name: "Wassergipfel",
		kind: "SUMMIT_FORMAT",
		cadence: "P1Y6M",
		months: 18,
		begin: "2010-01-31",
		sessions: 6,
		missing: [],
		hosts: [3, 4],
	},
	{
		name: "Bildungskommission",
		kind: "COMMISSION",
		cadence: "P1Y",
		months: 12,
		begin: "2006-10-05",
		sessions: 8,
		missing: [5],
		hosts: [0, 3],
		until: 2015,
	},
	{
		name: "Klub der Städte",
		kind: "CLUB",
		cadence: null,
		months: 9,
		begin: "2011-04-20",
		sessions: 9,
		missing: [2],
		hosts: [0, 4],
	},
	{
		name: "Verkehrstage",
		kind: "OTHER",
		cadence: "P1Y",
		months: 12,
		begin: "2012-08-17",
		sessions: 7,
		missing: [],
		hosts: [5, 1],
	},
];

export function generateSeries(setting: Setting, homes: readonly HomeCountry[], actors: Actors): Thing[] {
	return SERIES.map((series) => {
		const platform = addPlatform(setting, series, homes);
		let previous: Thing | undefined;
		for (let ordinal = 1; ordinal <= series.sessions; ordinal += 1) {
			if (series.missing.includes(ordinal)) continue;
			const session = addSession(setting, { series, platform, homes, ordinal, actors });
			if (previous && setting.chance.isOneIn(2))
				setting.world.tie("FOLLOWS", session, previous, told(setting, 2018, `nach ${previous.name}`));
			previous = session;
		}
		return platform;
	});
}

function addPlatform(setting: Setting, series: Series, homes: readonly HomeCountry[]): Thing {
	const { world, report, review } = setting;
	const year = Number(series.begin.slice(0, 4));
	const say = (words: string) => told(setting, year, `${series.name}: ${words}`);
	const platform = world.add("Platform", toId(series.name), series.name, say("das Format"));
	world.state(platform, "kind", series.kind, say("die Art"));
	world.date(platform, "since", inYear(year), say("seit jenem Jahr"));
	if (series.until !== undefined) world.date(platform, "until", inYear(series.until), say("bis zum Ende"));
	if (series.cadence !== null) world.state(platform, "cadence", series.cadence, say("der Rhythmus"));
	if (series.staysFrom === undefined) world.state(platform, "alternates", true, say("im Wechsel"));
	world.state(platform, "audience", "Unternehmen", [
		saidIn(report(2012), "für Unternehmen"),
		saidIn(review(2012), "Unternehmen"),
	]);
	if (year % 2 === 0) world.state(platform, "audience", "Behörden", [saidIn(report(2013), "auch für Behörden")]);
	for (const host of series.hosts) {
		const country = homes[host]?.country;
		if (country) world.tie("COVERS", platform, country, say(`gilt dem Land ${country.name}`));
	}
	return platform;
}

interface SessionPlan {
	readonly series: Series;
	readonly platform: Thing;
	readonly homes: readonly HomeCountry[];
	readonly ordinal: number;
	readonly actors: Actors;
}

function addSession(setting: Setting, plan: SessionPlan): Thing {
	const { world, chance } = setting;
	const { series, platform, ordinal } = plan;
	const day = addMonths(series.begin, (ordinal - 1) * series.months);
	const year = Number(day.slice(0, 4));
	const say = (words: string) => told(setting, year, `${ordinal}. ${series.name}: ${words}`);
	const session = world.add(
		"Meeting",
		`${platform.id}-${ordinal}`,
		`${ordinal}. Sitzung: ${series.name}`,
		say("die Sitzung"),
	);
	const isAhead = ordinal === series.sessions && series.until === undefined;
	world.state(session, "kind", "SESSION", say("als Sitzung"));
	if (isAhead) announce(setting, session, { day, year, number: ordinal });
	else report(setting, session, { day, year, number: ordinal });
	numberSession(setting, session, plan, year);
	if (ordinal % 6 !== 5) hold(setting, session, plan, isAhead);
	if (!isAhead || chance.isOneIn(2)) generateAttendance(setting, session, { year, actors: plan.actors, isAhead });
	return session;
}

interface Occasion {
	readonly day: string;
	readonly year: number;
	readonly number: number;
}

/** Only announced: in a month or a season, or not even that. */
function announce({ world, preview }: Setting, meeting: Thing, { day, year, number }: Occasion): void {
	const said = (words: string) => [saidIn(preview(Math.min(year, 2020)), `${meeting.name} ${words}`)];
	const planned = (words: string) => said(words).map((one) => ({ ...one, modality: "PLANNED" as const }));
	world.state(meeting, "eventStatus", number % 4 === 3 ? "POSTPONED" : "PLANNED", said("ist angekündigt"));
	if (number % 5 === 1) return;
	const when = number % 2 === 0 ? inAutumn(year) : inMonth(day.slice(0, 7));
	world.date(meeting, "date", when, planned("soll stattfinden"), { dateText: "wie angekündigt" });
}

/** Announced before, perhaps, and then reported: with the day, two days, the month, the season or the year. */
function report(setting: Setting, meeting: Thing, { day, year, number }: Occasion): void {
	const { world, chance, preview } = setting;
	const say = (words: string) => told(setting, year, `${meeting.name} ${words}`);
	const when = chance.pick<(text: string) => When>([onDay, onDay, onDay, twoDays, (text) => inMonth(text.slice(0, 7))]);
	world.date(meeting, "date", when(day), say("fand statt"));
	// A source that knows the year only does not contradict.
	if (chance.isOneIn(9))
		world.mention(meeting, "date", inYear(year).edtf, [saidIn(setting.review(year), `im Jahr von ${meeting.name}`)]);
	if (number % 7 === 6) return;
	world.state(meeting, "eventStatus", number % 11 === 10 ? "CANCELLED" : "HELD", [
		saidIn(setting.report(year), `${meeting.name} ist berichtet`),
	]);
	if (chance.isOneIn(3))
		world.mention(meeting, "eventStatus", "PLANNED", [saidIn(preview(year), `${meeting.name} steht bevor`)]);
}

function twoDays(day: string): When {
	return from(onDay(day), onDay(addDays(day, 1)));
}

/** Most numbers are said, a few are inferred, a few stand on the meeting only, and one in ten sessions has none. */
function numberSession(setting: Setting, session: Thing, { platform, ordinal }: SessionPlan, year: number): void {
	const { world } = setting;
	const say = (words: string) => told(setting, year, `${session.name}: ${words}`);
	if (ordinal % 10 === 8) world.tie("SESSION_OF", session, platform, say("eine Sitzung"));
	else if (ordinal % 5 === 4) {
		world.tie("SESSION_OF", session, platform, say("eine Sitzung"));
		world.tie(
			"SESSION_OF",
			session,
			platform,
			[saidIn(setting.report(year), "die nächste", { modality: "INFERRED" })],
			{ details: { ordinal } },
		);
	} else if (ordinal % 5 === 2) {
		world.tie("SESSION_OF", session, platform, say("eine Sitzung"));
		world.state(session, "ordinal", ordinal, say("mit ihrer Nummer"));
	} else world.tie("SESSION_OF", session, platform, say("mit ihrer Nummer"), { details: { ordinal } });
}

function hold(setting: Setting, session: Thing, { series, homes, ordinal }: SessionPlan, isAhead: boolean): void {
	const turn = series.staysFrom !== undefined && ordinal >= series.staysFrom ? 0 : ordinal % 2;
	const home = homes[series.hosts[turn] ?? 0];
	if (!home) return;
	const place = ordinal % 4 === 0 ? home.country : setting.chance.pick(home.cities);
	const year = Math.min(Number(session.begin?.slice(0, 4) ?? 2018), 2020);
	const details = setting.chance.isOneIn(4) ? { venue: "Haus der Begegnung" } : {};
	const said = told(setting, year, `${session.name} in ${place.name}`, isAhead ? "PLANNED" : "ASSERTED");
	setting.world.tie("HELD_IN", session, place, said, { details });
}
