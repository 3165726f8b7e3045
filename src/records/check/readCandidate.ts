import type { GraphModel } from "../../model/GraphModel.ts";
import type { ErasureIndex } from "../erasures/ErasureIndex.ts";
import { holdsErased } from "../erasures/holdsErased.ts";
import type { GraphRecord } from "../GraphRecord.ts";
import type { Finding } from "../problems.ts";
import type { RawRecord } from "../read/parseLine.ts";
import { readRawRecord } from "../read/readRawRecord.ts";
import type { RecordIndex } from "./RecordIndex.ts";
import type { Candidate } from "./readCandidates.ts";

/** Nothing of what such a line says is repeated. */
export const LEFT_OUT: Finding = { code: "LINE_ERASED", path: "$", found: "", expected: "" };

/** A line after the checks that need no other line. */
export interface Reading {
	readonly candidate: Candidate;
	readonly record: GraphRecord | undefined;
	/** Its quote with the contact data in it. */
	readonly quoted?: string | undefined;
	readonly findings: readonly Finding[];
}

interface ReadingContext {
	readonly model: GraphModel;
	readonly erasures: ErasureIndex;
	readonly index: RecordIndex;
}

/** What can be told of a line without any other. */
export function readCandidate(candidate: Candidate, { model, erasures, index }: ReadingContext): Reading {
	const { raw, findings: unreadable } = candidate;
	if (raw && isErased(raw, { model, erasures, index })) return { candidate, record: undefined, findings: [LEFT_OUT] };
	if (!raw || unreadable.length > 0) return { candidate, record: undefined, findings: unreadable };
	const reading = readRawRecord(model, raw, erasures);
	if (!candidate.isSetAside || !reading.refused) return { candidate, ...reading };
	const { record, because } = reading.refused;
	return { candidate, record, quoted: reading.quoted, findings: because.map(toSetAside) };
}

function toSetAside({ path, found, expected }: Finding): Finding {
	return { code: "RECORD_SET_ASIDE", path, found, expected };
}

/** What is recognised by its name or address alone is erased under its id, too, in all lines of these files. */
function isErased(raw: RawRecord, { model, erasures, index }: ReadingContext): boolean {
	if (erasures.isEmpty) return false;
	const { type, id, from, to, source } = raw;
	const isSource = type === "Source";
	const leansOnErased =
		index.erasedSources.has(source) || (!isSource && [id, from, to].some((one) => index.erased.has(one)));
	if (!leansOnErased && !holdsErased(model, raw, erasures)) return false;
	if (isSource) index.erasedSources.add(id);
	else if (typeof raw.name === "string" && erasures.isName(raw.name)) index.erased.add(id);
	return true;
}
