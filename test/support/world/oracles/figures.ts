/** Counts by groups, with what is counted and what that stands on: of the first hundred. */
import { countryOf, groupBy, isAsserted, modalityOf, sortBy } from "../reading.ts";
import type { Fact, Thing, Tie, World } from "../World.ts";
import { datesOf, evidenceOf, MOST_ROWS, oracleOfAll, row, text } from "./rows.ts";

export const FIGURES = {
	"meetings-per-year-and-country": oracleOfAll((world) => ({
		statistics: count(world.all("Meeting").flatMap((meeting) => placesOf(world, meeting))),
	})),

	"participants-per-platform": oracleOfAll((world) => ({
		statistics: count(world.ties.filter(({ type }) => type === "ATTENDS").flatMap((tie) => attendanceOf(world, tie))),
	})),

	"organisations-by-kind": oracleOfAll((world) => ({
		statistics: count(
			world
				.all("Organisation")
				.map((member) => ({ member, values: [text(member, "kind")], ties: [], facts: datesOf([member], "kind") })),
		),
	})),
};

interface Counted {
	readonly member: Thing;
	/** What it is counted by; null: nothing is stated. */
	readonly values: readonly (Thing | string | null)[];
	readonly ties: readonly Tie[];
	readonly facts: readonly Fact[];
}

function placesOf(world: World, meeting: Thing): Counted[] {
	const [first, last] = [text(meeting, "dateEarliest"), text(meeting, "dateLatest")].map(
		(day) => day?.slice(0, 4) ?? null,
	);
	const year = first === last ? (first ?? null) : null;
	const counted = { member: meeting, facts: datesOf([meeting], "date") };
	const held = world.from(meeting, "HELD_IN");
	if (held.length === 0) return [{ ...counted, values: [year, null], ties: [] }];
	return held.map((tie) => ({ ...counted, values: [year, countryOf(world, tie.to) ?? null], ties: [tie] }));
}

function attendanceOf(world: World, tie: Tie): Counted[] {
	const sessions = world.from(tie.to, "SESSION_OF");
	if (sessions.length === 0) return [{ member: tie.from, values: [null], ties: [tie], facts: [] }];
	return sessions.map((session) => ({ member: tie.from, values: [session.to], ties: [session, tie], facts: [] }));
}

/** What is not stated at the end; before that the largest group first, then by what it has in common. */
function count(counted: readonly Counted[]): object[] {
	const groups = groupBy(counted, ({ values }) =>
		values.map((value) => (isThing(value) ? value.id : value)).join("\n"),
	);
	const rows = groups.map((items) => ({ items, values: items[0]?.values ?? [], members: membersOf(items) }));
	const sorted = sortBy(
		rows,
		({ values }) => values.includes(null),
		({ members }) => -members.length,
		({ values }) => nameOf(values[0]),
		({ values }) => nameOf(values[1]),
	);
	return sorted.map(({ items, values, members }) => describeGroup(items, values, members));
}

function membersOf(items: readonly Counted[]): Thing[] {
	return sortBy(
		[...new Set(items.map(({ member }) => member))],
		({ name }) => name,
		({ id }) => id,
	);
}

function describeGroup(items: readonly Counted[], values: Counted["values"], members: readonly Thing[]): object {
	const shown = members.slice(0, MOST_ROWS);
	const behind = items
		.filter(({ member }) => shown.includes(member))
		.flatMap(({ ties, facts }) => [...ties.flatMap((tie) => tie.facts), ...facts]);
	return {
		groups: values.map((value, place) => ({ by: BY[values.length - 1]?.[place], value: nameOf(value) })),
		...{ count: members.length, asserted: membersOf(items.filter(isAllAsserted)).length },
		...{ members: shown.map(row), evidence: evidenceOf(...behind) },
	};
}

/** Every relation and every value that it is counted by; a date that tells no year is none. */
function isAllAsserted({ ties, facts, values }: Counted): boolean {
	return isAsserted(...ties) && (values[0] === null || facts.every((fact) => modalityOf(fact) === "ASSERTED"));
}

const BY = [["SESSION_OF"], ["date", "HELD_IN"]];

function nameOf(value: Thing | string | null | undefined): string | null {
	return isThing(value) ? value.name : (value ?? null);
}

function isThing(value: unknown): value is Thing {
	return typeof value === "object" && value !== null;
}
