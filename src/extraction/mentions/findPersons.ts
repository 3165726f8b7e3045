import type { Lexicon } from "../lexicon/Lexicon.ts";
import { type Marked, markSentence, type Numbered } from "../text/Marked.ts";
import { isGivenName } from "./isGivenName.ts";
import type { FoundMention } from "./Mention.ts";
import { nominativeRussian } from "./nominativeRussian.ts";

/** A person with what the text says of the post: `phrase` covers the name and the words for the post. */
export interface FoundPerson {
	readonly mention: FoundMention;
	readonly phrase: { readonly start: number; readonly end: number };
	/** The post in the text's words; empty where none is said. */
	readonly post: string;
	readonly postStart: number;
	/** Numbers of the bodies and places in the words for the post, in the order of the text. */
	readonly holders: readonly number[];
	/** Countries that adjectives in the post name. */
	readonly honorific: string;
}

/** Persons of a sentence in which bodies, places and dates are marked already. */
export function findPersons(sentence: string, mentions: readonly Numbered[], lexicon: Lexicon): FoundPerson[] {
	const marked = markSentence(sentence, mentions);
	const found: FoundPerson[] = [];
	for (const form of formsOf(lexicon)) {
		for (const match of marked.text.matchAll(form)) {
			const person = readPerson(match, marked, sentence, lexicon);
			if (person && !found.some(({ phrase }) => person.phrase.start < phrase.end && phrase.start < person.phrase.end))
				found.push(person);
		}
	}
	return found.sort((a, b) => a.phrase.start - b.phrase.start);
}

const cache = new Map<string, RegExp[]>();

function formsOf({ language, lists }: Lexicon): RegExp[] {
	const known = cache.get(language);
	if (known) return known;
	const hon = `(?<hon>(?:(?:${lists.honorifics}) )*)`;
	const part = "\\p{Lu}[\\p{Ll}’']+(?:-\\p{Lu}[\\p{Ll}]+)*";
	const name = `(?<name>(?:${part}|\\p{Lu}\\.)(?: (?:\\p{Lu}\\.|von|van|de|zu|al|bin))?(?: ${part}){1,2})`;
	const office = `(?:${lists.officePrefix})(?:${lists.office})(?![\\p{L}])(?:${lists.officeTail}){0,12}?`;
	const made = [
		`(?<![\\p{L}⟦-])(?<post>${office}),? ${hon}${name}(?![\\p{L}])(?<body>(?:${lists.personBody})⟦O\\d+⟧)?`,
		`(?<![\\p{L}⟦-])${hon}${name}(?:, | \\()(?<post>${office})(?=[,.;:)]| (?:und|and|и|sowie)(?![\\p{L}])|$| (?:an|ein|auf|teil|zusammen|geleitet|empfangen|besucht|eröffnet|eröffneten|eröffnete|moderiert|has|have|was|were|in)(?![\\p{L}]))`,
		`(?<![\\p{L}⟦-])${hon}${name}(?<link>${lists.personLink})(?<body> ?⟦O\\d+⟧)`,
		`(?<![\\p{L}⟦-])${hon}${name}(?![\\p{L}])`,
	].map((text) => new RegExp(text, "gu"));
	cache.set(language, made);
	return made;
}

function readPerson(
	match: RegExpExecArray,
	marked: Marked,
	sentence: string,
	lexicon: Lexicon,
): FoundPerson | undefined {
	const { name: whole = "", hon = "", post = "", body = "" } = match.groups ?? {};
	// `Gäste von Anna Weber`: what stands before is no name.
	const name =
		hon === "" && !isGivenName(whole.split(" ")[0] ?? "") ? whole.replace(/^\S+ von (?=\S+ \S)/u, "") : whole;
	const words = name.split(" ");
	const [first = ""] = words;
	if (words.some((word) => lexicon.notNames.has(word))) return undefined;
	const isKnown = isGivenName(first);
	if (post === "" && hon.trim() === "" && !isKnown) return undefined;
	if (post === "" && hon.trim() === "" && new RegExp(lexicon.lists.notPerson, "u").test(name)) return undefined;
	if (post !== "" && new RegExp(lexicon.lists.neverPerson, "u").test(name)) return undefined;
	const at = match.index + match[0].lastIndexOf(name);
	const [start, end] = [marked.toSentence(at), marked.toSentence(at + name.length)];
	const phrase = {
		start: name === whole ? marked.toSentence(match.index) : start,
		end: marked.toSentence(match.index + match[0].length),
	};
	const postAt =
		post === "" ? (body === "" ? -1 : match.index + match[0].lastIndexOf(body)) : match.index + match[0].indexOf(post);
	const stated = post + body;
	const shown = post === "" ? "" : sentence.slice(marked.toSentence(postAt), marked.toSentence(postAt + post.length));
	const holders = [...stated.matchAll(/⟦[OCLR](\d+)⟧/g)].map(([, number]) => Number(number));
	return {
		mention: {
			start,
			end,
			type: "Person",
			name: lexicon.language === "ru" ? nominativeRussian(name, post, marked.text.slice(0, at)) : name,
			facts: {},
		},
		phrase,
		post: shown,
		postStart: post === "" ? -1 : marked.toSentence(postAt),
		holders,
		honorific: hon.trim().replace(/^(?:Herrn?|Frau|Mr\.?|Mrs\.?|Ms\.?)$/u, ""),
	};
}
