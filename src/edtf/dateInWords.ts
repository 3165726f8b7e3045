/**
 * An EDTF date as people say it, in sentences and on the pages alike: `2015-06-08/2015-06-09` → 8 to 9 June 2015. What
 * cannot be read stays as it is.
 */
import { type EdtfEnd, type EdtfRange, type EdtfSingle, readEdtf } from "./readEdtf.ts";
import { singleDays } from "./singleDays.ts";

/** The languages that there are words in. */
export type DateLocale = "en-GB" | "de-DE";

export function dateInWords(edtf: string, locale: DateLocale): string {
	const date = readEdtf(edtf);
	const speaker = new Speaker(locale);
	switch (date?.kind) {
		case "single":
			return speaker.saySingle(date);
		case "interval":
			return speaker.sayInterval(date.from, date.to);
		case "oneOf":
			return speaker.join(date.members, "disjunction", (range) => speaker.sayOneOf(range));
		case "allOf":
			return speaker.join(date.members, "conjunction", (range) => speaker.sayAllOf(range));
		case undefined:
			return edtf;
	}
}

const WORDS = {
	"en-GB": {
		from: (date: string) => `from ${date}`,
		until: (date: string) => `until ${date}`,
		span: (from: string, to: string) => `${from} to ${to}`,
		between: (from: string, to: string) => `between ${from} and ${to}`,
		each: (range: string) => `${range} (each)`,
		endUnknown: "end unknown",
		beginningUnknown: "beginning unknown",
		before: { disjunction: "or earlier", conjunction: "and earlier" },
		after: { disjunction: "or later", conjunction: "and later" },
		approximate: "about",
		uncertain: "perhaps",
		decade: (year: string) => `${year}s`,
		unknown: (parts: string) => `${parts} unknown`,
		parts: ["year", "month", "day"],
		day: (number: number) => String(number),
		seasons: ["spring", "summer", "autumn", "winter"],
		southern: "(southern hemisphere)",
		nth: (number: number, part: string) => `${ORDINALS[number]} ${part} of`,
		partNames: ["quarter", "third", "half"],
	},
	"de-DE": {
		from: (date: string) => `ab ${date}`,
		until: (date: string) => `bis ${date}`,
		span: (from: string, to: string) => `${from} bis ${to}`,
		between: (from: string, to: string) => `zwischen ${withArticle(from)} und ${withArticle(to)}`,
		each: (range: string) => `${range} (jeweils)`,
		endUnknown: "Ende unbekannt",
		beginningUnknown: "Beginn unbekannt",
		before: { disjunction: "oder früher", conjunction: "und früher" },
		after: { disjunction: "oder später", conjunction: "und später" },
		approximate: "etwa",
		uncertain: "vielleicht",
		decade: (year: string) => `${year}er-Jahre`,
		unknown: (parts: string) => `${parts} unbekannt`,
		parts: ["Jahr", "Monat", "Tag"],
		day: (number: number) => `${number}.`,
		seasons: ["Frühjahr", "Sommer", "Herbst", "Winter"],
		southern: "(Südhalbkugel)",
		nth: (number: number, part: string) => `${number}. ${part}`,
		partNames: ["Quartal", "Drittel", "Halbjahr"],
	},
} as const satisfies Record<DateLocale, unknown>;

function withArticle(date: string): string {
	return /^\d+\./.test(date) ? `dem ${date}` : date;
}

const ORDINALS = ["", "first", "second", "third", "fourth"];

type Joining = "disjunction" | "conjunction";

class Speaker {
	readonly #locale: DateLocale;
	readonly #words: (typeof WORDS)[DateLocale];

	constructor(locale: DateLocale) {
		this.#locale = locale;
		this.#words = WORDS[locale];
	}

