/** A world as the lines that an extractor would have written (docs/records.md): one line for each that says something. */
import type { Fact, Said, World, WorldSource } from "./World.ts";

export function toRecords(world: World): object[] {
	return [...world.sources.map(toSourceLine), ...world.facts.flatMap(toLines)];
}

function toSourceLine({ published, ...source }: WorldSource): object {
	return { type: "Source", ...source, ...(published && { published: published.edtf }) };
}

function toLines(fact: Fact): object[] {
	return fact.said.flatMap((said) => said.extractors.map((extractor, place) => toLine(fact, said, extractor, place)));
}

/** Where several read the same words, the first was the surest. */
function toLine(fact: Fact, { source, quote, extractors: _, ...said }: Said, extractor: string, place: number): object {
	const { confidence, ...rest } = said;
	const how = { source: source.id, ...(quote !== null && { quote }), ...rest, extractor };
	return { ...toContent(fact), ...how, confidence: place === 0 ? confidence : confidence / 2 };
}

function toContent({ subject, relation, object, property, value, details, words }: Fact): object {
	if (relation !== null) return { type: relation, from: subject.id, to: object?.id, ...details, ...words };
	const { type, id } = subject;
	if (property === "names") return { type, id, names: [{ value, ...details }] };
	return { type, id, [property ?? ""]: LISTS.has(property ?? "") ? [value] : value, ...details, ...words };
}

const LISTS = new Set(["aliases", "description", "otherParticipants", "audience"]);
