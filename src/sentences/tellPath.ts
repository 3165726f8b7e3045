/** The clauses of a path: one a hop, in the words of schema.graphql, with the claims behind every part of it. */

import type { FoundEntity, FoundHop } from "../graph/FoundHop.ts";
import type { Bounds, GraphModel, Property } from "../model/GraphModel.ts";
import type { EntityFacts } from "./EntityFacts.ts";
import type { Language } from "./Language.ts";
import { nestQuotes, QUOTES } from "./nestQuotes.ts";
import { type Filling, fillPhrase, type Phrase, parsePhrase, type ReadSlot, type Said, type Slot } from "./Phrase.ts";
import { type Phrases, TIME } from "./readPhrases.ts";
import { type Bound, sayTime } from "./sayTime.ts";
import { type Manner, sayValue } from "./sayValue.ts";
import { splitUnited } from "./splitUnited.ts";

export interface Telling {
	readonly model: GraphModel;
	readonly phrases: Phrases;
	readonly facts: EntityFacts;
	/** Names of entities that are mentioned by their ids. */
	readonly names: ReadonlyMap<string, string>;
	readonly language: Language;
}

export function tellPath(telling: Telling, hops: readonly FoundHop[]): readonly Said[] {
	const mentioned = new Set<string>();
	return hops.map((hop) => {
		const clause = tellHop(telling, hop, mentioned);
		mentioned.add(hop.from.id).add(hop.to.id);
		return clause;
	});
}

function tellHop(telling: Telling, hop: FoundHop, mentioned: ReadonlySet<string>): Said {
	const { phrases, language, model } = telling;
	const manner = { phrases, language, reverse: !hop.forward };
	const words = phrases.relations.get(hop.relation);
	const phrase = (words && (hop.forward ? words.forward : words.reverse)[language]) ?? wordless(hop.relation);
	const type = model.relations.get(hop.relation);
	const [first = hop, ...further] = type ? splitUnited(type, phrase, hop) : [hop];
	const ends = new Set([hop.from.id, hop.to.id]);
	const said = [
		tellClause(telling, first, { phrase, manner, mentioned }),
		...further.map((part) => tellClause(telling, part, { phrase, manner, mentioned: ends })),
	];
	const doubt = joinDoubts(
		sayModality(hop.properties.modality, manner),
		hop.properties.superseded ? SUPERSEDED[language] : undefined,
		hop.properties.disputed.includes(hop.relation) ? sayDisputed(manner) : undefined,
	);
	const text = said.map((clause) => clause.text).join("; ");
	return {
		text: capitalise(doubt === undefined ? text : `${doubt} – ${text}`),
		claimIds: [...new Set([...hop.properties.claimIds, ...said.flatMap(({ claimIds }) => claimIds)])],
	};
}

interface ClauseManner {
	readonly phrase: Phrase;
	readonly manner: Manner;
	readonly mentioned: ReadonlySet<string>;
}

function tellClause(telling: Telling, hop: FoundHop, { phrase, manner, mentioned }: ClauseManner): Said {
	// The words speak of the relation's own ends, whichever way it is walked.
	const [start, end] = hop.forward ? [hop.from, hop.to] : [hop.to, hop.from];
	const read: ReadSlot = (slot) => {
		if (slot.name === "from") return tellEntity(telling, start, { other: end, isShort: mentioned.has(start.id) });
		if (slot.name === "to") return tellEntity(telling, end, { other: start, isShort: mentioned.has(end.id) });
		return tellDetail(telling, hop, slot, manner);
	};
	return fillPhrase(phrase, read);
}

/** Said of what was announced and reported otherwise. */
const SUPERSEDED = { EN: "superseded", DE: "überholt" } as const satisfies Record<Language, string>;

function tellDetail(telling: Telling, hop: FoundHop, { name, isReference }: Slot, manner: Manner): Filling | undefined {
	if (name === TIME) return tellTime(telling, hop, manner);
	const property = telling.model.relations.get(hop.relation)?.properties.get(name);
	const stored = hop.properties[name];
	const text = isReference ? tellReference(telling, stored) : sayValue(property, stored, manner);
	if (text === undefined) return undefined;
	return { text, claimIds: [], doubt: property && sayDoubt(hop, property, manner) };
}

