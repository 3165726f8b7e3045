/**
 * A small world in plain objects: what is in it, how it hangs together, and who says so in which words. The generator
 * fills it and knows what is right; the oracles read it. Nothing in here knows the product.
 */
import type { When } from "./When.ts";

export type Value = string | number | boolean | { readonly latitude: number; readonly longitude: number };
export type Details = Readonly<Record<string, Value>>;

export interface WorldSource {
	readonly id: string;
	readonly title: string;
	readonly kind: "DOCUMENT" | "REFERENCE";
	readonly publisher?: string;
	readonly url?: string;
	readonly language?: string;
	/** Undefined: it bears no date. */
	readonly published?: When;
}

export type Modality = "ASSERTED" | "INFERRED" | "PLANNED" | "POSSIBLE";

/** That a source says something. */
export interface Said {
	readonly source: WorldSource;
	readonly quote: string | null;
	readonly modality: Modality;
	readonly stance: "SUPPORTS" | "CONTRADICTS";
	readonly confidence: number;
	/** In the order of the alphabet. */
	readonly extractors: readonly string[];
	/** Proposed: it does not count. */
	readonly status: "ACCEPTED" | "PROPOSED";
}

/** One statement, with everybody who makes or denies it. */
export interface Fact {
	readonly subject: Thing;
	readonly property: string | null;
	readonly value: Value | null;
	readonly relation: string | null;
	readonly object: Thing | null;
	/** What belongs to the statement itself: role, title, since, … */
	readonly details: Details;
	/** Words of dates: `dateText`. They belong to who says so. */
	readonly words: Details;
	readonly said: Said[];
	/** False: another value of the same property is shown in its place. */
	shown: boolean;
}

export interface Thing {
	readonly id: string;
	readonly type: string;
	readonly name: string;
	/** What is right to show, by property. */
	readonly values: Record<string, Value | readonly Value[]>;
	readonly facts: Fact[];
	/** When it begins and ends, as far as its dates say; null: open. */
	begin: string | null;
	end: string | null;
}

/** What two things have to do with each other, all statements of it together. */
export interface Tie {
	readonly type: string;
	readonly from: Thing;
	readonly to: Thing;
	readonly facts: Fact[];
	readonly details: Record<string, Value | readonly Value[]>;
	/** The dates among the details. */
	readonly dates: Record<string, When>;
}

/** A contradiction, the value that is to be shown first. */
export interface Dissent {
	readonly subject: Thing;
	readonly kind: "VALUES" | "ENDS" | "DISPUTED" | "TIMES";
	readonly property: string | null;
	readonly relation: string | null;
	readonly values: readonly string[];
	readonly because: string;
	readonly facts: readonly Fact[];
}

export class World {
	readonly sources: WorldSource[] = [];
	readonly things = new Map<string, Thing>();
	readonly facts: Fact[] = [];
	readonly ties: Tie[] = [];
	readonly dissents: Dissent[] = [];
	readonly #contents = new Set<string>();

	add(type: string, id: string, name: string, said: readonly Said[]): Thing {
		if (this.things.has(id)) throw new Error(`${id} is there twice`);
		const thing: Thing = { id, type, name, values: {}, facts: [], begin: null, end: null };
		this.things.set(id, thing);
		this.state(thing, "name", name, said);
		return thing;
	}

	/** A value that is right to show, or one more of a list. */
	state(subject: Thing, property: string, value: Value, said: readonly Said[], stated: Stated = {}): Fact {
		const fact = this.mention(subject, property, value, said, stated);
		fact.shown = true;
		const before = subject.values[property];
		subject.values[property] = LISTS.has(property) ? [...(Array.isArray(before) ? before : []), value] : value;
		return fact;
	}

	/** A value beside which another is shown. */
	mention(subject: Thing, property: string, value: Value, said: readonly Said[], stated: Stated = {}): Fact {
		const { details = {}, words = {} } = stated;
		return this.#note({ subject, property, value, ...NO_TIE, details, words, said: [...said], shown: false });
	}

