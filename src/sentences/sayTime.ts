/** From when until when something holds, as one says it: since 2008; until March 2010; from 2008 to 2010; in 2008. */
import { dateInWords } from "../edtf/dateInWords.ts";
import { type EdtfSingle, readEdtf } from "../edtf/readEdtf.ts";
import { type Language, LOCALES } from "./Language.ts";

export interface Bound {
	/** As stated, EDTF. */
	readonly edtf: string;
	/** That it is not asserted, or disputed, in words. */
	readonly doubt: string | undefined;
}

/** Undefined where neither is stated. */
export function sayTime(since: Bound | undefined, until: Bound | undefined, language: Language): string | undefined {
	const [from, to] = [since && read(since, "since"), until && read(until, "until")];
	const words = WORDS[language];
	if (!from || !to) {
		const [bound, word] = from ? [from, words.since] : [to, words.until];
		return bound && `${bound.perhaps ? words.perhaps : ""}${say(bound, word, language)}`;
	}
	if (from.edtf === to.edtf && from.doubt === to.doubt && from.perhaps === to.perhaps) {
		return `${from.perhaps ? words.perhaps : ""}${say(from, words.within, language)}`;
	}
	const begins = from.perhaps ? words.perhaps : "";
	const ends = to.perhaps ? words.perhaps : "";
	return `${begins}${say(from, words.from, language)} ${ends}${say(to, words.to, language)}`;
}

/** The word before a year, a month or season, a quarter or half, a day, or what is none of these. */
type Before = Readonly<Record<"year" | "month" | "share" | "day" | "other", string>>;

const always = (word: string): Before => ({ year: word, month: word, share: word, day: word, other: word });

const WORDS = {
	EN: {
		since: { ...always("since "), share: "since the " },
		until: { ...always("until "), share: "until the " },
		from: { ...always("from "), share: "from the " },
		to: { ...always("to "), share: "to the " },
		within: { year: "in ", month: "in ", share: "in the ", day: "on ", other: "" },
		perhaps: "perhaps ",
	},
	DE: {
		since: { ...always("seit "), share: "seit dem ", day: "seit dem " },
		until: { ...always("bis "), share: "bis zum ", day: "bis zum " },
		from: { ...always("von "), share: "vom ", day: "vom " },
		to: { ...always("bis "), share: "bis zum ", day: "bis zum " },
		within: { year: "im Jahr ", month: "im ", share: "im ", day: "am ", other: "" },
		perhaps: "vielleicht ",
	},
} as const;

interface Read extends Bound {
	/** `2012?`: that it is not sure is said before all else. */
	readonly perhaps: boolean;
	readonly kind: keyof Before;
}

/** `2007/..` begins in 2007, and says no more of the beginning than `2007`; `../2018` ends in 2018. */
function read({ edtf, doubt }: Bound, end: "since" | "until"): Read {
	const plain = edtf.replace(end === "since" ? /\/(\.\.)?$/ : /^(\.\.)?\//, "");
	const date = readEdtf(plain);
	if (date?.kind !== "single") return { edtf: plain, doubt, perhaps: false, kind: "other" };
	const perhaps = date.uncertain.includes(true);
	const sure = perhaps ? plain.replaceAll("?", "").replaceAll("%", "~") : plain;
	return { edtf: sure, doubt, perhaps, kind: date.approximate.includes(true) ? "other" : kindOf(date) };
}

function kindOf({ year, month, season, day }: EdtfSingle): keyof Before {
	if (`${year}${month}${day}`.includes("X")) return "other";
	if (day !== undefined) return "day";
	if (season !== undefined) return season > SEASONS ? "share" : "month";
	return month === undefined ? "year" : "month";
}

/** Above these numbers stand quarters, thirds and halves of a year. */
const SEASONS = 32;

function say({ edtf, doubt, kind }: Read, before: Before, language: Language): string {
	const said = `${before[kind]}${dateInWords(edtf, LOCALES[language])}`;
	return doubt === undefined ? said : `${said} (${doubt})`;
}
