import { useMemo } from "react";
import { useSpeech } from "../SpeechContext.ts";
import { nameCountry } from "./countryNames.ts";
import type { Country } from "./picture/drawMap.ts";
import world from "./picture/world.json";

/** Countries by size, with their names in the reader's language. */
export function useCountries(): readonly Country[] {
	const { language } = useSpeech();
	return useMemo(() => {
		const named = world.countries.flatMap(({ code, ...country }): Country[] => {
			const name = nameCountry(code, language);
			return name === undefined ? [] : [{ ...country, name }];
		});
		return named.sort((one, other) => other.room - one.room);
	}, [language]);
}
