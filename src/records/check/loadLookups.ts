import type { GraphModel } from "../../model/GraphModel.ts";
import { listReferences } from "../../model/references.ts";
import type { EntityRecord, GraphRecord, RelationRecord } from "../GraphRecord.ts";
import type { CheckOptions } from "./CheckOptions.ts";
import type { IndexedSource, KnownSource, RecordIndex } from "./RecordIndex.ts";
import type { Reading } from "./readCandidate.ts";
import type { ValidationContext } from "./resolveRecord.ts";

/** Looks up, for a whole batch at once, what its records lean on and the files do not settle. */
export async function loadLookups(
	readings: readonly Reading[],
	index: RecordIndex,
	{ model, graph, requireQuotes = false }: CheckOptions,
): Promise<ValidationContext> {
	const entityIds = new Set<string>();
	// What is remembered now may be forgotten for what this very batch adds.
	const remembered = new Map<string, string>();
	const sourceIds = new Set<string>();
	const named = new Set(readings.flatMap(({ record }) => (record && isNaming(record) ? [record.id] : [])));
	for (const { record } of readings) {
		if (!record || record.kind === "source") continue;
		const source = index.sources.get(record.evidence.source);
		const mayHaveText = source?.text === undefined && graph.isConnected;
		if (source === undefined || mayHaveText) sourceIds.add(record.evidence.source);
		for (const id of listMentioned(record, model)) {
			const type = index.entities.get(id);
			if (type !== undefined) remembered.set(id, type);
			else if (graph.isConnected || !named.has(id)) entityIds.add(id);
		}
	}
	const entityTypes = await graph.findEntityTypes([...entityIds]);
	const sources = await graph.findSources([...sourceIds]);
	return {
		model,
		index,
		typeOf: (id) => index.entities.get(id) ?? remembered.get(id) ?? entityTypes.get(id),
		sourceOf: (id) => joinSource(index.sources.get(id), sources.get(id)),
		requireQuotes,
	};
}

/** A source of the files with the text that the graph has of it, unless its contentHash says that it is another by now. */
function joinSource(stated: IndexedSource | undefined, known: KnownSource | undefined): KnownSource | undefined {
	if (!stated || !known || stated.text !== undefined) return stated ?? known;
	const { contentHash = known.contentHash } = stated.properties;
	return contentHash === known.contentHash ? { ...stated, text: known.text } : stated;
}

function isNaming(record: GraphRecord): record is EntityRecord {
	return record.kind === "entity" && record.statements.some(({ property }) => property === "name");
}

function listMentioned(record: EntityRecord | RelationRecord, model: GraphModel): string[] {
	if (record.kind === "entity") return [record.id];
	const references = [...listReferences(model, record.type, record.qualifiers)].filter(({ certain }) => certain);
	return [record.from, record.to, ...references.map(({ id }) => id)];
}
