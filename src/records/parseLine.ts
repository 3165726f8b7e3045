import { explainJson } from "./explainJson.ts";
import { type Finding, show } from "./problems.ts";

export type RawRecord = Readonly<Record<string, unknown>>;

export type ParsedLine =
	| { readonly kind: "record"; readonly record: RawRecord }
	| { readonly kind: "wrong"; readonly finding: Finding };

const EXAMPLE = 'an object such as {"type":"Organisation","id":"oecd","name":"OECD","source":"…","quote":"…"}';

const UNLIST = "Write each object of the list on a line of its own, without the brackets and commas between them.";

/** One line of a record file as an object. A key that stands twice is refused: JSON.parse would drop one in silence. */
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
	const duplicate = findDuplicateKey(text);
	if (duplicate !== undefined) {
		return wrong("KEY_DUPLICATE", { found: duplicate, expected: "each key once", path: `$.${duplicate}` });
	}
	return { kind: "record", record: value as RawRecord };
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

/** Walks the strings and braces of a text that is known to be JSON; a string before a colon is a key. */
function findDuplicateKey(text: string): string | undefined {
	const open: Set<string>[] = [];
	for (const [token, string, colon] of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|[{}]/g)) {
		if (token === "{") open.push(new Set());
		else if (token === "}") open.pop();
		else if (string && colon) {
			const key = JSON.parse(string) as string;
			const keys = open.at(-1);
			if (keys?.has(key)) return key;
			keys?.add(key);
		}
	}
	return undefined;
}

function wrong(code: Finding["code"], facts: Omit<Finding, "code" | "path"> & { path?: string }): ParsedLine {
	return { kind: "wrong", finding: { code, path: "$", ...facts } };
}
