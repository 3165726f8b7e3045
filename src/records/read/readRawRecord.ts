import type { GraphModel } from "../../model/GraphModel.ts";
import { normaliseText } from "../../model/values/text.ts";
import { redactRecord } from "../contactData/redactRecord.ts";
import { type ErasureIndex, NO_ERASURES } from "../erasures/ErasureIndex.ts";
import { maskRecord } from "../erasures/maskRecord.ts";
import { mendRecord } from "./mendRecord.ts";
import type { RawRecord } from "./parseLine.ts";
import { type RecordReading, readRecord } from "./readRecord.ts";

export interface RawReading extends RecordReading {
	/** Its quote with the contact data in it, to be looked for in the text of its source and not to be kept. */
	readonly quoted: string | undefined;
}

/** All that is done with an object before other lines are asked: mended, without contact data and erased names, read by the model. */
export function readRawRecord(model: GraphModel, raw: RawRecord, erasures: ErasureIndex = NO_ERASURES): RawReading {
	const mended = mendRecord(raw);
	const redacted = redactRecord(model, mended.record);
	const masked = maskRecord(model, redacted.record, erasures);
	const { record, refused, findings } = readRecord(model, masked.record);
	const { quote } = mended.record;
	const quoted = typeof quote === "string" ? erasures.mask(normaliseText(quote)) : undefined;
	return {
		record,
		refused,
		quoted,
		findings: [...mended.findings, ...redacted.findings, ...masked.findings, ...findings],
	};
}
