import type { GraphModel } from "../model/GraphModel.ts";
import { mendRecord } from "./mendRecord.ts";
import type { RawRecord } from "./parseLine.ts";
import { type RecordReading, readRecord } from "./readRecord.ts";
import { redactRecord } from "./redactRecord.ts";

/** All that is done with an object before other lines are asked: mended, without contact data, read by the model. */
export function readRawRecord(model: GraphModel, raw: RawRecord): RecordReading {
	const mended = mendRecord(raw);
	const redacted = redactRecord(model, mended.record);
	const { record, findings } = readRecord(model, redacted.record);
	return { record, findings: [...mended.findings, ...redacted.findings, ...findings] };
}
