import type { Language } from "../../web/languages.ts";

/** An EDTF date as people write it: 9. Juni 2015, about 2012, autumn 2015, 8 – 9 June 2015. What it cannot read stays. */
export function formatDate(edtf: string, language: Language): string {
	const [from = "", until] = edtf.split("/");
	if (until === undefined) return formatSingle(from, language);
	if (isDay(from) && isDay(until)) return formatSpan(from, until, language);
	const { since, before, range } = OPEN[language];
	if (isOpen(from)) return isOpen(until) ? edtf : `${before} ${formatSingle(until, language)}`;
	const beginning = formatSingle(from, language);
	return isOpen(until) ? `${since} ${beginning}` : `${beginning} ${range} ${formatSingle(until, language)}`;
}

/** A moment in time as its day. */
export function formatMoment(moment: string, language: Language): string {
	const date = new Date(moment);
	return Number.isNaN(date.getTime()) ? moment : new Intl.DateTimeFormat(locale(language), DAY).format(date);
}

export function locale(language: Language): string {
	return language === "de" ? "de-DE" : "en-GB";
}

const OPEN = {
	de: { since: "seit", before: "bis", range: "–" },
	en: { since: "since", before: "until", range: "–" },
} as const;

const ABOUT = { de: "etwa", en: "about" } as const;
const SEASONS = {
	de: ["Frühling", "Sommer", "Herbst", "Winter"],
	en: ["spring", "summer", "autumn", "winter"],
} as const;

const DAY = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
const MONTH = { month: "long", year: "numeric", timeZone: "UTC" } as const;

function isOpen(part: string): boolean {
	return part === "" || part === "..";
}

function isDay(part: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(part);
}

function formatSingle(text: string, language: Language): string {
	const exact = text.replace(/[~?%]$/, "");
	const about = exact === text ? "" : `${ABOUT[language]} `;
	const [, year, part, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(exact) ?? [];
	if (year === undefined) return text;
	if (part === undefined) return `${about}${year}`;
	const season = SEASONS[language][Number(part) - 21];
	if (season !== undefined) return `${about}${season} ${year}`;
	const date = new Date(`${year}-${part}-${day ?? "01"}T00:00:00Z`);
	if (Number.isNaN(date.getTime())) return text;
	return about + new Intl.DateTimeFormat(locale(language), day === undefined ? MONTH : DAY).format(date);
}

/** `formatRange` says the shared month once. */
function formatSpan(from: string, until: string, language: Language): string {
	const [start, end] = [from, until].map((day) => new Date(`${day}T00:00:00Z`));
	if (!start || !end || start > end) return `${from} – ${until}`;
	return new Intl.DateTimeFormat(locale(language), DAY).formatRange(start, end);
}
