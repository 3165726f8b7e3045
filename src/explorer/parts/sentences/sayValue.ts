import { readEdtf } from "../../../edtf/readEdtf.ts";
import { formatDate, locale } from "../../words/formatDate.ts";
import { formatRhythm } from "../../words/formatRhythm.ts";
import type { Speech } from "../../words/Speech.ts";

/** A value of the ledger as people read it. */
export function sayValue(value: string, { words, glossary, language }: Speech): string {
	if (value === "true" || value === "false") return value === "true" ? words.yes : words.no;
	const point = readPoint(value);
	if (point) {
		const degrees = (number: number) =>
			new Intl.NumberFormat(locale(language), { maximumFractionDigits: 2 }).format(number);
		return `${degrees(point.latitude)}°, ${degrees(point.longitude)}°`;
	}
	if (isDate(value)) return formatDate(value, language);
	return formatRhythm(value, language) ?? glossary.value(value);
}

function readPoint(value: string): { readonly latitude: number; readonly longitude: number } | undefined {
	const [, latitude, longitude] = /^\{"latitude":(-?[\d.]+),"longitude":(-?[\d.]+)/.exec(value) ?? [];
	return latitude === undefined || longitude === undefined
		? undefined
		: { latitude: Number(latitude), longitude: Number(longitude) };
}

/** EDTF; a bare number of four digits may be anything. */
function isDate(value: string): boolean {
	return !/^\d{4}$/.test(value) && readEdtf(value) !== undefined;
}
