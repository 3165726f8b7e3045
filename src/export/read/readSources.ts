import * as v from "valibot";
import type { Json } from "../../model/ids.ts";
import type { ExportContext } from "../ExportFormat.ts";
import { claimConditions, filterParameters } from "./filter.ts";
import { STORED } from "./readPages.ts";
import { toPlainProperties } from "./toPlainProperties.ts";

export interface SourceRow extends Readonly<Omit<v.InferOutput<typeof SOURCE>, "properties">> {
	readonly properties: Readonly<Record<string, Json>>;
}

/**
 * All sources of what is exported, withdrawn ones too unless `open`. Of a source there is what records may say of it,
 * never its text.
 */
export async function* iterateSources(
	{ model, filter, pages }: ExportContext,
	{ open = false } = {},
): AsyncGenerator<SourceRow[]> {
	const statable = [...model.source.properties.values()].filter(({ role }) => role.kind !== "derived");
	const query = sourcesQuery(claimConditions(filter, "claim"), open);
	for await (const rows of pages(query, SOURCE, filterParameters(filter))) {
		yield rows.map((row) => ({ ...row, properties: toPlainProperties(row.properties, statable) }));
	}
}

const SOURCE = v.object({
	id: v.string(),
	/** It comes from an earlier version, and states what is refused today. */
	isRefused: v.boolean(),
	properties: STORED,
});

function sourcesQuery(ofClaim: readonly string[], open: boolean): string {
	const conditions = [
		"source.id > $after",
		...(open ? ["source.withdrawnAt IS NULL"] : []),
		...(ofClaim.length === 0
			? []
			: [
					`EXISTS { MATCH (source)<-[:STATED_IN]-(:Evidence)-[:BEARS_ON]->(claim:Claim) WHERE ${ofClaim.join(" AND ")} }`,
				]),
	];
	return `
		MATCH (source:Source)
		WHERE ${conditions.join(" AND ")}
		WITH source ORDER BY source.id LIMIT toInteger($limit)
		RETURN source.id AS key, {id: source.id, isRefused: source.refused IS NOT NULL, properties: source {.*, fullText: null}} AS row`;
}
