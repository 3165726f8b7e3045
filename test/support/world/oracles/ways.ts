/**
 * Ways from one thing to another. Which they are and what they stand on is worked out here; their sentences are not told
 * anew, which would be the product a second time: it is asked that each clause names both of its ends.
 */
import { expect } from "vitest";
import { sortBy } from "../reading.ts";
import type { Fact, Thing, Tie, World } from "../World.ts";
import { datesOf, evidenceOf } from "./rows.ts";

export interface Step {
	readonly tie: Tie;
	readonly from: Thing;
	readonly to: Thing;
}

export type Way = readonly Step[];

/** All shortest ways, then longer ones, until there are as many as wanted. */
export function findWays(
	world: World,
	from: Thing,
	to: Thing,
	{ most, wanted, without }: { most: number; wanted: number; without: readonly Thing[] },
): Way[] {
	const beside = listSteps(world.ties.flatMap(bothWays));
	const found: Way[] = [];
	let ways: Way[] = [[]];
	for (let length = 1; length <= most && found.length < wanted; length += 1) {
		ways = ways.flatMap((way) => extend(beside, from, way));
		found.push(...sortWays(ways.filter((way) => way.at(-1)?.to === to)));
		ways = ways.filter((way) => !without.includes(lastOf(from, way)) && lastOf(from, way) !== to);
	}
	return found.slice(0, wanted);
}

/** Who was given a task hands it on to what it carries out; of anybody else, nobody knows what goes there. */
function isHandedOn(way: Way): boolean {
	const [before, last] = [way.at(-2), way.at(-1)];
	if (last?.tie.type !== "IMPLEMENTS" || last.from !== last.tie.from) return true;
	return before?.tie.type === "COMMISSIONS";
}

const ALONG = new Set(["FUNDS", "COMMISSIONS", "IMPLEMENTS"]);
const AGAINST = new Set(["PHASE_OF", "RUNS_UNDER", "IMPLEMENTS", "CONVENES"]);

/** Where money and tasks go: every way to its end, of six steps at most. */
export function followChains(world: World, from: Thing): Way[] {
	const steps = world.ties
		.flatMap(bothWays)
		.filter(({ tie, from: start }) => (start === tie.from ? ALONG : AGAINST).has(tie.type));
	const beside = listSteps(steps);
	const follow = (way: Way): Way[] => {
		const longer = way.length === 6 ? [] : extend(beside, from, way).filter(isHandedOn);
		return longer.length === 0 ? [way] : longer.flatMap(follow);
	};
	return sortWays(follow([]).filter(({ length }) => length > 0));
}

function bothWays(tie: Tie): Step[] {
	return [
		{ tie, from: tie.from, to: tie.to },
		{ tie, from: tie.to, to: tie.from },
	];
}

function listSteps(steps: readonly Step[]): ReadonlyMap<Thing, readonly Step[]> {
	const beside = new Map<Thing, Step[]>();
	for (const step of steps) beside.set(step.from, [...(beside.get(step.from) ?? []), step]);
	return beside;
}

function lastOf(from: Thing, way: Way): Thing {
	return way.at(-1)?.to ?? from;
}

/** No way comes to a thing twice. */
function extend(beside: ReadonlyMap<Thing, readonly Step[]>, from: Thing, way: Way): Way[] {
	const passed = [from, ...way.map(({ to }) => to)];
	return (beside.get(lastOf(from, way)) ?? []).filter(({ to }) => !passed.includes(to)).map((step) => [...way, step]);
}

/** Shorter ones first, equally long ones in the order of the ids that they lead over. */
function sortWays(ways: readonly Way[]): Way[] {
	return sortBy(
		ways,
		({ length }) => length,
		(way) => way.map(({ to, tie }) => `${to.id} ${tie.type}`).join("\n"),
	);
}

export function describeWay(world: World, way: Way): object {
	const mentioned = new Set<Thing>();
	const clauses = way.map(({ tie, from, to }) => {
		const first = [from, to].filter((thing) => !mentioned.has(thing));
		for (const thing of first) mentioned.add(thing);
		const beside = first.flatMap((thing) => saidBeside(world, thing, thing === from ? to : from));
		return { text: naming([from, to]), evidence: evidenceOf(...tie.facts, ...beside) };
	});
	const all = naming([...new Set(way.flatMap(({ from, to }) => [from, to]))]);
	return { sentence: all, satz: all, clauses };
}

function naming(things: readonly Thing[]): unknown {
	return expect.toSatisfy(
		(text: string) => things.every(({ name }) => text.includes(name)),
		`names ${things.map(({ name }) => name).join(" and ")}`,
	);
}

/** What is said of a thing when it is first named: its date, a state other than held, who chaired it beside the one named. */
function saidBeside(world: World, thing: Thing, other: Thing): Fact[] {
	if (!["Meeting", "Policy", "Outcome"].includes(thing.type)) return [];
	const state = thing.values.eventStatus === "HELD" ? [] : datesOf([thing], "eventStatus");
	const chairs = world
		.to(thing, "ATTENDS")
		.filter(({ details }) => Array.isArray(details.roles) && details.roles.includes("CHAIR"));
	const asserted = chairs.filter(({ facts }) =>
		facts.some(({ said }) => said.some(({ modality }) => modality === "ASSERTED")),
	);
	const others = asserted.some(({ from }) => from !== other) ? asserted : [];
	return [...datesOf([thing], "date"), ...state, ...others.flatMap(({ facts }) => facts)];
}
