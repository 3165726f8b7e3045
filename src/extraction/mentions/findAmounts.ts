import type { Lexicon } from "../lexicon/Lexicon.ts";
import type { FoundMention } from "./Mention.ts";

/** Sums of money, and numbers of people who took part. */
export function findAmounts(text: string, { lists }: Lexicon): FoundMention[] {
	const money = new RegExp(
		`(?<number>\\d[\\d., ]*?)(?: (?<scale>${lists.scales}))? ?(?<currency>Euro|EUR|€|euros?|евро|US-Dollar|USD|dollars?|долларов)(?![\\p{L}])|€ ?(?<number2>\\d[\\d.,]*)(?: (?<scale2>${lists.scales}))?`,
		"giu",
	);
	const people = new RegExp(
		`(?:(?<about>${lists.about}) )?(?<number>\\d[\\d.]*|\\d+) (?=(?:${lists.people})(?![\\p{L}]))`,
		"giu",
	);
	return [
		...[...text.matchAll(money)].map((match): FoundMention => {
			const { number = "", number2 = "", scale = "", scale2 = "", currency = "€" } = match.groups ?? {};
			const amount = readNumber(number || number2, lists.decimalComma) * scaleOf(scale || scale2);
			const code = /dollar|USD|доллар/i.test(currency) ? "USD" : "EUR";
			return {
				start: match.index,
				end: match.index + match[0].length,
				type: "Amount",
				name: match[0],
				facts: { amount, currency: code },
			};
		}),
		...[...text.matchAll(people)].map((match): FoundMention => {
			const { number = "", about } = match.groups ?? {};
			const value = Number(number.replaceAll(".", ""));
			return {
				start: match.index,
				end: match.index + match[0].trimEnd().length,
				type: "Count",
				name: match[0].trim(),
				facts: { count: value, approximate: about !== undefined },
			};
		}),
	];
}

function readNumber(text: string, decimalComma: boolean): number {
	const plain = text.trim().replace(/ /g, "");
	return Number(decimalComma ? plain.replaceAll(".", "").replace(",", ".") : plain.replaceAll(",", ""));
}

function scaleOf(word: string): number {
	if (/^(?:mrd|milliarde|billion|bn|млрд|миллиард)/i.test(word)) return 1e9;
	if (/^(?:mio|million|mn|млн|миллион)/i.test(word)) return 1e6;
	return /^(?:tsd|tausend|thousand|тыс)/i.test(word) ? 1e3 : 1;
}
