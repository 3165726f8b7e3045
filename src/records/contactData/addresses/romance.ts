/** Addresses of Geneva, Brussels, Paris or Lugano: the word for the street stands first, its number before it or behind the name. */

import type { Pattern } from "../Pattern.ts";
import { FURTHER_ROMANCE_STREETS, ROMANCE_STREETS } from "./addressWords.ts";
import { hasKnownTown, NEXT, NO_YEAR, POSTCODE, POSTCODE_HINT, words } from "./forms.ts";

const PARTICLE = `(?:(?:d[eu]s?|l[ae]s?|à|aux?|al(?:la)?|de[il]|dell[aeo]|degli|d[ia]|et?|sur|en) |(?:d|l|dell|all)')`;
const WORD = String.raw`(?:\d{1,2}[ -])?\p{Lu}[\p{L}'.-]{0,40}`;
const NAME = `${PARTICLE}{0,3}${WORD}(?: ${PARTICLE}{0,2}${WORD}){0,3}`;
const HOUSE = String.raw`${NO_YEAR}\d{1,4}(?!\d)(?: ?(?:bis|ter|[a-zA-Z])(?!\p{L}))?(?:[/-]\d{1,4}(?!\d))?`;
/** A floor, a letter box: bte 4, case postale */
const PARTS = String.raw`(?:,? (?:[Bb]te\.?|[Bb]o[iî]te|[Cc]ase postale|[Cc]asella postale|CP|BP|Postfach|[ÉéEe]tage|[Pp]iano)(?: \d{1,4})?(?!\d)|,? \d{1,2}(?:er?|[eè]me|°) (?:étage|piano)){0,2}`;
const CEDEX = String.raw`(?: C[Ee][Dd][Ee][Xx](?: \d{1,2})?)?`;

const STREET = String.raw`(?:${words(ROMANCE_STREETS)}\.? |(?<vague>${words(FURTHER_ROMANCE_STREETS)}\.? )(?<particle>${PARTICLE})?)`;

export const ROMANCE: readonly Pattern[] = [
	{
		hint: POSTCODE_HINT,
		pattern: new RegExp(
			String.raw`(?<![\p{L}\d'-])(?<before>${HOUSE},? )?${STREET}${NAME}(?<behind>,? ${HOUSE})?${PARTS}${NEXT}${POSTCODE}${CEDEX}`,
			"dgu",
		),
		accepts: (groups) =>
			(groups.before ?? groups.behind) !== undefined &&
			// Place de l'Exemple
			((groups.vague !== undefined && groups.particle === undefined) || isYear(groups.fourDigits)
				? hasKnownTown(groups)
				: groups.letters === undefined),
		overlaps: true,
	},
];

function isYear(fourDigits = ""): boolean {
	return /^(?:19|20)/.test(fourDigits);
}
