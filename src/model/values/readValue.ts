/**
 * One value of a record: unknown JSON on the way in, a normalised value on the way out, or what was expected instead.
 * A date is kept in its canonical EDTF spelling, a moment in UTC, a text with its white space folded.
 */

import { parseEdtf } from "../../edtf/parseEdtf.ts";
import type { NumberRange, Property, ScalarName, TextFormat, ValueKind } from "../GraphModel.ts";
import type { Json } from "../ids.ts";
import { foldInvisible, normaliseText } from "./text.ts";
import { isWebAddress } from "./webAddress.ts";

export type ReadValue =
	| { readonly kind: "value"; readonly value: Json }
	| { readonly kind: "wrong"; readonly code: ValueProblemCode; readonly expected: string; readonly at?: string };

export type ValueProblemCode =
	| "VALUE_TYPE_WRONG"
	| "VALUE_EMPTY"
	| "VALUE_NOT_LISTED"
	| "VALUE_OUT_OF_RANGE"
	| "DATE_INVALID"
	| "FORMAT_WRONG";

/** Reads one value of a property (of a list property: one item). */
export function readValue(property: Property, raw: unknown): ReadValue {
	const read = readKind(property.value, raw);
	if (read.kind === "wrong") return read;
	if (typeof read.value === "number" && !isWithin(read.value, property.range)) {
		return wrong("VALUE_OUT_OF_RANGE", describeNumber(property));
	}
	if (typeof read.value !== "string") return read;
	if (read.value === "") return wrong("VALUE_EMPTY", "a text that is not empty, or no such key");
	if (property.edtf) return readDate(read.value);
	if (property.format && !fits(property.format, read.value)) {
		return wrong("FORMAT_WRONG", `a text of the form of ${property.format.example}`);
	}
	if (property.webAddress && !isWebAddress(read.value)) return wrong("FORMAT_WRONG", WEB_ADDRESS);
	return read;
}

const WEB_ADDRESS = "a web address such as https://www.example.org/report, without a user name or a password";

function fits({ pattern, fits: isOne = () => true }: TextFormat, text: string): boolean {
	return pattern.test(text) && isOne(text);
}

/** What a number of this property is, in words: an integer from 1; a number from 0 to 1. */
export function describeNumber({ value, range = {} }: Pick<Property, "value" | "range">): string {
	const word = value.kind === "scalar" && value.scalar === "Int" ? "an integer" : "a number";
	const { minimum, maximum } = range;
	if (minimum === undefined) return maximum === undefined ? word : `${word} up to ${maximum}`;
	return maximum === undefined ? `${word} from ${minimum}` : `${word} from ${minimum} to ${maximum}`;
}

/** Every value of a property is text in the ledger; this gives it back with its type. */
export function restoreValue(kind: ValueKind, text: string): Json {
	if (kind.kind !== "scalar") return text;
	if (kind.scalar === "Int" || kind.scalar === "Float") return Number(text);
	if (kind.scalar === "Boolean") return text === "true";
	if (kind.scalar === "Point") return JSON.parse(text) as Json;
	return text;
}

function isWithin(value: number, range: NumberRange = {}): boolean {
	return value >= (range.minimum ?? Number.NEGATIVE_INFINITY) && value <= (range.maximum ?? Number.POSITIVE_INFINITY);
}

function readKind(kind: ValueKind, raw: unknown): ReadValue {
	switch (kind.kind) {
		case "enum":
			if (typeof raw === "string" && kind.values.includes(raw)) return { kind: "value", value: raw };
			return wrong("VALUE_NOT_LISTED", kind.values.join(", "));
		case "structure":
			return readStructure(kind.fields, raw);
		case "scalar":
			return SCALAR_READERS[kind.scalar](raw);
	}
}

function readStructure(fields: ReadonlyMap<string, Property>, raw: unknown): ReadValue {
	if (!isObject(raw)) return wrong("VALUE_TYPE_WRONG", `an object with ${[...fields.keys()].join(", ")}`);
	const value: Record<string, Json> = {};
	for (const [key, part] of Object.entries(raw)) {
		const field = fields.get(key);
		if (!field) return wrong("VALUE_TYPE_WRONG", `an object with only ${[...fields.keys()].join(", ")}`, key);
		if (part === null) continue;
		const read = readValue(field, part);
		if (read.kind === "wrong") return { ...read, at: key };
		value[key] = read.value;
	}
	if (value.value === undefined)
		return wrong("VALUE_TYPE_WRONG", "the text that the other keys say more about", "value");
	return { kind: "value", value };
}

const SCALAR_READERS: Readonly<Record<ScalarName, (raw: unknown) => ReadValue>> = {
	ID: (raw) => (typeof raw === "string" ? value(foldInvisible(raw).trim()) : typeWrong("a text")),
	String: readText,
	Int: (raw) =>
		Number.isInteger(raw) && Math.abs(raw as number) <= 2_147_483_647
			? value(raw as number)
			: typeWrong("an integer of at most 2147483647"),
	Float: (raw) => (Number.isFinite(raw) ? value(raw as number) : typeWrong("a number")),
	Boolean: (raw) => (typeof raw === "boolean" ? value(raw) : typeWrong("true or false")),
	Date: (raw) => {
		const date = typeof raw === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw) ? parseEdtf(raw) : undefined;
		return date ? value(date.edtf) : wrong("DATE_INVALID", "a day such as 2015-06-09");
	},
	DateTime: readMoment,
	Point: readPoint,
};

function readText(raw: unknown): ReadValue {
	return typeof raw === "string" ? value(normaliseText(raw)) : typeWrong("a text");
}

function readDate(text: string): ReadValue {
	const date = parseEdtf(text);
	return date
		? value(date.edtf)
		: wrong("DATE_INVALID", "an EDTF date such as 2015-06-09, 2015-06, 2015, 2015-23 (autumn), 2012~ or 2012/2018-03");
}

function readMoment(raw: unknown): ReadValue {
	// Without its zone it would be another moment on another machine.
	const shape = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;
	const milliseconds =
		typeof raw === "string" && shape.test(raw) && parseEdtf(raw.slice(0, 10)) ? Date.parse(raw) : Number.NaN;
	if (Number.isNaN(milliseconds))
		return wrong("DATE_INVALID", "a moment with its zone, such as 2015-06-09T12:00:00Z or 2015-06-09T14:00:00+02:00");
	return value(new Date(milliseconds).toISOString());
}

function readPoint(raw: unknown): ReadValue {
	const { latitude, longitude, ...others } = isObject(raw) ? raw : {};
	const within = (degrees: unknown, most: number): degrees is number =>
		typeof degrees === "number" && Math.abs(degrees) <= most;
	if (!within(latitude, 90) || !within(longitude, 180)) {
		return typeWrong('a point such as {"latitude": 51.16, "longitude": 71.43}');
	}
	// A height or another system of coordinates would be lost, and the place be another one.
	const [unknown] = Object.keys(others);
	if (unknown !== undefined)
		return wrong("VALUE_TYPE_WRONG", "a point of WGS 84 with only latitude, longitude", unknown);
	return value({ latitude, longitude });
}

export function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
	return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

function value(read: Json): ReadValue {
	return { kind: "value", value: read };
}

function typeWrong(expected: string): ReadValue {
	return wrong("VALUE_TYPE_WRONG", expected);
}

function wrong(code: ValueProblemCode, expected: string, at?: string): ReadValue {
	return at === undefined ? { kind: "wrong", code, expected } : { kind: "wrong", code, expected, at };
}
