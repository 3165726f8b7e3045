import { parseEdtf } from "../../edtf/parseEdtf.ts";
import type { Lexicon } from "../lexicon/Lexicon.ts";
import type { FoundMention } from "./Mention.ts";

/**
 * Dates as EDTF. A day without a year is of the year that stands before it in the text, or of the year of publication, and
 * is marked as inferred; what is relative ("last week") is none.
 */
export function findDates(text: string, lexicon: Lexicon, year: string | undefined): FoundMention[] {
	const found: FoundMention[] = [];
	let left = text;
	for (const form of formsOf(lexicon)) {
		for (const match of left.matchAll(form.pattern)) {
			const read = form.read(match, year);
			if (read === undefined) continue;
			const { edtf, inferred = false } = read;
			const [start, end] = [match.index, match.index + match[0].length];
			// Of a day that does not exist, the month and the year are none either.
			if (parseEdtf(edtf)) found.push({ start, end, type: "Date", name: match[0], facts: { edtf, inferred } });
			left = left.slice(0, start) + "\0".repeat(end - start) + left.slice(end);
		}
	}
	return found;
}

interface DateForm {
	readonly pattern: RegExp;
	readonly read: (match: RegExpExecArray, year: string | undefined) => { edtf: string; inferred?: boolean } | undefined;
}

const cache = new Map<string, DateForm[]>();

/** Longer forms first. */
function formsOf(lexicon: Lexicon): DateForm[] {
	const known = cache.get(lexicon.language);
	if (known) return known;
	const { months, seasons, lists } = lexicon;
	const M = `(${months.join("|")})`;
	const S = `(${seasons.join("|")})`;
	const DAY = lists.ordinalDot ? "(\\d{1,2})\\." : "(\\d{1,2})(?:st|nd|rd|th|-го|-е)?";
	const Y = "(\\d{4})";
	const YEAR = lists.yearWord === "" ? "" : `(?:\\s?(?:${lists.yearWord})(?![\\p{L}]))?`;
	const TO = `(?:${lists.dateTo})`;
	const AND = `(?:${lists.dateAnd})`;
	const day = (y: string, m: string, d: string) => `${y}-${number(months, m)}-${d.padStart(2, "0")}`;
	const within = (given: string | undefined, year: string | undefined) => given ?? year;
	const make = (pattern: string, read: DateForm["read"]): DateForm => ({ pattern: new RegExp(pattern, "giu"), read });
	const forms: DateForm[] = [
		// 30 August to 3 September 2013
		make(
			`(?<!\\d)${DAY}\\s?${M}(?: ${Y}${YEAR})?\\s?${TO}\\s?${DAY}\\s?${M} ${Y}${YEAR}`,
			([, d1 = "", m1 = "", y1, d2 = "", m2 = "", y2 = ""]) => ({
				edtf: `${day(y1 ?? y2, m1, d1)}/${day(y2, m2, d2)}`,
			}),
		),
		// 8 and 9 June 2015, 8–9 June 2015
		make(
			`(?<!\\d)${DAY}\\s?(?:${AND}|${TO})\\s?${DAY}\\s?${M}(?: ${Y}${YEAR})?`,
			([, d1 = "", d2 = "", m = "", y], year) => {
				const of = within(y, year);
				return of === undefined
					? undefined
					: { edtf: `${day(of, m, d1)}/${day(of, m, d2)}`, inferred: y === undefined };
			},
		),
		make(`(?<!\\d)${DAY}\\s?${M}(?:,? ${Y}${YEAR})?`, ([, d = "", m = "", y], year) => {
			const of = within(y, year);
			return of === undefined ? undefined : { edtf: day(of, m, d), inferred: y === undefined };
		}),
		// June 8-9, 2015; June 8, 2015
		make(
			`\\b${M} (\\d{1,2})(?:st|nd|rd|th)?\\s?(?:[-–]|and|to)\\s?(\\d{1,2})(?:st|nd|rd|th)?, ${Y}`,
			([, m = "", d1 = "", d2 = "", y = ""]) => ({
				edtf: `${day(y, m, d1)}/${day(y, m, d2)}`,
			}),
		),
		make(`\\b${M} (\\d{1,2})(?:st|nd|rd|th)?, ${Y}`, ([, m = "", d = "", y = ""]) => ({ edtf: day(y, m, d) })),
		make(`(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.(\\d{4})(?!\\d)${YEAR}`, ([, d = "", m = "", y = ""]) => ({
			edtf: `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
		})),
		make(`(?<!\\p{L})${S}(?: (?:des Jahres|of))? ${Y}${YEAR}`, ([, s = "", y = ""]) => ({
			edtf: `${y}-${21 + place(seasons, s)}`,
		})),
		make(`(?<!\\p{L})${M} ${Y}${YEAR}`, ([, m = "", y = ""]) => ({ edtf: `${y}-${number(months, m)}` })),
		make(`(?:${lists.dateAbout}) ${Y}${YEAR}`, ([, y = ""]) => ({ edtf: `${y}~` })),
		make(`(?<![\\p{L}\\d.,-])${Y}\\s?(?:${TO})\\s?${Y}(?![\\d.])${YEAR}`, ([, a = "", b = ""]) =>
			plausible(a) && plausible(b) ? { edtf: `${a}/${b}` } : undefined,
		),
		make(`(?<![\\p{L}\\d.,-]|expo )${Y}(?!\\d|[.,]\\d|-\\p{L})${YEAR}`, ([, y = ""]) =>
			plausible(y) ? { edtf: y } : undefined,
		),
	];
	cache.set(lexicon.language, forms);
	return forms;
}

const plausible = (year: string) => Number(year) >= 1900 && Number(year) <= 2100;

function number(months: readonly string[], name: string): string {
	return String(place(months, name) + 1).padStart(2, "0");
}

function place(names: readonly string[], name: string): number {
	return names.findIndex((pattern) => new RegExp(`^(?:${pattern})$`, "iu").test(name));
}
