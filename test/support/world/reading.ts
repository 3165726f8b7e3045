/** What follows from the world's statements: by the rules of docs/ledger.md, read once more and written down anew. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Fact, Modality, Said, Thing, Tie, World, WorldSource } from "./World.ts";

const MODALITIES: readonly Modality[] = ["ASSERTED", "INFERRED", "PLANNED", "POSSIBLE"];

export function supporting({ said }: Fact): Said[] {
	return said.filter(({ stance, status }) => stance === "SUPPORTS" && status === "ACCEPTED");
}

/** The surest way in which somebody says it; null where nobody does. */
export function modalityOf(...facts: readonly Fact[]): Modality | null {
	const heard = facts.flatMap(supporting).map(({ modality }) => modality);
	return surestOf(heard);
}

/** Names of the details that nobody says, and that only follow from what somebody says. */
export function inferredOf({ facts }: Tie): string[] {
	const names = new Set(facts.flatMap(({ details }) => Object.keys(details)));
	return [...names].filter(
		(name) => modalityOf(...facts.filter(({ details }) => details[name] !== undefined)) === "INFERRED",
	);
}

export function isAsserted(...ties: readonly Tie[]): boolean {
	return ties.every(({ facts }) => modalityOf(...facts) === "ASSERTED");
}

export function weakest(...ties: readonly Tie[]): Modality | undefined {
	return leastSure(ties.map(({ facts }) => modalityOf(...facts))) ?? undefined;
}

export function leastSure(modalities: readonly (Modality | null)[]): Modality | null {
	return MODALITIES.findLast((modality) => modalities.includes(modality)) ?? null;
}

export function surestOf(modalities: readonly (Modality | null)[]): Modality | null {
	return MODALITIES.find((modality) => modalities.includes(modality)) ?? null;
}

export function sourcesOf(fact: Fact): WorldSource[] {
	return sortBy([...new Set(supporting(fact).map(({ source }) => source))], ({ id }) => id);
}

/** A claim goes by the hash of what it states, in canonical JSON (RFC 8785). Only the order of rows depends on it. */
export function idOf({ subject, property, relation, value, object, details }: Fact): string {
	const content = canonicalize([subject.id, property ?? relation, value ?? object?.id, details]);
	return createHash("sha256")
		.update(content ?? "")
		.digest("hex");
}

/** Null: a source without a date can have said it at any time. What nobody supports is known since somebody proposes or denies it. */
export function knownSince(fact: Fact): string | null {
	const heard = supporting(fact).length > 0 ? supporting(fact) : fact.said;
	const days = heard.map(({ source }) => source.published?.first ?? null);
	return days.includes(null) ? null : (days.toSorted()[0] ?? null);
}

/** The statements that give a thing what it shows of these properties. */
export function factsOn(thing: Thing, ...properties: readonly string[]): Fact[] {
	return thing.facts.filter(({ property, shown }) => shown && properties.includes(property ?? ""));
}

/** The days that a tie's own dates leave possible; a day for which it is shown bounds nothing. */
export function spanOf({ dates }: Tie): { readonly begin: string | null; readonly end: string | null } {
	const { since, until, date } = dates;
	return { begin: since?.first ?? date?.first ?? null, end: until?.last ?? date?.last ?? null };
}

export function isPossibleOn(day: string, { begin, end }: { begin: string | null; end: string | null }): boolean {
	return (begin ?? day) <= day && (end ?? day) >= day;
}

/** When a thing is: by its own dates; a part that has none lies within the time of the nearest whole that has. */
export function timeOf(world: World, thing: Thing): { begin: string | null; end: string | null; whole?: Thing } {
	for (let wholes = [thing]; wholes.length > 0; wholes = wholesOf(world, wholes)) {
		const [dated] = wholes.filter(({ begin, end }) => begin !== null || end !== null);
		if (dated) return { begin: dated.begin, end: dated.end, ...(dated !== thing && { whole: dated }) };
	}
	return { begin: null, end: null };
}

function wholesOf(world: World, parts: readonly Thing[]): Thing[] {
	const wholes = parts.flatMap((part) => world.from(part, "PART_OF", "PHASE_OF").map(({ to }) => to));
	return sortBy(wholes, ({ id }) => id);
}

/** Does a thing lie in a place, or is it that place: over three steps at most. */
export function liesIn(world: World, thing: Thing, place: Thing, steps = 3): boolean {
	if (thing === place) return true;
	return steps > 0 && world.from(thing, "LOCATED_IN").some(({ to }) => liesIn(world, to, place, steps - 1));
}

/** The country of a place. */
export function countryOf(world: World, place: Thing): Thing | undefined {
	return world.all("Country").find((country) => liesIn(world, place, country));
}

/** Is a meeting a session of the platform, or a part of one? */
export function belongsTo(world: World, meeting: Thing, platform: Thing): boolean {
	return world
		.from(meeting, "SESSION_OF", "PART_OF")
		.some(({ to }) => to === platform || belongsTo(world, to, platform));
}

/** In the order in which each key comes first. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
	const groups = new Map<string, Item[]>();
	for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
	return [...groups.values()];
}

type Key = string | number | boolean | null | undefined;

/** By one key, then the next; what has none comes last. Texts in the order of their letters' numbers. */
export function sortBy<Item>(items: readonly Item[], ...keys: readonly ((item: Item) => Key)[]): Item[] {
	return items.toSorted((a, b) => {
		for (const key of keys) {
			const order = compare(key(a), key(b));
			if (order !== 0) return order;
		}
		return 0;
	});
}

function compare(a: Key, b: Key): number {
	if (a === b) return 0;
	if (a === null || a === undefined) return b === null || b === undefined ? 0 : 1;
	if (b === null || b === undefined) return -1;
	return a < b ? -1 : 1;
}
