import type { Lexicon } from "./lexicon/Lexicon.ts";
import { pattern } from "./lexicon/lexicons.ts";
import { findAmounts } from "./mentions/findAmounts.ts";
import { findDates } from "./mentions/findDates.ts";
import { findEvents } from "./mentions/findEvents.ts";
import { findOrganisations } from "./mentions/findOrganisations.ts";
import { type FoundPerson, findPersons } from "./mentions/findPersons.ts";
import { findPlaces } from "./mentions/findPlaces.ts";
import { findPlatforms } from "./mentions/findPlatforms.ts";
import { findProgrammes } from "./mentions/findProgrammes.ts";
import type { FoundMention, Mention } from "./mentions/Mention.ts";
import type { NumberedText, PersonFacts, ReadSentence } from "./NumberedText.ts";
import { markSentence, type Numbered } from "./text/Marked.ts";
import { type Sentence, splitSentences } from "./text/splitSentences.ts";

/** Sentences and mentions of a text, numbered in its order. `published` gives the year of days that name none. */
export function numberText(
	text: string,
	title: string | undefined,
	published: string | undefined,
	lexicon: Lexicon,
): NumberedText {
	const sentences = splitSentences(text, lexicon);
	const mentions: Mention[] = [];
	const persons: PersonFacts[] = [];
	const add = (sentence: Sentence, found: FoundMention): Numbered => {
		const number = mentions.length;
		mentions.push({
			...found,
			start: found.start + sentence.start,
			end: found.end + sentence.start,
			number,
			sentence: sentence.number,
		});
		return { ...found, number };
	};
	let year = published?.slice(0, 4);
	const first = sentences.map((sentence) => {
		const kind = kindOf(sentence, title, lexicon);
		const spoken = kind === "noise" ? "" : withoutSpeech(sentence.text);
		const found = kind === "noise" ? [] : findPlain(spoken, lexicon, year).map((mention) => add(sentence, mention));
		const named = found.findLast(({ type, facts }) => type === "Date" && facts.inferred !== true);
		year = String(named?.facts.edtf ?? "").slice(0, 4) || year;
		const people = kind === "noise" ? [] : findPersons(spoken, found, lexicon);
		const withPeople = people.map((person) => {
			const { number } = add(sentence, person.mention);
			persons.push(factsOf(person, number, sentence));
			return { ...person.mention, ...person.phrase, number };
		});
		return { sentence, kind, spoken, found: [...withPeople, ...found] };
	});
	const surnames = surnamesOf(mentions);
	return {
		text,
		lexicon,
		mentions,
		persons,
		sentences: first.map(({ sentence, kind, spoken, found }): ReadSentence => {
			const again = findSurnames(spoken, surnames, found).map((mention) => add(sentence, mention));
			const marked = markSentence(spoken, [...found, ...again]);
			return { ...sentence, kind, marked, doubt: doubtOf(spoken, lexicon), isPlanned: lexicon.planned.test(spoken) };
		}),
	};
}

/** What is longer is a table or a list without points, and no sentence: patterns would only lose their way in it. */
const LONGEST_SENTENCE = 1_500;

function kindOf(
	{ number, text, start }: Sentence,
	title: string | undefined,
	{ noise }: Lexicon,
): ReadSentence["kind"] {
	if (noise.test(text) || text.length > LONGEST_SENTENCE) return "noise";
	if (title?.includes(text.replace(/[.]$/, "")) && start < 400) return "title";
	return number === 0 && !/[.!?]["“”»]?$/.test(text) ? "title" : "body";
}

/** What somebody is quoted to have said is nobody's statement but theirs; names in quotation marks stay. */
function withoutSpeech(text: string): string {
	return text.replace(/„[^“”]+[“”]|«[^»]+»|“[^”]+”|"[^"]+"/gu, (quoted, offset: number) => {
		const words = quoted.trim().split(/\s+/).length;
		const isSpeech =
			words >= 5 &&
			(/[,.!?]["“”»]$/u.test(quoted) || /^\s?[,—–-]/u.test(text.slice(offset + quoted.length))) &&
			!/(?:Thema|Motto|Titel|theme|motto|title|entitled|тему|тема|девизом)[^„“«"]{0,20}$/u.test(text.slice(0, offset));
		return isSpeech ? "\0".repeat(quoted.length) : quoted;
	});
}

/** Everything but people. What is claimed by an earlier kind is no later one. */
function findPlain(text: string, lexicon: Lexicon, year: string | undefined): FoundMention[] {
	const found: FoundMention[] = [];
	const finders = [
		() => findProgrammes(text, lexicon),
		() => findPlatforms(text, lexicon),
		() => findDates(text, lexicon, year),
		() => findAmounts(text, lexicon),
		() => findOrganisations(text, lexicon),
		() => findPlaces(text, lexicon),
		() => findEvents(text, lexicon),
	];
	for (const find of finders) {
		for (const mention of find()) {
			if (!found.some(({ start, end }) => mention.start < end && start < mention.end)) found.push(mention);
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

function factsOf({ phrase, post, holders, honorific }: FoundPerson, mention: number, { start }: Sentence): PersonFacts {
	return { mention, honorific, post, holders, start: phrase.start + start, end: phrase.end + start };
}

/** Last words of names, each with the name, unless two people share it. */
function surnamesOf(mentions: readonly Mention[]): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	const shared = new Set<string>();
	for (const { type, name } of mentions) {
		if (type !== "Person") continue;
		const surname = name.split(" ").at(-1) ?? "";
		const known = found.get(surname);
		if (known !== undefined && known.split(" ")[0] !== name.split(" ")[0] && !/^\p{L}\./u.test(name))
			shared.add(surname);
		if (known === undefined || name.length > known.length) found.set(surname, name);
	}
	for (const surname of shared) found.delete(surname);
	return found;
}

function findSurnames(text: string, surnames: ReadonlyMap<string, string>, known: readonly Numbered[]): FoundMention[] {
	return [...surnames].flatMap(([surname, name]) =>
		[
			...text.matchAll(
				new RegExp(
					`(?<![\\p{L}-])(?:(?:Dr\\.|Prof\\.|Mr\\.|Ms\\.|Mrs\\.|\\p{Lu}\\.) ?){0,2}${surname}(?![\\p{L}-])`,
					"gu",
				),
			),
		].flatMap((match): FoundMention[] => {
			const [start, end] = [match.index, match.index + match[0].length];
			return known.some((other) => start < other.end && other.start < end)
				? []
				: [{ start, end, type: "Person", name, facts: {} }];
		}),
	);
}

function doubtOf(text: string, { negated, wish, reported, lists }: Lexicon): ReadSentence["doubt"] {
	const plain = text.replace(pattern(lists.notNegated, "gu"), " ");
	if (negated.test(plain)) return "negated";
	if (wish.test(plain)) return "wish";
	return reported.test(plain) ? "reported" : undefined;
}
