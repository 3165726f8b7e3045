import { EXACT_NUMBERS, exactNumber } from "../../model/values/exactNumber.ts";
import { type Finding, show } from "../problems.ts";
import { explainJson } from "./explainJson.ts";
import { walkJson } from "./walkJson.ts";

export type RawRecord = Readonly<Record<string, unknown>>;

export type ParsedLine =
	| { readonly kind: "record"; readonly record: RawRecord }
	| { readonly kind: "wrong"; readonly finding: Finding };

const EXAMPLE = 'an object such as {"type":"Organisation","id":"oecd","name":"OECD","source":"…","quote":"…"}';

const UNLIST = "Write each object of the list on a line of its own, without the brackets and commas between them.";

/** One line of a record file as an object. What JSON.parse would change in silence is refused. */
export function parseLine(text: string): ParsedLine {
	const parsed = tryParse(text);
	if ("error" in parsed) {
		const { found, advice } = explainJson(text, parsed.error);
		return wrong("LINE_NOT_JSON", { found, expected: EXAMPLE, suggestion: advice });
	}
	const { value } = parsed;
	if (Array.isArray(value)) return wrong("LINE_NOT_OBJECT", { found: "a list", expected: EXAMPLE, suggestion: UNLIST });
	if (typeof value !== "object" || value === null) {
		return wrong("LINE_NOT_OBJECT", { found: show(value), expected: EXAMPLE });
	}
	if (isNestedTooDeep(text)) {
		return wrong("LINE_NOT_OBJECT", { found: `nested deeper than ${DEEPEST_LEVEL} levels`, expected: EXAMPLE });
	}
	const finding = findLoss(text);
	return finding ? { kind: "wrong", finding } : { kind: "record", record: value as RawRecord };
}

/** The object that the line seems to be, unchecked: enough to tell what kind of record it is. */
export function peekRecord(text: string): RawRecord | undefined {
	const parsed = tryParse(text);
	const value = "value" in parsed ? parsed.value : undefined;
	return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as RawRecord) : undefined;
}

function tryParse(text: string): { value: unknown } | { error: unknown } {
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		return { error };
	}
}

/** A record has three levels; a line with thousands would exhaust the stack of every check after this one. */
const DEEPEST_LEVEL = 64;

/** Counts the brackets and braces of a text that is known to be JSON, strings aside. */
function isNestedTooDeep(text: string): boolean {
	let level = 0;
	for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
		if (token === "{" || token === "[") level += 1;
		else if (token === "}" || token === "]") level -= 1;
		if (level > DEEPEST_LEVEL) return true;
	}
	return false;
}

/** A key that stands twice, of which one would be dropped, or a number that would be rounded. */
function findLoss(text: string): Finding | undefined {
	for (const token of walkJson(text)) {
		if (token.kind === "key" && token.isTwice) {
			return { code: "KEY_DUPLICATE", path: `$.${token.key}`, found: token.key, expected: "each key once" };
		}
		if (token.kind === "number" && exactNumber(token.text) === undefined) {
			return { code: "NUMBER_INEXACT", path: token.path, found: shorten(token.text), expected: EXACT_NUMBERS };
		}
	}
	return undefined;
}

function shorten(text: string): string {
	return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function wrong(code: Finding["code"], facts: Omit<Finding, "code" | "path"> & { path?: string }): ParsedLine {
	return { kind: "wrong", finding: { code, path: "$", ...facts } };
}
