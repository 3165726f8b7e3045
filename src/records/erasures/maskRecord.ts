import type { GraphModel } from "../../model/GraphModel.ts";
import { IDS } from "../contactData/redactRecord.ts";
import { mapTexts } from "../mapTexts.ts";
import type { Finding } from "../problems.ts";
import type { RawRecord } from "../read/parseLine.ts";
import type { ErasureIndex } from "./ErasureIndex.ts";

/** The record without erased names in its texts, and a warning for each place where one stood. Ids stay. */
export function maskRecord(
	model: GraphModel,
	record: RawRecord,
	erasures: ErasureIndex,
): { record: RawRecord; findings: Finding[] } {
	if (!erasures.hasNames) return { record, findings: [] };
	const findings: Finding[] = [];
	const properties = model.relations.get(String(record.type))?.properties;
	const masked = mapTexts(record, IDS, (text, path, key) => {
		const without = maskText(text, properties?.get(key)?.reference ?? "never", erasures);
		if (without !== text) findings.push({ code: "NAME_ERASED", path, found: "", expected: "" });
		return without;
	});
	return { record: masked, findings };
}

/** A text that may be the id of another entity is only taken for a name where the whole of it is one. */
export function maskText(text: string, reference: "always" | "possibly" | "never", erasures: ErasureIndex): string {
	if (reference === "always") return text;
	const mayBeId = reference === "possibly" && !/\s/.test(text);
	return mayBeId && !erasures.isName(text) ? text : erasures.mask(text);
}
