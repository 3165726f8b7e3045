/** Rows as the API gives them out, whole: the question selects. */
import { factsOn, inferredOf, knownSince, modalityOf, sortBy, sourcesOf, spanOf, supporting } from "../reading.ts";
import type { Fact, Said, Thing, Tie, World } from "../World.ts";

type Variables = Readonly<Record<string, unknown>>;

/** One saved question: variables to ask it with, each in turn, and the right answer to each. */
export interface Oracle {
	readonly variables: (world: World) => readonly Variables[];
	readonly answer: (world: World, variables: never) => unknown;
}

export function oracle<Asked extends Variables>(
	variables: (world: World) => readonly Asked[],
	answer: (world: World, variables: Asked) => unknown,
): Oracle {
	return { variables, answer };
}

/** A question without variables. */
export function oracleOfAll(answer: (world: World) => unknown): Oracle {
	return oracle(() => [{}], answer);
}

/** A question about one thing, asked of each of a type, or of some. */
export function oracleOf<Name extends string>(
	name: Name,
	choose: (world: World) => readonly Thing[],
	answer: (world: World, thing: Thing) => unknown,
): Oracle {
	return oracle(
		(world) => choose(world).map(({ id }) => ({ [name]: id })),
		(world, variables: Record<string, string>) => answer(world, world.get(variables[name] ?? "")),
	);
}

/** Its state is as stated, or as it follows from how other things are stated. */
export function row(thing: Thing): Record<string, unknown> {
	const { id, name, type, values } = thing;
	const state = stateOf(thing);
	return { ...values, ...(state !== null && { state, eventStatus: state }), id, name, type, __typename: type };
}

export function stateOf({ values }: Thing): string | null {
	const state = values.state ?? values.eventStatus;
	return typeof state === "string" ? state : null;
}

/** Held, or a source speaks of it as of any meeting. */
export function isReported(meeting: Thing): boolean {
	return [null, "HELD"].includes(stateOf(meeting));
}

/** Statements from which the state of things follows. */
export function statesOf(world: World, things: readonly Thing[]): Fact[] {
	const stated = datesOf(things, "eventStatus");
	const implied = things.filter(({ values }) => values.state !== undefined);
	const ties = implied.flatMap((thing) => world.from(thing, "HELD_IN").flatMap(({ facts }) => facts));
	return [...stated, ...datesOf(implied, "date"), ...ties];
}

export function rowOrNull(thing: Thing | undefined): Record<string, unknown> | null {
	return thing ? row(thing) : null;
}

/** Of several sources everything that bears on these statements now, each piece once. */
export function evidenceOf(...facts: readonly Fact[]): object[] {
	return [...new Set(facts)].flatMap((fact) =>
		fact.said.filter(({ status }) => status === "ACCEPTED").map((said) => toEvidence(fact, said)),
	);
}

function toEvidence(fact: Fact, { source, extractors, ...said }: Said): object {
	const details = Object.entries({ ...fact.details, ...fact.words }).map(([key, value]) => `${key}: ${value}`);
	const head = fact.relation ?? `${fact.property}: ${textOf(fact)}`;
	const { published, ...described } = source;
	return {
		...said,
		extractor: extractors.join(", "),
		says: [head, ...details].join(", "),
		source: { ...described, published: published?.edtf },
	};
}

function textOf({ value }: Fact): string | null {
	if (value === null) return null;
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** A claim, with all that was ever said for and against it. */
export function claim(fact: Fact): Record<string, unknown> {
	const { subject, object, property, relation, details, said, shown } = fact;
	const sources = sourcesOf(fact);
	return {
		...{
			subject: row(subject),
			object: rowOrNull(object ?? undefined),
			property,
			relation,
			shown,
			value: textOf(fact),
		},
		...{ qualifiers: details, modality: modalityOf(fact), knownSince: knownSince(fact) },
		...{ sourceIds: sources.map(({ id }) => id), sourceCount: sources.length },
		evidence: said.map((one) => toEvidence(fact, one)),
	};
}

export function countQuotes(fact: Fact): number {
	return new Set(supporting(fact).flatMap(({ quote }) => quote ?? [])).size;
}

/** The edge of a connection: the other end, and what ties it. */
export function edge(tie: Tie, node: Record<string, unknown>): object {
	const { begin, end } = spanOf(tie);
	const { facts, details } = tie;
	const span = { possiblyFrom: begin, possiblyUntil: end };
	const said = { modality: modalityOf(...facts), inferred: inferredOf(tie), evidence: evidenceOf(...facts) };
	return { node, properties: { ...details, ...span, ...said } };
}

/** The things to which ties lead, by name. */
export function edgesTo(ties: readonly Tie[]): object {
	return { edges: sortBy(ties, ({ to }) => to.name).map((tie) => edge(tie, row(tie.to))) };
}

/** The things from which ties come, by name. */
export function edgesFrom(ties: readonly Tie[]): object {
	return { edges: sortBy(ties, ({ from }) => from.name).map((tie) => edge(tie, row(tie.from))) };
}

/** Meetings to which ties lead, by their first day and name. */
export function edgesToMeetings(ties: readonly Tie[]): object {
	const sorted = sortBy(
		ties,
		({ to }) => text(to, "dateEarliest"),
		({ to }) => to.name,
	);
	return { edges: sorted.map((tie) => edge(tie, row(tie.to))) };
}

export function text({ values }: Thing, property: string): string | null {
	const value = values[property];
	return typeof value === "string" ? value : null;
}

export function names(things: readonly Thing[]): object[] {
	return sortBy(things, ({ name }) => name).map(row);
}

/** Statements on which what is shown of these things stands. */
export function datesOf(things: readonly Thing[], ...properties: readonly string[]): Fact[] {
	return things.flatMap((thing) => factsOn(thing, ...properties));
}

/** A thing is in the answer only if what is asked for has it. */
export const MOST_ROWS = 100;
