import type { GraphModel, Property, ValueKind } from "../../model/GraphModel.ts";
import { exactNumber } from "../../model/values/exactNumber.ts";
import { type DecimalMark, readNumber } from "../read/readNumber.ts";
import { walkJson } from "../read/walkJson.ts";

/** The property that a column stands for. Undefined for ids, ends, the source and whatever is no key at all. */
export function findProperty(model: GraphModel, type: string | undefined, key: string): Property | undefined {
	const declared = model.entities.get(type ?? "") ?? model.relations.get(type ?? "");
	if (type === "Source") return model.source.properties.get(key);
	return declared?.properties.get(key) ?? model.evidence.properties.get(key);
}

/**
 * A cell as the value that a record would state. What cannot be read as the property's type stays text, so that the
 * check of the record names it. Several values of a list are separated by semicolons.
 */
export function readCell(property: Property | undefined, cell: string, decimal?: DecimalMark): unknown {
	const text = cell.trim();
	if (!property) return text;
	if (!property.list) return readOne(property.value, text, decimal);
	if (text.startsWith("[")) return readJson(text);
	return text
		.split(";")
		.filter((item) => item.trim() !== "")
		.map((item) => readOne(property.value, item.trim(), decimal));
}

function readOne(kind: ValueKind, text: string, decimal: DecimalMark | undefined): unknown {
	if (kind.kind === "enum") return text;
	if (kind.kind === "structure") return text.startsWith("{") ? readJson(text) : { value: text };
	switch (kind.scalar) {
		case "Int":
		case "Float":
			return readNumber(text, decimal) ?? text;
		case "Boolean":
			return BOOLEANS.get(text.toLowerCase()) ?? text;
		case "Point":
			return readJson(text);
		default:
			return text;
	}
}

/** Spreadsheets write them in capitals, and in the language of the computer. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
	["true", true],
	["false", false],
	["wahr", true],
	["falsch", false],
]);

/** What is no JSON, or holds a number that would be rounded, stays text. */
export function readJson(text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		const isExact = [...walkJson(text)].every((token) => token.kind === "key" || exactNumber(token.text) !== undefined);
		return isExact ? value : text;
	} catch {
		return text;
	}
}
