/** The clauses of a path: one a hop, in the words of schema.graphql, with the claims behind every part of it. */
import type { GraphModel } from "../../model/GraphModel.ts";
import type { FoundEntity, FoundHop } from "../analysis/findPaths.ts";
import type { EntityFacts } from "./EntityFacts.ts";
import type { Language } from "./Language.ts";
import { fillPhrase, parsePhrase, type ReadSlot, type Said, type Slot } from "./Phrase.ts";
import type { Phrases } from "./readPhrases.ts";
import { type Manner, sayValue } from "./sayValue.ts";

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
	const { phrases, language } = telling;
	const manner = { phrases, language, reverse: !hop.forward };
	const words = phrases.relations.get(hop.relation);
	const phrase = words && (hop.forward ? words.forward : words.reverse)[language];
	// The words speak of the relation's own ends, whichever way it is walked.
	const [start, end] = hop.forward ? [hop.from, hop.to] : [hop.to, hop.from];
	const read: ReadSlot = (slot) => {
		if (slot.name === "from") return tellEntity(telling, start, { other: end, isShort: mentioned.has(start.id) });
		if (slot.name === "to") return tellEntity(telling, end, { other: start, isShort: mentioned.has(end.id) });
		return tellDetail(telling, hop, slot, manner);
	};
	const said = fillPhrase(phrase ?? wordless(hop.relation), read);
	const doubt = sayModality(hop.properties.modality, manner);
	const text = doubt === undefined ? said.text : `${doubt}: ${said.text}`;
	return { text: capitalise(text), claimIds: [...new Set([...hop.properties.claimIds, ...said.claimIds])] };
}

/** A detail can be inferred beside a relation that is asserted: the projection says which. */
function tellDetail(telling: Telling, hop: FoundHop, { name, isReference }: Slot, manner: Manner): Said | undefined {
	const property = telling.model.relations.get(hop.relation)?.properties.get(name);
	const stored = hop.properties[name];
	const text = sayValue(property, isReference ? (telling.names.get(String(stored)) ?? stored) : stored, manner);
	if (text === undefined) return undefined;
	const isInferred = hop.properties.inferred.includes(name) && hop.properties.modality !== "INFERRED";
	const doubt = isInferred && sayModality("INFERRED", manner);
	return { text: doubt ? `${text}, ${doubt}` : text, claimIds: [] };
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
		const doubt = sayModality(fact.modality, manner);
		return { text: doubt === undefined ? text : `${text}, ${doubt}`, claimIds: fact.claimIds };
	};
	return fillPhrase(phrase, read, isShort);
}

const JUST_THE_NAME = parsePhrase("{name}");

/** What is not asserted must be heard. */
function sayModality(modality: string | undefined, { phrases, language }: Manner): string | undefined {
	const words = phrases.values.get(`Modality.${modality}`)?.forward[language];
	return words && fillPhrase(words, () => undefined).text;
}

function capitalise(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
