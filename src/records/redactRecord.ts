import type { RawRecord } from "./parseLine.ts";
import type { Finding } from "./problems.ts";
import { redactContactData } from "./redactContactData.ts";

/** Keys whose values are ids, addresses and codes, not prose. */
const CODES = ["type", "id", "from", "to", "source", "textFile", "url", "contentHash", "language"];
/** An extractor such as rules@1.2 only looks like an e-mail address. */
const NOT_PROSE = new Set([...CODES, "extractor"]);

/** The record without contact data in any of its texts, and a warning for each place where some stood. */
export function redactRecord(record: RawRecord): { record: RawRecord; findings: Finding[] } {
	const findings: Finding[] = [];
	const redacted = Object.entries(record).map(([key, value]) => [
		key,
		NOT_PROSE.has(key) ? value : redactValue(value, `$.${key}`, findings),
	]);
	return { record: Object.fromEntries(redacted) as RawRecord, findings };
}

function redactValue(value: unknown, path: string, findings: Finding[]): unknown {
	if (Array.isArray(value)) return value.map((item, index) => redactValue(item, `${path}[${index}]`, findings));
	if (typeof value === "object" && value !== null) {
		return Object.fromEntries(
			Object.entries(value).map(([key, part]) => [key, redactValue(part, `${path}.${key}`, findings)]),
		);
	}
	if (typeof value !== "string") return value;
	const { text, kinds } = redactContactData(value);
	if (kinds.length > 0) {
		const expected = "the line went in without it";
		findings.push({ code: "CONTACT_DATA_REDACTED", path, found: kinds.join(", "), expected });
	}
	return text;
}
