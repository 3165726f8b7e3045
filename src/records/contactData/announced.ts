import { NUMBER_WORDS, OWNERS } from "./words.ts";

/** A remark in brackets: Steuer-ID (privat): */
export const REMARK = String.raw`(?: ?\(\p{L}[^()\d]{0,24}\))?`;

export const OWNER = String.raw`(?: (?:${OWNERS.join("|")})(?!\p{L}))?`;

/** What may stand between a word and the number that it announces. */
export const NUMBER_IS = String.raw`${REMARK}${OWNER}(?:[ .:-]{0,2}(?:${NUMBER_WORDS.join("|")})(?!\p{L})\.?){0,2}[ .:;=#(\n-]{0,4}(?:No\.? ?)?`;
