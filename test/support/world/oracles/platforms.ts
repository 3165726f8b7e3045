/** Series and their sessions: rhythm, gaps, places, what is overdue, and what is dated around anything. */
import {
	countryOf,
	inferredOf,
	isPossibleOn,
	liesIn,
	modalityOf,
	sortBy,
	spanOf,
	timeOf,
	weakest,
} from "../reading.ts";
import { addMonths, countDays } from "../When.ts";
import type { Fact, Thing, Tie, World } from "../World.ts";
import {
	datesOf,
	edge,
	edgesFrom,
	edgesTo,
	evidenceOf,
	MOST_ROWS,
	names,
	oracle,
	oracleOf,
	oracleOfAll,
	row,
	rowOrNull,
	stateOf,
	statesOf,
	text,
} from "./rows.ts";

const all = (world: World) => world.all("Platform");

export const PLATFORMS = {
	"sessions-of-a-platform": oracleOf("id", all, (world, platform) => {
		const sessions = sortBy(
			world.to(platform, "SESSION_OF"),
			({ from }) => text(from, "dateEarliest"),
			({ from }) => from.name,
		);
		const heldIn = (session: Thing) => edgesTo(world.from(session, "HELD_IN"));
		const edges = sessions.map((tie) => edge(tie, { ...row(tie.from), heldInConnection: heldIn(tie.from) }));
		return { platforms: [{ ...row(platform), sessionsConnection: { edges } }] };
	}),

	"platforms-and-their-rhythm": oracleOfAll((world) => ({
		platforms: all(world).map((platform) => ({
			...row(platform),
			covers: names(world.from(platform, "COVERS").map(({ to }) => to)),
		})),
	})),

	"conveners-of-a-platform": oracleOf("id", all, (world, platform) => ({
		platforms: [{ ...row(platform), convenedByConnection: edgesFrom(world.to(platform, "CONVENES")) }],
	})),

	"timeline-of-a-platform": oracleOf("platform", all, (world, platform) => ({
		timeline: timeline(world, platform, ({ entity }) =>
			["Meeting", "Programme", "Organisation", "Policy"].includes(entity.type),
		),
	})),

	"timeline-of-a-person": oracleOf(
		"person",
		(world) => world.all("Person").slice(0, 8),
		(world, person) => ({
			timeline: timeline(world, person, () => true),
		}),
	),

	"timeline-of-a-place": oracleOf(
		"place",
		(world) => [...world.all("Country"), ...world.all("Region"), world.get("astana")],
		(world, place) => ({
			timeline: timeline(world, place, ({ tie }) => tie.type === "HELD_IN"),
		}),
	),

	"gaps-in-a-series": oracleOf("platform", all, (world, platform) => {
		const sessions = seriesOf(world, platform);
		return { series: sessions.map((session, place) => describeSession(session, sessions.slice(0, place))) };
	}),

	"hosts-of-a-series": oracleOf("platform", all, (world, platform) => {
		const sessions = seriesOf(world, platform).map((session) => ({ ...session, ...hostOf(world, session.meeting) }));
		return { hosts: sessions.map((session, place) => describeHost(session, sessions[place - 1])) };
	}),

	"overdue-sessions": oracle(
		() => ["2011-03-01", "2016-02-29", "2019-01-01", "2031-07-31"].map((today) => ({ today })),
		(world, { today }) => {
			const overdue = all(world).flatMap((platform) => findOverdue(world, platform, today));
			return {
				overdueSessions: sortBy(
					overdue,
					({ daysOverdue }) => -daysOverdue,
					({ platform }) => String(platform.id),
				),
			};
		},
	),
};

interface Session {
	readonly meeting: Thing;
	readonly tie: Tie;
	readonly ordinal: number | null;
}

/** In order of time; those without a date at the end. */
function seriesOf(world: World, platform: Thing): Session[] {
	const sessions = world.to(platform, "SESSION_OF").map((tie) => ({ tie, meeting: tie.from, ordinal: numberOf(tie) }));
	return sortBy(
		sessions,
		({ meeting }) => meeting.begin,
		({ ordinal }) => ordinal,
		({ meeting }) => meeting.id,
	);
}

function numberOf({ details, from }: Tie): number | null {
	const ordinal = details.ordinal ?? from.values.ordinal;
	return typeof ordinal === "number" ? ordinal : null;
}

function describeSession({ meeting, tie, ordinal }: Session, before: readonly Session[]): object {
	const last = Math.max(0, ...before.map((one) => one.ordinal ?? 0));
	const previous = before.at(-1)?.meeting;
	const areCertain = [meeting, previous].every((one) => one && one.begin !== null && one.begin === one.end);
	return {
		...{
			...row(meeting),
			session: row(meeting),
			ordinal,
			modality: modalityOf(...tie.facts),
			inferred: inferredOf(tie),
		},
		daysSincePrevious: areCertain ? countDays(previous?.begin ?? "", meeting.begin ?? "") : null,
		missingBefore: numbersBetween(last, ordinal ?? 0),
		evidence: evidenceOf(...tie.facts, ...datesOf([meeting], "date", "ordinal", "eventStatus")),
	};
}

function numbersBetween(lower: number, upper: number): number[] {
	return Array.from({ length: Math.max(0, upper - lower - 1) }, (_, place) => lower + 1 + place);
}

