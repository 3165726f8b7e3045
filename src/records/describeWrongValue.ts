import { findNearest } from "../errors/suggest.ts";
import type { Property } from "../model/GraphModel.ts";
import { parseEdtf } from "../model/parseEdtf.ts";
import { type ReadValue, readValue } from "../model/readValue.ts";
import { type Finding, show } from "./problems.ts";

/** A value that a property cannot have, as a finding: with the value that was probably meant, where one can be told. */
export function describeWrongValue(
	property: Property,
	raw: unknown,
	path: string,
	read: Extract<ReadValue, { kind: "wrong" }>,
): Finding {
	const inner = findInner(property, raw, read.at);
	return {
		code: read.code,
		path: read.at === undefined ? path : `${path}.${read.at}`,
		found: show(inner.raw),
		expected: read.expected,
		suggestion: inner.property && advise(inner.property, inner.raw),
	};
}

/** Of a structure, the part that is wrong. */
function findInner(property: Property, raw: unknown, at: string | undefined): { property?: Property; raw: unknown } {
	if (at === undefined) return { property, raw };
	const inner = (raw as Readonly<Record<string, unknown>>)[at];
	const field = property.value.kind === "structure" ? property.value.fields.get(at) : undefined;
	return field && inner !== undefined ? { property: field, raw: inner } : { raw };
}

function advise(property: Property, raw: unknown): string | undefined {
	const meant = guessValues(property, raw).find((guess) => readValue(property, guess).kind === "value");
	if (meant === undefined) return undefined;
	if (typeof meant === typeof raw) return `Did you mean \`${meant}\`?`;
	return typeof meant === "string"
		? `Write it in quotation marks: "${meant}".`
		: `Write it without quotation marks: ${meant}.`;
}

/** What might have been meant, likeliest first; only what the property can have is said. */
function guessValues({ value, edtf }: Property, raw: unknown): (string | number | boolean)[] {
	if (typeof raw === "number") return [String(raw)];
	if (typeof raw !== "string") return [];
	const text = raw.trim();
	if (value.kind === "enum") return guessNames(text, value.values);
	if (edtf || (value.kind === "scalar" && value.scalar === "Date")) return guessDates(text);
	const boolean = /^(true|false)$/i.test(text) ? [text.toLowerCase() === "true"] : [];
	return [text.toUpperCase(), ...boolean, Number(text || Number.NaN)];
}

/** One that is spelt nearly so, or one that begins so. */
function guessNames(text: string, names: readonly string[]): string[] {
	const begun = text.length < 3 ? [] : names.filter((name) => name.startsWith(text.toUpperCase()));
	return [findNearest(text, names) ?? "", ...begun];
}

/** A date as it is written in German and English texts, as EDTF. */
function guessDates(text: string): string[] {
	const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
	const numbers = dotted ? [dotted[3], dotted[2], dotted[1]] : /^(\d{4})-?(\d{1,2})-?(\d{1,2})?$/.exec(text)?.slice(1);
	if (numbers) return [join(numbers)];
	const [, day, word = "", year] = /^(?:(\d{1,2})\.?\s+)?(\p{L}+)\.?\s+(\d{4})$/u.exec(text) ?? [];
	const month = MONTHS_AND_SEASONS.get(word.toLowerCase());
	return month === undefined ? [] : [join([year, month, day])];
}

function join(parts: readonly (string | undefined)[]): string {
	const date = parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-");
	return parseEdtf(date) ? date : "";
}

const MONTHS_AND_SEASONS: ReadonlyMap<string, string> = new Map([
	...["de", "en"].flatMap((language) => {
		const { format } = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
		return Array.from(
			{ length: 12 },
			(_, month) => [format(Date.UTC(2015, month, 1)).toLowerCase(), String(month + 1)] as const,
		);
	}),
	...["frühjahr 21", "frühling 21", "spring 21", "sommer 22", "summer 22", "herbst 23", "autumn 23", "fall 23"]
		.concat("winter 24")
		.map((pair) => pair.split(" ") as [string, string]),
]);
