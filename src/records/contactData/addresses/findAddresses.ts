/** Where somebody lives or has a letter box. */

import { narrowLetters } from "../narrowLetters.ts";
import { findAll } from "../Pattern.ts";
import type { Span } from "../Span.ts";
import { BOXES } from "./boxes.ts";
import { EASTERN } from "./eastern.ts";
import { ENGLISH } from "./english.ts";
import { GERMAN } from "./german.ts";
import { ROMANCE } from "./romance.ts";
import { withCityBefore, withCityBehind } from "./withCity.ts";
import { WITHOUT_STREET_WORD } from "./withoutStreetWord.ts";

const find = findAll([...GERMAN, ...ENGLISH, ...ROMANCE, ...BOXES, ...WITHOUT_STREET_WORD].map(narrowLetters));
const findEastern = findAll(EASTERN.map(narrowLetters));

export function findAddresses(text: string): Span[] {
	const eastern = findEastern(text).map((span) => withCityBefore(text, span));
	return [...find(text), ...eastern].map((span) => withCityBehind(text, span));
}
