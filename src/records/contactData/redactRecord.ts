import type { GraphModel } from "../../model/GraphModel.ts";
import { remember } from "../../shared/remember.ts";
import { mapTexts } from "../mapTexts.ts";
import type { Finding } from "../problems.ts";
import type { RawRecord } from "../read/parseLine.ts";
import { redactContactData } from "./redactContactData.ts";

/** Keys whose values are ids, which are words of their own form, and a path that is not kept. */
export const IDS: ReadonlySet<string> = new Set(["type", "id", "from", "to", "source", "textFile"]);

/** How identifiers are written: one word, a scheme before it, or capitals and digits. A sentence is none, wherever it stands. */
const CODE = /^(?:\S+|[\w.-]+:\S.*|[^\p{Ll}]+)$/u;

/** The record without contact data in any of its texts, and a warning for each place where some stood. */
export function redactRecord(model: GraphModel, record: RawRecord): { record: RawRecord; findings: Finding[] } {
	const findings: Finding[] = [];
	const redacted = mapTexts(record, IDS, (text, path, key) => {
		const redact = CODE.test(text) && holdsIdentifiers(model, record, key) ? redactIdentifier : redactText;
		const { text: without, kinds } = redact(text);
		if (kinds.length > 0) {
			const expected = "the line went in without it";
			findings.push({ code: "CONTACT_DATA_REDACTED", path, found: kinds.join(", "), expected });
		}
		return without;
	});
	return { record: redacted, findings };
}

/** One sentence is the quote of many records. */
const redactText = remember((text) => redactContactData(text), 5_000);
const redactIdentifier = remember((text) => redactContactData(text, { announcedOnly: true }), 5_000);

function holdsIdentifiers(model: GraphModel, { type }: RawRecord, key: string): boolean {
	const name = String(type);
	const known = model.entities.get(name) ?? model.relations.get(name) ?? model.source;
	return (known.properties.get(key) ?? model.evidence.properties.get(key))?.identifier === true;
}
