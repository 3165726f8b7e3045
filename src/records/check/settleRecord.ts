import { resolve } from "node:path";
import { NO_ERASURES } from "../erasures/ErasureIndex.ts";
import type { GraphRecord, SourceRecord } from "../GraphRecord.ts";
import { type Finding, show } from "../problems.ts";
import type { CheckOptions, RecordFile } from "./CheckOptions.ts";
import type { IndexedSource, RecordIndex } from "./RecordIndex.ts";
import { LEFT_OUT } from "./readCandidate.ts";
import { type Resolution, resolveRecord, type ValidationContext } from "./resolveRecord.ts";
import { readSourceText } from "./SourceTexts.ts";

/** The last check of a record; a good one becomes known to those after it. */
export async function settleRecord(
	{ record, quoted }: { record: GraphRecord; quoted: string | undefined },
	file: RecordFile,
	context: ValidationContext,
	options: CheckOptions,
): Promise<Resolution> {
	if (record.kind === "source") return settleSource(record, file, context.index, options);
	const resolution = resolveRecord(record, context, quoted);
	if (resolution.record?.kind === "entity") context.index.addEntity(resolution.record.id, record.type);
	return resolution;
}

async function settleSource(
	record: SourceRecord,
	file: RecordFile,
	index: RecordIndex,
	{ textFiles, erasures = NO_ERASURES }: CheckOptions,
): Promise<Resolution> {
	const known = index.sources.get(record.id);
	const difference = known && findDifference(known.properties, record.properties);
	if (difference) return refuse({ code: "SOURCE_DIFFERS", path: `$.${difference.key}`, ...difference.values });
	const path = textFiles.get(record.id) ?? (record.textFile && resolve(file.folder, record.textFile));
	const text = path ? await readSourceText(path, erasures) : undefined;
	if (text && erasures.has("content", text.contentHash)) {
		index.erasedSources.add(record.id);
		return refuse(LEFT_OUT);
	}
	if (path && !text) {
		const expected = "the path of a UTF-8 text file, relative to the record file";
		return refuse({ code: "TEXT_FILE_UNREADABLE", path: "$.textFile", found: path, expected });
	}
	const hash: SourceRecord["properties"] = text ? { contentHash: text.contentHash } : {};
	const properties = { ...hash, ...known?.properties, ...record.properties };
	const settled = { ...record, properties, text: text?.text ?? known?.text };
	const original = text ? text.original : known?.original;
	index.sources.set(record.id, {
		properties,
		kind: String(properties.kind ?? "DOCUMENT"),
		text: settled.text,
		original,
	});
	return { record: settled, findings: [] };
}

function findDifference(
	known: IndexedSource["properties"],
	stated: SourceRecord["properties"],
): { key: string; values: { found: string; expected: string } } | undefined {
	for (const [key, value] of Object.entries(stated)) {
		const other = known[key];
		if (other !== undefined && JSON.stringify(other) !== JSON.stringify(value)) {
			const found = `${key} is ${show(other)} on one line and ${show(value)} on another`;
			return { key, values: { found, expected: show(other) } };
		}
	}
	return undefined;
}

function refuse(finding: Finding): Resolution {
	return { record: undefined, findings: [finding] };
}