/** The name of an entity; words of a source, which are none, stand in quotation marks. */
function tellReference({ names, language }: Telling, stored: unknown): string | undefined {
	if (typeof stored !== "string") return undefined;
	const open = language === "DE" ? "„" : "“";
	return names.get(stored) ?? `${open}${nestQuotes(stored, open)}${QUOTES[open]}`;
}

/** From when until when the relation holds, by the dates that bound it. */
function tellTime(telling: Telling, hop: FoundHop, manner: Manner): Filling | undefined {
	const properties = [...(telling.model.relations.get(hop.relation)?.properties.values() ?? [])];
	const read = (bounds: Bounds): Bound | undefined => {
		const property = properties.find(({ edtf }) => edtf?.bounds === bounds);
		const stored = property && hop.properties[property.name];
		if (!property || typeof stored !== "string") return undefined;
		return { edtf: stored, doubt: sayDoubt(hop, property, manner) };
	};
	const text = sayTime(read("START"), read("END"), telling.language);
	return text === undefined ? undefined : { text, claimIds: [] };
}

/** A detail can be inferred beside a relation that is asserted, or disputed: the projection says which. */
function sayDoubt({ properties }: FoundHop, { name, role }: Property, manner: Manner): string | undefined {
	const stated = role.kind === "derived" ? role.of : name;
	const isInferred = properties.inferred.includes(name) && properties.modality !== "INFERRED";
	return joinDoubts(
		isInferred ? sayModality("INFERRED", manner) : undefined,
		properties.disputed.includes(stated) ? sayDisputed(manner) : undefined,
	);
}

/** For a relation that has no words: its name. */
function wordless(relation: string) {
	return parsePhrase(`{from} – ${relation.toLowerCase().replaceAll("_", " ")} – {to}`);
}

interface Beside {
	readonly other: FoundEntity;
	/** The second time, its name is enough. */
	readonly isShort: boolean;
}

function tellEntity(telling: Telling, { id, name, type }: FoundEntity, { other, isShort }: Beside): Said {
	const { phrases, language, model, facts } = telling;
	const phrase = phrases.entities.get(type)?.forward[language] ?? JUST_THE_NAME;
	const manner = { phrases, language, reverse: false };
	const read: ReadSlot = (slot) => {
		const fact = facts.get(id)?.get(slot.name);
		if (slot.name === "name" || !fact) return slot.name === "name" ? { text: name, claimIds: [] } : undefined;
		// Who is named in the same clause needs no mention beside it.
		const value = Array.isArray(fact.value) ? fact.value.filter((item) => item !== other.name) : fact.value;
		const text = sayValue(model.entities.get(type)?.properties.get(slot.name), value, manner);
		if (text === undefined) return undefined;
		const doubt = joinDoubts(sayModality(fact.modality, manner), fact.disputed ? sayDisputed(manner) : undefined);
		return { text, claimIds: fact.claimIds, doubt };
	};
	return fillPhrase(phrase, read, { isShort });
}

const JUST_THE_NAME = parsePhrase("{name}");

/** What is not asserted must be heard. */
function sayModality(modality: string | undefined, manner: Manner): string | undefined {
	return sayEnumValue(`Modality.${modality}`, manner);
}

/** And what sources disagree on. */
function sayDisputed(manner: Manner): string | undefined {
	return sayEnumValue("ConflictKind.DISPUTED", manner);
}

function sayEnumValue(name: string, { phrases, language }: Manner): string | undefined {
	const words = phrases.values.get(name)?.forward[language];
	return words && fillPhrase(words, () => undefined).text;
}

function joinDoubts(...doubts: readonly (string | undefined)[]): string | undefined {
	const said = doubts.filter((doubt) => doubt !== undefined);
	return said.length > 0 ? said.join(", ") : undefined;
}

function capitalise(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
