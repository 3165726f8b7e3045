import { findNearest } from "../../errors/suggest.ts";
import type { Property } from "../../model/GraphModel.ts";
import { EXACT_NUMBERS } from "../../model/values/exactNumber.ts";
import { type ReadValue, readValue } from "../../model/values/readValue.ts";
import { guessWebAddress, withoutCredentials } from "../../model/values/webAddress.ts";
import { type Finding, show } from "../problems.ts";
import { adviseDate } from "./adviseDate.ts";
import { listReadings, readNumber } from "./readNumber.ts";

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
		found: show(
			inner.property?.webAddress && typeof inner.raw === "string" ? withoutCredentials(inner.raw) : inner.raw,
		),
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
	const isAccepted = (guess: unknown) => readValue(property, guess).kind === "value";
	if (isDate(property) && typeof raw === "string") return adviseDate(raw, isAccepted);
	if (isNumber(property) && typeof raw === "string") return adviseNumber(raw.trim(), isAccepted);
	const meant = guessValues(property, raw).find(isAccepted);
	if (meant === undefined) return undefined;
	if (typeof meant === typeof raw) return `Did you mean \`${meant}\`?`;
	return typeof meant === "string"
		? `Write it in quotation marks: "${meant}".`
		: `Write it without quotation marks: ${meant}.`;
}

/** `12` in quotation marks, a decimal comma, separated thousands, or more digits than are kept. */
function adviseNumber(text: string, isAccepted: (guess: unknown) => boolean): string | undefined {
	const plain = readNumber(text);
	if (plain !== undefined) return isAccepted(plain) ? `Write it without quotation marks: ${plain}.` : undefined;
	const meant = listReadings(text).filter(isAccepted);
	if (meant.length === 0) return /^-?\d[\d.,e+-]*$/i.test(text) ? `Write ${EXACT_NUMBERS}.` : undefined;
	const asked = `Did you mean ${meant.join(" or ")}?`;
	return meant.length === 1 ? asked : `${asked} Of a file of CSV, --decimal says which mark is the decimal one.`;
}

function isNumber({ value }: Property): boolean {
	return value.kind === "scalar" && (value.scalar === "Int" || value.scalar === "Float");
}

function isDate({ value, edtf }: Property): boolean {
	return edtf !== undefined || (value.kind === "scalar" && value.scalar === "Date");
}

/** What might have been meant, likeliest first; only what the property can have is said. */
function guessValues({ value, format, webAddress }: Property, raw: unknown): readonly (string | number | boolean)[] {
	if (typeof raw === "number") return [String(raw)];
	if (typeof raw !== "string") return [];
	const text = raw.trim();
	if (webAddress) return [guessWebAddress(text) ?? ""];
	if (format?.guess) return format.guess(text);
	if (value.kind === "enum") return guessNames(text, value.values);
	if (value.kind === "scalar" && value.scalar === "DateTime") return [`${text}Z`];
	const boolean = /^(true|false)$/i.test(text) ? [text.toLowerCase() === "true"] : [];
	return [text.toUpperCase(), ...boolean];
}

/** One that is spelt nearly so, or one that begins so. */
function guessNames(text: string, names: readonly string[]): string[] {
	const begun = text.length < 3 ? [] : names.filter((name) => name.startsWith(text.toUpperCase()));
	return [findNearest(text, names) ?? "", ...begun];
}
