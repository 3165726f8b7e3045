import type { Lexicon } from "../lexicon/Lexicon.ts";
import type { FoundMention } from "./Mention.ts";

/** Words for a meeting, with its number and whether it is said to be the next or the one before. */
export function findEvents(text: string, lexicon: Lexicon): FoundMention[] {
	const { lists, language } = lexicon;
	const ordinals = lists.ordinals.split(" ");
	const end = lists.ordinalEnd;
	const qualifier = `(?:(?<digits>\\d{1,3})${lists.digitsMark}|(?<word>(?:${ordinals.join("|")})${end}|(?:${lists.next})|(?:${lists.previous})))`;
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}-])(?:${qualifier} )?(?:${lists.eventAdjective})?(?<noun>${lists.event})(?![\\p{L}])`,
		"giu",
	);
	const nouns = [...text.matchAll(pattern)].flatMap((match): FoundMention[] => {
		const { digits, word = "", noun = "" } = match.groups ?? {};
		if (language === "de" && !/^\p{Lu}/u.test(noun)) return [];
		const named = ordinals.findIndex((name) => new RegExp(`^(?:${name})${end}$`, "iu").test(word)) + 1;
		const ordinal = digits === undefined ? named : Number(digits);
		const place = new RegExp(`^(?:${lists.next})$`, "iu").test(word)
			? "next"
			: new RegExp(`^(?:${lists.previous})$`, "iu").test(word)
				? "previous"
				: "";
		const kind = Object.entries(lists.eventKinds).find(([kindPattern]) => new RegExp(kindPattern, "u").test(noun))?.[1];
		const facts = {
			noun: stem(noun),
			...(kind ? { kind } : {}),
			...(ordinal > 0 ? { ordinal } : {}),
			...(place ? { place } : {}),
		};
		return [{ start: match.index, end: match.index + match[0].length, type: "Meeting", name: match[0], facts }];
	});
	return [...nouns, ...findVerbs(text, lexicon)];
}

/** What is done in a meeting names it: `besuchte` a visit, `unterzeichneten` a signing. */
function findVerbs(text: string, { lists }: Lexicon): FoundMention[] {
	return lists.eventVerbs.flatMap(([verb = "", name = "", kind = ""]) =>
		[...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${verb})(?![\\p{L}])`, "gu"))].map((match): FoundMention => {
			const facts = { noun: stem(name), verb: true, ...(kind === "" ? {} : { kind }) };
			return { start: match.index, end: match.index + match[0].length, type: "Meeting", name, facts };
		}),
	);
}

function stem(noun: string): string {
	const lower = noun.toLowerCase();
	return lower.length < 5 ? lower : lower.replace(/(?:en|es|s|e|ий|ия|ие|ии|ию|а|у|ом|ы|ям|ях)$/u, "");
}
