/** What nodes and edges of a graph file can say of themselves: the same for every format that has such attributes. */
import type { GraphModel, Property, RecordType } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import type { RelationMarks } from "../../model/relationMarks.ts";
import { type ExportedEntity, type ExportedRelation, listProperties, VALIDITY_NAMES } from "./readGraph.ts";

export type AttributeKind = "string" | "boolean" | "integer" | "double";

export interface GraphAttribute {
	readonly name: string;
	readonly kind: AttributeKind;
}

export function nodeAttributes({ entities }: GraphModel): GraphAttribute[] {
	return [...texts("type", "name"), ...collect(entities.values()), ...texts(...VALIDITY_NAMES)];
}

export function edgeAttributes({ relations }: GraphModel): GraphAttribute[] {
	const evidence: GraphAttribute[] = [{ name: "sourceCount", kind: "integer" }, ...texts("sources", "quotes")];
	const marks = Object.entries(MARK_KINDS).map(([name, kind]) => ({ name, kind }));
	const stated = collect(relations.values());
	return [...texts("relation", "modality"), ...marks, ...stated, ...texts(...VALIDITY_NAMES), ...evidence];
}

const MARK_KINDS: Readonly<Record<keyof RelationMarks, AttributeKind>> = {
	inferred: "string",
	disputed: "string",
	superseded: "boolean",
};

const texts = (...names: string[]): GraphAttribute[] => names.map((name) => ({ name, kind: "string" }));

/** A name that means numbers in one type and texts in another is a text. */
function collect(types: Iterable<RecordType>): GraphAttribute[] {
	const kinds = new Map<string, AttributeKind>();
	for (const property of [...types].flatMap(listProperties)) {
		const kind = kindOf(property);
		const known = kinds.get(property.name);
		kinds.set(property.name, known === undefined || known === kind ? kind : "string");
	}
	return [...kinds].map(([name, kind]) => ({ name, kind }));
}

function kindOf({ list, value }: Property): AttributeKind {
	if (list || value.kind !== "scalar") return "string";
	switch (value.scalar) {
		case "Boolean":
			return "boolean";
		case "Int":
			return "integer";
		case "Float":
			return "double";
		default:
			return "string";
	}
}

/** The values of a node by the names of its attributes; what it has none of is left out. */
export function nodeValues(
	type: string,
	{ name, properties, validity }: ExportedEntity,
): Readonly<Record<string, string>> {
	return toTexts({ type, name, ...properties, ...validity });
}

export function edgeValues(relation: string, exported: ExportedRelation): Readonly<Record<string, string>> {
	const { modality, marks, properties, validity, evidence } = exported;
	const sources = new Map(evidence.map(({ sourceId, sourceTitle }) => [sourceId, sourceTitle]));
	const quotes = [...new Set(evidence.flatMap(({ quote }) => quote ?? []))];
	const said = { sourceCount: sources.size, sources: [...sources.values()], quotes: quotes.join(" | ") };
	return toTexts({ relation, modality, ...marks, ...properties, ...validity, ...said });
}

function toTexts(values: Readonly<Record<string, Json>>): Record<string, string> {
	const texts = Object.entries(values).map(([name, value]) => [name, toText(value)] as const);
	return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

function toText(value: Json): string {
	if (value === null) return "";
	if (Array.isArray(value)) return value.map(toText).join("; ");
	return typeof value === "object"
		? Object.values(value)
				.map((part) => toText(part ?? null))
				.join(" ")
		: String(value);
}
