/** What is wrong with a text that is no JSON, and what to do about the mistakes that people make most. */
export interface JsonFault {
	readonly found: string;
	readonly advice: string | undefined;
}

export function explainJson(text: string, error: unknown): JsonFault {
	return { found: describePlace(text, error instanceof Error ? error.message : String(error)), advice: advise(text) };
}

/** The parser's own words, with the place as a person finds it: the letters before it. */
function describePlace(text: string, message: string): string {
	const reason = message.replace(/ (in JSON )?at position .*$/, "").replace(/ is not valid JSON$/, "");
	const position = Number(/at position (\d+)/.exec(message)?.[1] ?? Number.NaN);
	if (Number.isNaN(position)) return reason;
	if (position === 0) return `${reason} at its beginning`;
	const before = text.slice(Math.max(0, position - LETTERS_SHOWN), position);
	return `${reason} at character ${position + 1}, after ${position > LETTERS_SHOWN ? "…" : ""}${before}`;
}

const LETTERS_SHOWN = 30;

/** A mistake is known by its cure: the text is JSON once it was mended. */
function advise(text: string): string | undefined {
	return CURES.find(([mend]) => isJson(mend(text)))?.[1];
}

const CURES: readonly (readonly [mend: (text: string) => string, advice: string])[] = [
	[(text) => text.replace(/[“”„‟]/g, '"'), 'Write straight quotation marks (") instead of curved ones.'],
	[(text) => text.replaceAll("'", '"'), 'Write double quotation marks (") instead of single ones.'],
	[(text) => text.replace(/,\s*$/, ""), "Take out the comma at the end of the line: every line stands alone."],
	[(text) => text.replace(/,(\s*[}\]])/g, "$1"), "Take out the comma before the closing bracket."],
	[(text) => `${text}}`, "Add the closing } at the end of the line."],
	[(text) => `${text}"}`, 'Add the closing "} at the end of the line.'],
	[(text) => `[${text.replace(/\}\s*\{/g, "},{")}]`, "Put each object on a line of its own."],
	[(text) => text.replace(/(?<=[:,[]\s*)(True|False|None)\b/g, "null"), "Write true, false and null as JSON has them."],
];

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
