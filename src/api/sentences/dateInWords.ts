/** An EDTF date as people say it: `2015-06-08/2015-06-09` → 8 to 9 June 2015. What has no such words stays as it is. */
import { type Language, LOCALES } from "./Language.ts";

export function dateInWords(edtf: string, language: Language): string {
	const words = WORDS[language];
	const [lower = "", upper] = edtf.split("/");
	if (upper === undefined) return partInWords(lower, language);
	if (isOpen(lower) && isOpen(upper)) return edtf;
	if (isOpen(upper)) return `${words.from} ${partInWords(lower, language)}`;
	if (isOpen(lower)) return `${words.until} ${partInWords(upper, language)}`;
	return `${partInWords(shorten(lower, upper), language)} ${words.to} ${partInWords(upper, language)}`;
}

const WORDS = {
	EN: { from: "from", until: "until", to: "to", about: "about", perhaps: "perhaps", decade: "s" },
	DE: { from: "ab", until: "bis", to: "bis", about: "etwa", perhaps: "vielleicht", decade: "er-Jahre" },
} as const;

function isOpen(part: string): boolean {
	return part === "" || part === "..";
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Of two days of one month, the first needs no month: it is passed on as its number alone. */
function shorten(lower: string, upper: string): string {
	const isSameMonth = DAY.test(lower) && DAY.test(upper) && lower.slice(0, 7) === upper.slice(0, 7);
	return isSameMonth ? lower.slice(8) : lower;
}

/** What stands behind a date when it is not sure. */
const DOUBTS = { "~": ["about"], "?": ["perhaps"], "%": ["perhaps", "about"] } as const;

function partInWords(part: string, language: Language): string {
	const [, date = part, mark] = /^(.*?)([~?%])?$/.exec(part) ?? [];
	const doubts = mark === "~" || mark === "?" || mark === "%" ? DOUBTS[mark] : [];
	return [...doubts.map((doubt) => WORDS[language][doubt]), plainInWords(date, language)].join(" ");
}

function plainInWords(date: string, language: Language): string {
	const [, year = "", month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
	if (/^\d{2}$/.test(date)) return dayNumber(date, language);
	if (/^\d{3}X$/.test(date)) return `${date.slice(0, 3)}0${WORDS[language].decade}`;
	if (month === undefined) return date;
	if (Number(month) > 20) return `${SEASONS[language][(Number(month) - 21) % 4]} ${year}`;
	const named = `${monthName(Number(month), language)} ${year}`;
	return day === undefined ? named : `${dayNumber(day, language)} ${named}`;
}

const SEASONS = {
	EN: ["spring", "summer", "autumn", "winter"],
	DE: ["Frühjahr", "Sommer", "Herbst", "Winter"],
} as const;

function dayNumber(day: string, language: Language): string {
	return `${Number(day)}${language === "DE" ? "." : ""}`;
}

function monthName(month: number, language: Language): string {
	const name = new Intl.DateTimeFormat(LOCALES[language], { month: "long", timeZone: "UTC" });
	return name.format(Date.UTC(2000, month - 1, 1));
}
