import { findDamage, findHidden, foldInvisible, mendText } from "../../model/values/text.ts";
import { IDS } from "../contactData/redactRecord.ts";
import { mapTexts } from "../mapTexts.ts";
import type { Finding } from "../problems.ts";
import type { RawRecord } from "./parseLine.ts";

const MOST_NAMED = 3;

/**
 * The record without what no database and no file keeps as it is: otherwise the same line, imported again, would be
 * another one. A warning for each text that is mended; an id with such characters is refused by the check of ids. What
 * nobody sees goes first: it could part the digits of a phone number; without a word where it is typesetting, with one
 * where it makes people read what does not stand there.
 */
export function mendRecord(record: RawRecord): { record: RawRecord; findings: Finding[] } {
	const findings: Finding[] = [];
	const mended = mapTexts(record, IDS, (text, path) => {
		const damage = [...findDamage(text), ...findHidden(text)].sort((a, b) => a.at - b.at);
		if (damage.length === 0) return foldInvisible(text);
		const named = damage.slice(0, MOST_NAMED).map(({ character, at }) => `${character} at position ${at}`);
		const more = damage.length > MOST_NAMED ? [`${damage.length - MOST_NAMED} more`] : [];
		const expected =
			"the line went in; control characters and hidden marks were left out, half a character stands as U+FFFD";
		findings.push({ code: "TEXT_MENDED", path, found: [...named, ...more].join(", "), expected });
		return foldInvisible(mendText(text));
	});
	return { record: mended, findings };
}
