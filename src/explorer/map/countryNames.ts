import type { Language } from "../../shared/languages.ts";
import { locale } from "../words/formatDate.ts";
import type { MeetingPlace } from "./MeetingPlaces.ts";

/** The name of a country by its ISO code; undefined where the code is none. */
export function nameCountry(code: string, language: Language): string | undefined {
	try {
		return new Intl.DisplayNames(locale(language), { type: "region", fallback: "none" }).of(code);
	} catch {
		return undefined;
	}
}

/** Where the model has a code, the name in the reader's language; else the name that sources give it. */
export function countryOf({ country, countryCode }: MeetingPlace, language: Language): string | undefined {
	return (countryCode === null ? undefined : nameCountry(countryCode, language)) ?? country?.name;
}
