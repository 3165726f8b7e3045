import type { RelationType } from "../../model/GraphModel.ts";
import type { ProfileRelation } from "../Profile.ts";
import { type Span, toSpan } from "./compareDates.ts";

/** When a relation holds, as far as its details say. */
export function spanOf(type: RelationType, { qualifiers }: ProfileRelation): Span | undefined {
	let start: string | undefined;
	let end: string | undefined;
	for (const { name, edtf } of type.properties.values()) {
		const stated = qualifiers[name];
		const span = edtf?.bounds === undefined || typeof stated !== "string" ? undefined : toSpan(stated);
		if (!span) continue;
		if (edtf?.bounds !== "END") start = span.start;
		if (edtf?.bounds !== "START") end = span.end;
	}
	return start || end ? { start: start ?? "0000-01-01", end: end ?? "9999-12-31" } : undefined;
}
