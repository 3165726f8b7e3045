import type { GraphModel, Property, ValueKind } from "../model/GraphModel.ts";

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
export function readCell(property: Property | undefined, cell: string): unknown {
	const text = cell.trim();
	if (!property) return text;
	if (!property.list) return readOne(property.value, text);
	if (text.startsWith("[")) return readJson(text);
	return text
		.split(";")
		.filter((item) => item.trim() !== "")
		.map((item) => readOne(property.value, item.trim()));
}

function readOne(kind: ValueKind, text: string): unknown {
	if (kind.kind === "enum") return text;
	if (kind.kind === "structure") return text.startsWith("{") ? readJson(text) : { value: text };
	switch (kind.scalar) {
		case "Int":
		case "Float":
			return NUMBER.test(text) ? Number(text) : text;
		case "Boolean":
			return BOOLEANS.get(text.toLowerCase()) ?? text;
		case "Point":
			return readJson(text);
		default:
			return text;
	}
}

/** As JSON has it: a comma could be a decimal one or separate thousands, so it is not guessed at. */
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** Spreadsheets write them in capitals, and in the language of the computer. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
	["true", true],
	["false", false],
	["wahr", true],
	["falsch", false],
]);

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
