/**
 * The whole ledger as records: imported into an empty database, they give the same claims, evidence and graph. One line
 * for each piece of evidence and extractor, in the ids that were recorded. What people decided (ranks, reviews,
 * withdrawals; which ids mean the same) stands in files of their own, ledgers as the command line keeps them. What is not
 * in it: import runs, and full texts of sources.
 */

import * as v from "valibot";
import { inRecordedOrder, RECORDED_EVIDENCE } from "../../ledger/store/recordedStatement.ts";
import { combineRecordings, READ_RECORDING, RECORDING } from "../../ledger/store/recordings.ts";
import { restoreRecord } from "../../ledger/store/restoreRecord.ts";
import { FORMAT_LINE } from "../../model/format.ts";
import type { GraphModel } from "../../model/GraphModel.ts";
import type { EvidenceContent, Json } from "../../model/ids.ts";
import { EVIDENCE_DEFAULTS } from "../../records/read/readEvidence.ts";
import { toSetAsideLine } from "../../records/read/setAsideLine.ts";
import { flattenAnswer } from "../../shared/answer/flattenAnswer.ts";
import type { ExportContext, ExportFormat, Part } from "../ExportFormat.ts";
import { claimConditions, filterParameters, openConditions } from "../read/filter.ts";
import { iterateSources, type SourceRow } from "../read/readSources.ts";
import { ledgerParts } from "./jsonl/ledgers.ts";

const JSON_LINES = "application/jsonl; charset=utf-8";

export const jsonl: ExportFormat = {
	summary: "records: everything with its evidence, for import elsewhere without loss",
	file: undefined,
	parts: writeParts,
	answer: {
		mediaType: JSON_LINES,
		extension: "jsonl",
		write: (answer) => {
			const { columns, rows } = flattenAnswer(answer);
			return toLines(rows.map((row) => Object.fromEntries(columns.map(({ heading }, index) => [heading, row[index]]))));
		},
	},
};

async function* writeParts(context: ExportContext): AsyncGenerator<Part> {
	yield { name: "records.jsonl", mediaType: JSON_LINES, content: writeRecords(context) };
	yield* ledgerParts(context);
}

async function* writeRecords(context: ExportContext): AsyncGenerator<string> {
	yield FORMAT_LINE;
	for await (const sources of iterateSources(context, { open: context.audience === "public" }))
		yield toLines(sources.map(toSourceRecord));
	for await (const rows of context.pages(evidenceQuery(context), EVIDENCE, filterParameters(context.filter))) {
		yield toLines(rows.flatMap((row) => toRecords(context.model, row)));
	}
}

function toLines(records: readonly object[]): string {
	return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

function toSourceRecord({ id, properties, isRefused }: SourceRow): object {
	const record = { type: "Source", id, ...properties };
	return isRefused ? toSetAsideLine(record) : record;
}

const EVIDENCE = v.object({
	...v.omit(RECORDED_EVIDENCE, ["id"]).entries,
	subjectType: v.string(),
	isRelation: v.boolean(),
	sourceId: v.string(),
	recordings: v.array(RECORDING),
});

function evidenceQuery({ filter, audience }: ExportContext): string {
	const open = openConditions(audience, "evidence", "claim");
	return `
		MATCH (evidence:Evidence)-[:BEARS_ON]->(claim:Claim)
		WHERE ${["evidence.id > $after", ...open, ...claimConditions(filter, "claim")].join(" AND ")}
		WITH evidence, claim ORDER BY evidence.id LIMIT toInteger($limit)
		MATCH (evidence)-[:STATED_IN]->(source:Source)
		RETURN evidence.id AS key, evidence {
			.subjectId, .predicate, .target, .qualifiers, .says, .quote, .stance, .modality, .refused,
			subjectType: claim.subjectType, isRelation: claim.relation IS NOT NULL, sourceId: source.id,
			recordings: COLLECT {
				MATCH (run:ImportRun)-[recording:RECORDED]->(evidence) RETURN ${READ_RECORDING}
			}
		} AS row`;
}

/** One for each extractor, with what all of its runs together say. */
function toRecords(model: GraphModel, row: v.InferOutput<typeof EVIDENCE>): object[] {
	const content: EvidenceContent = {
		subject: row.subjectId,
		predicate: row.predicate,
		target: JSON.parse(row.target) as Json,
		qualifiers: inRecordedOrder(row),
		source: row.sourceId,
		quote: row.quote ?? "",
		stance: row.stance,
		modality: row.modality,
	};
	const record = restoreRecord(model, { content, type: row.subjectType, isRelation: row.isRelation });
	const extractors = [...new Set(row.recordings.map(({ extractor }) => extractor))].sort();
	return extractors.map((extractor) => {
		const own = row.recordings.filter((recording) => recording.extractor === extractor);
		const { confidence, status, retrievedAt, start, end } = combineRecordings(model, own, null);
		const said = {
			...record,
			...(extractor === EVIDENCE_DEFAULTS.extractor ? {} : { extractor }),
			...(confidence === EVIDENCE_DEFAULTS.confidence ? {} : { confidence }),
			...(status === EVIDENCE_DEFAULTS.status ? {} : { status }),
			...(start === null ? {} : { start }),
			...(end === null ? {} : { end }),
			retrievedAt,
		};
		return row.refused === null ? said : toSetAsideLine(said);
	});
}
