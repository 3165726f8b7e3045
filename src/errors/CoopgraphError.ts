import { CATALOGUE, type ErrorCode, type ErrorEntry, type ErrorFacts } from "./catalogue.ts";

/** Broken machinery or an unusable request, thrown. Bad records are not thrown: they are values (see records/). */
export class CoopgraphError<Code extends ErrorCode = ErrorCode> extends Error {
	override readonly name = "CoopgraphError";
	readonly code: Code;
	readonly facts: ErrorFacts<Code>;
	readonly remedy: string;

	constructor(code: Code, facts: ErrorFacts<Code>, options?: { cause?: unknown }) {
		super(fillIn(CATALOGUE[code].message, facts), options);
		this.code = code;
		this.facts = facts;
		this.remedy = fillIn(CATALOGUE[code].remedy, facts);
	}

	get entry(): ErrorEntry {
		return CATALOGUE[this.code];
	}
}

/** Replaces each `{word}` of a catalogue text by the fact of that name. */
export function fillIn(text: string, facts: Readonly<Record<string, string>>): string {
	return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => facts[name] ?? placeholder);
}