interface Hosted extends Session {
	readonly held: Tie | undefined;
	readonly country: Thing | undefined;
}

function hostOf(world: World, meeting: Thing): Pick<Hosted, "held" | "country"> {
	const [held] = world.from(meeting, "HELD_IN");
	return { held, country: held && countryOf(world, held.to) };
}

function describeHost({ meeting, tie, ordinal, held, country }: Hosted, previous: Hosted | undefined): object {
	const isNext = previous?.ordinal !== undefined && previous.ordinal !== null && previous.ordinal + 1 === ordinal;
	return {
		...{ ...row(meeting), session: row(meeting), ordinal, place: rowOrNull(held?.to), country: rowOrNull(country) },
		alternates: isNext && country && previous.country ? previous.country !== country : null,
		modality: weakest(tie, ...(held ? [held] : [])),
		inferred: inferredOf(tie),
		evidence: evidenceOf(...tie.facts, ...(held?.facts ?? []), ...datesOf([meeting], "date", "ordinal")),
	};
}

const MONTHS: Readonly<Record<string, number>> = { P6M: 6, P1Y: 12, P1Y6M: 18, P2Y: 24 };

function findOverdue(world: World, platform: Thing, today: string) {
	const cadence = text(platform, "cadence");
	const sessions = seriesOf(world, platform);
	const held = sessions.filter(
		({ meeting }) => meeting.end !== null && meeting.end <= today && (stateOf(meeting) ?? "HELD") === "HELD",
	);
	const [last] = sortBy(held, ({ meeting }) => meeting.id).sort((a, b) =>
		(a.meeting.end ?? "") > (b.meeting.end ?? "") ? -1 : 1,
	);
	if (cadence === null || !last || !isPossibleOn(today, { begin: null, end: platform.end })) return [];
	const lastDay = last.meeting.end ?? "";
	const dueBy = addMonths(lastDay, MONTHS[cadence] ?? 0);
	const ahead = sessions.filter(({ meeting }) => isAhead(stateOf(meeting)) && (meeting.end ?? today) > lastDay);
	const announced = ahead.map(({ meeting }) => meeting);
	const stated: Fact[] = [
		...datesOf([platform], "cadence"),
		...[last, ...ahead].flatMap(({ tie }) => tie.facts),
		...datesOf([last.meeting, ...announced], "date", "eventStatus"),
	];
	const overdue = {
		platform: row(platform),
		cadence,
		last: row(last.meeting),
		lastDate: text(last.meeting, "date"),
		dueBy,
	};
	const daysOverdue = countDays(dueBy, today);
	return daysOverdue > 0
		? [{ ...overdue, daysOverdue, announced: announced.map(row), evidence: evidenceOf(...stated) }]
		: [];
}

function isAhead(status: string | null): boolean {
	return status === "PLANNED" || status === "POSTPONED";
}

interface Entry {
	readonly entity: Thing;
	readonly tie: Tie;
	readonly through: Thing | undefined;
}

const DATED = ["Meeting", "Platform", "Programme", "Policy", "Outcome"];
const DATED_TIES = ["CONVENES", "FUNDS", "IMPLEMENTS", "HOLDS_POST", "MEMBER_OF", "SUCCEEDS"];

/** What stands beside a thing and has dates or could have; of a place, also meetings in places that lie in it. */
function timeline(world: World, centre: Thing, isWanted: (entry: Entry) => boolean): object[] {
	const beside = world.ties
		.filter(({ from, to }) => from === centre || to === centre)
		.map((tie): Entry => ({ tie, entity: tie.from === centre ? tie.to : tie.from, through: undefined }));
	const inside = world.ties
		.filter(({ type, to }) => type === "HELD_IN" && to !== centre && liesIn(world, to, centre))
		.map((tie): Entry => ({ tie, entity: tie.from, through: tie.to }));
	const dated = [...beside, ...inside].filter(
		({ tie, entity }) => DATED.includes(entity.type) || DATED_TIES.includes(tie.type),
	);
	const spans = dated.filter(isWanted).map((entry) => ({ ...entry, ...spanOfEntry(world, entry) }));
	const sorted = sortBy(
		spans,
		({ begin }) => begin,
		({ end }) => end,
		({ entity }) => entity.name,
		({ entity }) => entity.id,
	);
	return sorted.slice(0, MOST_ROWS).map(({ tie, entity, through, begin, end, whole }) => ({
		...{ relation: tie.type, forward: tie.from === centre, entity: row(entity), through: rowOrNull(through) },
		...{ date: tie.details.asOf ?? tie.details.date ?? text(entity, "date"), eventStatus: stateOf(entity) },
		...{ possiblyFrom: begin, possiblyUntil: end, within: rowOrNull(whole), modality: modalityOf(...tie.facts) },
		inferred: inferredOf(tie).filter((name) => ["asOf", "date", "since", "until"].includes(name)),
		evidence: evidenceOf(...tie.facts, ...datesOf([entity], "date", "since", "until"), ...statesOf(world, [entity])),
	}));
}

/** A relation with dates of its own is told by them alone: nobody stated a span of its beginning and the end of something else. */
function spanOfEntry(world: World, { tie, entity }: Entry): ReturnType<typeof timeOf> {
	return Object.keys(tie.dates).length > 0 ? spanOf(tie) : timeOf(world, entity);
}
