/**
 * What a person decided of two ids: whether they mean the same. Each is a line of the ledger of judgements; nothing is
 * ever taken out, and a later line on the same two ids replaces an earlier one.
 */
import type { Json } from "../../model/ids.ts";
import { mapStrings } from "../../model/values/text.ts";
import { redactContactData } from "../../records/contactData/redactContactData.ts";

export const VERDICTS = ["SAME", "DIFFERENT", "UNSURE"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judgement {
	/** Ids as records use them, whatever they were united with since. */
	readonly left: string;
	readonly right: string;
	readonly judgement: Verdict;
	/** ISO 8601. */
	readonly at: string;
	readonly by: string;
	readonly because: string;
	/** Which of the two is to stand for both, where a person chose it. */
	readonly canonical?: string;
	/** What the ids meant then: for people, and to find what is meant where an id is no longer used. */
	readonly about?: { readonly left?: Described; readonly right?: Described };
}

/** What is known of an id as records use it. */
export interface Described {
	readonly type: string;
	readonly names: readonly string[];
}

/** The same for both orders of the ids. */
export function pairKey(left: string, right: string): string {
	return JSON.stringify(left < right ? [left, right] : [right, left]);
}

export function isVerdict(text: unknown): text is Verdict {
	return VERDICTS.some((verdict) => verdict === text);
}

/** The judgement without contact data: it may have been written when less was known to be some. Ids stay as they are. */
export function redactJudgement(judgement: Judgement): Judgement {
	const redact = <Value>(value: Value) => mapStrings(value, (text) => redactContactData(text).text);
	const { about, because } = judgement;
	return { ...judgement, because: redact(because), ...(about === undefined ? {} : { about: redact(about) }) };
}

/** What is wrong with a line of the ledger; undefined if nothing is. */
export function findFault(line: Json): string | undefined {
	if (!isObject(line)) return "it is no JSON object";
	const missing = ["left", "right", "at", "by", "because"].find((key) => typeof line[key] !== "string");
	if (missing !== undefined) return `the key ${missing} is missing`;
	if (!isVerdict(line.judgement)) return `judgement is ${String(line.judgement)}, expected ${VERDICTS.join(", ")}`;
	if (Number.isNaN(Date.parse(String(line.at)))) return `at is ${String(line.at)}, expected a moment in ISO 8601`;
	return findFaultOfPair(line);
}

/** The same of what a person has not signed yet. */
export function findFaultOfPair(line: { readonly [key: string]: Json | undefined }): string | undefined {
	const { left, right, canonical, about } = line;
	if (left === right) return "left and right are the same id";
	if (canonical !== undefined && canonical !== left && canonical !== right)
		return "canonical is neither left nor right";
	if (about === undefined) return undefined;
	return isObject(about) && isDescribed(about.left) && isDescribed(about.right)
		? undefined
		: "about holds something else than left and right, each with type and names";
}

function isDescribed(described: Json | undefined): boolean {
	if (described === undefined) return true;
	return isObject(described) && typeof described.type === "string" && Array.isArray(described.names);
}

export function isObject(value: Json | undefined): value is { readonly [key: string]: Json | undefined } {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
