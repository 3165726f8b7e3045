import type { GraphModel } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { readValue } from "../../model/values/readValue.ts";
import { foldInvisible } from "../../model/values/text.ts";
import type { RecordedEvidence } from "../GraphRecord.ts";
import { type Finding, show } from "../problems.ts";
import { describeWrongValue } from "./describeWrongValue.ts";
import type { RawRecord } from "./parseLine.ts";

/** Characters that a quote may have: a sentence or two, so that quoting stays quoting. */
export const LONGEST_QUOTE = 500;

/** What holds where a record is silent. */
export const EVIDENCE_DEFAULTS = {
	confidence: 1,
	extractor: "manual",
	modality: "ASSERTED",
	stance: "SUPPORTS",
	status: "ACCEPTED",
} as const;

/** What a record says of its evidence, with the defaults of the record format. Appends what is wrong to `findings`. */
export function readEvidence(model: GraphModel, raw: RawRecord, findings: Finding[]): RecordedEvidence {
	const value = (key: string): Json | undefined => readKey(model, raw, key, findings);
	const evidence: RecordedEvidence = {
		source: readSourceId(raw, findings),
		quote: value("quote") as string | undefined,
		start: value("start") as number | undefined,
		end: value("end") as number | undefined,
		confidence: (value("confidence") as number | undefined) ?? EVIDENCE_DEFAULTS.confidence,
		extractor: (value("extractor") as string | undefined) ?? EVIDENCE_DEFAULTS.extractor,
		modality: (value("modality") as string | undefined) ?? EVIDENCE_DEFAULTS.modality,
		stance: (value("stance") as string | undefined) ?? EVIDENCE_DEFAULTS.stance,
		status: (value("status") as string | undefined) ?? EVIDENCE_DEFAULTS.status,
		retrievedAt: value("retrievedAt") as string | undefined,
	};
	findings.push(...checkRanges(evidence));
	return evidence;
}

function readSourceId(raw: RawRecord, findings: Finding[]): string {
	const id = typeof raw.source === "string" ? foldInvisible(raw.source).trim() : "";
	if (id !== "") return id;
	const found = raw.source === undefined ? "nothing" : show(raw.source);
	findings.push({ code: "SOURCE_MISSING", path: "$.source", found, expected: '"source":"…", the id of a Source' });
	return "";
}

function readKey(model: GraphModel, raw: RawRecord, key: string, findings: Finding[]): Json | undefined {
	const property = model.evidence.properties.get(key);
	if (!property || raw[key] === undefined || raw[key] === null) return undefined;
	const read = readValue(property, raw[key]);
	if (read.kind === "value") return read.value;
	findings.push(describeWrongValue(property, raw[key], `$.${key}`, read));
	return undefined;
}

/** What the model cannot say of one key alone. */
function checkRanges({ quote, start, end }: RecordedEvidence): Finding[] {
	const findings: Finding[] = [];
	if (quote !== undefined && quote.length > LONGEST_QUOTE) {
		const expected = `${LONGEST_QUOTE} characters`;
		findings.push({ code: "QUOTE_TOO_LONG", path: "$.quote", found: `${quote.length} characters`, expected });
	}
	return [...findings, ...checkEnd({ quote, start, end })];
}

/** Where a quote begins says within which bounds it ends, whether its text is at hand or not. */
function checkEnd({ quote, start, end }: Pick<RecordedEvidence, "quote" | "start" | "end">): Finding[] {
	if (end === undefined) return [];
	const [shortest, longest] = [shortestLength(quote), longestLength(quote)];
	const least = (start ?? 0) + shortest;
	const most = start === undefined || longest === undefined ? undefined : start + longest;
	if (end >= least && end <= (most ?? end)) return [];
	const expected =
		most === undefined
			? `an integer from ${least}, as there are at least ${shortest} characters`
			: `an integer from ${least} to ${most}, as there are ${shortest} to ${longest} characters`;
	return [{ code: "VALUE_OUT_OF_RANGE", path: "$.end", found: show(end), expected }];
}

/** How few characters of the text a quote can be: the text may have ligatures. */
function shortestLength(quote = ""): number {
	return Math.max(1, quote.replace(/ff[il]?|f[il]|st/gu, "x").length);
}

/** What a text may have more than the quote: soft hyphens and divisions in its words, and far more where columns or pages part them. */
const MOST_FOR_ONE = 4;
const MOST_FOR_SPACE = 100;

/** How many characters of the text a quote can be; undefined where there is none. */
function longestLength(quote: string | undefined): number | undefined {
	if (quote === undefined) return undefined;
	return MOST_FOR_ONE * quote.length + MOST_FOR_SPACE * (quote.split(" ").length - 1);
}
