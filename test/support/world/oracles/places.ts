/** Where things took place, and for which countries they are. */

import { belongsTo, countryOf, groupBy, leastSure, liesIn, modalityOf, sortBy, surestOf, timeOf } from "../reading.ts";
import type { Modality, Thing, Tie, World } from "../World.ts";
import {
	datesOf,
	edge,
	edgesFrom,
	edgesTo,
	evidenceOf,
	isReported,
	MOST_ROWS,
	oracle,
	oracleOf,
	oracleOfAll,
	row,
	rowOrNull,
	statesOf,
	text,
} from "./rows.ts";

export const PLACES = {
	"where-meetings-took-place": oracleOfAll((world) => {
		const cities = world.all("City").map((city) => {
			const held = world.to(city, "HELD_IN").filter(({ from }) => isReported(from));
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

	"map-of-meetings": oracle(mapsAsked, (world, { of, since, until }) => {
		const beside = world
			.all("Meeting")
			.map((meeting) => ({ meeting, ways: of === null ? [[]] : waysTo(world, meeting, world.get(of)) }))
			.filter(({ meeting, ways }) => ways.length > 0 && canLieWithin(timeOf(world, meeting), since, until));
		const held = beside.flatMap(({ meeting, ways }) => {
			const places = narrowest(world, world.from(meeting, "HELD_IN"));
			return (places.length > 0 ? places : [undefined]).map((tie) => ({ meeting, ways, tie, place: tie?.to }));
		});
		const rows = groupBy(held, ({ place }) => place?.id ?? "").map((group) => describePlace(world, group));
		return {
			placesOfMeetings: sortBy(
				rows,
				({ place }) => place === null,
				({ count }) => -count,
				({ place }) => String(place?.name),
				({ place }) => String(place?.id),
			),
		};
	}),
};

interface MapAsked extends Readonly<Record<string, unknown>> {
	readonly of: string | null;
	readonly since: string | null;
	readonly until: string | null;
}

/** Of everything, and of three of each type: at all times, on a day, in a year, until and since a day. */
function mapsAsked(world: World): MapAsked[] {
	const types = ["Platform", "Organisation", "Person", "Country", "Region", "City", "Topic", "Meeting"];
	const things = types.flatMap((type) => {
		const all = world.all(type);
		return all.filter((_, place) => place % Math.ceil(all.length / 3) === 0);
	});
	const spans = [
		[null, null],
		["2013-06-09", "2013-06-09"],
		["2012-01-01", "2012-12-31"],
		[null, "2011-03-31"],
		["2016-07-01", null],
	] as const;
	return [null, ...things.map(({ id }) => id)].flatMap((of, place) =>
		spans
			.filter((_, number) => of === null || number % 2 === place % 2)
			.map(([since, until]) => ({ of, since, until })),
	);
}

/** Each list of ties that leads from a meeting to what is asked for. */
function waysTo(world: World, meeting: Thing, centre: Thing): Tie[][] {
	if (meeting === centre) return [[]];
	const beside = world.ties
		.filter(({ from, to }) => (from === meeting && to === centre) || (from === centre && to === meeting))
		.map((tie) => [tie]);
	const inside = world
		.from(meeting, "HELD_IN")
		.filter(({ to }) => to !== centre && liesIn(world, to, centre))
		.map((tie) => [tie]);
	const parts = world
		.from(meeting, "PART_OF")
		.filter(({ to }) => centre.type === "Platform" && belongsTo(world, to, centre))
		.flatMap((part) => waysTo(world, part.to, centre).map((way) => [part, ...way]));
	return [...beside, ...inside, ...parts];
}

function canLieWithin({ begin, end }: ReturnType<typeof timeOf>, since: string | null, until: string | null): boolean {
	return (since === null || (end ?? since) >= since) && (until === null || (begin ?? until) <= until);
}

/** Without places in which another of them lies. */
function narrowest(world: World, ties: readonly Tie[]): Tie[] {
	return ties.filter(({ to }) => !ties.some((other) => other.to !== to && liesIn(world, other.to, to)));
}

interface HeldThere {
	readonly meeting: Thing;
	readonly ways: readonly (readonly Tie[])[];
	readonly tie: Tie | undefined;
	readonly place: Thing | undefined;
}

function describePlace(world: World, group: readonly HeldThere[]) {
	const place = group[0]?.place;
	const country = place && countryOf(world, place);
	const timed = group.map((held) => ({ ...held, time: timeOf(world, held.meeting) }));
	const sorted = sortBy(
		timed,
		({ time }) => time.begin,
		({ time }) => time.end,
		({ meeting }) => meeting.name,
		({ meeting }) => meeting.id,
	);
	const modalities = sorted.map(modalityOfHeld);
	const days = (key: "begin" | "end") => timed.flatMap(({ time }) => time[key] ?? []).sort();
	return {
		...{ place: rowOrNull(place), country: rowOrNull(country), countryCode: country?.values.isoCode ?? null },
		...pointOf(place),
		count: group.length,
		asserted: modalities.filter((modality) => modality === null || modality === "ASSERTED").length,
		undated: timed.filter(({ time }) => time.begin === null && time.end === null).length,
		possiblyFrom: days("begin").at(0) ?? null,
		possiblyUntil: days("end").at(-1) ?? null,
		meetings: sorted.slice(0, MOST_ROWS).map(({ meeting, ways, tie, time }, number) => ({
			...{ ...row(meeting), meeting: row(meeting), within: rowOrNull(time.whole), modality: modalities[number] },
			evidence: evidenceOf(
				...ways.flat().flatMap(({ facts }) => facts),
				...(tie?.facts ?? []),
				...datesOf([meeting], "date"),
				...statesOf(world, [meeting]),
			),
		})),
	};
}

/** As sure as its surest way, and no surer than its place. */
function modalityOfHeld({ ways, tie }: HeldThere): Modality | null {
	const surest = surestOf(ways.map((way) => leastSure(way.map(({ facts }) => modalityOf(...facts)))));
	return leastSure([surest, tie ? modalityOf(...tie.facts) : null]);
}

function pointOf(place: Thing | undefined) {
	const point = place?.values.location;
	return typeof point === "object" && "latitude" in point ? point : { latitude: null, longitude: null };
}
