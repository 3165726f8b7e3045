import type { GraphModel } from "../model/GraphModel.ts";
import type { Place } from "../records/quotes/locateQuote.ts";
import type { Answer, End, PropertyAnswer } from "./Answer.ts";
import type { Entity, EntityIndex } from "./entities/EntityIndex.ts";
import type { NumberedText } from "./NumberedText.ts";

export interface Passed {
	readonly quote: Place;
	readonly from: Entity;
	readonly to?: Entity;
}

export type Judgement = Passed | { readonly refused: string };

/** Quotes are short: what design allows. */
const LONGEST_QUOTE = 500;

/**
 * The same for every extractor: a relation passes if the model knows it between such ends, if both ends stand in the quote or are
 * reached from it by words of their own, and if the words of its values stand in it. The quote is cut here, and nowhere else.
 */
export function judgeRelation(answer: Answer, text: NumberedText, entities: EntityIndex, model: GraphModel): Judgement {
	const type = model.relations.get(answer.relation);
	if (!type) return { refused: `the model has no relation ${answer.relation}` };
	const [from, to] = [entities.of(answer.from), entities.of(answer.to)];
	if (!from || !to) return { refused: "an end is no mention of the text" };
	if (from === to) return { refused: "both ends are the same" };
	if (!type.ends.get(from.type)?.has(to.type))
		return { refused: `${answer.relation} does not lead from ${from.type} to ${to.type}` };
	for (const name of Object.keys(answer.properties)) {
		if (!type.properties.has(name)) return { refused: `${answer.relation} has no property ${name}` };
	}
	const quote = cutQuote(answer, [answer.from, answer.to], text);
	if ("refused" in quote) return quote;
	const unreached = [answer.from, answer.to].find((end) => !isReached(end, entities, quote, text));
	if (unreached) return { refused: "an end neither stands in the quote nor is reached from it" };
	const words = Object.values(answer.properties).filter(
		(value): value is string => typeof value === "string" && value.includes(" "),
	);
	if (words.some((value) => !text.text.slice(quote.start, quote.end).includes(value)))
		return { refused: "words of a property do not stand in the quote" };
	return { quote, from, to };
}

export function judgeProperty(
	answer: PropertyAnswer,
	text: NumberedText,
	entities: EntityIndex,
	model: GraphModel,
): Judgement {
	const from = entities.of(answer.of);
	if (!from) return { refused: "what it is about is no mention of the text" };
	if (!model.entities.get(from.type)?.properties.has(answer.property))
		return { refused: `${from.type} has no property ${answer.property}` };
	const quote = cutQuote(answer, [answer.of], text);
	if ("refused" in quote) return quote;
	const by = answer.by === undefined ? undefined : text.mentions[answer.by];
	if (by && (by.start < quote.start || by.end > quote.end))
		return { refused: "the words of the value do not stand in the quote" };
	if (!isReached(answer.of, entities, quote, text))
		return { refused: "what it is about neither stands in the quote nor is reached from it" };
	return { quote, from };
}

/** The sentences; of what is too long, the part from the first to the last of the words that matter. */
function cutQuote(
	answer: Pick<Answer, "sentences"> & { by?: number | undefined },
	ends: readonly End[],
	text: NumberedText,
): Place | { refused: string } {
	const sentences = answer.sentences.flatMap((number) => text.sentences[number] ?? []);
	if (sentences.length === 0 || sentences.length < answer.sentences.length)
		return { refused: "it names a sentence that does not exist" };
	if (sentences.some(({ kind }) => kind === "noise"))
		return { refused: "its sentence is a caption, an address or a list of sponsors" };
	const whole = {
		start: Math.min(...sentences.map(({ start }) => start)),
		end: Math.max(...sentences.map(({ end }) => end)),
	};
	if (whole.end - whole.start <= LONGEST_QUOTE) return whole;
	const places = [
		...ends.flatMap((end) => placesOf(end, text)),
		...(answer.by === undefined ? [] : placesOf({ kind: "mention", number: answer.by }, text)),
	].filter(({ start, end }) => start >= whole.start && end <= whole.end);
	if (places.length === 0) return { refused: "the quote would be longer than 500 characters" };
	const [from, to] = [Math.min(...places.map(({ start }) => start)), Math.max(...places.map(({ end }) => end))];
	if (to - from > LONGEST_QUOTE) return { refused: "the quote would be longer than 500 characters" };
	return widen(text.text, whole, from, to);
}

/** To as many whole words on both sides as there is room for. */
function widen(text: string, whole: Place, from: number, to: number): Place {
	const room = LONGEST_QUOTE - (to - from);
	const start = Math.max(whole.start, from - Math.floor(room / 2));
	const end = Math.min(whole.end, start + LONGEST_QUOTE);
	const next = start === whole.start ? start : text.indexOf(" ", start) + 1;
	const last = end === whole.end ? end : text.lastIndexOf(" ", end);
	return { start: Math.min(next, from), end: Math.max(last, to) };
}

function placesOf(end: End, text: NumberedText): Place[] {
	if (end.kind === "mention") return [text.mentions[end.number]].flatMap((mention) => mention ?? []);
	if (end.kind === "event") return end.by === undefined ? [] : placesOf({ kind: "mention", number: end.by }, text);
	return [{ start: end.start, end: end.end }];
}

/** A chain has places of its own: what the sentence is about was named before it, or in it. */
function isReached(end: End, entities: EntityIndex, quote: Place, text: NumberedText): boolean {
	const entity = entities.of(end);
	if (!entity) return false;
	if (end.kind === "event" || entity.type === "Programme" || entity.type === "Platform")
		return entity.places.some(({ start }) => start < quote.end);
	const places = [...placesOf(end, text), ...entity.places];
	return places.some(({ start, end: to }) => start >= quote.start && to <= quote.end);
}
