/** What the post keeps for somebody. */

import type { Pattern } from "../Pattern.ts";
import { POST_BOXES, VAGUE_POST_BOXES } from "./addressWords.ts";
import { INDEX, PLACE } from "./eastern.ts";
import { AMERICAN_TOWN, BRITISH_TOWN } from "./english.ts";
import { ANY_POSTCODE, CLEAR_POSTCODE, hasKnownTown, NEXT, PLACE_NAME, POSTCODE, words } from "./forms.ts";

/** 140000, Павлодар, а/я 317 */
const BEFORE = String.raw`(?=[\dABCDFIKLU])(?:${INDEX},? (?:${PLACE}|${PLACE_NAME}),? |${INDEX},? |${CLEAR_POSTCODE},? )`;
const behind = (postcode: string) =>
	`(?:${NEXT}(?:${postcode}|${INDEX},? ${PLACE}|${AMERICAN_TOWN}|${BRITISH_TOWN})|,? (?:${PLACE}|${PLACE_NAME}),? ${INDEX})`;
const NUMBER = String.raw`(?:# ?)?\d{1,4}(?: ?\d{2,3}){0,3}(?!\d)`;

const box = (list: readonly string[], postcode: string, accepts?: Pattern["accepts"]): Pattern => ({
	hint: new RegExp(`${words(list)} `, "u"),
	pattern: new RegExp(
		String.raw`(?<![\p{L}\d])(?<before>${BEFORE})?(?<![\p{L}\d])${words(list)} ${NUMBER}(?<behind>${behind(postcode)})?`,
		"dgu",
	),
	...(accepts ? { accepts } : {}),
});

export const BOXES: readonly Pattern[] = [
	box(POST_BOXES, ANY_POSTCODE),
	box(VAGUE_POST_BOXES, POSTCODE, (groups) => (groups.before ?? groups.behind) !== undefined && hasKnownTown(groups)),
];
