import { fillIn } from "../errors/CoopgraphError.ts";
import { CATALOGUE, type ErrorCode, type ErrorFacts } from "../errors/catalogue.ts";
import { revealInvisible } from "../model/values/text.ts";
import { redactContactData } from "./contactData/redactContactData.ts";
import { type ErasureIndex, NO_ERASURES } from "./erasures/ErasureIndex.ts";

/** What is wrong with one line of a record file: a value, never thrown. */
export interface Problem {
	readonly code: RecordProblemCode;
	/** A line with an error stays out; one with a warning goes in. */
	readonly severity: "error" | "warning";
	readonly file: string;
	/** From 1. */
	readonly line: number;
	/** Where in the line, as JSON path: `$.date`, `$.names[0].kind`. */
	readonly path: string;
	readonly message: string;
	readonly expected: string;
	readonly found: string;
	/** What to do, with the likely spelling where one was found. */
	readonly suggestion: string;
}

/** Codes whose texts use no other facts than `path`, `found` and `expected`. */
export type RecordProblemCode = {
	[Code in ErrorCode]: keyof ErrorFacts<Code> extends "path" | "found" | "expected"
		? (typeof CATALOGUE)[Code]["exitCode"] extends 1
			? Code
			: never
		: never;
}[ErrorCode];

/** What a check found wrong, before it is known on which line. */
export interface Finding {
	readonly code: RecordProblemCode;
	readonly path: string;
	readonly found: string;
	readonly expected: string;
	/** Replaces the catalogue's general advice. */
	readonly suggestion?: string | undefined;
}

const WARNINGS: ReadonlySet<RecordProblemCode> = new Set([
	"CONTACT_DATA_REDACTED",
	"LINE_ERASED",
	"NAME_ERASED",
	"RECORD_SET_ASIDE",
	"REFERENCE_UNKNOWN",
	"TEXT_MENDED",
]);

export function toProblem(finding: Finding, file: string, line: number, erasures: ErasureIndex = NO_ERASURES): Problem {
	const { code } = finding;
	// What a line says may be contact data or an erased name, and messages are printed, logged and kept with the run. So may its keys.
	const [path = "", found = "", expected = "", suggestion] = [
		...[finding.path, finding.found, finding.expected, finding.suggestion].map((text) => toReadable(text, erasures)),
	];
	const facts = { path: path.replace(/^\$\./, ""), found, expected };
	return {
		code,
		severity: WARNINGS.has(code) ? "warning" : "error",
		file,
		line,
		path,
		message: fillIn(CATALOGUE[code].message, facts),
		expected,
		found,
		suggestion: suggestion ?? fillIn(CATALOGUE[code].remedy, facts),
	};
}

function toReadable(text: string | undefined, erasures: ErasureIndex): string | undefined {
	return text === undefined ? undefined : erasures.mask(revealInvisible(redactContactData(text).text));
}

export function isError(problem: Problem): boolean {
	return problem.severity === "error";
}

/** A value as it is shown in a message: as JSON, cut to 80 characters. */
export function show(value: unknown): string {
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
