import type { Language } from "../../shared/languages.ts";
import { locale } from "./formatDate.ts";

type Unit = "year" | "month" | "week" | "day";

/** An ISO 8601 duration as that after which something comes again: every year, every 6 months. Undefined: it is none. */
export function formatRhythm(duration: string, language: Language): string | undefined {
	const found = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration);
	if (!found) return undefined;
	const [years = 0, months = 0, weeks = 0, days = 0] = found.slice(1).map((count) => Number(count ?? 0));
	const counts = [...uniteUnits(years, "year", months, "month", 12), ...uniteUnits(weeks, "week", days, "day", 7)];
	const [first] = counts;
	if (!first) return undefined;
	if (counts.length === 1 && first[0] === 1) return ONCE[language][first[1]];
	const parts = counts.map(([count, unit]) => sayCount(count, unit, language));
	return `${EVERY[language]} ${new Intl.ListFormat(locale(language)).format(parts)}`;
}

const EVERY = { de: "alle", en: "every" } as const;

const ONCE = {
	de: { year: "jährlich", month: "monatlich", week: "wöchentlich", day: "täglich" },
	en: { year: "every year", month: "every month", week: "every week", day: "every day" },
} as const;

/** A year and six months are said as 18 months; whole years as years. */
function uniteUnits(larger: number, largeUnit: Unit, smaller: number, smallUnit: Unit, size: number): [number, Unit][] {
	if (smaller > 0) return [[larger * size + smaller, smallUnit]];
	return larger > 0 ? [[larger, largeUnit]] : [];
}

function sayCount(count: number, unit: Unit, language: Language): string {
	return new Intl.NumberFormat(locale(language), { style: "unit", unit, unitDisplay: "long" }).format(count);
}
