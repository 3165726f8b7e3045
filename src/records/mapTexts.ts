import type { RawRecord } from "./read/parseLine.ts";

/** The text at this path, which is in the value of this key, as it should be instead. */
type MapText = (text: string, path: string, key: string) => string;

/** The record with every text in it mapped, however deep, except under the keys to leave out. */
export function mapTexts(record: RawRecord, leftOut: ReadonlySet<string>, map: MapText): RawRecord {
	const mapped = Object.entries(record).map(([key, value]) => [
		key,
		leftOut.has(key) ? value : mapValue(value, `$.${key}`, (text, path) => map(text, path, key)),
	]);
	return Object.fromEntries(mapped) as RawRecord;
}

function mapValue(value: unknown, path: string, map: (text: string, path: string) => string): unknown {
	if (typeof value === "string") return map(value, path);
	if (Array.isArray(value)) return value.map((item, index) => mapValue(item, `${path}[${index}]`, map));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapValue(part, `${path}.${key}`, map)]));
}
