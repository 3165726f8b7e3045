import type { Answer, End, PropertyAnswer } from "../Answer.ts";
import type { Frame } from "../frame/Frame.ts";
import { pattern } from "../lexicon/lexicons.ts";
import { findCountryAdjective } from "../mentions/findCountryAdjective.ts";
import type { Mention } from "../mentions/Mention.ts";
import type { NumberedText, ReadSentence } from "../NumberedText.ts";
import type { Rule, RuleFile, Saying } from "./RuleFile.ts";

export interface Answers {
	readonly relations: Answer[];
	readonly properties: PropertyAnswer[];
}

/** Every pattern on every sentence that states something. */
export function applyRules(text: NumberedText, frame: Frame, file: RuleFile): Answers {
	const answers: Answers = { relations: [], properties: [] };
	const compiled = compile(file);
	for (const sentence of text.sentences) {
		if (sentence.kind === "noise") continue;
		for (const { rule, regex } of compiled) {
			for (const match of sentence.marked.text.matchAll(regex)) {
				for (const saying of rule.say) {
					const doubted =
						sentence.doubt !== undefined && !(saying.evenReported === true && sentence.doubt === "reported");
					if (!doubted) say({ rule, saying, match, sentence, text, frame }, answers);
				}
			}
		}
	}
	return answers;
}

const cache = new WeakMap<RuleFile, { rule: Rule; regex: RegExp }[]>();

function compile(file: RuleFile): { rule: Rule; regex: RegExp }[] {
	const known = cache.get(file);
	if (known) return known;
	const made = file.rules.map((rule) => ({
		rule,
		regex: pattern(expand(rule.pattern, file), "dgu"),
	}));
	cache.set(file, made);
	return made;
}

/** `{P}` is a person, `{PO+}` a list of persons and bodies, `{gap}` words without mentions, `{any}` words of the same sentence. */
function expand(text: string, { filler, lead, suffix }: RuleFile): string {
	return text
		.replace(
			/(?<!\\p)\{([A-Z]+)\+\}/g,
			(_all, signs: string) => `(?:${lead})?⟦[${signs}]\\d+⟧${suffix}(?:(?:${filler})⟦[${signs}]\\d+⟧${suffix})*`,
		)
		.replace(/(?<!\\p)\{([A-Z]+)\}/g, (_all, signs: string) => `(?:${lead})?⟦[${signs}]\\d+⟧`)
		.replaceAll("{filler}", `(?:${filler})`)
		.replaceAll("{gap}", "[^⟦⟧.;:]*?")
		.replaceAll("{any}", "[^;:]*?");
}

interface Context {
	readonly rule: Rule;
	readonly saying: Saying;
	readonly match: RegExpExecArray;
	readonly sentence: ReadSentence;
	readonly text: NumberedText;
	readonly frame: Frame;
}

function say(context: Context, answers: Answers): void {
	const { saying, sentence, rule } = context;
	const { relation, property, from, to, of, confidence = 0.8 } = saying;
	const modality = saying.modality ?? (sentence.isPlanned ? "PLANNED" : "ASSERTED");
	const common = { sentences: [sentence.number], modality, confidence, because: rule.name } as const;
	const properties = readProperties(context);
	if (relation !== undefined && from !== undefined && to !== undefined && properties !== undefined) {
		for (const start of endsOf(from, context)) {
			for (const end of endsOf(to, context)) {
				const isOfPlan = [start, end].some(
					(each) => each.kind === "event" && context.frame.events[each.index]?.status?.value === "PLANNED",
				);
				const as = isOfPlan && modality === "ASSERTED" ? "PLANNED" : modality;
				answers.relations.push({ ...common, modality: as, relation, from: start, to: end, properties });
			}
		}
	} else if (property !== undefined && of !== undefined) {
		for (const end of endsOf(of, context))
			for (const found of readValues(property, context))
				answers.properties.push({ ...common, of: end, property, ...found });
	}
}

function _frameOf({ index }: { readonly index: number }, { frame }: Context) {
	return frame.events[index];
}

/** Undefined where a group that carries a value matched nothing. */
function readProperties({
	saying,
	match,
	sentence,
	text,
}: Context): Record<string, string | number | boolean> | undefined {
	const found: Record<string, string | number | boolean> = { ...saying.set };
	for (const [name, group] of Object.entries(saying.words ?? {})) {
		const words = wordsOf(group, match, sentence);
		if (words !== "") found[name] = words;
	}
	for (const [name, group] of Object.entries(saying.facts ?? {})) {
		const mention = text.mentions[numbersIn(match.groups?.[group] ?? "")[0] ?? -1];
		if (!mention) continue;
		const { amount, currency, edtf } = mention.facts;
		if (amount !== undefined) Object.assign(found, { [name]: amount, currency });
		else if (edtf !== undefined) Object.assign(found, { [name]: edtf, [`${name}Text`]: mention.name });
	}
	return found;
}

function* readValues(property: string, context: Context): Generator<{ value: PropertyAnswer["value"]; by?: number }> {
	const { saying, match, sentence, text } = context;
	const group = saying.facts?.[property];
	const words = saying.words?.[property];
	if (group !== undefined) {
		for (const number of numbersIn(match.groups?.[group] ?? "").slice(0, 1)) {
			const { edtf, count, amount } = text.mentions[number]?.facts ?? {};
			const value = edtf ?? count ?? amount;
			const [begin = value, end = value] = typeof edtf === "string" && edtf.includes("/") ? edtf.split("/") : [];
			const part = property === "since" ? begin : property === "until" ? end : value;
			if (part !== undefined) yield { value: part, by: number };
		}
	} else if (words !== undefined) {
		const value = wordsOf(words, match, sentence);
		if (value !== "") yield { value };
	} else if (saying.set?.[property] !== undefined) yield { value: saying.set[property] };
}

