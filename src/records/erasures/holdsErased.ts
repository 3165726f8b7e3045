import type { GraphModel } from "../../model/GraphModel.ts";
import type { Qualifiers } from "../../model/ids.ts";
import { listReferences } from "../../model/references.ts";
import type { RawRecord } from "../read/parseLine.ts";
import type { ErasureIndex } from "./ErasureIndex.ts";
import { normaliseAddress } from "./normaliseAddress.ts";

/** Whether a record states something of what was erased, is from an erased source, or is one under another id. */
export function holdsErased(model: GraphModel, record: RawRecord, erasures: ErasureIndex): boolean {
	if (erasures.isEmpty) return false;
	const { type, id, from, to, source } = record;
	if (erasures.hasId("source", source)) return true;
	if (type === "Source") return erasures.hasId("source", id) || isErasedDocument(record, erasures);
	if ([id, from, to].some((one) => erasures.hasId("entity", one))) return true;
	if (typeof record.name === "string" && model.entities.has(String(type)) && erasures.isName(record.name)) return true;
	const references = listReferences(model, String(type), record as Qualifiers);
	return [...references].some((reference) => erasures.hasId("entity", reference.id));
}

/** The same document under another id. */
function isErasedDocument({ url, contentHash }: RawRecord, erasures: ErasureIndex): boolean {
	const isKnown = typeof url === "string" && erasures.has("address", normaliseAddress(url));
	return isKnown || (typeof contentHash === "string" && erasures.has("content", contentHash));
}
