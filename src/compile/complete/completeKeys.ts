import type { Complete, Row } from "./Completion.ts";

export interface Key {
	readonly key: string;
	/** What the database calls it. */
	readonly from: string;
	/** Undefined: a text that is always the same. */
	readonly complete: Complete | undefined;
	readonly text?: string;
}

export function completeKeys(keys: readonly Key[]): Complete {
	const around = keys.reduce((sum, { key, text }) => sum + key.length + AROUND_A_KEY + (text ? text.length + 2 : 0), 2);
	return (stored, completion, path) => {
		const row = stored as Row;
		const completed: Record<string, unknown> = {};
		completion.size.characters += around;
		for (const { key, from, complete, text } of keys) {
			completed[key] = complete ? complete(row[from], completion, { key, above: path }) : text;
		}
		return completed;
	};
}

/** Quotation marks, colon, comma. */
const AROUND_A_KEY = 4;
