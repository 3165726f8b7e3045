/** What goes with an address and makes none: a city before or behind it, the region, a bracket that closes. */

import type { Span } from "../Span.ts";
import { REGIONS } from "./addressWords.ts";
import { EASTERN_CITIES } from "./cities.ts";
import { INDEX } from "./eastern.ts";
import { isEasternCity, names, PLACE_NAME } from "./forms.ts";

/** How far it may reach. */
const REACH = 60;
const BEFORE = new RegExp(String.raw`(?<![\p{L}-])(?<item>(?<city>${PLACE_NAME}),? )$`, "du");
const BEHIND = new RegExp(String.raw`^,? (?<city>${PLACE_NAME})(?![\p{L}-])(?:,? ${INDEX})?`, "u");
const REGION = new RegExp(String.raw`^, ${names(REGIONS)}(?!\p{L})`, "u");
/** A second one would be another's. */
const HAS_CITY = new RegExp(String.raw`${names(EASTERN_CITIES)}|\d{4} \p{Lu}`, "u");
const OPEN_BRACKET = /\([^)]*$/;

export function withCityBefore(text: string, span: Span): Span {
	const before = BEFORE.exec(text.slice(Math.max(0, span.start - REACH), span.start))?.groups;
	if (!isEasternCity(before?.city ?? "") || HAS_CITY.test(text.slice(span.start, span.end))) return span;
	return { start: span.start - (before?.item?.length ?? 0), end: span.end };
}

export function withCityBehind(text: string, { start, end }: Span): Span {
	const readOn = (from: number) => text.slice(from, from + REACH);
	const found = HAS_CITY.test(text.slice(start, end)) ? null : BEHIND.exec(readOn(end));
	let last = isEasternCity(found?.groups?.city ?? "") ? end + (found?.[0].length ?? 0) : end;
	last += REGION.exec(readOn(last))?.[0].length ?? 0;
	const closes = text[last] === ")" && OPEN_BRACKET.test(text.slice(start, last));
	return { start, end: closes ? last + 1 : last };
}
