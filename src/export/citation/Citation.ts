/** A source as programs for literature know it: what every one of the formats says, before it is written. */
import type { ExportContext } from "../ExportFormat.ts";
import { iterateSources, type SourceRow } from "../read/readSources.ts";

export interface Citation {
	/** The id that records use. */
	readonly id: string;
	readonly title: string;
	readonly publisher: string | undefined;
	readonly url: string | undefined;
	readonly published: CitedDate | undefined;
	/** The day on which it was fetched. */
	readonly accessed: CitedDate | undefined;
	/** BCP 47. */
	readonly language: string | undefined;
}

export interface CitedDate {
	/** As it was stated, in EDTF. */
	readonly edtf: string;
	/** Year, month, day, as many as are stated. None: it is about then, a season, or a span, which only EDTF can say. */
	readonly parts: readonly number[];
}

/** Sources that count, in the order of their ids, some at a time. */
export async function* iterateCitations(context: ExportContext): AsyncGenerator<readonly Citation[]> {
	for await (const sources of iterateSources(context, { open: true })) yield sources.map(toCitation);
}

function toCitation({ id, properties }: SourceRow): Citation {
	const { title, publisher, url, published, retrievedAt, language } = properties;
	return {
		id,
		title: textOf(title) ?? id,
		publisher: textOf(publisher),
		url: textOf(url),
		published: toDate(textOf(published)),
		accessed: toDate(textOf(retrievedAt)?.slice(0, DAY)),
		language: textOf(language),
	};
}

const DAY = "2015-06-09".length;
const EXACT = /^\d{4}(-\d\d){0,2}$/;
const LAST_MONTH = 12;

function textOf(value: unknown): string | undefined {
	return typeof value === "string" && value !== "" ? value : undefined;
}

function toDate(edtf: string | undefined): CitedDate | undefined {
	if (edtf === undefined) return undefined;
	const parts = EXACT.test(edtf) ? edtf.split("-").map(Number) : [];
	const [, month = 0] = parts;
	return { edtf, parts: month > LAST_MONTH ? [] : parts };
}