function wordsOf(group: string, match: RegExpExecArray, sentence: ReadSentence): string {
	const span = match.indices?.groups?.[group];
	return span === undefined
		? ""
		: sentence.text.slice(sentence.marked.toSentence(span[0]), sentence.marked.toSentence(span[1])).trim();
}

function endsOf(name: string, context: Context): End[] {
	const { match, saying, sentence, frame, text } = context;
	if (name === "main") return frame.main === undefined ? [] : [{ kind: "event", index: frame.main }];
	if (name === "event") return eventOf(context);
	if (name === "theProgramme") return nearest("Programme", context);
	if (name === "thePlatform") return nearest("Platform", context);
	if (name === "itsCountry") return countryOf(context);
	const words = match.groups?.[name];
	if (words === undefined) return [];
	const numbers = numbersIn(words.replace(pattern(text.lexicon.lists.through, "gu"), ""));
	if (saying.makes !== undefined && (name === "made" || name === "topics")) return madeOf(name, context);
	return numbers.flatMap((number): End[] => {
		const mention = text.mentions[number];
		if (mention?.type !== "Meeting") return [{ kind: "mention", number }];
		const index = frame.eventOf.get(number);
		return index === undefined || sentence.kind === "noise" ? [] : [{ kind: "event", index, by: number }];
	});
}

/** The meeting that the sentence is about: the one named in the match, or else in the sentence, or else before it. */
function eventOf({ match, sentence, frame, text }: Context): End[] {
	const [from, to] = [
		sentence.marked.toSentence(match.index),
		sentence.marked.toSentence(match.index + match[0].length),
	];
	const here = text.mentions.filter(
		(mention) => mention.sentence === sentence.number && frame.eventOf.has(mention.number),
	);
	const at = ({ start }: Mention) => start - sentence.start;
	const inMatch = here.filter((mention) => at(mention) >= from && at(mention) < to);
	const before = here.filter((mention) => at(mention) < from);
	const named = (mentions: readonly Mention[]) => mentions.find(({ facts }) => facts.verb !== true) ?? mentions[0];
	const by = (named(inMatch) ?? named([...before].reverse()) ?? here[0])?.number;
	if (by !== undefined) return [{ kind: "event", index: frame.eventOf.get(by) as number, by }];
	const focus = frame.focus[sentence.number];
	return focus === undefined ? [] : [{ kind: "event", index: focus }];
}

/** The one that the sentence names, or else the one that the text named last: `the project`. */
function nearest(type: Mention["type"], { text, sentence }: Context): End[] {
	const found = text.mentions.filter((mention) => mention.type === type && mention.sentence <= sentence.number);
	const here = found.find((mention) => mention.sentence === sentence.number);
	const best =
		here ??
		found
			.filter((mention) => text.sentences[mention.sentence]?.kind !== "noise")
			.sort((a, b) => b.sentence - a.sentence || a.start - b.start)[0];
	return best ? [{ kind: "mention", number: best.number }] : [];
}

/** The country whose adjective stands in the match. */
function countryOf({ match, sentence, text }: Context): End[] {
	const from = sentence.marked.toSentence(match.index);
	const words = sentence.text.slice(from, sentence.marked.toSentence(match.index + match[0].length));
	const found = findCountryAdjective(words, text.lexicon.language);
	return found
		? [
				{
					kind: "country",
					code: found.code,
					start: sentence.start + from + found.start,
					end: sentence.start + from + found.end,
				},
			]
		: [];
}

/** Words of a group, apart by commas and `and`, as entities of a type. */
function madeOf(name: string, { match, sentence, saying, text }: Context): End[] {
	const span = match.indices?.groups?.[name];
	if (!span || saying.makes === undefined) return [];
	const [from, to] = [sentence.marked.toSentence(span[0]), sentence.marked.toSentence(span[1])];
	const { lists } = text.lexicon;
	const parts: End[] = [];
	let at = from;
	const separator =
		name === "topics"
			? pattern(`${lists.topicSplit}-?(?:, |,? (?:${lists.listAnd}) (?=(?:${lists.topicStart})))`, "gu")
			: /(?!)/gu;
	const slice = sentence.text.slice(from, to);
	for (const piece of slice.split(separator)) {
		const start = slice.indexOf(piece, at - from) + from;
		at = start + piece.length;
		const lead = pattern(`^(?:${lists.topicArticle})*`, "iu").exec(piece)?.[0].length ?? 0;
		const trimmed = piece
			.slice(lead)
			.replace(pattern(lists.topicCut, "u"), "")
			.replace(pattern(lists.topicEnd, "u"), "")
			.replace(/[\s.,;]+$/, "");
		const words = trimmed.split(" ").length;
		if (trimmed.length < 3 || words > 9 || trimmed.includes("\0") || pattern(lists.notTopic, "iu").test(trimmed))
			continue;
		parts.push({
			kind: "words",
			type: saying.makes,
			start: sentence.start + start + lead,
			end: sentence.start + start + lead + trimmed.length,
		});
	}
	return parts;
}

function numbersIn(marked: string, sign = "[A-Z]"): number[] {
	return [...marked.matchAll(new RegExp(`⟦${sign}(\\d+)⟧`, "g"))].map(([, number]) => Number(number));
}
