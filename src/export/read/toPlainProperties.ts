import { isDate, isDateTime, isPoint } from "neo4j-driver";
import type { Property } from "../../model/GraphModel.ts";
import type { Json } from "../../model/ids.ts";
import { isWebAddress } from "../../model/values/webAddress.ts";
import type { Stored } from "./readPages.ts";

/**
 * Those of the stored properties that are asked for, in their order, as JSON: days and moments are texts. What an earlier
 * version took for an address and is none is left out everywhere: it may hold a password.
 */
export function toPlainProperties(stored: Stored, properties: Iterable<Property>): Readonly<Record<string, Json>> {
	const plain: Record<string, Json> = {};
	for (const { name, webAddress } of properties) {
		const value = toPlain(stored[name]);
		const isLeftOut = value === null || (webAddress && !isWebAddress(String(value)));
		if (!isLeftOut) plain[name] = value;
	}
	return plain;
}

/** A stored value as JSON. */
export function toPlain(value: unknown): Json {
	if (value === undefined || value === null) return null;
	if (Array.isArray(value)) return value.map(toPlain);
	if (isDateTime(value)) return value.toStandardDate().toISOString();
	if (isDate(value)) return value.toString();
	if (isPoint(value)) return { latitude: value.y, longitude: value.x };
	return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
