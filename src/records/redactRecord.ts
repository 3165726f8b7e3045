import { mapTexts } from "./mapTexts.ts";
import type { RawRecord } from "./parseLine.ts";
import type { Finding } from "./problems.ts";
import { type Redacted, redactContactData, redactEmailAddresses } from "./redactContactData.ts";

/** Keys whose values are ids, which are words of their own form, and a path that is not kept. */
export const IDS: ReadonlySet<string> = new Set(["type", "id", "from", "to", "source", "textFile"]);
/** In a value of this form digits are no phone number, so that only e-mail addresses are taken out of it. */
const FORMS: ReadonlyMap<string, RegExp> = new Map([
	["url", /^https?:\/\/\S+$/i],
	["contentHash", /^[0-9a-f]{64}$/i],
	["extractor", /^/],
]);
/** rules@1.2 only looks like an e-mail address. */
const VERSIONED_EXTRACTOR = /@v?\d/;

/** The record without contact data in any of its texts, and a warning for each place where some stood. */
export function redactRecord(record: RawRecord): { record: RawRecord; findings: Finding[] } {
	const findings: Finding[] = [];
	const redacted = mapTexts(record, IDS, (text, path, key) => {
		const { text: without, kinds } = redactText(key, text);
		if (kinds.length > 0) {
			const expected = "the line went in without it";
			findings.push({ code: "CONTACT_DATA_REDACTED", path, found: kinds.join(", "), expected });
		}
		return without;
	});
	return { record: redacted, findings };
}

function redactText(key: string, text: string): Redacted {
	if (key === "extractor" && VERSIONED_EXTRACTOR.test(text)) return { text, kinds: [] };
	return FORMS.get(key)?.test(text) ? redactEmailAddresses(text) : redactContactData(text);
}
