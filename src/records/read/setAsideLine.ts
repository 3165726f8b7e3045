/**
 * A line of what an earlier version took in and today's rules refuse: `{"type":"SetAside","record":{…}}`. An export writes it,
 * so that an import can keep it as it is, without letting it count.
 */
import type { RawRecord } from "./parseLine.ts";

export const SET_ASIDE = "SetAside";

export function toSetAsideLine(record: object): object {
	return { type: SET_ASIDE, record };
}

/** The record of such a line; undefined for every other line. */
export function readSetAsideLine(line: RawRecord | undefined): RawRecord | undefined {
	if (line?.type !== SET_ASIDE) return undefined;
	const { record } = line;
	return typeof record === "object" && record !== null && !Array.isArray(record) ? (record as RawRecord) : undefined;
}