	/** A date that is right to show and bounds when the thing is. */
	date(
		subject: Thing,
		property: "date" | "since" | "until",
		when: When,
		said: readonly Said[],
		words: Details = {},
	): Fact {
		if (property !== "until") subject.begin = when.first;
		if (property !== "since") subject.end = when.last;
		Object.assign(subject.values, toDays(property, when), words);
		return this.state(subject, property, when.edtf, said, { words });
	}

	/** What ties two things; where they are tied already, the same tie, unless it is of another time. */
	tie(type: string, from: Thing, to: Thing, said: readonly Said[], stated: TieStated = {}): Tie {
		const { details = {}, dates = {}, words = {}, atOtherTime = false } = stated;
		const plain = Object.fromEntries(Object.entries(dates).map(([key, { edtf }]) => [key, edtf]));
		const ends = { subject: from, relation: type, object: to, ...NO_VALUE };
		const fact = this.#note({ ...ends, details: { ...details, ...plain }, words, said: [...said], shown: true });
		const known = this.ties.find((tie) => tie.from === from && tie.to === to && tie.type === type);
		const tie = known && !atOtherTime ? known : { type, from, to, facts: [], details: {}, dates: {} };
		if (tie !== known) this.ties.push(tie);
		tie.facts.push(fact);
		Object.assign(tie.dates, dates);
		Object.assign(tie.details, details, words, ...Object.entries(dates).map(([key, when]) => toDays(key, when)));
		if (type === "ATTENDS") uniteRoles(tie);
		return tie;
	}

	/** Said of two things, and not counted. */
	propose(type: string, from: Thing, to: Thing, said: Said): void {
		const ends = { subject: from, relation: type, object: to, ...NO_VALUE };
		this.#note({ ...ends, details: {}, words: {}, said: [{ ...said, status: "PROPOSED" }], shown: false });
	}

	#note(fact: Fact): Fact {
		const { subject, property, value, relation, object, details } = fact;
		const content = JSON.stringify([subject.id, property ?? relation, value ?? object?.id, details]);
		if (this.#contents.has(content)) throw new Error(`stated twice, and not as said by two: ${content}`);
		this.#contents.add(content);
		this.facts.push(fact);
		if (fact.relation === null) fact.subject.facts.push(fact);
		return fact;
	}

	get(id: string): Thing {
		const thing = this.things.get(id);
		if (!thing) throw new Error(`there is no ${id}`);
		return thing;
	}

	/** All of a type, by name. */
	all(type: string): Thing[] {
		return [...this.things.values()].filter((thing) => thing.type === type).sort((a, b) => (a.name < b.name ? -1 : 1));
	}

	/** Ties that lead from a thing. */
	from(thing: Thing, ...types: readonly string[]): Tie[] {
		return this.ties.filter((tie) => tie.from === thing && types.includes(tie.type));
	}

	/** Ties that lead to a thing. */
	to(thing: Thing, ...types: readonly string[]): Tie[] {
		return this.ties.filter((tie) => tie.to === thing && types.includes(tie.type));
	}
}

interface Stated {
	/** What belongs to the statement: `participantCountApproximate`, a name's language. */
	readonly details?: Details;
	/** Words of dates: `dateText`. */
	readonly words?: Details;
}

interface TieStated extends Stated {
	/** Dates among the details, by name. */
	readonly dates?: Readonly<Record<string, When>>;
	/** It is no part of what ties the two already. */
	readonly atOtherTime?: boolean;
}

const NO_TIE = { relation: null, object: null };
const NO_VALUE = { property: null, value: null };
const LISTS = new Set(["aliases", "names", "description", "otherParticipants", "audience"]);

/** A date as the graph keeps it: with its first and last day. */
function toDays(property: string, { edtf, first, last }: When): Record<string, string> {
	return {
		[property]: edtf,
		...(first !== null && { [`${property}Earliest`]: first }),
		...(last !== null && { [`${property}Latest`]: last }),
	};
}

/** The weightiest first. */
const ROLES = "CHAIR HEAD_OF_DELEGATION SPEAKER GUEST_SPEAKER PARTICIPANT HOST ORGANISER REPRESENTATIVE".split(" ");

function uniteRoles({ details, facts }: Tie): void {
	details.roles = ROLES.filter((role) => facts.some((fact) => fact.details.role === role));
	if (details.roles[0]) details.role = details.roles[0];
}