	saySingle(date: EdtfSingle): string {
		const doubts = [
			...(date.uncertain.includes(true) ? [this.#words.uncertain] : []),
			...(date.approximate.includes(true) ? [this.#words.approximate] : []),
		];
		return [...doubts, this.#sayPlain(date)].join(" ");
	}

	sayInterval(from: EdtfEnd, to: EdtfEnd): string {
		const { until, beginningUnknown, endUnknown } = this.#words;
		if (typeof from !== "string") {
			if (typeof to !== "string") return this.#saySpan(from, to);
			const beginning = this.#words.from(this.saySingle(from));
			return to === "open" ? beginning : `${beginning}, ${endUnknown}`;
		}
		const ending = until(typeof to === "string" ? to : this.saySingle(to));
		return from === "open" ? ending : `${ending}, ${beginningUnknown}`;
	}

	/** Several dates, of which one or all are meant. */
	join(members: readonly (EdtfSingle | EdtfRange)[], joining: Joining, sayRange: (range: EdtfRange) => string): string {
		const said = members.map((member) => (member.kind === "single" ? this.saySingle(member) : sayRange(member)));
		return new Intl.ListFormat(this.#locale, { type: joining }).format(said);
	}

	sayOneOf({ from, to }: EdtfRange): string {
		if (from === "open" || to === "open") return this.#sayOpen(from, to, "disjunction");
		return this.#words.between(this.saySingle(from), this.saySingle(to));
	}

	/** All days from one to another are a span; all years are each of them. */
	sayAllOf({ from, to }: EdtfRange): string {
		if (from === "open" || to === "open") return this.#sayOpen(from, to, "conjunction");
		const span = this.#saySpan(from, to);
		return from.day === undefined || to.day === undefined ? this.#words.each(span) : span;
	}

	#sayOpen(from: EdtfRange["from"], to: EdtfRange["to"], joining: Joining): string {
		const { before, after } = this.#words;
		if (from !== "open") return `${this.saySingle(from)} ${after[joining]}`;
		return to === "open" ? "" : `${this.saySingle(to)} ${before[joining]}`;
	}

	/** Of two days of one month, the first needs no month; two ends that are the same are one date. */
	#saySpan(from: EdtfSingle, to: EdtfSingle): string {
		const [beginning, ending] = [this.saySingle(from), this.saySingle(to)];
		if (beginning === ending) return beginning;
		const isSameMonth = isExactDay(from) && isExactDay(to) && from.year === to.year && from.month === to.month;
		return this.#words.span(isSameMonth ? this.#words.day(Number(from.day)) : beginning, ending);
	}

	#sayPlain(date: EdtfSingle): string {
		if (date.significantDigits !== undefined) return this.#sayEstimate(date);
		if (isPartlyMasked(date)) return this.#sayBounds(date);
		const said = this.#sayKnown(date);
		return date.time === undefined ? said : `${said}, ${sayTime(date.time)}`;
	}

	/** What is known, and then what is not: June 2015, day unknown. */
	#sayKnown(date: EdtfSingle): string {
		const { year, month, day } = date;
		const unknown = this.#words.parts.filter((_, place) => /^X+$/.test([year, month, day][place] ?? ""));
		const within = this.#sayPartOfYear(date);
		const known = year.includes("X") ? [within.replace(/ of$/, ""), this.#sayYear(year)] : [`${within} ${year}`.trim()];
		const rest = unknown.length === 0 ? "" : this.#words.unknown(this.#list(unknown));
		return [...known, rest].filter((part) => part !== "").join(", ");
	}

	#sayPartOfYear({ month = "XX", day = "XX", season }: EdtfSingle): string {
		if (season !== undefined) return this.#saySeason(season);
		const parts = [
			day === "XX" ? [] : [this.#words.day(Number(day))],
			month === "XX" ? [] : [this.#monthName(Number(month))],
		];
		return parts.flat().join(" ");
	}

	/** Empty if nothing is known of it. */
	#sayYear(year: string): string {
		if (year === "XXXX") return "";
		if (/^\d{3}X$/.test(year)) return this.#words.decade(`${year.slice(0, 3)}0`);
		return year.includes("X") ? this.#words.between(year.replaceAll("X", "0"), year.replaceAll("X", "9")) : year;
	}

	#saySeason(season: number): string {
		const { seasons, southern, nth, partNames } = this.#words;
		if (season >= 40) return nth(season - 39, partNames[2]);
		if (season >= 37) return nth(season - 36, partNames[1]);
		if (season >= 33) return nth(season - 32, partNames[0]);
		const name = seasons[(season - 21) % 4] ?? "";
		return season > 28 ? `${name} ${southern}` : name;
	}

	#sayEstimate(date: EdtfSingle): string {
		const { approximate, span } = this.#words;
		const { first = "", last = "" } = singleDays(date) ?? {};
		return `${approximate} ${date.year} (${span(first.slice(0, 4), last.slice(0, 4))})`;
	}

	/** Digits that are partly known, as in 1984-1X, or a day of which the month is not. */
	#sayBounds({ month, day, ...date }: EdtfSingle): string {
		const days = singleDays({ ...date, month, day });
		const bound = (text: string): EdtfSingle => {
			const [year = "", ofYear, ofMonth] = text.split("-");
			return { ...date, year, month: ofYear, day: day === undefined ? undefined : ofMonth };
		};
		const [first, last] = [days?.first ?? date.year, days?.last ?? date.year].map((text) =>
			this.#sayKnown(bound(text)),
		);
		return first === last ? (first ?? "") : this.#words.between(first ?? "", last ?? "");
	}

	#monthName(month: number): string {
		const name = new Intl.DateTimeFormat(this.#locale, { month: "long", timeZone: "UTC" });
		return name.format(Date.UTC(2000, month - 1, 1));
	}

	#list(items: readonly string[]): string {
		return new Intl.ListFormat(this.#locale).format(items);
	}
}

function isExactDay({ year, month, day, uncertain, approximate, time }: EdtfSingle): boolean {
	const isMarked = [...uncertain, ...approximate].includes(true);
	return day !== undefined && time === undefined && !isMarked && !`${year}${month}${day}`.includes("X");
}

function isPartlyMasked({ month = "", day = "" }: EdtfSingle): boolean {
	const isPartly = (part: string) => part.includes("X") && part !== "XX";
	return isPartly(month) || isPartly(day) || (month === "XX" && /\d/.test(day));
}

/** 02:00:00+06:00 → 02:00 (UTC+06:00) */
function sayTime(time: string): string {
	const [, clock = time, zone = ""] = /^(.+?)(Z|[+-].+)?$/.exec(time) ?? [];
	const shortened = clock.replace(/^(\d{2}:\d{2}):00(\.0+)?$/, "$1");
	return zone === "" ? shortened : `${shortened} (UTC${zone === "Z" ? "" : zone})`;
}
